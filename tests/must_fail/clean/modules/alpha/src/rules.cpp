#include <framsyn/alpha.hpp>
#include "model.hpp"

int framsyn::alpha::doubled(const Alpha& it) { return it.size * 2; }
