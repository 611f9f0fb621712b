#include <framsyn/engine/rates/fit.hpp>

#include "planted_cells.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace framsyn::rates {
namespace {

struct Recovered {
  Planting planted;
  Fit fit;
};

const Recovered& large() {
  static const Recovered r = [] {
    Planting planted({});
    Fit fit = *rates::fit(planted.design, planted.events);
    return Recovered{std::move(planted), std::move(fit)};
  }();
  return r;
}

double realised_sd(const std::vector<double>& x) {
  double sum = 0, squares = 0;
  const auto n = static_cast<double>(x.size());
  for (double v : x) sum += v, squares += v * v;
  return std::sqrt((squares - sum * sum / n) / (n - 1));
}

/// Slope and correlation of what was found on what was planted, both about their means.
double correlation(const std::vector<double>& a, const std::vector<double>& b) {
  double ma = 0, mb = 0, aa = 0, bb = 0, ab = 0;
  const auto n = static_cast<double>(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) ma += a[i] / n, mb += b[i] / n;
  for (std::size_t i = 0; i < a.size(); ++i)
    aa += (a[i] - ma) * (a[i] - ma), bb += (b[i] - mb) * (b[i] - mb), ab += (a[i] - ma) * (b[i] - mb);
  return ab / std::sqrt(aa * bb);
}

std::vector<double> of_units(const std::vector<double>& x, const Design& d, int depth) {
  std::vector<double> out;
  for (std::size_t u = 0; u < x.size(); ++u) {
    int at = 0;
    for (int up = d.parent[u]; up >= 0; up = d.parent[static_cast<std::size_t>(up)]) ++at;
    if (at == depth) out.push_back(x[u]);
  }
  return out;
}

// 320 units in three levels, 20 professions, 6,400 unit x profession, 2.5 million person-years.
TEST(Recovery, FindsHowMuchLevelsDiffer) {
  const auto& [planted, fit] = large();
  EXPECT_TRUE(fit.settled);
  RecordProperty("rounds", fit.rounds);
  EXPECT_NEAR(fit.group_sd / realised_sd(planted.group), 1, 0.04);
  EXPECT_NEAR(fit.unit_sd.back() / realised_sd(of_units(planted.unit, planted.design, 2)), 1, 0.05);
  EXPECT_NEAR(fit.profession_sd / realised_sd(planted.profession), 1, 0.10);
  EXPECT_NEAR(fit.unit_sd[1] / realised_sd(of_units(planted.unit, planted.design, 1)), 1, 0.25);
  EXPECT_GT(fit.unit_sd[0], 0.05);
  EXPECT_NEAR(fit.term_sd[2], 0.1, 0.03);
}

TEST(Recovery, FindsPlantedEffects) {
  const auto& [planted, fit] = large();
  EXPECT_GT(correlation(fit.profession, planted.profession), 0.98);
  EXPECT_GT(correlation(of_units(fit.unit, planted.design, 2), of_units(planted.unit, planted.design, 2)),
            0.9);
  EXPECT_GT(correlation(fit.group, planted.group), 0.6);
  EXPECT_GT(correlation(fit.term[2], planted.year), 0.99);
}

TEST(Recovery, FindsTheCurves) {
  const auto& [planted, fit] = large();
  for (std::size_t a = 2; a < 51; ++a) {
    const double planted_step = Planting::age_curve(18.0 + static_cast<double>(a)) - Planting::age_curve(44);
    EXPECT_NEAR(fit.term[0][a] - fit.term[0][26], planted_step, 0.03) << a;
  }
  for (std::size_t s = 0; s < 25; ++s) {
    const double planted_step = Planting::service_curve(static_cast<double>(s)) - Planting::service_curve(5);
    EXPECT_NEAR(fit.term[1][s] - fit.term[1][5], planted_step, 0.04) << s;
  }
}

// Over 60 small plantings: the 80 % interval of a profession's rate holds what was planted.
TEST(Recovery, IntervalsHoldWhatWasPlantedAsOftenAsTheySay) {
  int hits = 0, all = 0;
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    const Planting p({.divisions = 4,
                      .clinics = 3,
                      .units = 3,
                      .professions = 8,
                      .in_a_unit = 5,
                      .rows = 30,
                      .years_a_row = 3,
                      .seed = seed});
    const Fit fit = *rates::fit(p.design, p.events);
    std::vector<int> profession(p.events.size());
    std::vector<double> truth(8), expected(8);
    for (std::size_t g = 0; g < p.design.groups.size(); ++g) {
      const int of = p.design.groups[g].profession;
      double common = std::log(0.1) + p.group[g] + p.profession[static_cast<std::size_t>(of)];
      for (int u = p.design.groups[g].unit; u >= 0; u = p.design.parent[static_cast<std::size_t>(u)])
        common += p.unit[static_cast<std::size_t>(u)];
      for (std::size_t r = p.design.first_row[g]; r < p.design.first_row[g + 1]; ++r) {
        const auto& l = p.design.level[r];
        profession[r] = of;
        truth[static_cast<std::size_t>(of)] +=
            p.design.years[r] *
            std::exp(common + Planting::age_curve(18 + l[0]) + Planting::service_curve(l[1]) + p.year[l[2]]);
      }
    }
    const auto found = margins(p.design, fit, p.events, profession, 8);
    for (std::size_t i = 0; i < 8; ++i) {
      const double away = std::log(found[i].rate * found[i].years / truth[i]) / found[i].log_sd;
      hits += std::fabs(away) < 1.2816, ++all;
    }
  }
  const double share = static_cast<double>(hits) / all;
  RecordProperty("hits_per_mille", static_cast<int>(1000 * share));
  EXPECT_NEAR(share, 0.8, 0.05);
}

}  // namespace
}  // namespace framsyn::rates
