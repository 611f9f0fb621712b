#pragma once

#include <framsyn/engine/demand/need.hpp>
#include <framsyn/engine/forecast/comparison.hpp>
#include <framsyn/engine/statistics/philox.hpp>

namespace framsyn::scenario {

inline constexpr std::size_t kTogether = forecast::kShownTogether;
using Row = std::array<float, kTogether>;  ///< so many draws side by side

/// The need of each group in some draws. Philox counts by unit, profession and draw, never by scenario: every
/// scenario meets the same need.
class NeedDraws {
 public:
  /// `units` and `professions`: their ids by place, so that another unit does not move anybody's draws.
  NeedDraws(const demand::Need&, const std::vector<std::int64_t>& units,
            const std::vector<std::int64_t>& professions, forecast::Seed);
  void draw(int first_draw);
  /// FTE of a group in a year of the need.
  Row row(std::size_t group, std::size_t year) const;

 private:
  std::size_t place(workforce::Index profession) const;

  const demand::Need& need_;
  statistics::Key key_;
  std::vector<std::uint32_t> entity_, profession_;  ///< of groups; of professions, unknown last
  std::vector<std::vector<Row>> shared_;            ///< [profession][year]: common and the profession's own
  /// By group; 1 in the mean, so that what many groups need together is what the line tells (demand::line).
  std::vector<Row> own_;
};

}  // namespace framsyn::scenario
