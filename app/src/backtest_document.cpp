#include "backtest_document.hpp"

#include <cmath>

#include <boost/describe/class.hpp>

#include <framsyn/platform/wire/encode.hpp>

#include "forecast_output.hpp"

namespace framsyn::app {

BOOST_DESCRIBE_STRUCT(BacktestRow, (),
                      (level, measure, ahead, method, comparisons, origins, came, crps, skill, miss, bias,
                       in_80, in_80_low, in_80_high, in_95, interval_80))

struct CalibrationRow {
  std::string level, measure;
  int ahead = 0;
  std::int64_t comparisons = 0;
  int origins = 0;
  double widening = 1;
  std::vector<double> pit;
};
BOOST_DESCRIBE_STRUCT(CalibrationRow, (), (level, measure, ahead, comparisons, origins, widening, pit))

struct EnergyRow {
  std::string level;
  int ahead = 0;
  std::string method;
  int origins = 0;
  double groups = 0, energy = 0;
};
BOOST_DESCRIBE_STRUCT(EnergyRow, (), (level, ahead, method, origins, groups, energy))

struct ShownRow {
  std::string level, measure, method;
  std::optional<std::string> best;
  int origins = 0;
  std::int64_t comparisons = 0;
  double loss = 0, least_loss = 0;
  std::vector<double> widening;
};
BOOST_DESCRIBE_STRUCT(ShownRow, (),
                      (level, measure, method, best, origins, comparisons, loss, least_loss, widening))

struct HeldOutRow {
  std::string level, measure, method;
  int origins = 0;
  std::int64_t comparisons = 0;
  double own_crps = 0, shown_crps = 0, own_in_80 = 0, shown_in_80 = 0;
};
BOOST_DESCRIBE_STRUCT(HeldOutRow, (),
                      (level, measure, method, origins, comparisons, own_crps, shown_crps, own_in_80,
                       shown_in_80))

struct DriftRow {
  std::string level, measure;
  int year = 0;
  std::int64_t groups = 0, below_80 = 0, above_80 = 0, outside_95 = 0;
  int years_before = 0;
  double most = 0;
  bool warns = false;
};
BOOST_DESCRIBE_STRUCT(DriftRow, (),
                      (level, measure, year, groups, below_80, above_80, outside_95, years_before, most,
                       warns))

struct OriginRow {
  Date day;
  std::string left_out;  ///< empty, or the code of the reason
};
BOOST_DESCRIBE_STRUCT(OriginRow, (), (day, left_out))

struct BacktestDocument {
  Date as_of;
  std::string basis, inputs_sha256;
  int as_recorded = 0;
  std::vector<OriginRow> origins;
  std::vector<BacktestRow> rows;
  std::vector<CalibrationRow> calibrations;
  std::vector<EnergyRow> energies;
  int decided_by = 0;
  std::vector<ShownRow> shown;
  std::vector<HeldOutRow> held_out;
  std::vector<DriftRow> drifts;
};
BOOST_DESCRIBE_STRUCT(BacktestDocument, (),
                      (as_of, basis, inputs_sha256, as_recorded, origins, rows, calibrations, energies,
                       decided_by, shown, held_out, drifts))

namespace {

BacktestRow row_of(const backtest::Backtest& table, const backtest::Score& s) {
  BacktestRow row{std::string(name(s.level)),
                  std::string(measure_name(s.measure)),
                  s.ahead,
                  std::string(name(s.method)),
                  s.comparisons,
                  s.origins,
                  rounded(s.came),
                  rounded(s.crps),
                  {},
                  rounded(s.miss),
                  rounded(s.bias),
                  rounded(s.in_80),
                  {},
                  {},
                  rounded(s.in_95),
                  rounded(s.interval_80)};
  if (s.held_80) row.in_80_low = rounded(s.held_80->low), row.in_80_high = rounded(s.held_80->high);
  if (s.method == backtest::Method::model) {
    if (const auto skill = table.skill(s.level, s.measure, s.ahead)) row.skill = rounded(*skill);
  }
  return row;
}

CalibrationRow row_of(const backtest::Calibration& c) {
  CalibrationRow row{std::string(name(c.level)),
                     std::string(measure_name(c.measure)),
                     c.ahead,
                     c.comparisons,
                     c.origins,
                     rounded(c.widening),
                     {}};
  for (const double share : c.pit) row.pit.push_back(rounded(share));
  return row;
}

ShownRow row_of(const backtest::Shown& s) {
  ShownRow row{std::string(name(s.level)),
               std::string(measure_name(s.measure)),
               std::string(name(s.method)),
               s.best ? std::optional(std::string(name(*s.best))) : std::nullopt,
               s.origins,
               s.comparisons,
               rounded(s.loss),
               rounded(s.least_loss),
               {}};
  for (const double factor : s.widening) row.widening.push_back(rounded(factor));
  return row;
}

HeldOutRow row_of(const backtest::HeldOut& h) {
  return {std::string(name(h.level)),
          std::string(measure_name(h.measure)),
          std::string(name(h.method)),
          h.origins,
          h.comparisons,
          rounded(h.own_crps),
          rounded(h.shown_crps),
          rounded(h.own_in_80),
          rounded(h.shown_in_80)};
}

DriftRow row_of(const backtest::Drift& d) {
  return {std::string(name(d.level)),
          std::string(measure_name(d.measure)),
          d.year,
          d.groups,
          d.below_80,
          d.above_80,
          d.outside_95,
          d.years_before,
          rounded(d.most),
          d.warns};
}

}  // namespace

std::vector<BacktestRow> rows_of(const backtest::Backtest& table, YearsAhead ahead) {
  std::vector<BacktestRow> rows;
  for (const auto& s : table.scores)
    if (ahead.has(s.ahead)) rows.push_back(row_of(table, s));
  return rows;
}

std::string backtest_json(const planning::LookBack& look, YearsAhead ahead) {
  const auto& table = look.table;
  BacktestDocument document{look.as_of, look.basis == workforce::Basis::stocks ? "stocks" : "employments",
                            look.inputs_sha256, look.as_recorded};
  document.rows = rows_of(table, ahead);
  for (const Date day : table.origins) document.origins.push_back({day, ""});
  for (const auto& o : table.left_out)
    document.origins.push_back({o.origin, std::string(o.why.refusal->code)});
  for (const auto& c : table.calibrations)
    if (ahead.has(c.ahead)) document.calibrations.push_back(row_of(c));
  for (const auto& e : table.energies)
    if (ahead.has(e.ahead))
      document.energies.push_back({std::string(name(e.level)), e.ahead, std::string(name(e.method)),
                                   e.origins, rounded(e.groups), rounded(e.score)});
  document.decided_by = table.rule.decided_by;
  for (const auto& s : table.rule.shown) document.shown.push_back(row_of(s));
  for (const auto& h : table.held_out) document.held_out.push_back(row_of(h));
  for (const auto& d : table.drifts) document.drifts.push_back(row_of(d));
  return wire::encode(document);
}

}  // namespace framsyn::app
