#include "estimation/retirement_kernel.hpp"

#include "estimation/calendar.hpp"
#include "estimation/estimators.hpp"
#include "estimation/grid.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::forecast {
namespace {

constexpr int kFirst = workforce::kBornToldFrom,
              kAgesFitted = Assumptions::kFirstAge + Assumptions::kAges - kFirst;
constexpr int kFeatures = 6;

/// How a year of age stands to the pension ages. Columns: at the lowest, at the target, from the right to
/// stay on; years between lowest and target, years after the target, years before the lowest.
std::array<double, kFeatures> features(const PensionAges& ages, int age) {
  const auto years = [](int x) { return static_cast<double>(std::max(x, 0)); };
  return {age == ages.lowest ? 1.0 : 0.0,
          age == ages.target ? 1.0 : 0.0,
          age >= ages.right_to_stay ? 1.0 : 0.0,
          years(std::min(age, ages.target) - ages.lowest),
          years(std::min(age, ages.right_to_stay) - ages.target),
          years(ages.lowest - age)};
}

/// Levels: pension ages x year of age.
rates::Term kernel(const std::vector<PensionAges>& rules) {
  constexpr double kSpikeHeld = 0.25, kSlopeHeld = 1;  // sd 2 and 1 on the log rate
  rates::Term term{static_cast<int>(rules.size()) * kAgesFitted, kFeatures, {}, {}, 0, {}, {}};
  for (const PensionAges& ages : rules)
    for (int age = kFirst; age < kFirst + kAgesFitted; ++age)
      for (double x : features(ages, age)) term.basis.push_back(x);
  term.ridge = {kSpikeHeld, kSpikeHeld, kSpikeHeld, kSlopeHeld, kSlopeHeld, kSlopeHeld};
  return term;
}

/// Each year has its own, and the level after the last is no year's: what is known beforehand.
rates::Term calendar_years(int years, const Settings& settings) {
  rates::Term term = rates::independent(years, {0, settings.calendar_sd, settings.calendar_weight});
  term.basis.resize(term.basis.size() + static_cast<std::size_t>(years));
  ++term.levels;
  return term;
}

std::size_t rule_of(const std::vector<PensionAges>& rules, int born) {
  const auto after = std::ranges::upper_bound(rules, born, {}, &PensionAges::born_from);
  return after == rules.begin() ? 0 : static_cast<std::size_t>(after - rules.begin()) - 1;
}

struct YearsSeen {
  std::vector<double> events, expected;
};

/// The rows of retirement: profession by profession, then what is known beforehand.
struct RetirementRows {
  rates::Design design;
  std::vector<double> events;

  RetirementRows(const Sample& sample, const Settings& settings) : rules_(settings.pension_ages) {
    design.terms = {kernel(rules_), rates::independent(kAgesFitted, {0.5}),
                    calendar_years(sample.window.years, settings)};
    design.last_term_is_years = true;
    std::vector<std::vector<const Cell*>> by_profession(static_cast<std::size_t>(sample.professions));
    for (const Cell& c : sample.cells)
      if (c.born != workforce::kUnknown) by_profession[static_cast<std::size_t>(c.profession)].push_back(&c);
    for (const auto& cells : by_profession) {
      begin_group();
      for (const Cell* c : cells)
        add(rule_of(rules_, c->born), c->age + Assumptions::kFirstAge, c->year, c->years,
            sample.ended(*c).retirements);
    }
    begin_group();
    const auto known = known_retirement(settings);
    for (int age = kFirst; age < kFirst + kAgesFitted; ++age) {
      const double rate = known[static_cast<std::size_t>(age - Assumptions::kFirstAge)];
      add(rule_of(rules_, settings.retirement_born), age, sample.window.years, settings.retirement_weight,
          settings.retirement_weight * rate);
    }
    design.first_row.push_back(design.years.size());
  }

  /// Retirements seen, and expected if years had no effects; what is known beforehand is of no year.
  YearsSeen by_year(const rates::Fit& fit, std::size_t years) const {
    YearsSeen sums{std::vector<double>(years), std::vector<double>(years)};
    for (std::size_t g = 0; g < design.groups.size(); ++g) {
      for (std::size_t r = design.first_row[g]; r < design.first_row[g + 1]; ++r) {
        const auto& [curve, age, year] = design.level[r];
        if (year >= years) continue;
        sums.events[year] += events[r];
        sums.expected[year] +=
            design.years[r] *
            statistics::exponential(fit.whole + fit.group[g] + fit.term[0][curve] + fit.term[1][age]);
      }
    }
    return sums;
  }

 private:
  void begin_group() {
    design.first_row.push_back(design.years.size());
    design.groups.push_back({-1, -1});
  }
  void add(std::size_t rule, int age, int year, double years, double retirements) {
    const auto place = static_cast<std::size_t>(std::clamp(age, kFirst, kFirst + kAgesFitted - 1) - kFirst);
    design.level.push_back({static_cast<std::uint16_t>(rule * kAgesFitted + place),
                            static_cast<std::uint16_t>(place), static_cast<std::uint16_t>(year)});
    design.years.push_back(years), events.push_back(retirements);
  }

  const std::vector<PensionAges>& rules_;
};

}  // namespace

Result<> fit_retirement_kernel(const Sample& sample, const Settings& settings, Assumptions& out) {
  const RetirementRows rows(sample, settings);
  TRY(fit, rates::fit(rows.design, rows.events));
  const double shape = own_shape(fit), by = levelled(fit, shape);
  // The level does not walk: a year when people waited for a reform is not carried on.
  const YearsSeen years = rows.by_year(fit, static_cast<std::size_t>(sample.window.years));
  const Calendar calendar =
      calendar_of(years.events, years.expected, {settings.calendar_sd, settings.calendar_weight}, false);
  const double whole = statistics::exponential(fit.whole) * by * calendar.raised();
  for (std::size_t r = 0; r < settings.pension_ages.size(); ++r) {
    Assumptions::Cohort cohort{settings.pension_ages[r].born_from, {}};
    for (std::size_t a = 0; a < kAgesFitted; ++a)
      cohort.retire[a + kFirst - Assumptions::kFirstAge] =
          std::min(kCertainRetirement,
                   whole * statistics::exponential(fit.term[0][r * kAgesFitted + a] + fit.term[1][a]));
    out.retire_cohorts.push_back(cohort);
  }
  for (int a = 0; a < Assumptions::kAges; ++a)
    out.retire[static_cast<std::size_t>(a)] =
        retiring(out, out.as_of.year() - a - Assumptions::kFirstAge)[static_cast<std::size_t>(a)];
  for (std::size_t p = 0; p < static_cast<std::size_t>(sample.professions); ++p)
    out.retire_profession.push_back({shape + fit.group_events[p], shape + by * fit.group_expected[p]});
  out.retire_calendar = calendar.effect;
  return {};
}

}  // namespace framsyn::forecast
