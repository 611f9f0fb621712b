#include <framsyn/gamma.hpp>
#include "model.hpp"

int framsyn::gamma::doubled(const Gamma& it) { return it.size * 2; }
