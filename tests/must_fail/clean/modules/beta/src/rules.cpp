#include <framsyn/beta.hpp>
#include "model.hpp"

int framsyn::beta::doubled(const Beta& it) { return it.size * 2; }
