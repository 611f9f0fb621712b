#pragma once

#include <framsyn/platform/module/privacy.hpp>

namespace framsyn::organisation {

module::Privacy privacy();

}  // namespace framsyn::organisation
