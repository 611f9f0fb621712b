#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <framsyn/base/text.hpp>

#include "ods_records.hpp"
#include "xlsx_records.hpp"

namespace {

using namespace framsyn::tables;

std::unique_ptr<Records> records_of(bool xlsx, std::string_view part, const Limits& limits) {
  auto bytes = std::make_unique<MemoryBytes>(part);
  if (!xlsx) return std::make_unique<OdsRecords>(std::move(bytes), "Blad", limits);
  SharedStrings strings;
  strings.add("Enhet"), strings.add("Årsta");
  return std::make_unique<XlsxRecords>(std::move(bytes), Epoch::of_1900,
                                       std::vector{Shown::number, Shown::date, Shown::elapsed},
                                       std::move(strings), limits);
}

}  // namespace

// The first byte chooses xlsx or ods, the rest is the part with the rows.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const Limits limits{.columns = 50, .cell_bytes = 500};
  const auto records =
      records_of(data[0] % 2 == 0, {reinterpret_cast<const char*>(data) + 1, size - 1}, limits);
  std::int64_t last = 0;
  int rows = 0;
  for (Step step = records->next(); step != Step::end && ++rows < 5000; step = records->next()) {
    if (step == Step::broken) continue;
    if (records->record().number <= last) std::abort();
    last = records->record().number;
    for (std::string_view cell : records->record().cells)
      if (!framsyn::is_utf8(cell)) std::abort();
  }
  return 0;
}
