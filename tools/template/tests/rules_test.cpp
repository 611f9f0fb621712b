#include "rules.hpp"

#include <gmock/gmock.h>
