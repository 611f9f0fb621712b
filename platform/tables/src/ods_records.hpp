#pragma once

#include <memory>

#include "records.hpp"
#include "row_builder.hpp"
#include "xml.hpp"

namespace framsyn::tables {

/// The rows of one table of an OpenDocument spreadsheet (ISO/IEC 26300, content.xml). Repeated rows are given
/// as many times as they stand there; empty ones, which fill a sheet to its last row, are passed over.
class OdsRecords : public Records {
 public:
  OdsRecords(std::unique_ptr<Bytes> content, std::string sheet, const Limits& limits);
  Step next() override;
  double progress() const override { return xml_.progress(); }

 private:
  void start(std::string_view name, const Attributes& attributes);
  void end(std::string_view name);
  void start_cell(const Attributes& attributes);
  void end_cell();
  void start_text(std::string_view name, const Attributes& attributes);
  Step finished();

  Xml xml_;
  std::string sheet_;
  Limits limits_;
  RowBuilder row_;
  bool in_sheet_ = false, in_row_ = false, in_cell_ = false, over_ = false;
  int inside_note_ = 0, paragraph_ = 0, paragraphs_ = 0;
  std::int64_t line_ = 1, repeat_ = 1;  // of the row being read
  std::int64_t left_ = 0;               // times the finished row is still to be given
  std::size_t column_ = 0, repeat_cell_ = 1;
  std::string stated_, text_;
};

}  // namespace framsyn::tables
