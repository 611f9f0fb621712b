#include "backtest/shown.hpp"

#include <algorithm>

#include <framsyn/platform/wire/decode.hpp>
#include <framsyn/platform/wire/encode.hpp>

#include "names.hpp"

namespace framsyn::planning {

struct ShownRecord {
  std::string level, measure, method;
  std::optional<std::string> best;
  int origins = 0;
  std::int64_t comparisons = 0;
  double loss = 0, least_loss = 0;
  std::vector<double> widening;
};
BOOST_DESCRIBE_STRUCT(ShownRecord, (),
                      (level, measure, method, best, origins, comparisons, loss, least_loss, widening))

struct RuleRecord {
  int decided_by = 0, years_ahead = 0;
  std::vector<ShownRecord> shown;
};
BOOST_DESCRIBE_STRUCT(RuleRecord, (), (decided_by, years_ahead, shown))

namespace {

std::optional<backtest::Shown> shown_of(const ShownRecord& r) {
  const auto level = backtest::level_named(r.level);
  const auto method = backtest::method_named(r.method);
  const auto measure = measure_named(r.measure);
  if (!level || !method || !measure) return std::nullopt;
  return backtest::Shown{.level = *level,
                         .measure = *measure,
                         .method = *method,
                         .best = r.best ? backtest::method_named(*r.best) : std::nullopt,
                         .origins = r.origins,
                         .comparisons = r.comparisons,
                         .loss = r.loss,
                         .least_loss = r.least_loss,
                         .widening = r.widening};
}

/// A group's latest years, one after the other, that may be told.
class ToldSeries {
 public:
  ToldSeries(const Outlook& outlook)
      : cuts_(workforce::by_cut(outlook.workforce, day_of_year(outlook.workforce.known_to()))),
        telling_(outlook, cuts_) {
    for (const auto& cut : cuts_) places_[{cut.cut.unit, cut.cut.profession}] = &cut;
  }
  std::vector<double> of(forecast::Cut cut, forecast::Measure measure) const {
    const auto found = places_.find(cut);
    if (found == places_.end()) return {};
    std::vector<double> values;
    int before = 0;
    for (const ToldYear& year : telling_.years(*found->second)) {
      const auto value = measure == forecast::Measure::fte ? year.fte
                         : measure == forecast::Measure::delivered_fte
                             ? year.delivered_fte
                             : std::optional(static_cast<double>(year.heads));
      if (!value || year.year != before + 1) values.clear();
      if (value) values.push_back(*value);
      before = year.year;
    }
    return before == latest(*found->second) ? values : std::vector<double>();
  }

 private:
  static int latest(const workforce::CutFigures& cut) {
    return cut.years.empty() ? 0 : cut.years.back().year;
  }
  std::vector<workforce::CutFigures> cuts_;
  Telling telling_;
  std::map<forecast::Cut, const workforce::CutFigures*> places_;
};

}  // namespace

std::string rule_text(const backtest::Rule& rule) {
  if (rule.shown.empty()) return {};
  RuleRecord record{rule.decided_by, rule.years_ahead, {}};
  for (const backtest::Shown& s : rule.shown) {
    const auto best = s.best ? std::optional(std::string(backtest::name(*s.best))) : std::nullopt;
    record.shown.push_back({std::string(backtest::name(s.level)), std::string(name(s.measure)),
                            std::string(backtest::name(s.method)), best, s.origins, s.comparisons, s.loss,
                            s.least_loss, s.widening});
  }
  return wire::encode(record);
}

backtest::Rule rule_of(std::string_view text) {
  if (text.empty()) return {};
  const auto record = wire::decode<RuleRecord>(text);
  if (!record) return {};
  backtest::Rule rule{record->decided_by, record->years_ahead, {}};
  for (const ShownRecord& r : record->shown)
    if (auto shown = shown_of(r)) rule.shown.push_back(*std::move(shown));
  return rule;
}

workforce::MeasuringDay day_of_year(Date known_to) {
  return {known_to.month(), known_to.month() == 2 ? std::min(known_to.day(), 28u) : known_to.day()};
}

backtest::Publication publication(const Outlook& outlook, const backtest::Rule& rule) {
  std::optional<ToldSeries> series;  // read only where a simple method is to be shown
  const auto told = [&](forecast::Cut cut, forecast::Measure measure) {
    if (!series) series.emplace(outlook);
    return series->of(cut, measure);
  };
  return backtest::publish(outlook.projection, outlook.workforce.records().units, {}, rule, told);
}

}  // namespace framsyn::planning
