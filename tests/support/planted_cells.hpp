#pragma once

#include <framsyn/engine/rates/design.hpp>
#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/statistics/samplers.hpp>

#include <cmath>

namespace framsyn::rates {

/// Time at risk and events on a grid by rule, with known effects: what a fit is to find again.
struct PlantedCells {
  int divisions = 8, clinics = 5, units = 8;  ///< below the one above
  int professions = 20, in_a_unit = 20, rows = 40, years = 12;
  double rate = 0.1, years_a_row = 10;
  double division_sd = 0.15, clinic_sd = 0.1, unit_sd = 0.2, profession_sd = 0.25, group_sd = 0.15,
         year_sd = 0.1;
  std::uint32_t seed = 1;
};

struct Planting {
  Design design;
  std::vector<double> events;
  std::vector<double> profession, unit, group, year;  ///< logs

  static double age_curve(double age) { return 0.5 * std::cos((age - 20) / 14.0); }
  static double service_curve(double served) { return 0.7 - 0.5 * std::log1p(served); }

  explicit Planting(const PlantedCells& p) : p_(p) {
    for (int d = 0; d < p.divisions; ++d) plant_division();
    profession = effects(2, p.professions, p.profession_sd);
    year = effects(3, p.years, p.year_sd);
    std::vector<double> ages, served;
    for (int a = 18; a <= 70; ++a) ages.push_back(a);
    for (int s = 0; s <= 30; ++s) served.push_back(std::log1p(s));
    design.terms = {smooth(ages, 12), smooth(served, 8), independent(p.years, {0, 0.1, 4})};
    design.last_term_is_years = true;
    design.professions = p.professions;
    design.first_row = {0};
    for (std::size_t u = 0; u < unit.size(); ++u) {
      if (!leaf_[u]) continue;
      for (int i = 0; i < p.in_a_unit; ++i)
        plant_group(static_cast<int>(u), (static_cast<int>(u) + i) % p.professions);
    }
  }

 private:
  statistics::Stream stream(std::uint32_t what, std::uint32_t which) const {
    return {{5, 6}, which, what, p_.seed};
  }
  std::vector<double> effects(std::uint32_t what, int n, double sd) const {
    std::vector<double> out;
    for (int i = 0; i < n; ++i) {
      statistics::Stream s = stream(what, static_cast<std::uint32_t>(i));
      out.push_back(sd * statistics::normal(s));
    }
    return out;
  }
  int plant_unit(int parent, double sd, bool leaf) {
    const auto place = static_cast<int>(design.parent.size());
    statistics::Stream s = stream(1, static_cast<std::uint32_t>(place));
    design.parent.push_back(parent), unit.push_back(sd * statistics::normal(s)), leaf_.push_back(leaf);
    return place;
  }
  void plant_division() {
    const int division = plant_unit(-1, p_.division_sd, false);
    for (int c = 0; c < p_.clinics; ++c) {
      const int clinic = plant_unit(division, p_.clinic_sd, false);
      for (int u = 0; u < p_.units; ++u) plant_unit(clinic, p_.unit_sd, true);
    }
  }
  void plant_group(int at, int of) {
    statistics::Stream s = stream(4, static_cast<std::uint32_t>(design.groups.size()));
    design.groups.push_back({of, at});
    group.push_back(p_.group_sd * statistics::normal(s));
    double common = std::log(p_.rate) + group.back() + profession[static_cast<std::size_t>(of)];
    for (int u = at; u >= 0; u = design.parent[static_cast<std::size_t>(u)])
      common += unit[static_cast<std::size_t>(u)];
    for (int r = 0; r < p_.rows; ++r) {
      const auto age = static_cast<std::uint16_t>(53 * s.uniform()),
                 served = static_cast<std::uint16_t>(31 * s.uniform() * s.uniform()),
                 in = static_cast<std::uint16_t>(p_.years * s.uniform());
      const double exposure = 2 * p_.years_a_row * s.uniform();
      const double log = common + age_curve(age + 18) + service_curve(served) + year[in];
      design.level.push_back({age, served, in}), design.years.push_back(exposure);
      events.push_back(static_cast<double>(statistics::poisson(s, exposure * statistics::exponential(log))));
    }
    design.first_row.push_back(design.years.size());
  }

  PlantedCells p_;
  std::vector<bool> leaf_;
};

}  // namespace framsyn::rates
