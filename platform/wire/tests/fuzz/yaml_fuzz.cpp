// A file that people edit is read or refused, and what was read survives being written and read again.
#include <cstdlib>

#include "world.hpp"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using framsyn::testing_wire::Person;
  namespace wire = framsyn::wire;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto person = wire::decode_yaml<Person>(text)) {
    const auto again = wire::decode_yaml<Person>(wire::encode_yaml(*person));
    if (!again || wire::encode(*again) != wire::encode(*person)) std::abort();
  }
  return 0;
}
