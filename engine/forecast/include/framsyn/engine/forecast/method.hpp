#pragma once

namespace framsyn::forecast {

/// Which method made a forecast (sv: metodnummer). Whoever changes what estimate, project or gaps give for
/// the same input raises it: what another number made is then computed anew, also by a program of the same
/// version.
inline constexpr int kMethod = 3;

}  // namespace framsyn::forecast
