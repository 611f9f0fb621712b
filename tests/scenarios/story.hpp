#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "house.hpp"

namespace framsyn::test {

/// What happens in one scenario, told line by line in Swedish: files that come, people who read and undo, and
/// what each of them then sees. The words are the table in story.cpp; each line either does or claims.
class Story {
 public:
  explicit Story(House& house) : house_(house) {}
  void tell(const std::string& line);

  using Words = std::vector<std::string>;

  void turn_to(const Words&);
  void add_rows(const Words&);
  void correct_rows(const Words&);
  void add_account(const Words&);

  void import(const Words&);
  void may_not_import(const Words&);
  void undo(const Words&);

  void sees_unit(const Words&);
  void does_not_see_unit(const Words&);
  void sees_year(const Words&);
  void sees_forecast(const Words&);
  void sees_nothing_yet(const Words&);
  void does_not_see_group(const Words&);
  void may_not_see_people(const Words&);
  void we_know(const Words&);
  void we_knew(const Words&);
  void reads_in_the_log(const Words&);

 private:
  struct Row {
    std::string unit, profession, from, to, reason;
  };

  Browser& as(const std::string& login);
  std::int64_t id(const std::string& view, const std::string& name);
  std::string page(const std::string& what, const std::string& unit, const std::string& profession = {});
  void expect_known(std::optional<Instant> at, const std::string& heads, const std::string& day);

  House& house_;
  std::vector<Row> rows_;  ///< personal.csv, as the HR system would write it now
  std::vector<std::int64_t> imports_;
  std::map<std::string, Browser> readers_;
};

}  // namespace framsyn::test
