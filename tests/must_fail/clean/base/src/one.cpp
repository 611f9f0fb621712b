#include <framsyn/base/one.hpp>
