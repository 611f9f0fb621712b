#include <framsyn/platform/db/database.hpp>
