#pragma once

#include <string>

namespace framsyn::app {

/// The smallest profile that tells of employments, and rows that fit it.
inline constexpr const char* kSmallProfile = R"(name: small
kind: spells
person:
  key: {column: id}
  birth_year: {column: born}
units:
  - {level: enhet, name: {column: unit}}
profession:
  name: {column: profession}
employment:
  key: {column: employment}
  from: {column: from}
  to: {column: to}
  reason: {column: why, codes: {own: resignation}, otherwise: unknown}
)";

inline std::string small_rows(int people) {
  std::string csv = "id;born;unit;profession;employment;from;to;why\n";
  for (int i = 1; i <= people; ++i) {
    const std::string n = std::to_string(i);
    csv += n + ";" + std::to_string(1960 + i % 40) + ";Enhet " + std::to_string(i % 3) + ";Sjuksköterska;" +
           n + ";20" + std::to_string(10 + i % 10) + "-03-01;" + (i % 4 == 0 ? "2022-05-31;own" : ";") + "\n";
  }
  return csv;
}

}  // namespace framsyn::app
