#pragma once

#include <string>
#include <string_view>

#include <framsyn/base/date.hpp>
#include <framsyn/base/share.hpp>
#include <framsyn/platform/wire/describe.hpp>

namespace framsyn::wire {

void append_text(std::string& out, std::string_view text);  ///< quoted and escaped
void append_number(std::string& out, std::int64_t n);
void append_number(std::string& out, double x);    ///< shortest that reads back; null when not finite
void append_number(std::string& out, Share part);  ///< 0.75

/// Answers are complete; files that people edit are sparse: a field that is absent or empty is left out.
enum class Fill { complete, sparse };

template <Fill F = Fill::complete, class T>
void write(std::string& out, const T& value);

template <class Range, class Item>
void write_between(std::string& out, char open, char close, const Range& range, Item&& item) {
  out += open;
  bool first = true;
  for (const auto& one : range) {
    if (!first) out += ',';
    first = false;
    item(one);
  }
  out += close;
}

template <Fill F, Described T>
void write_struct(std::string& out, const T& value) {
  out += '{';
  bool first = true;
  each_field<T>([&](std::string_view name, auto pointer) {
    const std::size_t before = out.size();
    out += first ? "\"" : ",\"";
    out += name;
    out += "\":";
    const std::size_t begins = out.size();
    write<F>(out, value.*pointer);
    const std::string_view written = std::string_view(out).substr(begins);
    constexpr bool optional = is_a<std::remove_cvref_t<decltype(value.*pointer)>, std::optional>;
    if (F == Fill::sparse && (written == "null" || (!optional && (written == "[]" || written == "{}"))))
      out.resize(before);
    else
      first = false;
  });
  out += '}';
}

/// Writes one value; an absent optional is null, so that a reader always finds every field.
template <Fill F, class T>
void write(std::string& out, const T& value) {
  if constexpr (std::is_same_v<T, bool>)
    out += value ? "true" : "false";
  else if constexpr (std::is_integral_v<T>)
    append_number(out, static_cast<std::int64_t>(value));
  else if constexpr (std::is_same_v<T, double>)
    append_number(out, value);
  else if constexpr (std::is_same_v<T, Share>)
    append_number(out, value);
  else if constexpr (std::is_convertible_v<T, std::string_view>)
    append_text(out, value);
  else if constexpr (std::is_same_v<T, Date> || std::is_same_v<T, Instant>) {
    if constexpr (std::is_same_v<T, Date>)
      append_text(out, value.iso());
    else
      append_text(out, iso(value));
  } else if constexpr (is_text<T> || is_ranged<T>)
    write<F>(out, value.value);
  else if constexpr (is_a<T, Id>)
    append_number(out, value.value());
  else if constexpr (DescribedEnum<T>)
    append_text(out, name_of(value));
  else if constexpr (TextForm<T>)
    append_text(out, value.to_wire());
  else if constexpr (std::is_same_v<T, Json>)
    out += value.text;
  else if constexpr (is_a<T, std::optional>) {
    if (value)
      write<F>(out, *value);
    else
      out += "null";
  } else if constexpr (is_a<T, std::vector>) {
    write_between(out, '[', ']', value, [&](const auto& item) { write<F>(out, item); });
  } else if constexpr (is_text_map<T>) {
    write_between(out, '{', '}', value, [&](const auto& entry) {
      append_text(out, entry.first);
      out += ':';
      write<F>(out, entry.second);
    });
  } else {
    static_assert(Described<T>, "describe the struct with BOOST_DESCRIBE_STRUCT before it can travel");
    write_struct<F>(out, value);
  }
}

/// The value as JSON (RFC 8259), compact, fields in the order they are described.
template <class T>
std::string encode(const T& value) {
  std::string out;
  write(out, value);
  return out;
}

}  // namespace framsyn::wire
