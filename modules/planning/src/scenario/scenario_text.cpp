#include "scenario/scenario_text.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/workforce/history.hpp>
#include <framsyn/platform/wire/yaml.hpp>

namespace framsyn::planning {

constexpr Refusal kBadScenario{"planning.bad_scenario", Fault::invalid, "Scenariofilen går inte att använda.",
                               "The scenario file cannot be used."};

/// As forecast::LeverKind, in its order.
enum class KindName : std::uint8_t {
  resignations,
  moves,
  later_retirement,
  fill_rate,
  hires,
  more_hires,
  training,
  contract_degree,
  hires_cap,
  absence,
  task_shift,
  agency
};
BOOST_DESCRIBE_ENUM(KindName, resignations, moves, later_retirement, fill_rate, hires, more_hires, training,
                    contract_degree, hires_cap, absence, task_shift, agency)
enum class WeightsName : std::uint8_t { need_of_hires, size };
BOOST_DESCRIBE_ENUM(WeightsName, need_of_hires, size)

struct LeverText {
  std::string name;
  KindName kind{};
  std::optional<std::string> unit, profession, to;
  int from = 0;
  double size = 0;
  std::optional<double> low, high, ramp, follows, completes, comes, delay, now, ratio;
  std::optional<WeightsName> by;
};
BOOST_DESCRIBE_STRUCT(LeverText, (),
                      (name, kind, unit, profession, to, from, size, low, high, ramp, follows, completes,
                       comes, delay, now, ratio, by))

struct SideText {
  std::string name;
  std::vector<LeverText> levers;
};
BOOST_DESCRIBE_STRUCT(SideText, (), (name, levers))

/// What is needed: what the region's own files have it, or what is there today, changed by so much a year.
struct NeedText {
  std::optional<bool> as_told;
  std::optional<double> change_a_year;
  std::optional<double> low, high;
};
BOOST_DESCRIBE_STRUCT(NeedText, (), (as_told, change_a_year, low, high))

struct ScenarioText {
  std::string name;
  std::vector<LeverText> levers;
  std::optional<SideText> compared_with;
  std::optional<NeedText> need;
};
BOOST_DESCRIBE_STRUCT(ScenarioText, (), (name, levers, compared_with, need))

namespace {

using workforce::Index;
using workforce::kAll;
using workforce::kUnknown;

static_assert(static_cast<int>(KindName::agency) == static_cast<int>(forecast::LeverKind::agency));

/// The one place of this code or, where no code is so, of this name.
template <class Named>
Result<Index> place_of(const std::optional<std::string>& called, const std::vector<Named>& all) {
  if (!called) return kAll;
  for (const auto field : {&Named::code, &Named::name}) {
    const auto is = [&](const Named& one) { return one.*field == *called; };
    const auto n = std::ranges::count_if(all, is);
    if (n > 1) return refuse(kBadScenario, fmt::format("\"{}\" är flera; ange koden", *called));
    if (n == 1) return static_cast<Index>(std::ranges::find_if(all, is) - all.begin());
  }
  return refuse(kBadScenario, fmt::format("\"{}\" finns inte", *called));
}

Result<ScenarioText> decoded(std::string_view yaml) {
  auto text = wire::decode_yaml<ScenarioText>(yaml);
  if (text) return *std::move(text);
  const wire::Fault& first = text.error().front();
  return refuse(kBadScenario, fmt::format("rad {}: {} {}", first.line, first.pointer, first.detail_sv));
}

/// What only some kinds of levers are told: with another kind it would be read by nobody.
Result<> only_where_read(const LeverText& t) {
  const auto one_of = [&](std::initializer_list<KindName> kinds) {
    return std::ranges::find(kinds, t.kind) != kinds.end();
  };
  using enum KindName;
  const char* unread = t.follows && !one_of({later_retirement}) ? "follows"
                       : (t.completes || t.comes || t.delay) && !one_of({training})
                           ? "completes, comes, delay"
                       : t.now && !one_of({absence})                        ? "now"
                       : (t.to || t.ratio) && !one_of({task_shift})         ? "to, ratio"
                       : t.by && !one_of({training, more_hires, hires_cap}) ? "by"
                                                                            : nullptr;
  if (unread != nullptr) return refuse(kBadScenario, fmt::format("{}: {} hör inte hit", t.name, unread));
  if (t.kind == absence && !t.now) return refuse(kBadScenario, fmt::format("{}: now saknas", t.name));
  if (t.kind == task_shift && !t.to) return refuse(kBadScenario, fmt::format("{}: to saknas", t.name));
  if (t.low.has_value() != t.high.has_value())
    return refuse(kBadScenario, fmt::format("{}: low och high hör ihop", t.name));
  return {};
}

class Reading {
 public:
  Reading(const std::vector<organisation::Unit>& units,
          const std::vector<organisation::Profession>& professions)
      : units_(units), professions_(professions) {}

  Result<std::vector<forecast::Lever>> levers(const std::vector<LeverText>& texts) const {
    std::vector<forecast::Lever> out;
    for (const LeverText& text : texts) {
      TRY(one, lever(text));
      out.push_back(std::move(one));
    }
    return out;
  }

 private:
  Result<forecast::Lever> lever(const LeverText& t) const {
    TRY_VOID(only_where_read(t));
    TRY(unit, place_of(t.unit, units_));
    TRY(profession, place_of(t.profession, professions_));
    TRY(to, place_of(t.to, professions_));
    forecast::Lever out{.name = t.name,
                        .kind = static_cast<forecast::LeverKind>(t.kind),
                        .unit = unit,
                        .profession = profession,
                        .from = t.from,
                        .ramp = t.ramp.value_or(0),
                        .size = t.size,
                        .share = t.follows.value_or(t.completes.value_or(t.now.value_or(1))),
                        .comes = t.comes.value_or(1),
                        .delay = t.delay.value_or(0),
                        .to = t.to ? to : kUnknown,
                        .ratio = t.ratio.value_or(1)};
    if (t.low) out.interval = forecast::LeverInterval{*t.low, *t.high};
    if (t.by == WeightsName::size) out.weights = forecast::LeverWeights::size;
    return out;
  }

  const std::vector<organisation::Unit>& units_;
  const std::vector<organisation::Profession>& professions_;
};

constexpr double kEightyPercent = 2.563103131089201;  // standard deviations between the 10 % and 90 % points

/// FTE of a unit's own people: what those below it have is theirs.
double own_fte(const workforce::Workforce& w, const forecast::GroupAssumptions& group) {
  const auto with_all_below = [&](Index unit) {
    return workforce::stock(w, {.unit = unit, .profession = group.profession}, w.known_to()).fte;
  };
  double fte = with_all_below(group.unit);
  const auto& parent = w.records().units.parent;
  for (std::size_t unit = 0; unit < parent.size(); ++unit)
    if (parent[unit] == group.unit) fte -= with_all_below(static_cast<Index>(unit));
  return std::max(0.0, fte);
}

/// Each group needs what it has today, and so much more or less a year; all are uncertain together.
Result<demand::Need> need_of(const NeedText& t, const workforce::Workforce& w, const forecast::Assumptions& a,
                             int last_year) {
  const double change = t.change_a_year.value_or(0), low = t.low.value_or(change),
               high = t.high.value_or(change);
  if (!(t.change_a_year && low > -.5 && low <= change && change <= high && high < .5))
    return refuse(kBadScenario, "need: change_a_year, low, high");
  demand::Need need;
  for (int year = a.as_of.year() + 1; year <= last_year; ++year) {
    const int years = year - a.as_of.year();
    need.years.push_back(year);
    need.common_sd.push_back(years * (statistics::logarithm(1 + high) - statistics::logarithm(1 + low)) /
                             kEightyPercent);
  }
  need.profession_sd.assign(w.records().professions.size() + 1, std::vector<double>(need.years.size()));
  for (const forecast::GroupAssumptions& group : a.groups) {
    auto& path = need.groups.emplace_back(demand::NeedPath{group.unit, group.profession, {}, 0});
    double fte = own_fte(w, group);
    for (std::size_t i = 0; i < need.years.size(); ++i) path.fte.push_back(fte *= 1 + change);
  }
  return need;
}

}  // namespace

Result<> check_scenario(std::string_view yaml) {
  TRY(text, decoded(yaml));
  std::vector<LeverText> levers = text.levers;
  if (text.compared_with)
    levers.insert(levers.end(), text.compared_with->levers.begin(), text.compared_with->levers.end());
  for (const LeverText& lever : levers) TRY_VOID(only_where_read(lever));
  return {};
}

Result<Scenario> read_scenario(std::string_view yaml, const workforce::Workforce& w,
                               const forecast::Assumptions& assumed, int last_year,
                               const std::vector<organisation::Unit>& units,
                               const std::vector<organisation::Profession>& professions) {
  TRY(text, decoded(yaml));
  const Reading reading(units, professions);
  Scenario out{text.name, text.compared_with ? text.compared_with->name : "Som det har varit", {}, {}, {},
               false};
  TRY(levers, reading.levers(text.levers));
  out.levers = std::move(levers);
  if (text.compared_with) {
    TRY(base, reading.levers(text.compared_with->levers));
    out.base = std::move(base);
  }
  out.need_as_told = text.need && text.need->as_told.value_or(false);
  if (out.need_as_told && (text.need->change_a_year || text.need->low || text.need->high))
    return refuse(kBadScenario, "need: as_told, change_a_year");
  if (text.need && !out.need_as_told) {
    TRY(need, need_of(*text.need, w, assumed, last_year));
    out.need = std::move(need);
  }
  return out;
}

}  // namespace framsyn::planning
