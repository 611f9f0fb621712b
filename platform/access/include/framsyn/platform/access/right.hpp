#pragma once

#include <string_view>

namespace framsyn::access {

/// Leave to do one kind of thing (sv: rättighet), declared once beside the act that asks for it.
struct Right {
  std::string_view code;  ///< "<module>.<what>", never changed once published
  std::string_view text_sv, text_en;
};

}  // namespace framsyn::access
