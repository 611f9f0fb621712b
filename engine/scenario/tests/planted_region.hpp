#pragma once

#include "planted.hpp"

#include <framsyn/engine/scenario/gap.hpp>

namespace framsyn::scenario {

/// A small region that needs more than it has, and more each year; made once.
struct Region {
  workforce::Workforce workforce = *workforce::Workforce::from(
      forecast::PlantedHistory({.people = 900, .units = 24, .professions = 4}).run());
  forecast::Assumptions assumed = *estimate(workforce, forecast::planted_settings());
  demand::Need need = made();

  forecast::Assumptions with(std::vector<forecast::Lever> levers) const {
    forecast::Assumptions a = assumed;
    a.levers = std::move(levers);
    return a;
  }
  Result<Comparison> compared(std::vector<forecast::Lever> levers, int threads = 1, int draws = 300) const {
    return compare(workforce, assumed, with(std::move(levers)), &need, {2030}, {draws}, {7}, {threads});
  }

 private:
  demand::Need made() const {
    demand::Need out;
    for (int year = 2024; year <= 2030; ++year)
      out.years.push_back(year), out.common_sd.push_back(.01 * (year - 2023));
    out.profession_sd.assign(5, std::vector<double>(7, .02));
    for (const auto& group : assumed.groups) {
      const double now =
          workforce::stock(workforce, {.unit = group.unit, .profession = group.profession}, assumed.as_of)
              .fte;
      demand::NeedPath& path =
          out.groups.emplace_back(demand::NeedPath{group.unit, group.profession, {}, .05});
      for (int t = 0; t < 7; ++t) path.fte.push_back(now * (1.15 + .02 * t));
    }
    return out;
  }
};

inline const Region& region() {
  static const Region region;
  return region;
}

inline forecast::Lever lever(forecast::LeverKind kind, double size) {
  const bool one = kind == forecast::LeverKind::agency || kind == forecast::LeverKind::task_shift;
  return {.name = "en",
          .kind = kind,
          .profession = one ? 0 : workforce::kAll,
          .from = 2025,
          .size = size,
          .share = kind == forecast::LeverKind::absence ? .08 : 1,
          .to = 1};
}

inline constexpr forecast::Cut kWhole{workforce::kAll, workforce::kAll};

}  // namespace framsyn::scenario
