#pragma once

#include <framsyn/planning/need.hpp>

namespace framsyn::planning {

/// Everything that a run is made of.
struct Computation {
  Outlook outlook;
  NeedOutlook needed;
  scenario::Gaps gaps;
};
/// `rule`: how it is shown; nothing: by the latest test, unless an older day is asked about.
Result<Computation> computation(db::Tx&, const Order&, const std::optional<backtest::Rule>& rule = {});

/// A fingerprint of all that came out: two computations with the same one are the same to the last bit.
std::string results_sha256(const Computation&);
/// Of the packs that the estimate and the need go by.
std::string settings_sha256();

}  // namespace framsyn::planning
