#include "reading/fault_log.hpp"

#include <stdexcept>

#include "identity/identity_number.hpp"

namespace framsyn::organisation {

FaultLog::FaultLog(const std::string& path) {
  if (path.empty()) return;
  file_.open(path, std::ios::binary | std::ios::trunc);
  if (!file_) throw std::runtime_error("cannot write the fault file " + path);
  using Type = tables::ColumnType;
  writer_ = tables::csv_writer(
      file_, {{"Fil"}, {"Rad", Type::whole}, {"Kolumn"}, {"Värde"}, {"Förväntat"}, {"Expected"}, {"Kod"}});
}

void FaultLog::add(ImportFault fault) {
  ++total_;
  // The list may travel further than the file, and a number may stand in any column by mistake.
  fault.value = without_identity_numbers(fault.value);
  fault.column = without_identity_numbers(fault.column);
  if (writer_) {
    const tables::Cell cells[] = {std::string_view(fault.file),        fault.row,
                                  std::string_view(fault.column),      std::string_view(fault.value),
                                  std::string_view(fault.expected_sv), std::string_view(fault.expected_en),
                                  std::string_view(fault.code)};
    writer_->row(cells);
  }
  if (first_.size() < kShown) first_.push_back(std::move(fault));
}

void FaultLog::add(const tables::Fault& f) {
  add(ImportFault{f.file, f.row, f.column, f.value, f.code, f.expected_sv, f.expected_en});
}

void FaultLog::finish() {
  if (!writer_) return;
  writer_->finish();
  file_.close();
  if (!file_) throw std::runtime_error("the fault file could not be written to its end");
  writer_.reset();
}

}  // namespace framsyn::organisation
