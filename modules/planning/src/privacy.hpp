#pragma once

#include <framsyn/platform/module/privacy.hpp>

namespace framsyn::planning {

/// Planning keeps figures about groups and nothing about a person but who set an assumption; of small groups
/// it keeps none.
module::Privacy privacy();

}  // namespace framsyn::planning
