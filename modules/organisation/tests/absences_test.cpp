#include <gtest/gtest.h>

#include <framsyn/organisation/history.hpp>

#include "codes.hpp"
#include "support.hpp"

namespace framsyn::organisation {
namespace {

TEST(AbsenceWords, AreReadAsPayrollSystemsWriteThem) {
  const auto reason = [](std::string_view type) { return absence_reason_of(type); };
  EXPECT_EQ(reason("Sjukfrånvaro"), AbsenceReason::sick);
  EXPECT_EQ(reason("SJUKLÖN dag 2-14"), AbsenceReason::sick);
  EXPECT_EQ(reason("Föräldraledighet"), AbsenceReason::parental);
  EXPECT_EQ(reason("Tillfällig föräldrapenning"), AbsenceReason::short_only);
  EXPECT_EQ(reason("VAB"), AbsenceReason::short_only);
  EXPECT_EQ(reason("Studieledighet"), AbsenceReason::study);
  EXPECT_EQ(reason("Tjänstledighet enskild angelägenhet"), AbsenceReason::other_leave);
  EXPECT_EQ(reason("other_leave"), AbsenceReason::other_leave);
  EXPECT_EQ(reason("Kod 4711"), AbsenceReason::unknown);
  EXPECT_FALSE(reason("Semester")) << "vacation is no absence";
}

constexpr std::string_view kTwoToBeAway =
    "id;namn;född;kön;skyddad;avd;enhet;yrke;grad;nr;från;till;orsak\n"
    "198002039801;Åsa Berg;1980-02-03;K;N;Akut;Mott;Läkare;100;A;2019-01-01;;\n"
    "197505059811;Bo Ek;1975-05-05;M;N;Akut;Vård;Sköterska;100;B;2015-06-01;;\n";

class AbsenceHistory : public ImportingTest {
 protected:
  void prepare() override {
    ImportingTest::prepare();
    // By personal number: two sources speak of the same people.
    Profile profile = staff_profile();
    profile.person.identity = "personnummer";
    import(profile, kTwoToBeAway);
  }
  void import_absences(std::string_view rows) {
    const Profile profile = *read_profile(R"(name: borta
kind: absences
covers: whole
file: {delimiter: ";"}
person: {key: {column: id}, identity: personnummer}
absence: {type: {column: typ}, extent: {column: grad}, from: {column: från}, to: {column: till}}
)");
    import(profile, "id;typ;grad;från;till\n" + std::string(rows), "borta.csv");
  }
  std::vector<Absence> told_absences(std::optional<Date> until = {}, AsKnown known = {}) {
    std::vector<Absence> all;
    database().read(
        [&](db::Tx& tx) { absences(tx, known, until, [&](const Absence& a) { all.push_back(a); }); });
    return all;
  }
};
FRAMSYN_ON_BOTH_DATABASES(AbsenceHistory);

TEST_P(AbsenceHistory, IsToldByPersonWithoutVacation) {
  import_absences(
      "198002039801;Sjukfrånvaro;50;2021-01-01;2021-03-01\n"
      "198002039801;Semester;;2021-07-01;2021-07-31\n"
      "197505059811;Föräldraledighet;;2022-02-01;\n");
  const auto all = told_absences();
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].reason, AbsenceReason::sick);
  EXPECT_EQ(all[0].extent, Share::percent(50));
  EXPECT_EQ(all[0].to, Date(2021, 3, 1));
  EXPECT_EQ(all[1].extent, Share::whole()) << "the source says nothing else";
  EXPECT_FALSE(all[1].to);
  EXPECT_NE(all[0].person, all[1].person);
}

TEST_P(AbsenceHistory, UsesNothingDatedAfterADay) {
  import_absences(
      "198002039801;Sjukfrånvaro;100;2021-01-01;2021-03-01\n"
      "197505059811;Sjukfrånvaro;100;2021-02-10;2021-02-20\n");
  const auto all = told_absences(Date(2021, 1, 31));
  ASSERT_EQ(all.size(), 1u);
  EXPECT_FALSE(all[0].to);
}

TEST_P(AbsenceHistory, IsWhatWasKnownThen) {
  import_absences("198002039801;Sjukfrånvaro;100;2021-01-01;2021-03-01\n");
  const Instant before = options.now;
  options.now = parse_instant("2026-06-04T08:00:00.000000Z").value();
  import_absences("198002039801;Sjukfrånvaro;100;2021-01-01;2021-04-01\n");
  EXPECT_EQ(told_absences().at(0).to, Date(2021, 4, 1));
  EXPECT_EQ(told_absences({}, {before}).at(0).to, Date(2021, 3, 1));
}

}  // namespace
}  // namespace framsyn::organisation
