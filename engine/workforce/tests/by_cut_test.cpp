#include <framsyn/engine/workforce/by_cut.hpp>

#include <gtest/gtest.h>

#include "some_history.hpp"

namespace framsyn::workforce {
namespace {
