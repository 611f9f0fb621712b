#pragma once

#include <framsyn/engine/forecast/projection.hpp>

#include <memory>

namespace framsyn::forecast {

extern const Refusal
    kCannotCompare;  ///< "forecast.cannot_compare": of different data dates, bases or groups of staff

/// What a cut's numbers are summed into: the same profession one unit up, and all professions here; places of
/// cuts, -1 for none.
struct CutLinks {
  std::int32_t up = -1, across = -1;
};

/// How a projection's cuts hang together.
struct CutTree {
  Date as_of;
  workforce::MeasuringDay day;
  std::vector<int> years;
  std::vector<double> elapsed;   ///< years from the data date to each year's measuring day
  std::vector<Cut> cuts;         ///< as in the projection
  std::vector<CutLinks> links;   ///< by cut
  std::vector<bool> own_people;  ///< by cut: one unit's own people of one profession; the others are sums
};

/// Draws are shown side by side, so many at a time.
inline constexpr int kShownTogether = 32;

/// FTE of one cut in some draws, in all cases at once. Gone after the call.
struct CutDraws {
  std::size_t cut;
  int first_draw, draws;       ///< of kShownTogether
  std::span<const float> fte;  ///< [case][year][kShownTogether]
};

/// Is shown every cut's draws, each cut before those it is summed into, block by block. Several watch side by
/// side, each its own blocks; the first sees the first block before there are others.
class DrawWatcher {
 public:
  virtual ~DrawWatcher() = default;
  virtual void see(const CutDraws&) = 0;
  virtual std::unique_ptr<DrawWatcher> another() const = 0;
  virtual void add(const DrawWatcher& other) = 0;  ///< what the other has seen; the order must be no matter
};
using MakeWatcher = std::function<std::unique_ptr<DrawWatcher>(const CutTree&)>;

/// Draw by draw, what the scenario has more than the base.
struct Difference {
  Quantity quantity;
  double above = 0, below = 0;  ///< shares of the draws above and below zero
};

/// Two projections on the same draws (sv: jämförelse), and the distribution of what parts them. Each person's
/// chance, each rate and each common year is the same in both, so that the difference is far surer than
/// either.
struct Comparison {
  Projection base, scenario;
  std::vector<Difference> differences;  ///< as Projection::quantities
  /// Nothing where the projections know nothing.
  const Difference* find(Cut cut, int year, Measure measure) const;
};

/// The same workforce under two sets of assumptions. The same bytes for the same input and seed, whatever the
/// threads.
Result<Comparison> compare(const workforce::Workforce& now, const Assumptions& base,
                           const Assumptions& scenario, Horizon, Draws, Seed, Threads,
                           const MakeWatcher& = {}, std::unique_ptr<DrawWatcher>* watched = nullptr,
                           const Progress& = {});

/// Whether a lever is about a unit's own people of a profession (kUnknown: those without one).
bool reaches(const Lever&, workforce::Index unit, workforce::Index profession,
             const std::vector<workforce::Index>& parent);

/// The share of its size that a lever has on a year's measuring day; `year`: its place in the tree's years.
double in_force(const Lever&, const CutTree&, std::size_t year);

/// What a lever's size is in some draws, as a multiple of it; all 1 without an interval.
std::array<double, kShownTogether> drawn_size(const Lever&, Seed, int first_draw);

/// One of several projections on the same draws. Another `chance` draws each person's own chance anew and
/// leaves rates and common years as they are.
struct Case {
  const Assumptions* assumed;
  std::uint32_t chance = 0;
};

/// Projects for the watcher alone, and gives it back when it has seen all. The cases are of the same groups.
Result<std::unique_ptr<DrawWatcher>> watch(const workforce::Workforce& now, std::span<const Case>, Horizon,
                                           Draws, Seed, Threads, const MakeWatcher&);

}  // namespace framsyn::forecast
