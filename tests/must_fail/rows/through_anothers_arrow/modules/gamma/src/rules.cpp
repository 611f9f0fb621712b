#include <framsyn/alpha.hpp>
