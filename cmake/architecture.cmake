# Who may see whom. One line a room; "" = nobody but the layers below (base <- engine, base <- platform,
# all three <- modules). Read by cmake/framsyn_room.cmake and tools/check_includes.py; a new arrow is a line here
# and a sentence in the commit that says why.

# engine: pure computation, numbers in, numbers out
set(FRAMSYN_MAY_statistics     "")
set(FRAMSYN_MAY_workforce      statistics)
set(FRAMSYN_MAY_disclosure     "")
set(FRAMSYN_MAY_rates          statistics)
set(FRAMSYN_MAY_forecast       statistics workforce rates)
set(FRAMSYN_MAY_backtest       statistics workforce forecast rates)
set(FRAMSYN_MAY_demand         statistics workforce)
set(FRAMSYN_MAY_scenario       statistics workforce forecast demand rates)

# platform: the outside world
set(FRAMSYN_MAY_telemetry      "")
set(FRAMSYN_MAY_wire           "")
set(FRAMSYN_MAY_digest         "")
set(FRAMSYN_MAY_tables         "")
set(FRAMSYN_MAY_documents      "")
set(FRAMSYN_MAY_db             "")
set(FRAMSYN_MAY_audit          db digest)
set(FRAMSYN_MAY_access         audit db digest)
set(FRAMSYN_MAY_jobs           db telemetry)
set(FRAMSYN_MAY_http           access audit db digest jobs telemetry wire)
set(FRAMSYN_MAY_module         access audit db http jobs telemetry wire)

# modules: the domain; each sees base, engine and platform besides
set(FRAMSYN_MAY_administration "")
set(FRAMSYN_MAY_organisation   "")
set(FRAMSYN_MAY_planning       organisation)
set(FRAMSYN_MAY_reports        "")

# the invented region: drawn with the engine's random numbers; its inhabitants grow old by the engine's cohorts
set(FRAMSYN_MAY_demo           statistics demand)
