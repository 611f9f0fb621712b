#include "reading/field.hpp"

#include <algorithm>
#include <charconv>

#include <framsyn/base/text.hpp>

namespace framsyn::organisation {

void lower_into(std::string_view text, std::string& out) {
  out.assign(text);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] >= 'A' && out[i] <= 'Z')
      out[i] = static_cast<char>(out[i] + 32);
    else if (static_cast<unsigned char>(out[i]) == 0xC3 && i + 1 < out.size()) {
      const auto next = static_cast<unsigned char>(out[++i]);
      if (next >= 0x80 && next <= 0x9E && next != 0x97) out[i] = static_cast<char>(next + 0x20);  // 0x97 is ×
    }
  }
}

std::string lower(std::string_view text) {
  std::string out;
  lower_into(text, out);
  return out;
}

namespace {

std::string upper(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] >= 'a' && out[i] <= 'z')
      out[i] = static_cast<char>(out[i] - 32);
    else if (static_cast<unsigned char>(out[i]) == 0xC3 && i + 1 < out.size()) {
      const auto next = static_cast<unsigned char>(out[++i]);
      if (next >= 0xA0 && next <= 0xBE && next != 0xB7) out[i] = static_cast<char>(next - 0x20);  // 0xB7 is ÷
    }
  }
  return out;
}

std::string collapsed(std::string_view text) {
  std::string out;
  for (const char c : trimmed(text)) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      if (!out.ends_with(' ')) out += ' ';
    } else {
      out += c;
    }
  }
  return out;
}

/// Where the nth character begins, counted from the front.
std::size_t at_character(std::string_view text, std::size_t n) {
  std::size_t i = 0;
  for (; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80 && n-- == 0) return i;
  return text.size();
}

}  // namespace

std::optional<FieldReader::Step> read_step(std::string_view text) {
  using Kind = FieldReader::Step::Kind;
  static constexpr std::pair<std::string_view, Kind> kPlain[] = {{"trim", Kind::trim},
                                                                 {"collapse", Kind::collapse},
                                                                 {"upper", Kind::upper},
                                                                 {"lower", Kind::lower},
                                                                 {"digits", Kind::digits}};
  for (const auto& [name, kind] : kPlain)
    if (name == text) return FieldReader::Step{kind, 0, {}};
  const auto colon = text.find(':');
  if (colon == text.npos || colon + 1 == text.size()) return std::nullopt;
  const auto name = text.substr(0, colon), rest = text.substr(colon + 1);
  if (name == "before") return FieldReader::Step{Kind::before, 0, std::string(rest)};
  if (name == "after") return FieldReader::Step{Kind::after, 0, std::string(rest)};
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), count);
  if (error != std::errc() || end != rest.data() + rest.size() || count == 0) return std::nullopt;
  if (name == "first") return FieldReader::Step{Kind::first, count, {}};
  if (name == "last") return FieldReader::Step{Kind::last, count, {}};
  return std::nullopt;
}

bool is_cleaning(std::string_view step) { return read_step(step).has_value(); }

std::optional<std::size_t> find_column(std::span<const std::string> columns, std::string_view name) {
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i] == name) return i;
  const std::string wanted = lower(trimmed(name));
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (lower(trimmed(columns[i])) == wanted) return i;
  return std::nullopt;
}

FieldReader::FieldReader(const std::optional<Field>& field, std::span<const std::string> columns,
                         std::vector<std::string>& missing) {
  if (!field) return;
  given_ = true;
  constant_ = field->constant;
  if (field->join) join_ = *field->join;
  std::vector<std::string> names = field->columns;
  if (field->column) names.insert(names.begin(), *field->column);
  for (const std::string& name : names) {
    name_ += (name_.empty() ? "" : " + ") + name;
    if (const auto at = find_column(columns, name))
      columns_.push_back(*at);
    else
      missing.push_back(name);
  }
  for (const std::string& step : field->clean)
    if (auto read = read_step(step)) steps_.push_back(*std::move(read));
  for (const auto& [code, meaning] : field->codes) codes_.emplace(lower(trimmed(code)), meaning);
  otherwise_ = field->otherwise;
}

std::string_view FieldReader::raw(std::span<const std::string_view> cells) const {
  return columns_.empty() ? std::string_view(constant_ ? *constant_ : std::string_view())
                          : cells[columns_.front()];
}

void FieldReader::clean() {
  using Kind = Step::Kind;
  for (const Step& step : steps_) {
    switch (step.kind) {
      case Kind::trim:
        break;  // every value is trimmed
      case Kind::collapse:
        work_ = collapsed(work_);
        break;
      case Kind::upper:
        work_ = upper(work_);
        break;
      case Kind::lower:
        work_ = lower(work_);
        break;
      case Kind::digits:
        std::erase_if(work_, [](char c) { return c < '0' || c > '9'; });
        break;
      case Kind::first:
        work_.resize(at_character(work_, step.count));
        break;
      case Kind::last: {
        const std::size_t all = characters(work_);
        if (all > step.count) work_.erase(0, at_character(work_, all - step.count));
        break;
      }
      case Kind::before:
        work_.resize(std::min(work_.size(), work_.find(step.mark)));
        break;
      case Kind::after:
        if (const auto at = work_.find(step.mark); at != work_.npos) work_.erase(0, at + step.mark.size());
        break;
    }
    if (const auto t = trimmed(work_); t.size() != work_.size()) work_ = std::string(t);
  }
}

FieldReader::Value FieldReader::read(std::span<const std::string_view> cells) {
  if (!given_) return {};
  std::string_view text;
  if (columns_.empty()) {
    text = *constant_;
  } else if (columns_.size() == 1) {
    text = trimmed(cells[columns_.front()]);
  } else {
    work_.clear();
    for (const std::size_t column : columns_) {
      const auto part = trimmed(cells[column]);
      if (part.empty()) continue;
      if (!work_.empty()) work_ += join_;
      work_ += part;
    }
    text = work_;
  }
  if (!steps_.empty()) {
    if (text.data() != work_.data()) work_.assign(text);
    clean();
    text = work_;
  }
  if (text.empty() && !columns_.empty() && constant_) text = *constant_;  // what an empty cell means
  if (codes_.empty()) return {text};
  lower_into(text, lower_);
  if (const auto found = codes_.find(std::string_view(lower_)); found != codes_.end()) return {found->second};
  if (text.empty()) return {};
  if (otherwise_) return {*otherwise_};
  return {text, true};
}

std::string FieldReader::expected_codes() const {
  std::string all;
  for (const auto& [code, meaning] : codes_) {
    if (all.size() > 120) return all + " …";
    all += (all.empty() ? "" : ", ") + code;
  }
  return all;
}

}  // namespace framsyn::organisation
