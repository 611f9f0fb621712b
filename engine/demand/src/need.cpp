#include <framsyn/engine/demand/need.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::demand {

const Refusal kBadNeed{"demand.bad_need", Fault::invalid,
                       "Behovet går inte att räkna med: en storlek, en osäkerhet eller ett år stämmer inte.",
                       "The need cannot be reckoned with: a size, an uncertainty or a year is wrong."};

namespace {

bool every_size(const std::vector<double>& sizes, std::size_t years) {
  return sizes.size() == years &&
         std::ranges::all_of(sizes, [](double size) { return std::isfinite(size) && size >= 0; });
}

bool consecutive(const std::vector<int>& years) {
  return std::ranges::adjacent_find(years, [](int a, int b) { return b != a + 1; }) == years.end();
}

auto place(const NeedPath& path) { return std::pair(path.unit, path.profession); }

bool in_range(const NeedPath& path, std::size_t units, std::size_t professions) {
  return path.unit >= 0 && static_cast<std::size_t>(path.unit) < units &&
         path.profession >= workforce::kUnknown &&
         (path.profession < 0 || static_cast<std::size_t>(path.profession) < professions);
}

}  // namespace

Result<> checked(const Need& need, std::size_t units, std::size_t professions) {
  const std::size_t years = need.years.size();
  if (years == 0 || !consecutive(need.years)) return refuse(kBadNeed, "years");
  if (!every_size(need.common_sd, years)) return refuse(kBadNeed, "common_sd");
  if (need.profession_sd.size() != professions + 1) return refuse(kBadNeed, "profession_sd");
  for (const std::vector<double>& sd : need.profession_sd)
    if (!every_size(sd, years)) return refuse(kBadNeed, "profession_sd");
  for (const NeedPath& path : need.groups)
    if (!in_range(path, units, professions) || !every_size(path.fte, years) || !std::isfinite(path.own_sd) ||
        path.own_sd < 0)
      return refuse(kBadNeed, "group");
  const auto out_of_order = [](const NeedPath& a, const NeedPath& b) { return place(b) <= place(a); };
  if (std::ranges::adjacent_find(need.groups, out_of_order) != need.groups.end())
    return refuse(kBadNeed, "order");
  return {};
}

}  // namespace framsyn::demand
