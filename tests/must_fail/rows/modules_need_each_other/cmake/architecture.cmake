set(FRAMSYN_MAY_growth  "")
set(FRAMSYN_MAY_alpha   gamma)
set(FRAMSYN_MAY_beta    alpha)
set(FRAMSYN_MAY_gamma   beta)
