#include "privacy.hpp"

namespace framsyn::planning {

namespace {

module::PersonalColumn recorder(std::string_view table, std::string_view column) {
  return {table,
          column,
          "Visa vem som sparade",
          "Uppgift av allmänt intresse (artikel 6.1 e)",
          "Tills det sparade tas bort",
          "planning.read"};
}

std::vector<module::PersonalColumn> personal() {
  return {recorder("planning_run", "saved_by"),
          recorder("planning_scenario", "saved_by"),
          {"planning_chosen", "made_by", "Visa vem som ändrade prognosens antaganden",
           "Allmänt intresse (GDPR art. 6.1 e)",
           "Tills underlaget gallras enligt regionens dokumenthanteringsplan", "planning.read"}};
}

}  // namespace

module::Privacy privacy() {
  return {
      .personal = personal(),
      .not_personal = {
          {"planning_run",
           {"id",          "import_id",       "as_of",          "recorded_at", "seed",
            "draws",       "horizon",         "basis",          "version",     "inputs_sha256",
            "greatest_z",  "least_persons",   "rule",           "method",      "known_at",
            "need_sha256", "settings_sha256", "results_sha256", "saved_as",    "saved_at",
            "chosen_id",   "chosen_count"}},
          {"planning_chosen", {"id", "chosen", "reason", "made_at"}},
          {"planning_group", {"run_id", "unit_id", "profession_id", "heads", "fte", "shown", "level"}},
          {"planning_year",
           {"run_id", "unit_id", "profession_id", "year", "heads", "fte", "joiners", "leavers", "moves_in",
            "moves_out", "delivered_fte"}},
          {"planning_month", {"run_id", "unit_id", "profession_id", "month", "heads", "fte"}},
          {"planning_leaving", {"run_id", "unit_id", "profession_id", "year", "reason", "count"}},
          {"planning_age", {"run_id", "unit_id", "profession_id", "band", "women", "men", "unknown"}},
          {"planning_projection",
           {"run_id", "unit_id", "profession_id", "year", "measure", "mean", "sd", "p2_5", "p10", "p25",
            "p50", "p75", "p90", "p97_5", "method"}},
          {"planning_own",
           {"run_id", "unit_id", "profession_id", "year", "measure", "mean", "sd", "p2_5", "p10", "p25",
            "p50", "p75", "p90", "p97_5"}},
          {"planning_gap",
           {"run_id", "unit_id", "profession_id", "year", "measure", "mean", "sd", "p2_5", "p10", "p25",
            "p50", "p75", "p90", "p97_5", "need", "shortage", "expected_shortage", "more_for_even",
            "more_for_sure"}},
          {"planning_driver", {"run_id", "unit_id", "profession_id", "year", "driver", "per_cent"}},
          {"planning_assumption", {"run_id", "place", "code", "value", "low", "high", "found"}},
          {"planning_backtest",
           {"id", "import_id", "as_of", "recorded_at", "seed", "draws", "basis", "as_recorded", "version",
            "inputs_sha256", "rule", "method"}},
          {"planning_scenario", {"id", "name", "unit_id", "profession_id", "horizon", "levers", "saved_at"}},
          {"planning_origin", {"backtest_id", "year", "left_out"}},
          {"planning_score",
           {"backtest_id", "level", "measure", "ahead", "method", "comparisons", "origins", "crps", "miss",
            "bias", "in_80", "in_95", "held_low", "held_high"}},
          {"planning_energy", {"backtest_id", "level", "ahead", "method", "origins", "groups", "score"}},
          {"planning_drift",
           {"backtest_id", "level", "measure", "year", "groups", "below_80", "above_80", "outside_95",
            "years_before", "most", "warns"}},
          {"planning_held_out",
           {"backtest_id", "level", "measure", "method", "origins", "comparisons", "own_crps", "shown_crps",
            "own_in_80", "shown_in_80"}},
          {"planning_need_load", {"id", "kind", "file_name", "file_sha256", "row_count", "recorded_at"}},
          {"planning_population", {"load_id", "area", "year", "variant", "event", "sex", "age", "persons"}},
          {"planning_establishment", {"load_id", "unit_id", "profession_id", "year", "fte"}},
          {"planning_stated_need",
           {"load_id", "place", "unit_id", "profession_id", "year", "fte", "reason", "probability", "low",
            "high", "stated_on"}},
          {"planning_need", {"run_id", "unit_id", "profession_id", "year", "quantity", "p10", "p50", "p90"}},
          {"planning_need_assumption", {"run_id", "place", "code", "text_sv", "text_en"}},
          {"planning_word",
           {"run_id", "kind", "place", "code", "name_sv", "name_en", "unit_sv", "unit_en", "text_sv",
            "text_en"}},
      }};
}

}  // namespace framsyn::planning
