// What can be read can be written, and reads back to the same: decode -> encode -> decode -> encode.
#include <cstdlib>

#include "world.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using framsyn::testing_wire::Person;
  namespace wire = framsyn::wire;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto person = wire::decode<Person>(text)) {
    const auto written = wire::encode(*person);
    const auto again = wire::decode<Person>(written);
    if (!again || wire::encode(*again) != written) std::abort();
  }
  if (const auto any = wire::decode<wire::Json>(text)) {
    const auto again = wire::decode<wire::Json>(any->text);
    if (!again || again->text != any->text) std::abort();
  }
  return 0;
}
