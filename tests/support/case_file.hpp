#pragma once

#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace framsyn::test {

/// One case of a `.case` file: the smallest world that shows a rule, told in Swedish. "# " begins a case with
/// its title, "=> " is what is to follow from what is told, ":: " is a remark.
struct Case {
  std::string title;
  std::vector<std::string> told, expected;
};

inline std::vector<Case> read_cases(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("there is no " + path);
  std::vector<Case> all;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.starts_with(":: ")) continue;
    if (line.starts_with("# "))
      all.push_back({line.substr(2), {}, {}});
    else if (all.empty())
      throw std::runtime_error(path + ": a line stands before the first title: " + line);
    else if (line.starts_with("=> "))
      all.back().expected.push_back(line.substr(3));
    else
      all.back().told.push_back(line);
  }
  return all;
}

}  // namespace framsyn::test
