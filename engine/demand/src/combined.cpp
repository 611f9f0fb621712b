#include <framsyn/engine/demand/mapped.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace framsyn::demand {
namespace {

/// The mapped groups of one year: deviations that all share, a profession shares, or a group has alone.
class Year {
 public:
  Year(const Need& need, std::size_t t, double shared_sd)
      : need_(need), t_(t), shared_(shared_sd * shared_sd), sums_(need.profession_sd.size()) {}

  double common() const { return need_.common_sd[t_]; }
  double of_profession(const NeedPath& path) const { return need_.profession_sd[place(path)][t_]; }
  std::size_t place(const NeedPath& path) const {
    return path.profession < 0 ? need_.profession_sd.size() - 1 : static_cast<std::size_t>(path.profession);
  }

  /// Counts in a mapped group: `fte` by population, `miss` of the map from it, and the map's variance.
  void add(const NeedPath& path, double map, double sd) {
    const double fte = path.fte[t_], own = path.own_sd * fte;
    const double alone = own * own + sd * sd;
    if (!(alone > 0)) return;
    Sums& of = sums_[place(path)];
    of.squares += fte * fte / alone;
    of.misses += fte * (map - fte) / alone;
  }

  /// What the maps say of the shared deviations, by precision: first the common one, then each profession's.
  /// With A the map's own variances, (A + F F')^-1 is reached through the shared ones alone (Woodbury); given
  /// the common deviation the professions do not touch each other.
  void solve() {
    double squares = 0, misses = 0;
    for (std::size_t p = 0; p < sums_.size(); ++p) {
      const double inside = 1 + variance(p) * sums_[p].squares;
      squares += sums_[p].squares / inside;
      misses += sums_[p].misses / inside;
    }
    // What all maps have in common is partly the need's and partly their own error, as their variances are.
    const double of_need = common() * common(), v = of_need + shared_;
    in_common_ = v * misses / (1 + v * squares);
    common_shift_ = v > 0 ? of_need / v * in_common_ : 0;
    for (std::size_t p = 0; p < sums_.size(); ++p)
      sums_[p].shift = variance(p) * (sums_[p].misses - sums_[p].squares * in_common_) /
                       (1 + variance(p) * sums_[p].squares);
  }
  /// Relative change of a group by what it shares with mapped ones.
  double shared_shift(const NeedPath& path) const { return common_shift_ + sums_[place(path)].shift; }
  /// What the maps were to show of that, their common error included.
  double mapped_shift(const NeedPath& path) const { return in_common_ + sums_[place(path)].shift; }

 private:
  struct Sums {
    double squares = 0, misses = 0, shift = 0;
  };
  double variance(std::size_t place) const {
    const double sd = need_.profession_sd[place][t_];
    return sd * sd;
  }
  const Need& need_;
  std::size_t t_;
  double shared_;
  std::vector<Sums> sums_;
  double in_common_ = 0, common_shift_ = 0;
};

using Places = std::map<std::pair<workforce::Index, workforce::Index>, const MappedPath*>;

const MappedPath* map_of(const Places& maps, const NeedPath& path) {
  const auto found = maps.find({path.unit, path.profession});
  return found == maps.end() ? nullptr : found->second;
}

Result<Places> places(const Need& need, std::span<const MappedPath> maps) {
  Places places;
  const auto sizes = [](double v) { return std::isfinite(v) && v >= 0; };
  for (const MappedPath& map : maps) {
    if (map.fte.size() != need.years.size() || map.sd.size() != need.years.size() ||
        !std::ranges::all_of(map.fte, sizes) || !std::ranges::all_of(map.sd, sizes))
      return refuse(kBadNeed, "map");
    if (!places.emplace(std::pair(map.unit, map.profession), &map).second)
      return refuse(kBadNeed, "mapped twice");
  }
  return places;
}

/// How sure a group's own level is with its map, and without: the year that is least so.
double own_sd(const NeedPath& path, const MappedPath& map) {
  double least_sure = 0;
  for (std::size_t t = 0; t < path.fte.size(); ++t) {
    const double own = path.own_sd * path.fte[t], together = own * own + map.sd[t] * map.sd[t];
    if (!(path.fte[t] > 0 && together > 0)) continue;
    least_sure = std::max(least_sure, own * map.sd[t] / std::sqrt(together) / path.fte[t]);
  }
  return least_sure;
}

/// A group that nobody has today and a manager maps: the map is all there is.
NeedPath new_group(const MappedPath& map) {
  double sd = 0;
  for (std::size_t t = 0; t < map.fte.size(); ++t)
    if (map.fte[t] > 0) sd = std::max(sd, map.sd[t] / map.fte[t]);
  return {map.unit, map.profession, map.fte, std::min(sd, 1.0)};
}

void combine_year(const Need& before, const Places& maps, std::size_t t, double shared_sd, Need& after) {
  Year year(before, t, shared_sd);
  for (const NeedPath& path : before.groups)
    if (const MappedPath* map = map_of(maps, path); map != nullptr) year.add(path, map->fte[t], map->sd[t]);
  year.solve();
  for (std::size_t g = 0; g < before.groups.size(); ++g) {
    const NeedPath& path = before.groups[g];
    const double fte = path.fte[t];
    double need = fte * (1 + year.shared_shift(path));
    if (const MappedPath* map = map_of(maps, path); map != nullptr) {
      const double own = path.own_sd * fte, alone = own * own + map->sd[t] * map->sd[t];
      if (alone > 0) need += own * own / alone * (map->fte[t] - fte * (1 + year.mapped_shift(path)));
    }
    after.groups[g].fte[t] = std::max(0.0, need);
  }
}

}  // namespace

Result<Need> combined(const Need& before, std::span<const MappedPath> mapped, double shared_sd) {
  if (!(std::isfinite(shared_sd) && shared_sd >= 0)) return refuse(kBadNeed, "shared_sd");
  if (before.common_sd.size() != before.years.size()) return refuse(kBadNeed, "common_sd");
  TRY(maps, places(before, mapped));
  Need after = before;
  for (std::size_t t = 0; t < before.years.size(); ++t) combine_year(before, maps, t, shared_sd, after);
  for (NeedPath& path : after.groups) {
    const auto found = maps.find({path.unit, path.profession});
    if (found == maps.end()) continue;
    path.own_sd =
        own_sd(before.groups[static_cast<std::size_t>(&path - after.groups.data())], *found->second);
    maps.erase(found);
  }
  for (const auto& [place, map] : maps) after.groups.push_back(new_group(*map));
  std::ranges::sort(after.groups, {},
                    [](const NeedPath& path) { return std::pair(path.unit, path.profession); });
  return after;
}

}  // namespace framsyn::demand
