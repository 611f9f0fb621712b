#pragma once

#include <framsyn/organisation.hpp>

namespace framsyn::NAME {}
