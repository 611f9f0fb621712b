#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <framsyn/base/text.hpp>

#include "csv_records.hpp"
#include "csv_shape.hpp"
#include "looks.hpp"

// The first byte chooses encoding and quoting, the rest is the file. Every cell must be UTF-8 and within the
// limits, row numbers must grow, and the end must be reached.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace framsyn::tables;
  if (size == 0) return 0;
  const std::string_view file(reinterpret_cast<const char*>(data) + 1, size - 1);
  const Limits limits{.columns = 50, .cell_bytes = 500};
  Decoder decoder(std::make_unique<MemoryBytes>(file), static_cast<Encoding>(data[0] % 5), data[0] / 5 % 4);
  const char quote = data[0] % 2 == 0 ? '"' : '\0';
  CsvRecords records(std::move(decoder), find_delimiter(file, quote), quote, limits);
  std::int64_t last = 0;
  for (Step step = records.next(); step != Step::end; step = records.next()) {
    if (step == Step::broken) continue;
    if (records.record().number <= last || records.record().cells.size() > limits.columns) std::abort();
    last = records.record().number;
    ColumnFound column;
    judge(records.record().cells, column);
    for (std::string_view cell : records.record().cells)
      if (!framsyn::is_utf8(cell) || (step == Step::row && cell.size() > limits.cell_bytes)) std::abort();
  }
  return 0;
}
