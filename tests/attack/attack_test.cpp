#include "attack.hpp"

#include <algorithm>
#include <cstdlib>

#include "a_region.hpp"

namespace framsyn::attack {
namespace {

/// What is promised of every cell of few (docs/adr/0024): it may be as many as the limit, and no fewer
/// numbers than the limit are possible; of a group of fewer, all that they can be divided into.
bool kept(const Found& found, double least) {
  return found.range.most >= std::min(least, found.total) &&
         found.range.most - found.range.least + 1 >= std::min(least, found.total + 1);
}

std::size_t expect_kept(const std::vector<Found>& all, double least) {
  for (const Found& found : all) {
    EXPECT_LE(found.range.least, found.truth) << "the attack is wrong: " << found.what;
    EXPECT_GE(found.range.most, found.truth) << "the attack is wrong: " << found.what;
    EXPECT_TRUE(kept(found, least)) << found.what << ": " << found.truth << " of " << found.total
                                    << " is within " << found.range.least << ".." << found.range.most;
  }
  return all.size();
}

std::size_t broken(const std::vector<Found>& all, double least) {
  return static_cast<std::size_t>(
      std::ranges::count_if(all, [&](const Found& found) { return !kept(found, least); }));
}

/// As if only what is small in itself were withheld, and nothing beside it.
Figures without_cover(const Figures& told, const Truth& truth) {
  Figures more = told;
  for (const auto& [counted, number] : truth.figures.counts) {
    if (counted.what == Count::heads && (number == 0 || number >= 5)) more.counts[counted] = number;
  }
  return more;
}

/// A stored run, and what was to be kept of it.
struct Stored {
  Truth truth;
  Tree tree;
  Figures told;
};

Stored stored(db::Database& database) {
  return database.read([](db::Tx& tx) {
    planning::Order order;
    order.draws = 100;
    const auto outlook = planning::outlook(tx, order);
    if (!outlook) throw std::runtime_error(std::string(outlook.error().refusal->code));
    return Stored{truth_of(*outlook), read_tree(tx), read_published(tx)};
  });
}

TEST(Puzzle, FindsTheLeastAndTheMostOfWhatIsNotTold) {
  Puzzle puzzle;
  const auto a = puzzle.cell(), b = puzzle.cell(), c = puzzle.cell(), total = puzzle.cell();
  puzzle.tell(total, 7), puzzle.tell(c, 5);
  puzzle.zero({{a, 1}, {b, 1}, {c, 1}, {total, -1}});
  const Puzzle::Cell both[] = {a, b};
  EXPECT_EQ(puzzle.ranges(both), (std::vector<Puzzle::Range>{{0, 2}, {0, 2}}));
  puzzle.not_below_zero({{a, 1}, {b, -2}});  // at least twice as many
  EXPECT_EQ(puzzle.ranges(both), (std::vector<Puzzle::Range>{{2, 2}, {0, 0}}))
      << "4/3..2 and 0..2/3, in whole";
}

TEST(Puzzle, SaysWhenWhatIsToldCannotBe) {
  Puzzle puzzle;
  const auto a = puzzle.cell(), total = puzzle.cell(), part = puzzle.cell();
  puzzle.tell(total, 3), puzzle.tell(part, 5);
  puzzle.zero({{a, 1}, {part, 1}, {total, -1}});
  EXPECT_THROW(puzzle.ranges({&a, 1}), std::runtime_error);
}

/// Two areas with three wards each, where people of four professions come, move and go for two and a half
/// years.
class InventedRegion : public planning::ARegion {
 protected:
  static constexpr std::string_view kProfile = R"(name: areas
kind: spells
covers: whole
person:
  key: {column: id}
  birth_year: {column: born}
  sex: {column: sex, codes: {K: woman, M: man}}
units:
  - {level: region, name: {constant: Region Norrsken}}
  - {level: område, code: {column: area}, name: {column: area}}
  - {level: enhet, code: {column: ward}, name: {column: ward}}
profession:
  name: {column: profession}
employment:
  key: {column: employment}
  fte: {column: fte}
  from: {column: from}
  to: {column: to}
  reason: {column: reason, codes: {U: resignation, P: retirement}, otherwise: unknown}
)";
  static std::string people() {
    std::mt19937 any(11);
    std::string csv = "id;born;sex;area;ward;profession;employment;fte;from;to;reason\n";
    for (int person = 1; person <= 420; ++person) {
      const auto ward = any() % 6, first = any() % 4, second = any() % 4;
      const Date from = Date(2022, 1, 1).plus_days(static_cast<int>(any() % 1400));
      const Date to = from.plus_days(30 + static_cast<int>(any() % 1500));
      const bool ended = to < Date(2025, 12, 31);
      csv += fmt::format(
          "{0};{1};{2};Område {3};Avdelning {4};{5};{0};1;{6};{7};{8}\n", person, 1960 + any() % 40,
          any() % 5 == 0 ? 'M' : 'K', ward / 3 + 1, ward + 1,
          std::array{"Sjuksköterska", "Undersköterska", "Läkare", "Kurator"}[std::min(first, second)],
          from.iso(), ended ? to.iso() : "", ended ? (any() % 3 == 0 ? "P" : "U") : "");
    }
    return csv;
  }
  void prepare() override {
    for (const auto migrations : {audit_migrations(), access_migrations(), jobs_migrations(),
                                  organisation_migrations(), planning_migrations()})
      database().migrate(migrations);
    import_into(database(), kProfile, people(), Date(2025, 12, 31));
    ASSERT_TRUE(planning::compute(database(), clock_, quick()));
  }
};
FRAMSYN_ON_BOTH_DATABASES(InventedRegion);

TEST_P(InventedRegion, TellsNoGroupOfFewToOneWhoPutsAllYearsAndMonthsTogether) {
  const Stored run = stored(database());
  Attack attack(run.tree, run.told, run.truth, Attack::With::all_years_and_months);
  EXPECT_GT(expect_kept(attack.stocks(5, 3), 5), 100u);
}

TEST_P(InventedRegion, TellsNoAgeOrReasonOfFew) {
  const Stored run = stored(database());
  Attack attack(run.tree, run.told, run.truth, Attack::With::each_day_by_itself);
  EXPECT_GT(expect_kept(attack.shares(5, Attack::Parts::ages), 5), 50u);
  EXPECT_GT(expect_kept(attack.shares(3, Attack::Parts::reasons), 3), 5u);
}

TEST_P(InventedRegion, TellsNoGroupOfFewByWhatIsNeededAndMissing) {
  Stored run = stored(database());
  Figures reckoned;
  const auto gaps = database().read([&](db::Tx& tx) {
    read_staff_from_need(tx, run.truth.now, reckoned);
    return tx.one<int>("select count(*) from planning_v_gap").value();
  });
  EXPECT_GT(gaps, 0);
  EXPECT_GT(reckoned.counts.size(), 10u);
  for (const auto& [counted, number] : reckoned.counts) {
    const auto truth = run.truth.figures.counts.find(counted);
    if (truth == run.truth.figures.counts.end()) continue;
    EXPECT_NEAR(number, truth->second, 1)
        << "the reader reckons wrong: whole figures tell heads to within one";
  }
  // What is told as heads is exact; the need adds those that are not, to within one.
  run.told.counts.insert(reckoned.counts.begin(), reckoned.counts.end());
  Attack attack(run.tree, run.told, run.truth, Attack::With::each_day_by_itself);
  EXPECT_GT(expect_kept(attack.stocks(5), 5), 20u);
}

TEST_P(InventedRegion, WouldBeReadIfOnlyWhatIsSmallWereWithheld) {
  const Stored run = stored(database());
  const Figures bare = without_cover(run.told, run.truth);
  ASSERT_GT(bare.counts.size(), run.told.counts.size());
  Attack attack(run.tree, bare, run.truth, Attack::With::each_day_by_itself);
  const auto found = attack.stocks(5);
  EXPECT_GT(broken(found, 5), found.size() / 10) << "the attack finds nothing: it cannot be trusted";
}

/// The demo region, made by the program as anybody makes it.
class DemoRegion : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    std::filesystem::remove_all(folder());
    const std::string command = FRAMSYN_PROGRAM " demo --data " + folder().string() + " > /dev/null";
    ASSERT_EQ(std::system(command.c_str()), 0);
    run_ = stored(*db::Database::open("sqlite:" + (folder() / "framsyn.db").string()));
  }
  static void TearDownTestSuite() { std::filesystem::remove_all(folder()), run_ = {}; }

  static std::filesystem::path folder() {
    return std::filesystem::temp_directory_path() / fmt::format("framsyn_attack_{}", ::getpid());
  }
  static inline Stored run_;
};

// Each so many'th cell: all of them take minutes. The others have been looked at once (docs/adr/0024).
TEST_F(DemoRegion, TellsNoGroupOfFewOnAnyDay) {
  Attack attack(run_.tree, run_.told, run_.truth, Attack::With::each_day_by_itself);
  EXPECT_GT(expect_kept(attack.stocks(5, 19), 5), 1000u);
}

TEST_F(DemoRegion, TellsNoAgeOrReasonOfFew) {
  Attack attack(run_.tree, run_.told, run_.truth, Attack::With::each_day_by_itself);
  EXPECT_GT(expect_kept(attack.shares(5, Attack::Parts::ages, 9), 5), 100u);
  EXPECT_GT(expect_kept(attack.shares(3, Attack::Parts::reasons, 9), 3), 100u);
}

TEST_F(DemoRegion, TellsNoGroupOfFewOfAnAreaByAllItsYears) {
  for (const std::int64_t area : {15, 20}) {
    Attack attack(run_.tree, run_.told, run_.truth, Attack::With::all_years, area);
    EXPECT_GT(expect_kept(attack.stocks(5), 5), 100u);
  }
}

}  // namespace
}  // namespace framsyn::attack
