#pragma once

#include <framsyn/engine/forecast/assumptions.hpp>
#include <framsyn/engine/forecast/dominance.hpp>
#include <framsyn/engine/forecast/progress.hpp>
#include <framsyn/engine/statistics/histogram.hpp>
#include <framsyn/engine/workforce/history.hpp>

#include <functional>
#include <span>

namespace framsyn::forecast {

extern const Refusal
    kBadHorizon;  ///< "forecast.bad_horizon": before the data date or more than 40 years after it
extern const Refusal kBadDraws;     ///< "forecast.bad_draws": fewer than 100 or more than 100,000
extern const Refusal kTooLarge;     ///< "forecast.too_large": FTE beyond what the sums hold, in some draw
extern const Refusal kCheckFailed;  ///< "forecast.check_failed": the draws' means part from the closed form

struct Horizon {
  int last_year = 2035;
  workforce::MeasuringDay day{};
};
/// The years whose measuring day comes after the data date. Refuses kBadHorizon.
Result<std::vector<int>> projected_years(Date as_of, const Horizon&);

struct Draws {
  int count = 2000;
};
struct Seed {
  std::uint64_t value = 1;
};
/// How many at most; never a part of the result.
struct Threads {
  int count = 1;
};

/// `fte` is contracted FTE; what they are is defined in workforce/absence.hpp.
enum class Measure : std::uint8_t { heads, fte, joiners, leavers, delivered_fte };
inline constexpr int kMeasures = 4;  ///< that are drawn
/// Delivered FTE is no draw of its own: contracted FTE times a share in closed form.
inline constexpr int kAllMeasures = 5;
inline constexpr std::array<double, 7> kLevels{0.025, 0.10, 0.25, 0.50, 0.75, 0.90, 0.975};

/// A distribution told in nine numbers. Quantiles of counts are whole persons where the spread is under 512
/// persons.
struct Quantity {
  double mean = 0, sd = 0;
  std::array<double, kLevels.size()> quantile{};  ///< at kLevels
};

/// The run's own control: for some of its draws, each cut's heads are compared with their exact expectation
/// under that draw's rates. A projection whose greatest |z| is beyond what chance explains among so many
/// comparisons (6.5 among 1,000, 7 among 40,000) is never handed out.
struct ModelCheck {
  double greatest_z = 0;
  int comparisons = 0;
};

/// What the workforce may become (sv: prognos): per cut, year and measure. Every cut's quantiles are those of
/// its own summed draws. Joiners are new to the organisation and leavers leave it; moves inside conserve
/// people and are in the heads only. The first year's flows include those already seen since the last
/// measuring day.
class Projection {
 public:
  workforce::Basis basis;  ///< stocks: heads and fte only, from the stocks' own movement
  bool fte_known;
  Date as_of;
  Seed seed;
  int draws;
  ModelCheck check;
  std::vector<int> years;
  std::vector<Cut> cuts;  ///< sorted: every unit, and all, x every profession present below it, and all
  std::vector<std::int64_t> now;  ///< heads on as_of, by cut: what disclosure asks for
  /// [cut][year][measure] of those drawn; after them delivered FTE, [cut][year], where absence is known.
  std::vector<Quantity> quantities;
  bool reckoned = false;  ///< by moments, a quick figure (sv: snabbräkning), and not drawn: no delivered FTE
  Dominance dominance{};  ///< which cuts are about one person

  bool absence_known() const { return quantities.size() > cuts.size() * years.size() * kMeasures; }
  /// Nothing where nobody is or may come, or the basis does not know the measure.
  const Quantity* find(Cut cut, int year, Measure measure) const;
  std::span<const Quantity> row(std::size_t cut) const {
    return {quantities.data() + cut * years.size() * kMeasures, years.size() * kMeasures};
  }
};

/// Is shown all draws of every cut, year and measure that the basis knows, once, when they are done: for
/// whoever compares them with what came. What it is given is gone after the call.
using DrawReader = std::function<void(Cut, int year, Measure, const statistics::Histogram&)>;

/// The heads of some cuts in the first draws, kept whole so that the cuts can be looked at together: memory
/// grows with these draws and not with all.
struct KeptDraws {
  std::vector<Cut> cuts;            ///< asked for; one that nobody is in or may come to has none
  int draws = 0;                    ///< asked for, at most as many as are drawn
  std::vector<std::int32_t> heads;  ///< given: [year][draw][cut]
};

/// Competing clocks for every person, Poisson joiners with entry ages, moves by destination shares, and for
/// each draw its own rates and common calendar-year effects. Philox counted by person, event and draw: the
/// same bytes for the same input and seed whatever the threads; scenarios share their numbers.
Result<Projection> project(const workforce::Workforce& now, const Assumptions&, Horizon, Draws, Seed, Threads,
                           const DrawReader& = {}, KeptDraws* = nullptr, const Progress& = {});

}  // namespace framsyn::forecast
