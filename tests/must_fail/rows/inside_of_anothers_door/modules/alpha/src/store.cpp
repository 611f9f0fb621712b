#include <framsyn/platform/http/detail/wiring.hpp>
