#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <framsyn/organisation/profile.hpp>

namespace framsyn::organisation {

/// A profile's Field made ready for the columns of one file.
class FieldReader {
 public:
  /// What a row holds for the field.
  struct Value {
    std::string_view text;       ///< cleaned and translated; looks into the row or into the reader
    bool outside_codes = false;  ///< the code list has no such code
  };

  /// A field that is not in the profile: always empty.
  FieldReader() = default;
  /// Names of columns that the file lacks are added to `missing`.
  FieldReader(const std::optional<Field>& field, std::span<const std::string> columns,
              std::vector<std::string>& missing);

  bool given() const { return given_; }
  bool translates() const { return !codes_.empty(); }
  /// The text is valid until the next call.
  Value read(std::span<const std::string_view> cells);
  /// As it stands in the file, for a fault.
  std::string_view raw(std::span<const std::string_view> cells) const;
  std::string_view column_name() const { return name_; }
  const std::vector<std::size_t>& columns() const { return columns_; }
  std::string expected_codes() const;

 private:
  struct Step {
    enum class Kind { trim, collapse, upper, lower, digits, first, last, before, after } kind;
    std::size_t count = 0;
    std::string mark;
  };
  void clean();

  bool given_ = false;
  std::string name_;
  std::vector<std::size_t> columns_;
  std::string join_ = " ";
  std::optional<std::string> constant_;
  std::vector<Step> steps_;
  std::map<std::string, std::string, std::less<>> codes_;  ///< keys in lower case
  std::optional<std::string> otherwise_;
  std::string work_, lower_;

  friend std::optional<Step> read_step(std::string_view);
  friend bool is_cleaning(std::string_view);
};

/// Is this a way of cleaning that a profile may name?
bool is_cleaning(std::string_view step);
/// In lower case; the letters of Latin-1 beside a-z, which is what Swedish code lists hold.
std::string lower(std::string_view text);
void lower_into(std::string_view text, std::string& out);

/// The column of that name: exactly, or else disregarding letter case and blanks at the ends.
std::optional<std::size_t> find_column(std::span<const std::string> columns, std::string_view name);

}  // namespace framsyn::organisation
