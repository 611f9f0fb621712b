#pragma once

#include "arrow.hpp"

#include <framsyn/engine/rates/shared_draws.hpp>

namespace framsyn::rates {

/// From the factored curvature to what draws are made of.
class SharedBuilder {
 public:
  static SharedDraws build(const Arrow&, const Design&);
};

}  // namespace framsyn::rates
