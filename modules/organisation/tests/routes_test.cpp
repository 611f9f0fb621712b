#include <thread>

#include <gmock/gmock.h>
#include <browser.hpp>

#include <framsyn/organisation/module.hpp>
#include <framsyn/platform/access/accounts.hpp>
#include <framsyn/platform/audit/audit.hpp>
#include <framsyn/platform/http/dispatcher.hpp>
#include <framsyn/platform/jobs/runner.hpp>

#include "support.hpp"

namespace framsyn::organisation {
namespace {

constexpr std::string_view kFourPeople =
    "id;namn;född;kön;skyddad;avd;enhet;yrke;grad;nr;från;till;orsak\n"
    "1;Åsa Berg;1980-02-03;K;N;Akut;Mott;Läkare;100;A;2019-01-01;;\n"
    "2;Bo Ek;1975-05-05;M;N;Akut;Vård;Sköterska;100;B;2015-06-01;;\n"
    "3;Cia Dal;1990-01-01;K;J;Akut;Vård;Jurist;50;C;2018-01-01;;\n"
    "4;Zeb Al;1990-01-01;M;N;Stab;;Jurist;50;D;2018-01-01;;\n";

/// The pages of the module as different readers ask for them.
class Pages : public ImportingTest {
 protected:
  void prepare() override {
    ImportingTest::prepare();
    database().migrate(audit_migrations());
    database().migrate(access_migrations());
    settings_ = {scratch("key"), scratch("data")};
    key.emplace(open_identity_key(database(), settings_.key_file).value());
    options.as_of = options.today;
    import(staff_profile(), kFourPeople);
    module_.emplace(module(settings_));
    sessions_.emplace(database(), clock_);
    dispatcher_.emplace(database(), *sessions_, clock_, module_->routes);
    database().write([&](db::Tx& tx) {
      const access::Role roles[] = {
          {"reader", "Läsare", "Reader", {"organisation.read"}},
          {"manager", "Chef", "Manager", {"organisation.people", "organisation.read"}},
          {"importer",
           "Förvaltare",
           "Administrator",
           {"organisation.import", "organisation.people", "organisation.read"}}};
      access::seed_roles(tx, roles);
    });
  }
  std::int64_t unit(std::string_view name) {
    return database().read([&](db::Tx& tx) {
      return tx.one<std::int64_t>("select id from organisation_v_unit where name = $1", name).value();
    });
  }
  std::int64_t person(std::string_view name) {
    return database().read([&](db::Tx& tx) {
      return tx
          .one<std::int64_t>(
              "select person from organisation_person_version where name = $1 and retracted_by is null", name)
          .value();
    });
  }
  test::Browser browser(const std::string& role, std::optional<std::int64_t> unit = std::nullopt) {
    constexpr std::string_view kPassword = "grön sten vid ån";
    const std::string login = role + std::to_string(unit.value_or(0)) + std::to_string(++accounts_);
    database().write([&](db::Tx& tx) {
      const auto account =
          access::create_account(tx, {login, login, std::string(kPassword)}, options.now).value();
      const access::Assignment assignment{role, unit, std::nullopt, std::nullopt};
      ASSERT_TRUE(access::assign(tx, account, std::span(&assignment, 1)));
    });
    sessions_->refresh();
    return test::Browser(*dispatcher_, sessions_->log_in(login, kPassword).value());
  }
  /// Runs the queue until the intake has left the given state.
  std::string wait_while(test::Browser& reader, const std::string& path, std::string_view state) {
    jobs::Runner runner(database(), clock_, module_->jobs);
    for (int i = 0; i < 500; ++i) {
      const std::string page(reader.get(path).text());
      if (page.find("\"state\":\"" + std::string(state) + "\"") == page.npos) return page;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return "still " + std::string(state);
  }

  void run_the_queue() {
    jobs::Runner runner(database(), clock_, module_->jobs);
    const auto waiting = [](db::Tx& tx) {
      return tx.one<int>("select count(*) from jobs_job where state in ('waiting', 'running')").value();
    };
    for (int i = 0; i < 500 && database().read(waiting) > 0; ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    EXPECT_EQ(database().read(waiting), 0) << "nobody took what stood in the queue";
  }

  FixedClock clock_{Date(2026, 5, 4)};
  Settings settings_;
  std::optional<module::Module> module_;
  std::optional<access::Sessions> sessions_;
  std::optional<http::Dispatcher> dispatcher_;
  int accounts_ = 0;
};
FRAMSYN_ON_BOTH_DATABASES(Pages);

std::int64_t number_after(std::string_view text, std::string_view mark) {
  const auto at = text.find(mark);
  return at == text.npos ? 0 : std::atoll(text.data() + at + mark.size());
}

TEST_P(Pages, the_tree_shows_the_readers_own_part) {
  EXPECT_THAT(browser("reader").get("/api/units").text(),
              testing::AllOf(testing::HasSubstr("\"Akut\""), testing::HasSubstr("\"Stab\"")));
  const auto own = browser("reader", unit("Akut"));
  const std::string tree(test::Browser(own).get("/api/units").text());
  EXPECT_THAT(tree, testing::HasSubstr("\"Mott\""));
  EXPECT_THAT(tree, testing::Not(testing::HasSubstr("\"Stab\"")));
}

TEST_P(Pages, a_unit_out_of_reach_is_not_found) {
  auto chief = browser("manager", unit("Vård"));
  EXPECT_EQ(chief.get("/api/units/" + std::to_string(unit("Vård"))).status, 200);
  EXPECT_EQ(chief.get("/api/units/" + std::to_string(unit("Mott"))).status, 404);
  EXPECT_EQ(chief.get("/api/units/999999").status, 404);
  EXPECT_EQ(chief.get("/api/people?unit=" + std::to_string(unit("Mott"))).status, 404);
}

TEST_P(Pages, people_within_reach_come_in_swedish_order) {
  const std::string all(browser("manager").get("/api/people").text());
  EXPECT_THAT(all, testing::HasSubstr("\"total\":4"));
  EXPECT_LT(all.find("Bo Ek"), all.find("Zeb Al"));
  EXPECT_LT(all.find("Zeb Al"), all.find("Åsa Berg"));
  const std::string some(browser("manager", unit("Vård")).get("/api/people").text());
  EXPECT_THAT(some, testing::HasSubstr("\"total\":2"));
  EXPECT_THAT(some, testing::Not(testing::HasSubstr("Åsa Berg")));
}

TEST_P(Pages, who_holds_two_employments_is_one_of_the_people) {
  std::string more(kFourPeople);
  more += "2;Bo Ek;1975-05-05;M;N;Stab;;Jurist;20;F;2020-01-01;;\n";
  import(staff_profile(), more);
  EXPECT_THAT(browser("manager").get("/api/people").text(), testing::HasSubstr("\"total\":5,\"people\":4"));
}

TEST_P(Pages, people_are_found_by_name_form_and_profession) {
  auto reader = browser("manager");
  EXPECT_THAT(reader.get("/api/people?query=%C3%A5SA").text(), testing::HasSubstr("\"total\":1"));
  EXPECT_THAT(reader.get("/api/people?query=%25").text(), testing::HasSubstr("\"total\":0"));
  EXPECT_THAT(reader.get("/api/people?form=permanent").text(), testing::HasSubstr("\"total\":0"));
  EXPECT_THAT(reader.get("/api/people?size=1&page=2&sort=from").text(), testing::HasSubstr("\"page\":2"));
}

TEST_P(Pages, a_protected_identity_is_masked_on_every_page_and_in_every_file) {
  auto reader = browser("manager");
  const std::int64_t cia = database().read([](db::Tx& tx) {
    return tx
        .one<std::int64_t>(
            "select person from organisation_person_version where protected = 1 and retracted_by is null")
        .value();
  });
  for (const std::string path :
       {std::string("/api/people"), "/api/people/" + std::to_string(cia),
        std::string("/api/people/export?format=csv"), std::string("/api/people?query=Cia")}) {
    const auto answer = reader.get(path);
    EXPECT_EQ(answer.status, 200) << path;
    EXPECT_EQ(answer.text().find("Cia"), std::string_view::npos) << path;
  }
  EXPECT_EQ(reader.get("/api/people/" + std::to_string(cia)).text().find("1990"), std::string_view::npos);
}

TEST_P(Pages, a_person_out_of_reach_is_not_found) {
  auto chief = browser("manager", unit("Vård"));
  EXPECT_EQ(chief.get("/api/people/" + std::to_string(person("Bo Ek"))).status, 200);
  EXPECT_EQ(chief.get("/api/people/" + std::to_string(person("Åsa Berg"))).status, 404);
}

TEST_P(Pages, each_act_asks_for_its_right) {
  auto reader = browser("reader"), manager = browser("manager");
  EXPECT_EQ(reader.get("/api/people").status, 403);
  EXPECT_EQ(manager.get("/api/imports").status, 403);
  EXPECT_EQ(manager.post("/api/imports", R"({"files":[1],"profile":{}})").status, 403);
  EXPECT_EQ(test::Browser(*dispatcher_).get("/api/units").status, 401);
}

TEST_P(Pages, the_wizard_goes_from_a_file_to_a_receipt_and_back) {
  auto reader = browser("importer");
  std::string more(kFourPeople);
  more += "5;Dan Fors;1970-01-01;M;N;Stab;;Jurist;100;E;2020-01-01;;\n";
  more += "6;Fel Rad;1970-01-01;M;N;Stab;;Jurist;1400;F;2020-01-01;;\n";
  const auto sent = reader.upload("/api/imports/files?name=personal.csv", more, scratch("upload"));
  ASSERT_EQ(sent.status, 200) << sent.text();
  EXPECT_THAT(sent.text(), testing::HasSubstr("\"delimiter\":\";\""));
  EXPECT_THAT(sent.text(), testing::HasSubstr("Åsa Berg"));
  const auto file = number_after(sent.text(), "\"id\":");
  const std::string profile =
      R"({"name":"staff","kind":"spells","person":{"key":{"column":"id"},"name":{"column":"namn"},"birth_date":{"column":"född"},
    "sex":{"column":"kön"},"is_protected":{"column":"skyddad"}},"units":[{"name":{"column":"avd"}},{"name":{"column":"enhet"}}],
    "profession":{"name":{"column":"yrke"}},"employment":{"key":{"column":"nr"},"fte":{"column":"grad"},"fte_in":"percent",
    "from":{"column":"från"},"to":{"column":"till"}}})";
  const auto started =
      reader.post("/api/imports", R"({"files":[)" + std::to_string(file) + R"(],"profile":)" + profile + "}");
  ASSERT_EQ(started.status, 200) << started.text();
  const std::string path = "/api/imports/" + std::to_string(number_after(started.text(), "\"id\":"));
  const std::string checked = wait_while(reader, path, "checking");
  EXPECT_THAT(checked, testing::HasSubstr("\"state\":\"checked\""));
  EXPECT_THAT(checked, testing::HasSubstr("organisation.fte"));
  EXPECT_EQ(told().size(), 4u);
  EXPECT_THAT(reader.get(path + "/faults?format=csv").status, 200);
  EXPECT_THAT(reader.get(path + "/faults?format=xlsx").status, 200);
  ASSERT_EQ(reader.post(path + "/apply", R"({"bad_rows":"leave_out"})").status, 200);
  const std::string applied = wait_while(reader, path, "applying");
  EXPECT_THAT(applied, testing::HasSubstr("\"state\":\"applied\""));
  EXPECT_THAT(applied, testing::HasSubstr("\"undoable\":true"));
  EXPECT_EQ(told().size(), 5u);
  EXPECT_THAT(applied, testing::HasSubstr("\"uploads\":[]"));  // the file is not kept once it is loaded
  EXPECT_EQ(reader.get("/api/imports/files/" + std::to_string(file)).status, 404);
  // The server died after the import and before the job was said to be done: it runs once more.
  database().write([&](db::Tx& tx) {
    jobs::enqueue(tx, clock_.now(), "organisation.import_apply",
                  R"({"intake":2,"leave_out":true,"accept_removals":false})");
  });
  ASSERT_EQ(path, "/api/imports/2");
  run_the_queue();
  EXPECT_EQ(reader.get(path).text(), applied);
  EXPECT_THAT(reader.get("/api/imports").text(), testing::HasSubstr("\"state\":\"applied\""));
  EXPECT_EQ(reader.post(path + "/undo", "{}").status, 200);
  EXPECT_EQ(told().size(), 4u);
  EXPECT_EQ(reader.post(path + "/undo", "{}").status, 409);
}

TEST_P(Pages, who_may_import_at_one_unit_only_may_not_import_for_the_region) {
  auto scoped = browser("importer", unit("Vård"));
  EXPECT_EQ(scoped.get("/api/imports").status, 403);
  EXPECT_EQ(scoped.post("/api/imports/1/undo", "{}").status, 403);
  EXPECT_EQ(scoped.upload("/api/imports/files?name=a.csv", "id;namn\n1;Ek\n", scratch("upload")).status, 403);
}

TEST_P(Pages, a_file_that_nobody_loads_is_forgotten_in_a_week) {
  auto reader = browser("importer");
  const auto sent = reader.upload("/api/imports/files?name=a.csv", "id;namn\n1;Ek\n", scratch("upload"));
  const std::string file = "/api/imports/files/" + std::to_string(number_after(sent.text(), "\"id\":"));
  EXPECT_EQ(reader.get(file).status, 200);
  database().write([&](db::Tx& tx) {
    tx.run("update organisation_upload set uploaded_at = $1", clock_.now() - std::chrono::days(8));
  });
  EXPECT_EQ(reader.upload("/api/imports/files?name=b.csv", "id;namn\n2;Al\n", scratch("upload")).status, 200);
  EXPECT_EQ(reader.get(file).status, 404);
}

TEST_P(Pages, a_file_that_a_stored_profile_reads_is_known_again) {
  auto reader = browser("importer");
  std::ifstream in(std::string(FRAMSYN_ROOM_DIR) + "/tests/fixtures/pcn_2020_03.csv", std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const auto sent = reader.upload("/api/imports/files?name=pcn_2020_03.csv", bytes, scratch("upload"));
  ASSERT_EQ(sent.status, 200) << sent.text();
  EXPECT_THAT(sent.text(), testing::HasSubstr("\"profile_name\":\"nhs_pcn_workforce\""));
}

TEST_P(Pages, a_file_that_cannot_be_read_is_told_by_name_and_not_kept) {
  auto reader = browser("importer");
  const auto sent = reader.upload("/api/imports/files?name=tom.csv", "", scratch("upload"));
  ASSERT_EQ(sent.status, 200) << sent.text();
  EXPECT_THAT(sent.text(), testing::HasSubstr(R"("unreadable":{"file":"tom.csv")"));
  EXPECT_THAT(sent.text(), testing::HasSubstr("filen är tom"));
  EXPECT_EQ(reader.get("/api/imports/files/1").status, 404);
}

TEST_P(Pages, a_files_samples_hide_identity_numbers) {
  const auto sent = browser("importer")
                        .upload("/api/imports/files?name=a.csv", "id;namn\n811228-9874;Ek\n198112289874;Al\n",
                                scratch("upload"));
  ASSERT_EQ(sent.status, 200) << sent.text();
  EXPECT_THAT(sent.text(), testing::HasSubstr("[personnummer]"));
  EXPECT_THAT(sent.text(), testing::Not(testing::HasSubstr("9874")));
}

TEST_P(Pages, a_file_that_was_told_wrongly_is_looked_at_again) {
  auto reader = browser("importer");
  const auto sent =
      reader.upload("/api/imports/files?name=a.csv", "Uttag\nid;namn\n1;Ek\n", scratch("upload"));
  const std::string file = "/api/imports/files/" + std::to_string(number_after(sent.text(), "\"id\":"));
  const auto again = reader.get(file + "?delimiter=%3B&header_row=2");
  ASSERT_EQ(again.status, 200) << again.text();
  EXPECT_THAT(again.text(), testing::HasSubstr(R"("name":"namn","samples":["Ek"])"));
  EXPECT_EQ(reader.get(file + "?delimiter=semikolon").status, 422);
  EXPECT_EQ(browser("manager").get(file).status, 403);
}

TEST_P(Pages, a_profiles_text_is_read_and_every_fault_in_it_has_its_line) {
  auto reader = browser("importer");
  const auto read =
      reader.post("/api/imports/profiles", R"({"text":"name: staff\nkind: spells\nvalues: {pivot: 200}\n"})");
  ASSERT_EQ(read.status, 200) << read.text();
  EXPECT_THAT(read.text(), testing::HasSubstr(R"({"line":3,"where":"/values/pivot")"));
  EXPECT_EQ(browser("manager").post("/api/imports/profiles", R"({"text":"name: a"})").status, 403);
}

TEST_P(Pages, a_profile_is_kept_and_comes_back_as_it_was) {
  auto reader = browser("importer");
  EXPECT_EQ(
      reader
          .put(
              "/api/imports/profiles/egen",
              R"({"profile":{"name":"egen","kind":"spells","person":{"key":{"column":"a"}},"employment":{"from":{"column":"b"}}}})")
          .status,
      200);
  EXPECT_THAT(reader.get("/api/imports/profiles/egen").text(), testing::HasSubstr("\"column\":\"b\""));
  EXPECT_EQ(reader.put("/api/imports/profiles/egen", R"({"profile":{"name":"egen","kind":"okänt"}})").status,
            422);
  EXPECT_EQ(reader.get("/api/imports/profiles/ingen").status, 404);
}

}  // namespace
}  // namespace framsyn::organisation
