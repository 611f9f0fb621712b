#include "importing/receipt_wire.hpp"

#include <framsyn/platform/wire/encode.hpp>

namespace framsyn::organisation {

std::string receipt_json(const Receipt& receipt) {
  Receipt kept = receipt;
  kept.first_faults.clear();  // values out of the files are not kept with the import
  return wire::encode(kept);
}

}  // namespace framsyn::organisation
