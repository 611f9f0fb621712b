set(FRAMSYN_MAY_growth  "")
set(FRAMSYN_MAY_alpha   "")
set(FRAMSYN_MAY_beta    alpha)
