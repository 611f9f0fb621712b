#include "csv_records.hpp"

#include <algorithm>
#include <cstring>

namespace framsyn::tables {
namespace {

constexpr std::size_t kMostRowBytes = 16 * 1024 * 1024;
constexpr std::uint8_t kDelimiter = 1, kBreak = 2;

}  // namespace

CsvRecords::CsvRecords(Decoder decoder, char delimiter, char quote, const Limits& limits)
    : decoder_(std::move(decoder)), quote_(quote), limits_(limits) {
  kind_[static_cast<unsigned char>('\n')] = kind_[static_cast<unsigned char>('\r')] = kBreak;
  kind_[static_cast<unsigned char>(delimiter)] = kDelimiter;
}

Step CsvRecords::next() {
  if (over_) return Step::end;
  start_ = next_;
  for (;;) {
    skip_line_feed();
    if (at_end_ && start_ >= text_.size()) return over_ = true, Step::end;
    switch (scan()) {
      case Scan::row:
        return finished();
      case Scan::open_quote:
        return over_ = true, broken(tables::fault(kOpenQuote, {}, line_));
      case Scan::long_quoted:
        return over_ = true, broken(tables::fault(kLongCell, {std::to_string(limits_.cell_bytes)}, line_));
      case Scan::more:
        break;
    }
    if (text_.size() - start_ > kMostRowBytes)
      return over_ = true, broken(tables::fault(kLongCell, {std::to_string(limits_.cell_bytes)}, line_));
    if (auto filled = refill(); !filled) return over_ = true, broken(std::move(filled).error());
  }
}

void CsvRecords::skip_line_feed() {
  if (!after_cr_ || start_ >= text_.size()) return;
  after_cr_ = false;
  if (text_[start_] == '\n') ++start_;
}

Read<void> CsvRecords::refill() {
  text_.erase(0, start_);
  offset_ += start_;
  start_ = 0;
  const auto more = decoder_.append_to(text_);
  if (!more) return std::unexpected(more.error());
  at_end_ = !*more;
  return {};
}

CsvRecords::Scan CsvRecords::scan() {
  pieces_.clear();
  stray_.reset(), long_.reset();
  too_many_ = 0, lines_in_row_ = 0;
  for (std::size_t at = start_;;) {
    if (at >= text_.size() && !at_end_) return Scan::more;
    const bool is_quoted = quote_ != '\0' && at < text_.size() && text_[at] == quote_;
    if (const Scan cell = is_quoted ? quoted(at) : bare(at); cell != Scan::row) return cell;
    if (at >= text_.size()) return next_ = at, record_.ending = Ending::end_of_file, Scan::row;
    const char ended_by = text_[at++];
    if (kind_[static_cast<unsigned char>(ended_by)] == kDelimiter) continue;
    next_ = at, after_cr_ = ended_by == '\r', record_.ending = Ending::line_break;
    return Scan::row;
  }
}

CsvRecords::Scan CsvRecords::bare(std::size_t& at) {
  const std::size_t from = at;
  const char* const text = text_.data();
  const std::size_t size = text_.size();
  while (at < size && kind_[static_cast<unsigned char>(text[at])] == 0) ++at;
  if (at == size && !at_end_) return Scan::more;
  push({from, at, false});
  return Scan::row;
}

CsvRecords::Scan CsvRecords::quoted(std::size_t& at) {
  const std::size_t from = ++at;
  bool doubled = false;
  for (;; at += 2, doubled = true) {
    const std::size_t close = text_.find(quote_, at);
    if (close == std::string::npos && text_.size() - from > limits_.cell_bytes) return Scan::long_quoted;
    if (close == std::string::npos) return at_end_ ? Scan::open_quote : Scan::more;
    if (close + 1 == text_.size() && !at_end_) return Scan::more;
    at = close;
    if (close + 1 >= text_.size() || text_[close + 1] != quote_) break;
  }
  count_lines(from, at);
  push({from, at, doubled});
  for (++at; at < text_.size() && text_[at] == ' ';) ++at;
  if (at < text_.size() && !special(at) && !stray_) stray_ = pieces_.size() - 1;
  while (at < text_.size() && !special(at)) ++at;
  return at == text_.size() && !at_end_ ? Scan::more : Scan::row;
}

void CsvRecords::push(Piece piece) {
  if (piece.to - piece.from > limits_.cell_bytes && !long_) long_ = pieces_.size();
  if (pieces_.size() < limits_.columns)
    pieces_.push_back(piece);
  else
    ++too_many_;
}

void CsvRecords::count_lines(std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) {
    if (text_[i] == '\n')
      ++lines_in_row_;
    else if (text_[i] == '\r' && text_[i + 1] != '\n')
      ++lines_in_row_;
  }
}

Step CsvRecords::finished() {
  record_.number = line_;
  line_ += lines_in_row_ + 1;
  const Step in_marks = decoder_.marks().empty() ? Step::row : marked();
  record_.cells.clear();
  for (const Piece& piece : pieces_) record_.cells.push_back(unescaped(piece));
  if (in_marks != Step::row) return in_marks;
  if (stray_) return bad_row(tables::fault(kStrayQuote, {}, record_.number), stray_);
  if (long_)
    return bad_row(tables::fault(kLongCell, {std::to_string(limits_.cell_bytes)}, record_.number), long_);
  if (too_many_ > 0)
    return bad_row(tables::fault(kTooManyColumns, {std::to_string(limits_.columns)}, record_.number));
  return Step::row;
}

Step CsvRecords::marked() {
  auto& marks = decoder_.marks();
  const std::uint64_t first = offset_ + start_, end = offset_ + next_;
  const auto beyond = std::ranges::find_if(marks, [&](const auto& m) { return m.at >= end; });
  if (beyond == marks.begin()) return Step::row;
  const Decoder::Mark mark = marks.front();
  marks.erase(marks.begin(), beyond);
  if (mark.at < first) return Step::row;
  const auto cell = std::ranges::find_if(pieces_, [&](const Piece& p) { return mark.at <= offset_ + p.to; });
  const std::string encoding(name(decoder_.encoding()));
  return bad_row(tables::fault(*mark.kind, {encoding}, record_.number, mark.byte),
                 static_cast<std::size_t>(cell - pieces_.begin()));
}

std::string_view CsvRecords::unescaped(Piece piece) {
  char* const first = text_.data() + piece.from;
  if (!piece.doubled) return {first, piece.to - piece.from};
  char* out = first;
  for (std::size_t i = piece.from; i < piece.to; ++i) {
    *out++ = text_[i];
    if (text_[i] == quote_) ++i;
  }
  return {first, static_cast<std::size_t>(out - first)};
}

}  // namespace framsyn::tables
