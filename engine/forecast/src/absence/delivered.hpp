#pragma once

#include "absence/share_delivered.hpp"
#include "draws/tally.hpp"

namespace framsyn::forecast {

/// Delivered FTE of every cut and year, after the draws: contracted FTE as drawn, times the share of it that
/// is delivered. The two are taken as independent of each other, which costs no draw: mean and variance are
/// exact, E FS = EF ES, Var FS = Var F (E S^2 + Var S) + (EF)^2 Var S; the shape is the draws' own, spread by
/// the share's.
class Delivered {
 public:
  /// `quantities` are those drawn.
  Delivered(const Plan&, const Tally&, std::span<const Quantity> quantities);
  bool known() const { return !shares_.empty(); }
  /// [cut][year]; nothing where it is not known.
  void append_to(std::vector<Quantity>& quantities);
  /// Valid until the next is asked for.
  statistics::Histogram histogram(std::size_t cut, std::size_t year);
  Quantity quantity(std::size_t cut, std::size_t year);
  const ShareDelivered& share(std::size_t cut, std::size_t year) const {
    return shares_[cut * plan_->years.size() + year];
  }

 private:
  const Plan* plan_;
  const Tally* tally_;
  std::vector<Moments> contracted_;     ///< [cut][year]
  std::vector<ShareDelivered> shares_;  ///< [cut][year]
  std::vector<std::uint32_t> drawn_, spread_;
};

/// Draws, each times a share with an uncertainty of its own and plus what is certain to within an sd.
struct Spreading {
  double times = 1, times_sd = 0, plus = 0, plus_sd = 0;
};
statistics::Histogram spread(const statistics::Histogram& drawn, const Spreading&,
                             std::vector<std::uint32_t>& counts);

}  // namespace framsyn::forecast
