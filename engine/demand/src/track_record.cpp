#include <framsyn/engine/demand/mapped.hpp>

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::demand {
namespace {

struct Sums {
  double stated = 0, grown = 0;
  int count = 0;
};

Sums summed(std::span<const CameTrue> record) {
  Sums sums;
  for (const CameTrue& one : record) {
    sums.stated += one.stated;
    sums.grown += one.came - one.before;
    ++sums.count;
  }
  return sums;
}

/// Growth that came over growth stated, with so many statements of the mean size that came true by `whole`.
double optimism_of(const Sums& sums, double mean_size, double whole) {
  const double weight = kRecordWeight * mean_size;
  if (!(sums.stated + weight > 0)) return whole;
  return std::clamp((sums.grown + weight * whole) / (sums.stated + weight), 0.0, 2.0);
}

double level_sd_of(std::span<const CameTrue> record, double optimism, double believed) {
  double squares = kRecordWeight * believed * believed, weight = kRecordWeight;
  for (const CameTrue& one : record) {
    const double mapped = one.before + optimism * one.stated;
    if (!(mapped > 0 && one.came > 0)) continue;
    const double miss = statistics::logarithm(one.came / mapped);
    squares += miss * miss, ++weight;
  }
  return std::sqrt(squares / weight);
}

}  // namespace

TrackRecord track_record(std::span<const CameTrue> record, double believed_level_sd) {
  const Sums sums = summed(record);
  const double size = sums.count > 0 ? std::max(0.0, sums.stated / sums.count) : 0;
  TrackRecord made;
  made.optimism = sums.count > 0 ? optimism_of(sums, size, 1) : 1;
  made.level_sd = level_sd_of(record, made.optimism, believed_level_sd);
  made.statements = sums.count;
  return made;
}

std::vector<TrackRecord> track_records(std::span<const std::vector<CameTrue>> by_division,
                                       double believed_level_sd) {
  std::vector<CameTrue> all;
  for (const auto& division : by_division) all.insert(all.end(), division.begin(), division.end());
  const TrackRecord whole = track_record(all, believed_level_sd);
  const Sums sums = summed(all);
  const double size = sums.count > 0 ? std::max(0.0, sums.stated / sums.count) : 0;
  std::vector<TrackRecord> made;
  for (const auto& division : by_division) {
    TrackRecord one = whole;
    one.optimism = optimism_of(summed(division), size, whole.optimism);
    one.statements = static_cast<int>(division.size());
    made.push_back(one);
  }
  return made;
}

}  // namespace framsyn::demand
