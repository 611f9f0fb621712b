#include <framsyn/engine/workforce/history.hpp>

#include "case_file.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

namespace framsyn::workforce {
namespace {

const std::map<std::string, Leaving> kReasons = {{"pension", Leaving::retirement},
                                                 {"uppsägning", Leaving::resignation},
                                                 {"tidsbegränsning", Leaving::end_of_fixed_term},
                                                 {"okänd", Leaving::unknown}};

/// The organisation of one case, and what the engine says of it in the words of the file.
class World {
 public:
  World() { r_.observed_from = Date(2015, 1, 1), r_.known_to = Date(2024, 12, 31); }

  void tell(const std::string& line) {
    std::istringstream words(line);
    std::string kind, a, b, c;
    words >> kind;
    if (kind == "anställning") return employ(words);
    words >> a >> b >> c;
    if (kind == "enhet" && b == "under")
      r_.units.parent[place(unit(a))] = unit(c);
    else if (kind == "mätdag")
      measured_ = {static_cast<unsigned>(std::stoi(a)), static_cast<unsigned>(std::stoi(a.substr(3)))};
    else if (kind == "uppehåll")
      r_.bridged_days = std::stoi(a);
    else if (kind == "vet")
      as_of_ = Date::parse(b).value();
    else if (kind == "avgångar")
      r_.observed_from = Date::parse(b).value();
    else if (kind == "räknade")
      count(a, Date::parse(b).value(), std::stoi(c));
    else
      FAIL() << "okänt ord: " << line;
  }
  void close() {
    workforce_ = Workforce::from(r_);
    ASSERT_TRUE(workforce_) << workforce_.error().detail;
    if (as_of_) workforce_ = workforce_->as_of(*as_of_);
    ASSERT_TRUE(workforce_);
  }

  /// "ENHET ÅR: …" or "ENHET DAG: …": the answer in the form that was asked for.
  std::string answer(const std::string& asked) {
    const std::string name = asked.substr(0, asked.find(' '));
    const std::string when = asked.substr(name.size() + 1, asked.find(':') - name.size() - 1);
    const std::string said = name + " " + when + ": ";
    const Filter cut{.unit = name == "hela" ? kAll : unit(name)};
    if (const auto day = Date::parse(when)) {
      const Stock s = stock(*workforce_, cut, *day);
      std::ostringstream fte;
      fte.precision(1);
      fte << std::fixed << s.fte;
      return said + std::to_string(s.heads) + " anställda, " + fte.str() + " tjänster";
    }
    const auto years = yearly(*workforce_, cut, measured_);
    const auto y = std::ranges::find(years, std::stoi(when), &YearRow::year);
    if (y == years.end()) return said + "okänt år";
    return said + (asked.contains("pension ") ? reasons(*y) : flows(*y));
  }
  /// start + in - out = end, in every unit and year whose flows are known.
  void expect_balance() {
    for (Index u = kAll; u < static_cast<Index>(r_.units.id.size()); ++u) {
      if (u == kUnknown) continue;
      for (const YearRow& y : yearly(*workforce_, {.unit = u}, measured_))
        if (y.flows_known)
          EXPECT_EQ(y.heads_before + y.joiners + y.moves_in - y.leavers - y.moves_out, y.heads) << u;
    }
  }

 private:
  static std::size_t place(Index i) { return static_cast<std::size_t>(i); }
  static std::string flows(const YearRow& y) {
    const auto n = [](std::int64_t count) { return std::to_string(count); };
    if (!y.flows_known) return "okända flöden, till " + n(y.heads);
    return "från " + n(y.heads_before) + ", började " + n(y.joiners) + ", slutade " + n(y.leavers) +
           ", flyttade in " + n(y.moves_in) + ", flyttade ut " + n(y.moves_out) + ", till " + n(y.heads);
  }
  static std::string reasons(const YearRow& y) {
    const auto n = [&](Leaving why) {
      return std::to_string(y.leavers_by_reason[static_cast<std::size_t>(why)]);
    };
    return "pension " + n(Leaving::retirement) + ", uppsägning " + n(Leaving::resignation) + ", okänd " +
           n(Leaving::unknown);
  }

  /// anställning PERSON ENHET FÖRSTA-DAG SISTA-DAG|- [GRAD %] [ORSAK]
  void employ(std::istringstream& words) {
    std::string person, where, from, to;
    words >> person >> where >> from >> to;
    Employments& e = r_.employments;
    e.person.push_back(number(people_, person));
    if (people_.size() > r_.people.id.size()) {
      r_.people.id.push_back(static_cast<std::int64_t>(people_.size()));
      r_.people.birth.emplace_back(), r_.people.sex.push_back(Sex::unknown);
    }
    e.unit.push_back(unit(where)), e.profession.push_back(kUnknown);
    e.start.push_back(Date::parse(from).value());
    e.until.push_back(to == "-" ? kOpen : Date::parse(to).value().plus_days(1));
    e.fte.push_back(Share::percent(100)), e.leaving.push_back(Leaving::still_employed);
    for (std::string word; words >> word;) {
      int percent = 0;
      if (std::from_chars(word.data(), word.data() + word.size(), percent).ec == std::errc{})
        e.fte.back() = Share::percent(percent);
      else if (word != "%")
        e.leaving.back() = kReasons.at(word);
    }
  }
  void count(const std::string& where, Date day, int heads) {
    r_.basis = Basis::stocks, r_.observed_from = kOpen;
    Stocks& s = r_.stocks;
    s.day.push_back(day), s.unit.push_back(unit(where)), s.profession.push_back(kUnknown);
    s.heads.push_back(heads), s.fte.push_back(heads);
  }
  Index unit(const std::string& name) {
    const Index i = number(units_, name);
    if (units_.size() > r_.units.id.size()) r_.units.id.push_back(i + 1), r_.units.parent.push_back(kUnknown);
    return i;
  }
  static Index number(std::map<std::string, Index>& names, const std::string& name) {
    return names.try_emplace(name, static_cast<Index>(names.size())).first->second;
  }

  Records r_;
  MeasuringDay measured_;
  std::optional<Date> as_of_;
  std::map<std::string, Index> people_, units_;
  Result<Workforce> workforce_ = refuse(kNoHistory);
};

TEST(StocksAndFlows, AreWhatTheCasesSay) {
  const auto all = test::read_cases(FRAMSYN_ROOM_DIR "/tests/stocks_and_flows.case");
  ASSERT_GE(all.size(), 20u);
  for (const test::Case& one : all) {
    SCOPED_TRACE(one.title);
    World world;
    for (const std::string& line : one.told) world.tell(line);
    world.close();
    ASSERT_FALSE(testing::Test::HasFatalFailure());
    ASSERT_FALSE(one.expected.empty());
    for (const std::string& line : one.expected) EXPECT_EQ(world.answer(line), line);
    world.expect_balance();
  }
}

}  // namespace
}  // namespace framsyn::workforce
