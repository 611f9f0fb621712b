#pragma once

#include <string_view>

#include "bytes.hpp"
#include "decoder.hpp"

namespace framsyn::tables {

struct EncodingFound {
  Encoding encoding = Encoding::utf_8;
  std::size_t bom_bytes = 0;
};

/// A byte order mark tells; else zero bytes in every other place tell UTF-16; else text that is mostly
/// well-formed UTF-8 is that (a single bad byte is then a fault, not another encoding); else bytes that only
/// Windows-1252 has.
Read<EncodingFound> find_encoding(Bytes& bytes);
EncodingFound find_bom(std::string_view beginning);

}  // namespace framsyn::tables
