#include <framsyn/gamma.hpp>
