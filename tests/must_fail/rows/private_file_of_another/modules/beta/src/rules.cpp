#include "../../alpha/src/model.hpp"
