#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include <framsyn/base/clock.hpp>
#include <framsyn/engine/backtest/backtest.hpp>
#include <framsyn/engine/forecast/doubts.hpp>
#include <framsyn/engine/forecast/fitted_rates.hpp>
#include <framsyn/engine/forecast/projection.hpp>
#include <framsyn/engine/scenario/drivers.hpp>
#include <framsyn/engine/scenario/gap.hpp>
#include <framsyn/engine/workforce/workforce.hpp>
#include <framsyn/organisation.hpp>
#include <framsyn/planning/chosen.hpp>
#include <framsyn/platform/module/module.hpp>

namespace framsyn {
std::span<const db::Migration> planning_migrations();
}

namespace framsyn::planning {

/// A computation of workforce figures and forecast (sv: körning): inputs, version and seed are kept with it.
struct Run {
  using Id = framsyn::Id<Run>;
};

/// What is to be computed. The same order on the same knowledge gives the same bytes.
struct Order {
  std::optional<Date> as_of;  ///< nothing dated after this day is used; nothing: the data date
  organisation::AsKnown known;
  bool tree_as_known =
      false;  ///< units and professions too as known then; else today's, so that they compare
  int last_year = 2035;
  int draws = 2000;
  std::uint64_t seed = 1;
  int threads = 2;
  forecast::Progress progress;  ///< never a part of the result
};

/// The least number of persons that absence is told of together: most of it is sickness (data concerning
/// health, GDPR art. 9), so that what a unit delivers is told of no fewer.
inline constexpr std::int64_t kLeastForAbsence = 20;

/// Whose forecast is not told: groups of fewer than five now, of nobody, those where one person is more than
/// half of the leavings expected in some year, and those that would follow by subtraction (sv:
/// röjandekontroll).
class Withholding {
 public:
  Withholding(const workforce::Records&, const forecast::Projection&);
  /// Of fewer than `least` persons, instead of five.
  Withholding(const workforce::Records&, const forecast::Projection&, std::int64_t least);
  bool hides(workforce::Index unit, workforce::Index profession) const;

 private:
  std::set<forecast::Cut> shown_;
};

/// The history and what it is projected to become, with the names of its places.
struct Outlook {
  workforce::Workforce workforce;
  forecast::Assumptions assumptions;
  forecast::Projection projection;
  std::vector<organisation::Unit> units;              ///< by place
  std::vector<organisation::Profession> professions;  ///< by place
  workforce::Index whole = workforce::kAll;           ///< the unit that is the whole organisation, if one is
  Withholding withholding;                            ///< what it hides is in no page, file or report
  std::string inputs_sha256;
  /// How the projection is shown (sv: reservmetod, prövad bredd). Empty where nothing has been tested, and
  /// where an older day is asked about: the test knows what came later.
  backtest::Rule rule;
  backtest::Publication published;           ///< the projection, as the rule has it shown
  ChosenAssumptions chosen;                  ///< what somebody has set in place of what was found or proposed
  std::int64_t chosen_version = 0;           ///< 0: nobody had set anything
  std::vector<ReplacedAssumption> replaced;  ///< what was found in its place
  /// Whose absence, and thus delivered FTE, is not told; nothing: nobody's is.
  std::optional<Withholding> absence_withholding = {};
  bool tells(forecast::Cut cut, forecast::Measure measure) const {
    if (withholding.hides(cut.unit, cut.profession)) return false;
    return measure != forecast::Measure::delivered_fte ||
           (absence_withholding && !absence_withholding->hides(cut.unit, cut.profession));
  }
};

/// A forecast's figure as it may be told: whole full-time equivalents, as everywhere (docs/adr/0030).
forecast::Quantity as_told(forecast::Quantity, forecast::Measure);
/// What is missing, likewise: supply and need are known but for it.
scenario::Gap as_told(scenario::Gap);

/// Computes without storing: what `framsyn forecast` prints. Shown by the rule of the latest test that is
/// kept.
Result<Outlook> outlook(db::Tx&, const Order&);

/// What a group's uncertainty comes from, in per cent of the variance (sv: osäkerhetens källor). They sum to
/// 100.
struct DriverPercents {
  forecast::Cut cut;
  std::array<int, scenario::kDrivers> per_cent{};  ///< by scenario::Driver
};

/// Of the outlook's last year, for the groups that may be told. Takes several times as long as the outlook.
Result<std::vector<DriverPercents>> drivers(const Outlook&, const Order&);

/// The fitted rates by cause (sv: skattade avgångstal), with the names of their places.
struct FittedLook {
  forecast::FittedRates table;
  std::vector<std::uint8_t> withheld;                 ///< by line of the table: not told
  std::vector<organisation::Unit> units;              ///< by place
  std::vector<organisation::Profession> professions;  ///< by place; unknown is the one after the last
  std::string inputs_sha256;
  forecast::Doubts doubts;
};

/// Computes without storing: what `framsyn rates` prints. Of the order only what is known and threads count.
Result<FittedLook> fitted_rates(db::Tx&, const Order&);

/// Computes and makes it the run that the pages and reports show, in place of the one before; the rule that
/// it is shown by is kept with it. Nothing when no data have been imported. Leaves a test of the forecast in
/// the queue, for the server to make.
Result<Run::Id> compute(db::Database&, const Clock&, const Order&);

/// What is done otherwise, as a person writes it down (sv: scenario): docs/guide/scenarier.md.
struct Scenario {
  std::string name, compared_with;            ///< words
  std::vector<forecast::Lever> base, levers;  ///< of what it is compared with; of itself
  std::optional<demand::Need> need;           ///< what the file says is needed
  bool need_as_told = false;                  ///< it says: as the region's own files have it
};

/// Two forecasts on the same draws, with the names of their places.
struct ScenarioOutlook {
  Scenario scenario;
  scenario::Comparison comparison;
  std::vector<organisation::Unit> units;              ///< by place
  std::vector<organisation::Profession> professions;  ///< by place
  Withholding withholding;  ///< what it hides of the base it hides of the scenario and of what parts them
  std::string inputs_sha256, scenario_sha256;
  std::optional<Withholding> absence_withholding = {};  ///< as Outlook's
};

/// Is the text a scenario, whatever units and professions there are? Refuses what compare_scenarios would.
Result<> check_scenario(std::string_view yaml);

/// Computes without storing what `framsyn scenario` prints. Refuses a text that is no scenario, or is of
/// units and professions that are not there.
Result<ScenarioOutlook> compare_scenarios(db::Tx&, const Order&, std::string_view yaml);

/// Which years the forecast is to be tested from (sv: återprövning). The same order on the same knowledge
/// gives the same bytes.
struct BacktestOrder {
  std::vector<int> origins;  ///< none: the latest eight that can be
  int years_ahead = 5;
  int draws = 1000;
  std::uint64_t seed = 1;
  int threads = 2;
};

/// How well our forecasts, and simple ones, met what came.
struct LookBack {
  backtest::Backtest table;
  Date as_of;  ///< what came is known up to this day
  workforce::Basis basis{};
  int as_recorded = 0;  ///< origins forecast from what was recorded then; the others from what is dated so
  std::string inputs_sha256;
};

/// Tests the forecast from past years, with what was known then, against what came. Where nothing had been
/// loaded by an origin, what is dated up to it is used: late registrations are then known too early.
Result<LookBack> look_back(db::Tx&, const BacktestOrder&, const backtest::Progress& = {});

/// Routes, rights, tables, the job that computes, and the reaction to an import.
module::Module module();

}  // namespace framsyn::planning
