#pragma once

namespace framsyn {
int grown(int size);
}
