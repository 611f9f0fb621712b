#include "draws/block.hpp"
#include "expectation/expectation.hpp"

#include "planted.hpp"

#include <gtest/gtest.h>

namespace framsyn::forecast {
namespace {

constexpr int kSeen = 8;

Witness first_block(const Plan& plan) {
  Witness witness(plan, kSeen);
  Block block(plan);
  block.simulate(0);
  for (const std::int32_t cut : plan.order) {
    const auto at = static_cast<std::size_t>(cut);
    witness.see(at, block.finish(at));
    block.clear(at);
  }
  return witness;
}

struct Prepared {
  workforce::Workforce workforce =
      *workforce::Workforce::from(PlantedHistory({.people = 1800, .units = 30, .professions = 6}).run());
  Assumptions assumed = *estimate(workforce, planted_settings());
};

TEST(Control, FindsASimulationThatPartsFromItsRates) {
  Prepared p;
  p.assumed.leave_calendar.level_sd = .3;  // draws are unlike each other
  const Plan plan = plan_of(p.workforce, p.assumed, {2033}, 256, {5});
  const Witness seen = first_block(plan);
  Control right(plan), wrong(plan);
  const Rates own(plan, 0), others(plan, kLanes);
  for (int lane = 0; lane < kSeen; ++lane) {
    right.compare(seen, own, lane);
    wrong.compare(seen, others, lane);
  }
  EXPECT_LT(right.result().greatest_z, 5);
  EXPECT_GT(wrong.result().greatest_z, most_z(wrong.result().comparisons));
}

TEST(Control, SeesAFaultOfAFewPerCent) {
  const Prepared p;
  Assumptions faulty = p.assumed;
  for (GroupAssumptions& g : faulty.groups) g.hires.rate *= 1.25;
  const Plan plan = plan_of(p.workforce, p.assumed, {2033}, 256, {5}),
             bad = plan_of(p.workforce, faulty, {2033}, 256, {5});
  const Witness seen = first_block(bad);
  Control control(plan);
  const Rates rates(plan, 0);
  for (int lane = 0; lane < kSeen; ++lane) control.compare(seen, rates, lane);
  EXPECT_GT(control.result().greatest_z, most_z(control.result().comparisons));
}

TEST(Clock, IsTheNegativeLogarithm) {
  for (std::uint32_t word = 0; word < 0xFF000000u; word += 0x00FEDCBAu) {
    const double u = ((word >> 9) + 0.5) / 8'388'608;
    EXPECT_NEAR(clock(word), -std::log(u), 3e-7 * std::max(1.0, -std::log(u))) << word;
  }
}

}  // namespace
}  // namespace framsyn::forecast
