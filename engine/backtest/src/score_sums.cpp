#include "score_sums.hpp"

#include <framsyn/engine/statistics/scores.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::backtest {

ScoreSums::ScoreSums(int years_ahead, int decided_by)
    : years_ahead_(years_ahead),
      decided_by_(decided_by),
      tested_(static_cast<std::size_t>(kLevels * forecast::kAllMeasures * years_ahead * kMethods)) {}

std::size_t ScoreSums::index(const Place& place, Method method) const {
  const int row = (static_cast<int>(place.level) * forecast::kAllMeasures + static_cast<int>(place.measure)) *
                      years_ahead_ +
                  place.ahead - 1;
  return static_cast<std::size_t>(row * kMethods + static_cast<int>(method));
}

void ScoreSums::add(const Place& place, Method method, int origin, const Judged& j) {
  auto& origins = tested_[index(place, method)].origins;
  if (origins.empty() || origins.back().origin != origin) origins.push_back({.origin = origin});
  OfOrigin& s = origins.back();
  ++s.comparisons;
  s.came += j.came, s.crps += j.crps;
  s.miss += std::abs(j.median - j.came), s.bias += j.median - j.came;
  s.in_80 += j.low_80 <= j.came && j.came <= j.high_80;
  s.above_80 += j.came > j.high_80;
  s.in_95 += j.low_95 <= j.came && j.came <= j.high_95;
  s.interval_80 += statistics::interval_score(j.low_80, j.high_80, 0.2, j.came);
}

void ScoreSums::add_standing(const Place& place, Method method, int origin, const statistics::Standing& at) {
  Tested& tested = tested_[index(place, method)];
  tested.all.add(at);
  if (origin + place.ahead <= decided_by_) tested.before.add(at);
}

std::vector<OfOrigin> ScoreSums::before(const Place& place, Method method) const {
  std::vector<OfOrigin> known = at(place, method).origins;
  std::erase_if(known, [&](const OfOrigin& o) { return o.origin + place.ahead > decided_by_; });
  return known;
}

namespace {

Score score_of(const Place& place, Method method, std::span<const OfOrigin> origins) {
  Score s{.level = place.level, .measure = place.measure, .ahead = place.ahead, .method = method};
  double in_80 = 0, in_95 = 0;
  for (const OfOrigin& o : origins) {
    s.comparisons += o.comparisons;
    s.came += o.came, s.crps += o.crps, s.miss += o.miss, s.bias += o.bias, s.interval_80 += o.interval_80;
    in_80 += static_cast<double>(o.in_80), in_95 += static_cast<double>(o.in_95);
  }
  s.origins = static_cast<int>(origins.size());
  s.in_80 = in_80, s.in_95 = in_95;
  for (double* mean : {&s.came, &s.crps, &s.miss, &s.bias, &s.in_80, &s.in_95, &s.interval_80})
    *mean /= static_cast<double>(s.comparisons);
  s.held_80 = share_held(origins, &OfOrigin::in_80);
  return s;
}

Calibration calibration_of(const Place& place, const Tested& tested) {
  const auto n = static_cast<double>(tested.origins.size());
  return {place.level,
          place.measure,
          place.ahead,
          static_cast<int>(tested.origins.size()),
          tested.all.outcomes(),
          tested.all.tenths(),
          1 + (tested.all.narrowness() - 1) * n / (n + 10)};
}

}  // namespace

void ScoreSums::finish(Backtest& out) const {
  each_place(years_ahead_, [&](const Place& place) {
    for (int m = 0; m < kMethods; ++m) {
      const Tested& tested = at(place, static_cast<Method>(m));
      if (!tested.origins.empty())
        out.scores.push_back(score_of(place, static_cast<Method>(m), tested.origins));
    }
    const Tested& ours = at(place, Method::model);
    if (ours.all.outcomes() > 0) out.calibrations.push_back(calibration_of(place, ours));
  });
}

}  // namespace framsyn::backtest
