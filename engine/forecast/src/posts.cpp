#include "posts.hpp"

#include "estimators.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace framsyn::forecast {
namespace {

/// Where nothing is known, half of those who go are replaced. It is worth so many unit-years.
constexpr double kBelieved = 0.5, kBelievedSd = 0.3, kBelievedWeight = 10;
constexpr int kMostYears = 5;
constexpr double kMostTimeToFill = 0.75;
/// A change beyond so many standard deviations of comings and goings that have nothing to do with each other
/// is a decision: it says nothing of how posts are filled, and counts no more than this.
constexpr double kMostChange = 3;

using ByYear = std::vector<double>;

/// A unit's people, those who go and its net change, by year of the window.
struct UnitYears {
  ByYear people, go, net;
};

std::vector<UnitYears> unit_years(const Sample& sample) {
  const ByYear none(static_cast<std::size_t>(sample.window.years));
  std::vector<UnitYears> units(static_cast<std::size_t>(sample.units), {none, none, none});
  const auto add = [&](int unit, int year, double people, double come, double go) {
    UnitYears& u = units[static_cast<std::size_t>(unit)];
    const auto y = static_cast<std::size_t>(year);
    u.people[y] += people, u.go[y] += go, u.net[y] += come - go;
  };
  for (const Joiner& j : sample.joiners) add(j.unit, j.year, 0, 1, 0);
  for (const Cell& c : sample.cells) add(c.unit, c.year, c.years, 0, c.leavings + c.retirements);
  for (const Sample::Move& m : sample.moves) {
    if (m.unit == m.to_unit) continue;
    add(m.unit, m.year, 0, 0, 1), add(m.to_unit, m.year, 0, 1, 0);
  }
  return units;
}

/// What the organisation as a whole grew by is nobody's own drift.
void take_out_common(std::vector<UnitYears>& units) {
  for (std::size_t y = 0; y < units.front().net.size(); ++y) {
    double net = 0, people = 0;
    for (const UnitYears& u : units) net += u.net[y], people += u.people[y];
    for (UnitYears& u : units)
      if (people > 0) u.net[y] -= net / people * u.people[y];
  }
}

double total(const ByYear& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

/// Mean square of the units' net change over so many years in a row.
double square_change(const std::vector<UnitYears>& units, std::size_t years) {
  double squares = 0, n = 0;
  for (const UnitYears& u : units) {
    const double go = total(u.go) / static_cast<double>(u.go.size());
    const double most = kMostChange * kMostChange * (2 * go * static_cast<double>(years) + 1);
    for (std::size_t from = 0; from + years <= u.net.size(); ++from) {
      if (u.people[from] <= 0 || u.people[from + years - 1] <= 0) continue;
      double change = 0;
      for (std::size_t y = from; y < from + years; ++y) change += u.net[y];
      squares += std::min(change * change, most), n += 1;
    }
  }
  return n > 0 ? squares / n : 0;
}

/// The people of an average unit, those of them who leave the organisation, and all who go from the unit, a
/// year.
struct AverageUnit {
  double people = 0, leave = 0, go = 0, unit_years = 0;

  AverageUnit(const std::vector<UnitYears>& units, const Sample& sample) {
    for (const UnitYears& u : units) {
      people += total(u.people), go += total(u.go);
      for (const double present : u.people) unit_years += present > 0;
    }
    for (const Cell& c : sample.cells) leave += c.leavings + c.retirements;
    people /= unit_years, leave /= unit_years, go /= unit_years;
  }
  /// Variance of the net change over so many years where this share of those who go is not replaced and as
  /// many come for other reasons, both Poisson: 2 unfilled go years, less what a unit that has grown loses
  /// again.
  double drift(double unfilled, double years) const {
    const double back = unfilled * go / people * years;
    return 2 * unfilled * go * years * (back > 1e-9 ? (1 - statistics::exponential(-back)) / back : 1);
  }
};

/// The share not replaced under which the variance grows so much from one year to so many.
double unfilled_share(const AverageUnit& unit, double growth, double years) {
  double low = 0.0005, high = 1;
  for (int i = 0; i < 40; ++i) {
    const double middle = (low + high) / 2;
    (unit.drift(middle, years) - unit.drift(middle, 1) < growth ? low : high) = middle;
  }
  return high;
}

/// How well so many unit-years know that share: the mean square of a change over several years, of normal
/// changes that overlap, against how fast it grows with the share.
double unfilled_sd(const AverageUnit& unit, double several, double unfilled, double years) {
  const auto growth = [&](double share) { return unit.drift(share, years) - unit.drift(share, 1); };
  const double low = std::max(0.0, unfilled - 0.1), high = std::min(1.0, unfilled + 0.1);
  const double apart = 1.5 / years * unit.unit_years + kBelievedWeight;
  return several * std::sqrt(2 / apart) * (high - low) / (growth(high) - growth(low));
}

}  // namespace

Posts posts_of(const Sample& sample) {
  auto units = unit_years(sample);
  const AverageUnit average(units, sample);
  if (!(average.leave > 0)) return {};
  take_out_common(units);
  const int years = std::min(kMostYears, sample.window.years - 1);
  if (years < 2) return {.filled = kBelieved, .filled_sd = kBelievedSd};
  const auto with_belief = [&](double seen, double believed) {
    return (average.unit_years * seen + kBelievedWeight * believed) / (average.unit_years + kBelievedWeight);
  };
  const double one = square_change(units, 1),
               several = with_belief(square_change(units, static_cast<std::size_t>(years)),
                                     average.drift(kBelieved, years)),
               growth = several - with_belief(one, average.drift(kBelieved, 1));
  const double unfilled = unfilled_share(average, growth, years), drift = average.drift(unfilled, 1);
  const double vacant = std::max(0.0, one - drift);  // at both ends of a year
  const double ratio = vacant > 0 ? drift / (vacant / 2) : 1e9;
  return {.filled = 1 - unfilled,
          .filled_sd = std::min(kBelievedSd, unfilled_sd(average, several, unfilled, years)),
          .time_to_fill = std::min(kMostTimeToFill, vacant / (2 * average.leave)),
          .lasting = (std::sqrt(ratio * ratio + 4 * ratio) - ratio) / 2};
}

std::vector<double> vacant_posts(const Sample& sample, const std::vector<GroupAssumptions>& groups,
                                 const Posts& posts) {
  const ByYear none(static_cast<std::size_t>(sample.window.years));
  std::vector<ByYear> net(groups.size(), none);
  const auto add = [&](int unit, int profession, int year, double change) {
    const int p = profession == sample.professions - 1 ? workforce::kUnknown : profession;
    const int g = group_place(groups, unit, p);
    if (g >= 0) net[static_cast<std::size_t>(g)][static_cast<std::size_t>(year)] += change;
  };
  for (const Joiner& j : sample.joiners) add(j.unit, j.profession, j.year, 1);
  for (const Cell& c : sample.cells) add(c.unit, c.profession, c.year, -(c.leavings + c.retirements));
  for (const Sample::Move& m : sample.moves)
    add(m.unit, m.profession, m.year, -1), add(m.to_unit, m.to_profession, m.year, 1);
  std::vector<double> vacancies;
  for (const ByYear& changes : net) {
    double away = 0;  // of the people from the posts
    for (const double change : changes) away = (1 - posts.lasting) * (away + change);
    vacancies.push_back(-away);
  }
  return vacancies;
}

}  // namespace framsyn::forecast
