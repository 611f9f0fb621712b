#pragma once

#include <framsyn/engine/forecast/projection.hpp>
#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/statistics/samplers.hpp>

#include <cmath>

namespace framsyn::forecast {

/// A history made by rule with known rates: what the estimator is to find again, and the projection to cover.
struct Planted {
  int people = 4200, units = 190, professions = 25, years = 10;
  std::uint32_t seed = 1;
  double leave = 0.09, unit_sd = 0.25, leave_shock = 0.12, hire_shock = 0.18, move = 0.03;
  std::array<double, 5> tenure{1.8, 1.3, 1.0, 0.7, 0.5};
  Date from{2014, 1, 1};
};

inline double planted_retirement(int age) {
  constexpr std::array kChance{.02, .03, .06, .12, .35, .35, .45, .55, .9};
  return age < 61 ? 0 : -statistics::logarithm(1 - kChance[static_cast<std::size_t>(std::min(age - 61, 8))]);
}

inline Settings planted_settings() {
  Settings s;
  for (int age = 61; age <= 69; ++age)
    s.retirement.push_back({age, 1 - statistics::exponential(-planted_retirement(age))});
  return s;
}

class PlantedHistory {
 public:
  explicit PlantedHistory(const Planted& p) : p_(p) {
    auto& units = r_.units;
    const int inner = std::max(1, p.units / 8);
    for (int u = 0; u < p.units; ++u) {
      units.id.push_back(1000 + u);
      units.parent.push_back(u == 0 ? workforce::kUnknown : u < inner ? (u - 1) / 6 : u % inner);
      statistics::Stream s(key(), static_cast<std::uint32_t>(u), 1, p.seed);
      effect_.push_back(
          statistics::exponential(p.unit_sd * statistics::normal(s) - p.unit_sd * p.unit_sd / 2));
    }
    for (int i = 0; i < p.professions; ++i) r_.professions.push_back(500 + i);
    r_.observed_from = p.from;
    r_.known_to = p.from.plus_years(p.years).plus_days(-1);
  }

  workforce::Records run(int extra_years = 0) {
    for (int i = 0; i < p_.people; ++i) {
      statistics::Stream s = stream(static_cast<std::uint32_t>(i), 2);
      const int tenure = static_cast<int>(s.uniform() * s.uniform() * 20 * 365);
      enter(p_.from.plus_days(-tenure - 1), 22 + 42 * s.uniform() + tenure / 365.25 * 0, s);
    }
    for (int y = 0; y < p_.years + extra_years; ++y) year(y);
    r_.known_to = p_.from.plus_years(p_.years + extra_years).plus_days(-1);
    return std::move(r_);
  }

 private:
  struct Alive {
    std::size_t row, person;
    double born;  // years since 1970
  };
  static statistics::Key key() { return {77, 78}; }
  statistics::Stream stream(std::uint32_t who, std::uint32_t what) const {
    return {key(), who, what, p_.seed};
  }

  void enter(Date day, double age_at_from, statistics::Stream& s) {
    auto& e = r_.employments;
    const double born = p_.from.days() / 365.25 - age_at_from;
    r_.people.id.push_back(static_cast<std::int64_t>(r_.people.id.size()) + 1);
    r_.people.birth.push_back(
        workforce::Birth::on(Date::from_days(static_cast<std::int32_t>(born * 365.25))));
    r_.people.sex.push_back(s.uniform() < .78 ? workforce::Sex::woman : workforce::Sex::man);
    alive_.push_back({e.person.size(), r_.people.id.size() - 1, born});
    const int inner = std::max(1, p_.units / 8);
    const int unit = p_.units == 1
                         ? 0
                         : std::min(inner + static_cast<int>(s.uniform() * (p_.units - inner)), p_.units - 1);
    const int profession =
        static_cast<int>((unit * 7 + static_cast<int>(6 * s.uniform() * s.uniform())) % p_.professions);
    add(static_cast<int>(alive_.back().person), unit, profession, day, s.uniform() < .6 ? 1 : .75);
  }
  void add(int person, int unit, int profession, Date day, double fte) {
    auto& e = r_.employments;
    e.person.push_back(person), e.unit.push_back(unit), e.profession.push_back(profession);
    e.fte.push_back(Share::rounded(fte)), e.start.push_back(day), e.until.push_back(workforce::kOpen);
    e.leaving.push_back(workforce::Leaving::still_employed);
  }

  double shock(int y, double sd, std::uint32_t what) {
    statistics::Stream s = stream(static_cast<std::uint32_t>(y), what);
    return statistics::exponential(sd * statistics::normal(s) - sd * sd / 2);
  }

  void year(int y) {
    const Date begin = p_.from.plus_years(y), end = p_.from.plus_years(y + 1);
    const double leave_shock = shock(y, p_.leave_shock, 900), hire_shock = shock(y, p_.hire_shock, 901);
    statistics::Stream hiring = stream(static_cast<std::uint32_t>(y), 902);
    const auto hires = statistics::poisson(hiring, p_.people * 0.105 * hire_shock);
    std::vector<Alive> kept;
    for (const Alive& a : alive_) live(a, y, begin, end, leave_shock, kept);
    alive_ = std::move(kept);
    for (std::int64_t h = 0; h < hires; ++h) {
      const Date day = begin.plus_days(static_cast<std::int32_t>(hiring.uniform() * 364));
      const double age = 22 + 30 * hiring.uniform() * hiring.uniform();
      enter(day, age - y, hiring);
      const Alive newcomer = alive_.back();
      alive_.pop_back();
      live(newcomer, y, day, end, leave_shock, kept_late_);
    }
    for (const Alive& a : kept_late_) alive_.push_back(a);
    kept_late_.clear();
  }

  /// From `begin` to `end` in months; ends, moves or keeps.
  void live(Alive a, int y, Date begin, Date end, double shocked, std::vector<Alive>& kept) {
    statistics::Stream s = stream(static_cast<std::uint32_t>(a.person), 1000 + static_cast<std::uint32_t>(y));
    for (Date day = begin; day < end; day = day.plus_days(30)) {
      const int month = std::min(30, end - day);
      const double u = s.uniform();
      auto& e = r_.employments;
      const int age = static_cast<int>(day.days() / 365.25 - a.born);
      const double served = (day - joined(a)) / 365.25;
      const double t = p_.tenure[served < 1 ? 0 : served < 2 ? 1 : served < 5 ? 2 : served < 10 ? 3 : 4];
      const double leave = p_.leave * t * effect_[static_cast<std::size_t>(e.unit[a.row])] * shocked,
                   retire = planted_retirement(age);
      const double all = (leave + retire + p_.move) * month / 365.25;
      if (u >= 1 - statistics::exponential(-all)) continue;
      const Date on = day.plus_days(1 + static_cast<std::int32_t>(s.uniform() * (month - 1)));
      const double which = s.uniform() * (leave + retire + p_.move);
      e.until[a.row] = on;
      if (which < leave + retire) {
        e.leaving[a.row] = which < leave ? workforce::Leaving::resignation : workforce::Leaving::retirement;
        return;
      }
      first_.resize(std::max(first_.size(), a.person + 1), workforce::kOpen);
      if (first_[a.person] == workforce::kOpen) first_[a.person] = e.start[a.row];
      const int inner = std::max(1, p_.units / 8);
      const int unit =
          p_.units == 1 ? 0
                        : std::min(inner + static_cast<int>(s.uniform() * (p_.units - inner)), p_.units - 1);
      add(static_cast<int>(a.person), unit, e.profession[a.row], on, e.fte[a.row]->value());
      a.row = r_.employments.person.size() - 1;
      day = on.plus_days(-30);
    }
    kept.push_back(a);
  }
  Date joined(const Alive& a) const {
    return a.person < first_.size() && first_[a.person] != workforce::kOpen ? first_[a.person]
                                                                            : r_.employments.start[a.row];
  }

  Planted p_;
  workforce::Records r_;
  std::vector<double> effect_;
  std::vector<Alive> alive_, kept_late_;
  std::vector<Date> first_;
};

}  // namespace framsyn::forecast
