#pragma once

#include <framsyn/NAME.hpp>

namespace framsyn::NAME {}
