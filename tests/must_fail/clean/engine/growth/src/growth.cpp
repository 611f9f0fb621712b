#include <framsyn/base/one.hpp>
#include <framsyn/engine/growth/growth.hpp>

int framsyn::grown(int size) { return size + kOne; }
