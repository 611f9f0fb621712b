#include "planted.hpp"
#include "works.hpp"

#include <charconv>
#include <fstream>
#include <map>

namespace framsyn::bench {
namespace {

using workforce::Index;

constexpr Date kFrom(2014, 1, 1);

/// A month and day as one number; 29 February has its own.
int month_and_day(Date day) { return static_cast<int>(day.month() * 32 + day.day()); }

/// On which day each month and day is in each year: what was 29 February is 1 March in common years.
void write_anniversaries(const std::string& folder) {
  std::ofstream out(folder + "/anniversaries.csv");
  for (int year = kFrom.year(); year < kFrom.year() + 12; ++year) {
    for (Date day(2012, 1, 1); day.year() == 2012; day = day.plus_days(1))
      out << month_and_day(day) << ',' << year << ',' << Date(year, day.month(), day.day()).days() << '\n';
  }
}

void write_spells(const workforce::Workforce& w, const std::string& folder) {
  std::ofstream out(folder + "/spells.csv");
  const auto& r = w.records();
  const auto& e = r.employments;
  std::map<std::pair<Index, Date>, std::int64_t> degree;
  for (std::size_t i = 0; i < e.person.size(); ++i)
    degree[{e.person[i], e.start[i]}] = e.fte[i]->millionths();
  for (const auto& s : w.spells()) {
    const Date birth = r.people.birth[static_cast<std::size_t>(s.person)].day();
    const bool open = s.until > w.known_to();
    out << s.person << ',' << s.unit << ',' << s.profession << ',' << s.start.days() << ','
        << (open ? workforce::kOpen : s.until).days() << ',' << s.joined.days() << ',' << birth.days() << ','
        << (open ? 0 : static_cast<int>(s.leaving)) << ',' << degree.at({s.person, s.start}) << ','
        << birth.year() << ',' << month_and_day(birth) << ',' << s.joined.year() << ','
        << month_and_day(s.joined) << '\n';
  }
}

/// Whole numbers, comma between, a line at a time.
template <class Line>
void each_line(const std::string& path, std::size_t columns, const Line& line) {
  std::ifstream in(path);
  if (!in) std::fprintf(stderr, "no %s\n", path.c_str()), std::exit(1);
  std::vector<std::int64_t> n(columns);
  for (std::string text; std::getline(in, text);) {
    const char* at = text.data();
    const char* const end = at + text.size();
    for (std::size_t c = 0; c < columns; ++c) {
      const auto read = std::from_chars(at, end, n[c]);
      if (read.ec != std::errc{}) std::fprintf(stderr, "%s: %s\n", path.c_str(), text.c_str()), std::exit(1);
      at = read.ptr + (read.ptr != end);
    }
    line(n);
  }
}

Date day_of(std::int64_t days) { return Date::from_days(static_cast<std::int32_t>(days)); }

void read_spell(const std::vector<std::int64_t>& n, workforce::Records& r) {
  auto& e = r.employments;
  const auto person = static_cast<std::size_t>(n[0]);
  while (r.people.id.size() <= person) {
    r.people.id.push_back(static_cast<std::int64_t>(r.people.id.size()) + 1);
    r.people.birth.emplace_back(), r.people.sex.push_back(workforce::Sex::unknown);
  }
  r.people.birth[person] = workforce::Birth::on(day_of(n[6]));
  e.person.push_back(static_cast<Index>(n[0])), e.unit.push_back(static_cast<Index>(n[1]));
  e.profession.push_back(static_cast<Index>(n[2]));
  e.start.push_back(day_of(n[3])), e.until.push_back(day_of(n[4]));
  e.hired.emplace_back(day_of(n[5]));
  e.leaving.push_back(static_cast<workforce::Leaving>(n[7]));
  e.fte.emplace_back(Share::rounded(static_cast<double>(n[8]) / 1e6));
}

}  // namespace

void generate(const std::string& folder, int staff, int units, int professions, int years) {
  const forecast::Planted planted{
      .people = staff, .units = units, .professions = professions, .years = years, .from = kFrom};
  const auto w = *workforce::Workforce::from(forecast::PlantedHistory(planted).run());
  write_spells(w, folder);
  write_anniversaries(folder);
  std::ofstream out(folder + "/units.csv");
  for (std::size_t u = 0; u < w.records().units.id.size(); ++u)
    out << w.records().units.parent[u] << ',' << professions << ',' << w.known_to().days() << '\n';
}

workforce::Workforce read_history(const std::string& folder) {
  workforce::Records r;
  std::int64_t professions = 0;
  each_line(folder + "/units.csv", 3, [&](const std::vector<std::int64_t>& n) {
    r.units.id.push_back(static_cast<std::int64_t>(r.units.id.size()) + 1000);
    r.units.parent.push_back(static_cast<Index>(n[0]));
    professions = n[1], r.known_to = day_of(n[2]);
  });
  for (std::int64_t p = 0; p < professions; ++p) r.professions.push_back(500 + p);
  r.observed_from = kFrom;
  each_line(folder + "/spells.csv", 13, [&](const std::vector<std::int64_t>& n) { read_spell(n, r); });
  return *workforce::Workforce::from(std::move(r));
}

}  // namespace framsyn::bench
