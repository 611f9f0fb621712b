#include <gmock/gmock.h>

#include <framsyn/engine/forecast/method.hpp>
#include <framsyn/planning/runs.hpp>

#include "readers.hpp"
#include "run/reactions.hpp"
#include "run/run_store.hpp"

namespace framsyn::planning {
namespace {

using testing::HasSubstr;
using testing::Not;

class SavedPages : public Readers {
 protected:
  std::string get(const std::string& login, const std::string& target, int status = 200) {
    const auto answer = reader(login).get(target);
    EXPECT_EQ(answer.status, status) << target << answer.text();
    return std::string(answer.text());
  }
  std::int64_t newest() {
    return database().read([](db::Tx& tx) { return RunStore(tx).kept_current().value().id; });
  }
  void save(std::int64_t run, const std::string& name, int status = 200) {
    const auto answer =
        reader("board").put(fmt::format("/api/runs/{}", run), fmt::format(R"({{"name":"{}"}})", name));
    EXPECT_EQ(answer.status, status) << answer.text();
  }
  std::string again(std::int64_t run) {
    return std::string(reader("board").post(fmt::format("/api/runs/{}/again", run), "{}").text());
  }
};
FRAMSYN_ON_BOTH_DATABASES(SavedPages);

TEST_P(SavedPages, KeepARunBesideTheNewestAndOpenItAsItWas) {
  const auto first = newest();
  save(first, "Budget 2026");
  const auto before = get("board", of("forecast", "Avdelning 1") + fmt::format("&run={}", first));
  import(extract_of_three_professions());
  ASSERT_TRUE(compute(database(), clock_, quick()));
  EXPECT_NE(newest(), first);
  EXPECT_EQ(get("board", of("forecast", "Avdelning 1") + fmt::format("&run={}", first)), before);
  EXPECT_THAT(before, HasSubstr(R"("saved_as":"Budget 2026")"));
  const auto now = get("board", of("forecast", "Avdelning 1"));
  EXPECT_THAT(now, HasSubstr(R"("saved_as":null)"));
  EXPECT_EQ(database().read([](db::Tx& tx) { return tx.one<int>("select count(*) from planning_v_run"); }),
            1);
  const auto listed = get("board", "/api/runs");
  EXPECT_THAT(listed, HasSubstr(R"("name":"Budget 2026","saved_by":"board")"));
  EXPECT_LT(listed.find(R"("newest":true)"), listed.find(R"("newest":false)"));
}

TEST_P(SavedPages, MakeARunAgainToTheSameBytesAlsoWhenNewerDataHaveCome) {
  const auto first = newest();
  save(first, "Före");
  EXPECT_THAT(again(first), HasSubstr(R"("comparable":true,"same":true,"changed":[])"));
  clock_ = FixedClock(Date(2026, 2, 2));
  std::string csv = extract_csv();
  csv += "9001;1980;K;Avdelning 3;Kurator;9001;1;2024-05-01;;\n";
  import(csv);
  ASSERT_TRUE(compute(database(), clock_, quick()));
  EXPECT_THAT(again(first), HasSubstr(R"("same":true,"changed":[])"))
      << "another unit and profession came later";
}

TEST_P(SavedPages, SayWhatIsNotAsItWasWhenARunIsMadeAgain) {
  const auto first = newest();
  database().write([](db::Tx& tx) {
    tx.run("update planning_run set method = $1, results_sha256 = 'other', settings_sha256 = 'other'",
           forecast::kMethod - 1);
  });
  EXPECT_THAT(again(first), HasSubstr(R"("same":false,"changed":["settings","method"])"));
  database().write([](db::Tx& tx) { tx.run("update planning_run set results_sha256 = ''"); });
  EXPECT_THAT(again(first), HasSubstr(R"("comparable":false)"));
}

TEST_P(SavedPages, AreComputedAnewWhenTheMethodIsAnother) {
  const auto waiting = [&] {
    return database().read([](db::Tx& tx) {
      return tx
          .one<int>("select count(*) from jobs_job where kind = 'planning.compute' and state = 'waiting'")
          .value();
    });
  };
  const int before = waiting();
  database().write([&](db::Tx& tx) { order_anew(tx, clock_.now()); });
  EXPECT_EQ(waiting(), before);
  database().write([&](db::Tx& tx) {
    tx.run("update planning_run set method = $1", forecast::kMethod - 1);
    order_anew(tx, clock_.now());
  });
  EXPECT_EQ(waiting(), before + 1);
}

TEST_P(SavedPages, AreSavedAndRemovedByThoseWhoReachTheWhole) {
  const auto run = newest();
  const auto target = fmt::format("/api/runs/{}", run);
  EXPECT_EQ(reader("manager").put(target, R"({"name":"Min"})").status, 403);
  EXPECT_THAT(get("manager", "/api/runs"), HasSubstr(R"("may_save":false)"));
  save(run, "   ", 422);
  save(run + 1000, "Ingen", 404);
  save(run, "Vår");
  EXPECT_EQ(reader("board").del(target).status, 200);
  EXPECT_EQ(reader("board").del(target).status, 404);
  EXPECT_EQ(reader("board").del("/api/runs/0").status, 404);
  EXPECT_THAT(get("board", "/api/runs"), HasSubstr(R"("name":null)")) << "the newest stays";
  get("board", fmt::format("/api/forecast?run={}", run + 1000), 404);
}

TEST_P(SavedPages, KeepScenariosByNameForThoseWithinWhoseReachTheyAre) {
  const std::string levers = R"("levers":[{"kind":"resignations","from":2027,"size":0.8}])";
  const auto about = [&](std::string_view name) { return fmt::format(R"("unit":{},)", unit(name)); };
  const auto saved = reader("board").post("/api/scenarios",
                                          R"({"name":"Stanna kvar",)" + about("Avdelning 2") + levers + "}");
  ASSERT_EQ(saved.status, 200) << saved.text();
  ASSERT_EQ(reader("manager").post("/api/scenarios", R"({"name":"Min",)" + levers + "}").status, 200);
  const auto board = get("board", "/api/scenarios");
  EXPECT_THAT(board, HasSubstr(R"("name":"Stanna kvar","saved_by":"board")"));
  EXPECT_THAT(board, HasSubstr(R"("kind":"resignations")"));
  const auto manager = get("manager", "/api/scenarios");
  EXPECT_THAT(manager, Not(HasSubstr("Stanna kvar")));
  EXPECT_THAT(manager, HasSubstr(R"("name":"Min")"));
  const auto id = database().read([](db::Tx& tx) {
    return tx.one<std::int64_t>("select id from planning_scenario where name = 'Stanna kvar'").value();
  });
  EXPECT_EQ(reader("manager").del(fmt::format("/api/scenarios/{}", id)).status, 404);
  EXPECT_EQ(reader("board").del(fmt::format("/api/scenarios/{}", id)).status, 200);
  EXPECT_EQ(reader("board").post("/api/scenarios", R"({"name":"Tom","levers":[]})").status, 422);
  std::string ten = R"({"kind":"resignations","from":2027,"size":0.8})";
  for (int more = 1; more < 10; ++more) ten += R"(,{"kind":"moves","from":2027,"size":0.8})";
  EXPECT_EQ(reader("board").post("/api/scenarios", R"({"name":"Tio","levers":[)" + ten + "]}").status, 200);
}

TEST_P(SavedPages, RefuseWhatCouldNeverBeReckonedAndNamesThatAreTaken) {
  const auto saved = [&](const std::string& name, const std::string& lever) {
    return reader("board")
        .post("/api/scenarios", R"({"name":")" + name + R"(","levers":[{"from":2027,)" + lever + "}]}")
        .status;
  };
  EXPECT_EQ(saved("Färre än noll", R"("kind":"resignations","size":-5)"), 422);
  EXPECT_EQ(saved("Till ingen", R"("kind":"task_shift","size":5,"profession":1)"), 422);
  EXPECT_EQ(saved("Till sig själva", R"("kind":"task_shift","size":5,"profession":1,"to":1)"), 422);
  EXPECT_EQ(saved("Av ingen", R"("kind":"agency","size":5)"), 422);
  EXPECT_EQ(saved("\u200B", R"("kind":"moves","size":0.5)"), 422);
  EXPECT_EQ(saved("Budget", R"("kind":"moves","size":0.5)"), 200);
  EXPECT_EQ(saved("Bud\u200Bget ", R"("kind":"moves","size":0.5)"), 409);
}

}  // namespace
}  // namespace framsyn::planning
