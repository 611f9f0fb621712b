#include <framsyn/engine/rates/fit.hpp>

#include "planted_cells.hpp"
#include "veterans.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace framsyn::rates {
namespace {

constexpr VariancePrior kNone{0, 1e-3, 1e9};  // held where it is: next to no difference

/// One column of its own: log rate is a straight line in it.
Term line(const std::vector<double>& values) {
  Term term{static_cast<int>(values.size()), 1, values, {}, 0, {1e-9}, {}};
  return term;
}

std::vector<double> distinct(std::span<const double> values) {
  std::vector<double> out(values.begin(), values.end());
  std::ranges::sort(out);
  out.erase(std::ranges::unique(out).begin(), out.end());
  return out;
}

struct Veterans {
  Design design;
  std::vector<double> treatments = distinct(kTreatment), scores = distinct(kKarnofsky);
  Veterans() {
    design.terms = {line(treatments), line(scores)};
    design.groups = {{-1, -1}}, design.first_row = {0, kDays.size()};
    design.group = kNone;
    design.years.assign(kDays.begin(), kDays.end());
    for (std::size_t i = 0; i < kDays.size(); ++i) {
      const auto place = [](const std::vector<double>& in, double x) {
        return static_cast<std::uint16_t>(std::ranges::lower_bound(in, x) - in.begin());
      };
      design.level.push_back({place(treatments, kTreatment[i]), place(scores, kKarnofsky[i])});
    }
  }
};

// R 4.2.2: glm(status ~ trt + karno + offset(log(time)), family = poisson), coefficients and standard errors
// of the linear predictor of patients 1, 60 and 137.
TEST(RatesFit, IsPoissonRegressionWhereNothingIsHeld) {
  const Veterans v;
  const Fit fit = *rates::fit(v.design, kDied);
  const double treatment = fit.term[0][1] - fit.term[0][0];
  const double score = (fit.term[1].back() - fit.term[1].front()) / (v.scores.back() - v.scores.front());
  EXPECT_NEAR(treatment, 0.126550759, 1e-6);
  EXPECT_NEAR(score, -0.035217628, 1e-8);
  EXPECT_NEAR(fit.whole, -2.828576873, 2e-6);
  std::vector<int> patients(kDays.size(), -1);
  patients[0] = 0, patients[59] = 1, patients[136] = 2;
  const auto rows = margins(v.design, fit, kDied, patients, 3);
  constexpr std::array kSd{0.126607329, 0.145159381, 0.187184162};
  for (std::size_t i = 0; i < 3; ++i) EXPECT_NEAR(rows[i].log_sd, kSd[i], 1e-5) << i;
  double deviance = 0;
  for (std::size_t i = 0; i < kDays.size(); ++i) {
    const double mu = kDays[i] * std::exp(fit.whole + fit.term[0][v.design.level[i][0]] +
                                          fit.term[1][v.design.level[i][1]]);
    deviance += 2 * ((kDied[i] > 0 ? kDied[i] * std::log(kDied[i] / mu) : 0) - (kDied[i] - mu));
  }
  EXPECT_NEAR(deviance, 156.85913, 1e-4);
}

TEST(RatesFit, ExpectedEventsAreThoseSeen) {
  const Planting p({.divisions = 3, .clinics = 2, .units = 4, .professions = 6, .in_a_unit = 4, .rows = 30});
  const Fit fit = *rates::fit(p.design, p.events);
  const std::vector<int> all(p.events.size(), 0);
  const Margin whole = margins(p.design, fit, p.events, all, 1).front();
  EXPECT_TRUE(fit.settled);
  EXPECT_NEAR(whole.rate * whole.years / fit.events, 1, 1e-4);
  EXPECT_NEAR(whole.log_sd, 1 / std::sqrt(fit.events), 0.2 / std::sqrt(fit.events));
}

TEST(RatesFit, GivesTheSameBitsForAnyNumberOfThreads) {
  const Planting p({.divisions = 3, .clinics = 2, .units = 4, .professions = 6, .in_a_unit = 4, .rows = 30});
  std::vector<std::vector<double>> causes(5, p.events);
  for (std::size_t c = 0; c < causes.size(); ++c)
    for (std::size_t r = 0; r < causes[c].size(); ++r) causes[c][r] += (r + c) % 7 == 0;
  const auto one = *fit_all(p.design, causes, 1);
  for (int threads : {2, 3, 7}) {
    const auto many = *fit_all(p.design, causes, threads);
    for (std::size_t c = 0; c < causes.size(); ++c) {
      EXPECT_EQ(many[c].whole, one[c].whole);
      EXPECT_EQ(many[c].term, one[c].term);
      EXPECT_EQ(many[c].unit, one[c].unit);
      EXPECT_EQ(many[c].group, one[c].group);
      EXPECT_EQ(many[c].group_sd, one[c].group_sd);
    }
  }
  EXPECT_EQ(rates::fit(p.design, causes[2])->group, one[2].group);
}

/// What the joint draws come to, against the variance that they are made of and the margins' own.
TEST(RatesFit, DrawsOfWhatIsSharedSpreadAsTheCurvatureSays) {
  const Planting p({.divisions = 3, .clinics = 2, .units = 4, .professions = 6, .in_a_unit = 4, .rows = 30});
  const Fit fit = *rates::fit(p.design, p.events);
  const auto n = static_cast<std::size_t>(fit.shared.normals());
  constexpr std::size_t kDraws = 4000;
  std::vector<float> normal(n * kDraws);
  for (std::size_t i = 0; i < normal.size(); ++i) {
    statistics::Stream s({1, 2}, static_cast<std::uint32_t>(i), 1, 1);
    normal[i] = static_cast<float>(statistics::normal(s));
  }
  const auto professions = static_cast<std::size_t>(fit.shared.professions());
  std::vector<float> out((professions + static_cast<std::size_t>(fit.shared.units())) * kDraws);
  fit.shared.deviate(normal, kDraws, out);
  for (const Group& g : {p.design.groups[0], p.design.groups[7], p.design.groups[40]}) {
    double squares = 0;
    for (std::size_t l = 0; l < kDraws; ++l) {
      const double x =
          static_cast<double>(out[static_cast<std::size_t>(g.profession) * kDraws + l]) +
          static_cast<double>(out[(professions + static_cast<std::size_t>(g.unit)) * kDraws + l]);
      squares += x * x;
    }
    EXPECT_NEAR(squares / kDraws / fit.shared.variance(g.profession, g.unit), 1, 0.08);
  }
}

}  // namespace
}  // namespace framsyn::rates
