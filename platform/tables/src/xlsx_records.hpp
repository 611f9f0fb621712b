#pragma once

#include <memory>

#include "records.hpp"
#include "row_builder.hpp"
#include "xlsx_book.hpp"
#include "xml.hpp"

namespace framsyn::tables {

/// The rows of one sheet part of an xlsx. A formula's text is never looked at, only the value stored beside
/// it.
class XlsxRecords : public Records {
 public:
  XlsxRecords(std::unique_ptr<Bytes> sheet, Epoch epoch, std::vector<Shown> styles, SharedStrings strings,
              const Limits& limits);
  Step next() override;
  double progress() const override { return xml_.progress(); }

 private:
  void start(std::string_view name, const Attributes& attributes);
  void end(std::string_view name);
  void start_row(const Attributes& attributes);
  void start_cell(const Attributes& attributes);
  void end_cell();
  std::optional<std::string> value_of_cell();
  std::string number() const;
  Step finished();

  Xml xml_;
  Epoch epoch_;
  std::vector<Shown> styles_;
  SharedStrings strings_;
  Limits limits_;
  RowBuilder row_;
  std::int64_t number_ = 0;
  std::size_t column_ = 0, next_column_ = 0;
  std::string type_, value_;
  std::size_t style_ = 0;
  bool in_value_ = false, in_phonetic_ = false, in_row_ = false, over_ = false;
  std::optional<std::size_t> bad_cell_;
  std::string bad_value_;
};

}  // namespace framsyn::tables
