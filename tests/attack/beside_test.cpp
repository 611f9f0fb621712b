// Figures of different kinds put beside each other, on the demo region as the program makes it.
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>

#include <framsyn/platform/db/database.hpp>

#include "between_months.hpp"
#include "disclosure/rules_rates.hpp"
#include "expectations.hpp"

namespace framsyn::attack {
namespace {

class Beside : public testing::Test {
 protected:
  struct Run {
    planning::Outlook outlook;
    planning::FittedLook rates;
    Truth truth;
    Tree tree;
    Figures told;
  };
  static void SetUpTestSuite() {
    std::filesystem::remove_all(folder());
    const std::string command = FRAMSYN_PROGRAM " demo --data " + folder().string() + " > /dev/null";
    ASSERT_EQ(std::system(command.c_str()), 0);
    const auto database = db::Database::open("sqlite:" + (folder() / "framsyn.db").string());
    database->read([](db::Tx& tx) {
      planning::Order order;
      order.draws = 100;
      auto outlook = planning::outlook(tx, order).value();
      const Truth truth = truth_of(outlook);
      run_.reset(new Run{std::move(outlook), planning::fitted_rates(tx, order).value(), truth, read_tree(tx),
                         read_published(tx)});
      return 0;
    });
  }
  static void TearDownTestSuite() { std::filesystem::remove_all(folder()), run_.reset(); }
  static std::filesystem::path folder() {
    return std::filesystem::temp_directory_path() / fmt::format("framsyn_beside_{}", ::getpid());
  }
  /// Reasons, when it is told beside the leavings of each year what they come to in all.
  static std::vector<Found> reasons(const std::vector<std::uint8_t>& withheld) {
    Attack attack(run_->tree, run_->told, run_->truth, Attack::With::each_day_by_itself);
    const auto& table = run_->rates.table;
    const auto& records = run_->outlook.workforce.records();
    for (std::size_t i = 0; i < table.rates.size(); ++i) {
      const forecast::FittedRate& rate = table.rates[i];
      if (withheld[i] || rate.by != forecast::RatesBy::unit || rate.cause > forecast::Cause::other_employer)
        continue;
      constexpr std::string_view kReasons[] = {"resignation", "retirement",          "end_of_fixed_term",
                                               "dismissal",   "death_or_disability", "other_employer"};
      attack.tell_all_years({records.units.id[static_cast<std::size_t>(rate.level)], 0},
                            std::string(kReasons[static_cast<std::size_t>(rate.cause)]));
    }
    return attack.shares(3, Attack::Parts::reasons, 9);
  }
  static bool is_kept(const Found& found, double least) {
    return found.range.most >= std::min(least, found.total) &&
           found.range.most - found.range.least + 1 >= std::min(least, found.total + 1);
  }
  static inline std::unique_ptr<Run> run_;
};

TEST_F(Beside, TwoMonthsDoNotTellWhatDegreeOneHasWhoCame) {
  const auto found = lone_degrees(run_->tree, run_->told, run_->truth, 50, 7);
  EXPECT_GT(found.size(), 20u);
  for (const Found& degree : found)
    EXPECT_GE(degree.range.most - degree.range.least, 50)
        << degree.what << ": " << degree.truth << " is within " << degree.range.least << ".."
        << degree.range.most;
}

TEST_F(Beside, TwoMonthsWouldTellADegreeIfFullTimeEquivalentsHadDecimals) {
  Figures exact = run_->told;
  for (auto& [at, fte] : exact.degrees) fte = run_->truth.figures.degrees.at(at);
  const auto found = lone_degrees(run_->tree, exact, run_->truth, 1, 29);
  ASSERT_FALSE(found.empty());
  for (const Found& degree : found) EXPECT_LE(degree.range.most - degree.range.least, 4) << degree.what;
}

TEST_F(Beside, RatesDoNotTellWhatIsWithheldOfAYearsLeavings) {
  const auto found = reasons(run_->rates.withheld);
  EXPECT_GT(found.size(), 50u);
  for (const Found& reason : found)
    EXPECT_TRUE(is_kept(reason, 3)) << reason.what << ": " << reason.truth << " of " << reason.total
                                    << " is within " << reason.range.least << ".." << reason.range.most;
}

TEST_F(Beside, RatesWouldTellIfTheyWereGuardedByThemselves) {
  const auto found =
      reasons(planning::withheld_rates(run_->outlook.workforce.records().units, run_->rates.table));
  EXPECT_GT(std::ranges::count_if(found, [](const Found& reason) { return !is_kept(reason, 3); }), 0);
}

TEST_F(Beside, NoForecastIsAboutOnePerson) {
  const int year = run_->outlook.projection.years[1];
  const auto found = lone_expectations(run_->outlook, run_->outlook.withholding, year, 1);
  EXPECT_GT(found.size(), 10u);
  for (const Found& one : found)
    EXPECT_TRUE(one.range.most >= 1.25 * one.truth || one.range.least <= 0.75 * one.truth)
        << one.what << ": " << one.truth << " is within " << one.range.least << ".." << one.range.most;
}

TEST_F(Beside, ForecastsWouldTellOfOnePersonIfOnlyHeadsCounted) {
  forecast::Projection by_heads = run_->outlook.projection;
  by_heads.dominance = {};
  const planning::Withholding withholding(run_->outlook.workforce.records(), by_heads);
  const auto found = lone_expectations(run_->outlook, withholding, by_heads.years[1], 5);
  const auto told = [](const Found& one) { return one.range.most - one.range.least < 0.1 * one.truth; };
  EXPECT_GT(std::ranges::count_if(found, told), 0);
}

}  // namespace
}  // namespace framsyn::attack
