#pragma once

#include <framsyn/platform/module/privacy.hpp>

namespace framsyn::planning {

/// Planning keeps figures about groups and nothing about a person; small groups are marked as not to be
/// shown.
module::Privacy privacy();

}  // namespace framsyn::planning
