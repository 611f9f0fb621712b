#include <framsyn/engine/backtest/levels.hpp>

#include <algorithm>
#include <array>

namespace framsyn::backtest {
namespace {

constexpr std::array<std::string_view, kMethods> kMethodNames{
    "model", "last_value", "drift", "trend", "smoothing", "constant_rates", "pooled_rates"};
constexpr std::array<std::string_view, kLevels> kLevelNames{"whole", "division", "unit", "profession",
                                                            "unit_profession"};

template <class Enum, std::size_t N>
std::optional<Enum> called(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  return found == names.end() ? std::nullopt : std::optional(static_cast<Enum>(found - names.begin()));
}

}  // namespace

std::string_view name(Method method) { return kMethodNames[static_cast<std::size_t>(method)]; }
std::string_view name(Level level) { return kLevelNames[static_cast<std::size_t>(level)]; }
std::optional<Method> method_named(std::string_view name) { return called<Method>(kMethodNames, name); }
std::optional<Level> level_named(std::string_view name) { return called<Level>(kLevelNames, name); }

Levels::Levels(const workforce::Units& units) : has_children_(units.id.size()) {
  int roots = 0;
  for (std::size_t i = 0; i < units.parent.size(); ++i) {
    if (units.parent[i] >= 0) has_children_[static_cast<std::size_t>(units.parent[i])] = true;
    if (units.parent[i] < 0) ++roots, top_ = static_cast<workforce::Index>(i);
  }
  if (roots != 1) top_ = workforce::kUnknown;
}

std::optional<Level> Levels::of(forecast::Cut cut) const {
  const bool one_profession = cut.profession != workforce::kAll;
  if (cut.unit == workforce::kAll || cut.unit == top_)
    return one_profession ? Level::profession : Level::whole;
  if (!has_children_[static_cast<std::size_t>(cut.unit)])
    return one_profession ? Level::unit_profession : Level::unit;
  return one_profession ? std::nullopt : std::optional(Level::division);
}

}  // namespace framsyn::backtest
