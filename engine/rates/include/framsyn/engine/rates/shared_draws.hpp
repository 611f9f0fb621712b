#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace framsyn::rates {

/// The joint uncertainty of what groups share: the whole with its curves, the professions and the unit tree,
/// given the calendar years. theta = L^-T z, with z standard normal numbers that the caller draws.
class SharedDraws {
 public:
  int normals() const { return core_ + static_cast<int>(nodes_.size()); }
  bool empty() const { return normals() == 0; }
  int professions() const { return professions_; }
  int units() const { return static_cast<int>(node_of_unit_.size()); }

  /// Side by side for several draws. In: [normal][lane]. Out: log deviations, profession by profession (the
  /// whole's own included), then unit by unit (those above included): [professions + units][lane].
  void deviate(std::span<const float> normal, std::size_t lanes, std::span<float> out) const;
  /// Variance of the log of a unit x profession's shared part; -1: none of that kind.
  double variance(int profession, int unit) const;

 private:
  friend class SharedBuilder;
  struct Node {
    int parent = -1;           ///< place among the nodes, which stand parents first
    float sd = 0;              ///< given all that it hangs on
    std::vector<float> on;     ///< its slope on the core
    std::vector<float> above;  ///< and on the nodes above, nearest first
  };
  void draw_core(std::span<const float> normal, std::size_t lanes, std::vector<float>& core) const;

  int core_ = 0, professions_ = 0;
  std::vector<float> lower_;    ///< of the core, column by column
  std::vector<float> average_;  ///< the average person's place among the columns that are no professions
  std::vector<Node> nodes_;
  std::vector<int> node_of_unit_;  ///< nearest, or -1
};

}  // namespace framsyn::rates
