#include <gtest/gtest.h>

#include <string>

#include <framsyn/platform/telemetry/log.hpp>
#include <framsyn/platform/telemetry/metrics.hpp>

namespace framsyn::telemetry {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;

class ALog : public ::testing::Test {
 protected:
  void SetUp() override {
    log_to([this](std::string_view line) { lines += line; });
  }
  void TearDown() override {
    log_to([](std::string_view) {});
    log_from(Level::info);
  }
  std::string lines;
};

TEST_F(ALog, WritesOneJsonLineWithItsFieldsInOrder) {
  log(Level::warning, "http.slow",
      {{"status", 200}, {"method", Word("GET")}, {"request", Reference("a1-b2")}});
  EXPECT_TRUE(lines.starts_with(R"({"at":"20)"));
  EXPECT_TRUE(lines.ends_with(
      R"(,"level":"warning","event":"http.slow","status":200,"method":"GET","request":"a1-b2"})"
      "\n"));
}

TEST_F(ALog, LeavesOutWhatIsBelowItsLevel) {
  log(Level::debug, "jobs.slept");
  EXPECT_EQ(lines, "");
  log_from(Level::debug);
  log(Level::debug, "jobs.slept");
  EXPECT_NE(lines, "");
}

TEST(ADiagnosis, MasksWhatADatabaseQuotesOfARow) {
  EXPECT_EQ(Diagnosis(R"(duplicate key: Key (login)=(anna.berg) already exists)").text(),
            "duplicate key: Key …=… already exists");
  EXPECT_EQ(Diagnosis("invalid input syntax for date: \"Anna Berg\"").text(),
            "invalid input syntax for date: …");
}

TEST(ADiagnosis, MasksIdentityNumbersAndAddresses) {
  EXPECT_EQ(Diagnosis("row 19121212-1212 and 191212121212 failed").text(), "row … and … failed");
  EXPECT_EQ(Diagnosis("no mail for anna@region.se today").text(), "no mail for … today");
}

TEST(ADiagnosis, KeepsErrorNumbersAndWords) {
  EXPECT_EQ(Diagnosis("SQLITE_BUSY 5: database is locked").text(), "SQLITE_BUSY 5: database is locked");
}

TEST(ADiagnosis, MasksAQuoteThatIsNeverClosed) {
  EXPECT_EQ(Diagnosis("unterminated 'Anna Berg").text(), "unterminated …");
}

TEST(AReference, HoldsNoWordsOfALanguage) { EXPECT_EQ(Reference("Åsa ?1").text(), "??sa??1"); }

TEST(LogNumbers, AreDifferent) { EXPECT_NE(new_log_number().text(), new_log_number().text()); }

TEST(ACounter, IsTheSameForTheSameNameAndLabel) {
  counter("test_requests_total", "Requests", "method=\"GET\"").add(2);
  counter("test_requests_total", "Requests", "method=\"GET\"").add();
  EXPECT_EQ(counter("test_requests_total", "Requests", "method=\"GET\"").value(), 3u);
  EXPECT_EQ(counter("test_requests_total", "Requests", "method=\"PUT\"").value(), 0u);
}

TEST(AMetric, CannotBeTwoKindsOfThing) {
  counter("test_kind", "Kind");
  EXPECT_THROW(gauge("test_kind", "Kind"), std::logic_error);
}

TEST(AHistogram, CountsEachObservationInEveryBandThatHoldsIt) {
  Histogram histogram;
  histogram.observe(microseconds(80));
  histogram.observe(milliseconds(2));
  histogram.observe(std::chrono::seconds(60));
  EXPECT_EQ(histogram.up_to(0), 1u);  // 0.1 ms
  EXPECT_EQ(histogram.up_to(4), 2u);  // 2.5 ms
  EXPECT_EQ(histogram.up_to(13), 2u);
  EXPECT_EQ(histogram.count(), 3u);
  EXPECT_NEAR(histogram.sum(), 60.00208, 1e-9);
}

TEST(ThePrometheusText, HasHelpTypeAndEachSeriesOnce) {
  counter("test_text_total", "Things seen", "kind=\"a\"").add(4);
  gauge("test_text_now", "Things here").set(-2);
  histogram("test_text_seconds", "Time", "kind=\"a\"").observe(milliseconds(1));
  const auto text = prometheus_text();
  EXPECT_TRUE(
      text.contains("# HELP test_text_total Things seen\n# TYPE test_text_total counter\n"
                    "test_text_total{kind=\"a\"} 4\n"));
  EXPECT_TRUE(text.contains("# TYPE test_text_now gauge\ntest_text_now -2\n"));
  EXPECT_TRUE(text.contains("test_text_seconds_bucket{kind=\"a\",le=\"0.0005\"} 0\n"));
  EXPECT_TRUE(text.contains("test_text_seconds_bucket{kind=\"a\",le=\"+Inf\"} 1\n"));
  EXPECT_TRUE(text.contains("test_text_seconds_count{kind=\"a\"} 1\n"));
}

}  // namespace
}  // namespace framsyn::telemetry
