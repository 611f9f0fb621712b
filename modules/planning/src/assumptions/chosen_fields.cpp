#include "assumptions/chosen_fields.hpp"

#include <framsyn/platform/wire/describe.hpp>

namespace framsyn::planning {

std::vector<std::pair<std::string_view, double>> set_by_somebody(const ChosenAssumptions& chosen) {
  std::vector<std::pair<std::string_view, double>> all;
  wire::each_field<ChosenAssumptions>([&](std::string_view code, auto pointer) {
    if (const auto& one = chosen.*pointer) all.emplace_back(code, static_cast<double>(one->value));
  });
  return all;
}

std::optional<AssumptionLimits> limits_of(std::string_view code) {
  std::optional<AssumptionLimits> limits;
  wire::each_field<ChosenAssumptions>([&](std::string_view name, auto pointer) {
    using Number = typename std::remove_cvref_t<decltype(ChosenAssumptions().*pointer)>::value_type;
    if (name == code)
      limits = {static_cast<double>(Number::kLeast), static_cast<double>(Number::kMost),
                std::is_integral_v<decltype(Number::value)>};
  });
  return limits;
}

}  // namespace framsyn::planning
