#include "regions.hpp"

#include <framsyn/demo/region.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace framsyn::bench {
namespace {

using workforce::Index;

std::vector<std::string_view> fields(std::string_view line) {
  std::vector<std::string_view> out;
  for (std::size_t end; (end = line.find(';')) != line.npos; line.remove_prefix(end + 1))
    out.push_back(line.substr(0, end));
  out.push_back(line);
  return out;
}

/// Adds extracts one after the other.
class Filling {
 public:
  void add(std::string_view employments, Index root) {
    people_.clear(), units_.clear();
    employments.remove_prefix(employments.find('\n') + 1);
    for (std::size_t end; (end = employments.find('\n')) != employments.npos;
         employments.remove_prefix(end + 1))
      row(fields(employments.substr(0, end)), root);
  }
  Index unit(std::string_view code, Index above) {
    const auto [found, is_new] = units_.try_emplace(std::string(code), 0);
    if (is_new) {
      auto& units = records.units;
      found->second = static_cast<Index>(units.id.size());
      units.id.push_back(found->second + 1), units.parent.push_back(above);
    }
    return found->second;
  }

  workforce::Records records;

 private:
  void row(const std::vector<std::string_view>& f, Index root) {
    auto& e = records.employments;
    const auto [person, is_new] =
        people_.try_emplace(std::string(f[0]), static_cast<Index>(records.people.id.size()));
    if (is_new) {
      records.people.id.push_back(person->second + 1);
      records.people.birth.emplace_back();
      records.people.sex.push_back(workforce::Sex::unknown);
    }
    const auto profession =
        professions_.try_emplace(std::string(f[9]), static_cast<Index>(professions_.size()));
    if (profession.second) records.professions.push_back(profession.first->second + 1);
    e.person.push_back(person->second);
    e.unit.push_back(unit(f[7], unit(f[5], unit(f[3], root))));
    e.profession.push_back(profession.first->second);
    e.fte.push_back(Share::rounded(std::stod(std::string(f[12])) / 100));
    e.start.push_back(*Date::parse(f[15]));
    const auto to = Date::parse(f[16]);
    e.until.push_back(to ? to->plus_days(1) : workforce::kOpen);
    e.leaving.push_back(to ? workforce::Leaving::unknown : workforce::Leaving::still_employed);
  }

  std::map<std::string, Index> people_, units_, professions_;
};

}  // namespace

workforce::Records side_by_side(int regions) {
  Filling filling;
  for (int i = 0; i < regions; ++i) {
    const auto region = filling.unit("region " + std::to_string(i), workforce::kUnknown);
    filling.add(demo::extract(demo::kSeed + static_cast<std::uint32_t>(i)).employments, region);
  }
  filling.records.known_to = *Date::parse(demo::last_day());
  filling.records.observed_from = Date(2014, 11, 1);
  return std::move(filling.records);
}

}  // namespace framsyn::bench
