#include "headed_reader.hpp"

#include <algorithm>
#include <map>

#include <framsyn/base/text.hpp>

#include "container.hpp"
#include "csv_shape.hpp"
#include "faults.hpp"
#include "header.hpp"
#include "sheets.hpp"

namespace framsyn::tables {
namespace {

class HeadedReader : public Reader {
 public:
  HeadedReader(std::unique_ptr<Records> records, std::string file, Format format, Layout layout,
               const Limits& limits)
      : records_(std::move(records)), file_(std::move(file)), limits_(limits) {
    format_ = format;
    layout_ = std::move(layout);
  }

  Read<void> read_header() {
    if (layout_.header_row == 0) return without_header();
    for (;;) {
      const Step step = records_->next();
      if (step == Step::end) return std::unexpected(in_file(tables::fault(kNoHeader, {wanted()})));
      const bool reached = records_->record().number >= layout_.header_row.value_or(1);
      if (step == Step::broken || (step == Step::bad_row && reached))
        return std::unexpected(in_file(records_->fault().fault));
      if (step == Step::row && reached && !is_empty(records_->record())) break;
    }
    layout_.header_row = records_->record().number;
    return take_names();
  }

  Step next() override {
    if (over_) return Step::end;
    if (held_) return held_ = false, shaped();
    for (;;) {
      const Step step = records_->next();
      if (step == Step::end) return Step::end;
      if (step != Step::row) return told(step);
      if (!is_empty(records_->record())) return shaped();
    }
  }

  double progress() const override { return records_->progress(); }

 private:
  std::string wanted() const { return std::to_string(layout_.header_row.value_or(1)); }

  Fault in_file(Fault fault) const { return fault.file = file_, fault; }

  Read<void> take_names() {
    auto names = column_names(records_->record(), layout_.same_names);
    if (!names) return std::unexpected(in_file(std::move(names).error()));
    columns_ = std::move(*names);
    return {};
  }

  Read<void> without_header() {
    Step step = records_->next();
    while (step == Step::row && is_empty(records_->record())) step = records_->next();
    if (step == Step::end) return std::unexpected(in_file(tables::fault(kEmptyFile)));
    if (step != Step::row) return std::unexpected(in_file(records_->fault().fault));
    held_ = true;
    for (std::size_t i = 1; i <= records_->record().cells.size(); ++i)
      columns_.push_back("Kolumn " + std::to_string(i));
    return {};
  }

  Step told(Step step) {
    const auto& [fault, cell] = records_->fault();
    fault_ = in_file(fault);
    if (cell && *cell < columns_.size()) fault_.column = columns_[*cell];
    over_ = step == Step::broken;
    return step;
  }

  Step refused(Step step, const FaultKind& kind, std::initializer_list<std::string> arguments) {
    fault_ = in_file(tables::fault(kind, arguments, records_->record().number));
    over_ = step == Step::broken;
    return step;
  }

  Step shaped() {
    const Record& record = records_->record();
    if (++rows_ > limits_.rows) return refused(Step::broken, kTooManyRows, {std::to_string(limits_.rows)});
    row_ = {record.number, record.cells};
    if (record.cells.size() == columns_.size()) return Step::row;
    return fitted(record);
  }

  Step fitted(const Record& record) {
    const std::string width = std::to_string(columns_.size()), has = std::to_string(record.cells.size());
    padded_ = record.cells;
    while (padded_.size() > columns_.size() && trimmed(padded_.back()).empty()) padded_.pop_back();
    if (padded_.size() > columns_.size()) return refused(Step::bad_row, kRagged, {width, has});
    if (padded_.size() < columns_.size() && format_ == Format::csv)
      return record.ending == Ending::end_of_file ? refused(Step::broken, kCutOff, {width})
                                                  : refused(Step::bad_row, kRagged, {width, has});
    padded_.resize(columns_.size());
    row_.cells = padded_;
    return Step::row;
  }

  std::unique_ptr<Records> records_;
  std::string file_;
  Limits limits_;
  std::vector<std::string_view> padded_;
  std::int64_t rows_ = 0;
  bool held_ = false;  // the first record was read to count the columns and is a row itself
  bool over_ = false;
};

}  // namespace

bool is_empty(const Record& record) {
  return std::ranges::all_of(record.cells, [](std::string_view cell) { return trimmed(cell).empty(); });
}

Read<std::unique_ptr<Reader>> headed(std::unique_ptr<Records> records, const Source& source, Format format,
                                     Layout layout, const Limits& limits) {
  auto reader =
      std::make_unique<HeadedReader>(std::move(records), source.name, format, std::move(layout), limits);
  if (auto header = reader->read_header(); !header) return std::unexpected(std::move(header).error());
  return reader;
}

Read<std::unique_ptr<Records>> records_of(const Source& source, Format format, Layout& layout,
                                          const Limits& limits) {
  auto records = format == Format::csv ? csv_records(source, layout, limits)
                                       : sheet_records(source, format, layout, limits);
  if (!records) records.error().file = source.name;
  return records;
}

Read<std::unique_ptr<Reader>> open(const Source& source, const Layout& stated, const Limits& limits) {
  const auto named = [&](Fault fault) { return fault.file = source.name, std::unexpected(std::move(fault)); };
  const auto format = find_format(source, limits);
  if (!format) return named(format.error());
  Layout layout = stated;
  if (!layout.header_row) {
    auto looked_at = records_of(source, *format, layout, limits);
    if (!looked_at) return named(looked_at.error());
    layout.header_row = find_header(**looked_at);
  }
  auto records = records_of(source, *format, layout, limits);
  if (!records) return named(records.error());
  return headed(std::move(*records), source, *format, std::move(layout), limits);
}

}  // namespace framsyn::tables
