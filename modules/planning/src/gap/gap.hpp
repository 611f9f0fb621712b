#pragma once

#include <framsyn/planning.hpp>

namespace framsyn::planning {

/// Supply less need of an outlook (sv: gap), in FTE. Empty where the source tells no degrees or nothing is
/// needed. By our own forecast, also where a simple method is shown.
Result<scenario::Gaps> gap(const Outlook&, const demand::Need&, const Order&);

}  // namespace framsyn::planning
