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
  // What a world may have besides; none unless said. Each sd is of a log rate of leaving.
  double profession_sd = 0;  ///< between professions
  double pair_sd = 0;        ///< between professions of one unit, beyond what each gives
  double drift_sd = 0;       ///< of the step a common level takes each year
  double wave = 0;           ///< share of the first people who are within three years of an age
  int wave_age = 51;
  int reform = 1000, later = 0;  ///< from this year, counted from 0, all retire so many years later
  double refill = 0;             ///< share of leavers whose post is filled within 90 days, in the same year
};

inline double planted_retirement(int age) {
  constexpr std::array kChance{.02, .03, .06, .12, .35, .35, .45, .55, .9};
  return age < 61 ? 0 : -statistics::logarithm(1 - kChance[static_cast<std::size_t>(std::min(age - 61, 8))]);
}

/// What a pack says beforehand; `later`: after a reform of so many years.
inline Settings planted_settings(int later = 0) {
  Settings s;
  for (int age = 61; age <= 69; ++age)
    s.retirement.push_back({age + later, 1 - statistics::exponential(-planted_retirement(age))});
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
      effect_.push_back(multiple(u, p.unit_sd, 1));
    }
    for (int i = 0; i < p.professions; ++i) {
      r_.professions.push_back(500 + i);
      profession_effect_.push_back(multiple(i, p.profession_sd, 3));
    }
    double level = 0;
    for (int y = 0; y < kMostYears; ++y) {
      statistics::Stream s = stream(static_cast<std::uint32_t>(y), 903);
      drift_.push_back(statistics::exponential(level));
      level += p.drift_sd * statistics::normal(s);
    }
    r_.observed_from = p.from;
    r_.known_to = p.from.plus_years(p.years).plus_days(-1);
  }

  workforce::Records run(int extra_years = 0) {
    for (int i = 0; i < p_.people; ++i) {
      statistics::Stream s = stream(static_cast<std::uint32_t>(i), 2);
      const int tenure = static_cast<int>(s.uniform() * s.uniform() * 20 * 365);
      double age = 22 + 42 * s.uniform();
      if (p_.wave > 0 && s.uniform() < p_.wave) age = p_.wave_age + 6 * (s.uniform() - .5);
      enter(p_.from.plus_days(-tenure - 1), age, s);
    }
    for (int y = 0; y < p_.years + extra_years; ++y) year(y);
    r_.known_to = p_.from.plus_years(p_.years + extra_years).plus_days(-1);
    return std::move(r_);
  }

  /// The planted rate of leaving, retirement apart; a year's shock, common to all, multiplies it.
  double leave(int unit, int profession, std::size_t tenure_band) const {
    const auto u = static_cast<std::size_t>(unit), p = static_cast<std::size_t>(profession);
    const double pair = p_.pair_sd > 0 ? multiple(unit * p_.professions + profession, p_.pair_sd, 4) : 1;
    return p_.leave * p_.tenure[tenure_band] * effect_[u] * profession_effect_[p] * pair;
  }
  double shock(int y) const { return shock(y, p_.leave_shock, 900) * drift_[static_cast<std::size_t>(y)]; }

 private:
  static constexpr int kMostYears = 40;
  struct Alive {
    std::size_t row, person;
    double born;  // years since 1970
  };
  static statistics::Key key() { return {77, 78}; }
  statistics::Stream stream(std::uint32_t who, std::uint32_t what) const {
    return {key(), who, what, p_.seed};
  }

  /// Log-normal with mean 1.
  double multiple(int who, double sd, std::uint32_t what) const {
    statistics::Stream s = stream(static_cast<std::uint32_t>(who), what);
    return statistics::exponential(sd * statistics::normal(s) - sd * sd / 2);
  }

  void enter(Date day, double age_at_from, statistics::Stream& s) {
    const int inner = std::max(1, p_.units / 8);
    const double born = appear(age_at_from, s);
    const int unit = p_.units == 1
                         ? 0
                         : std::min(inner + static_cast<int>(s.uniform() * (p_.units - inner)), p_.units - 1);
    const int profession =
        static_cast<int>((unit * 7 + static_cast<int>(6 * s.uniform() * s.uniform())) % p_.professions);
    settle(born, unit, profession, day, s.uniform() < .6 ? 1 : .75);
  }
  /// A new person; when born, in years since 1970.
  double appear(double age_at_from, statistics::Stream& s) {
    const double born = p_.from.days() / 365.25 - age_at_from;
    r_.people.id.push_back(static_cast<std::int64_t>(r_.people.id.size()) + 1);
    r_.people.birth.push_back(
        workforce::Birth::on(Date::from_days(static_cast<std::int32_t>(born * 365.25))));
    r_.people.sex.push_back(s.uniform() < .78 ? workforce::Sex::woman : workforce::Sex::man);
    return born;
  }
  void settle(double born, int unit, int profession, Date day, double fte) {
    alive_.push_back({r_.employments.person.size(), r_.people.id.size() - 1, born});
    add(static_cast<int>(alive_.back().person), unit, profession, day, fte);
  }
  void add(int person, int unit, int profession, Date day, double fte) {
    auto& e = r_.employments;
    e.person.push_back(person), e.unit.push_back(unit), e.profession.push_back(profession);
    e.fte.push_back(Share::rounded(fte)), e.start.push_back(day), e.until.push_back(workforce::kOpen);
    e.leaving.push_back(workforce::Leaving::still_employed);
  }

  double shock(int y, double sd, std::uint32_t what) const {
    statistics::Stream s = stream(static_cast<std::uint32_t>(y), what);
    return statistics::exponential(sd * statistics::normal(s) - sd * sd / 2);
  }

  void year(int y) {
    const Date begin = p_.from.plus_years(y), end = p_.from.plus_years(y + 1);
    const double leave_shock = shock(y), hire_shock = shock(y, p_.hire_shock, 901);
    statistics::Stream hiring = stream(static_cast<std::uint32_t>(y), 902);
    const auto hires = statistics::poisson(hiring, p_.people * 0.105 * (1 - p_.refill) * hire_shock);
    std::vector<Alive> kept;
    for (const Alive& a : alive_) live(a, y, begin, end, leave_shock, kept);
    alive_ = std::move(kept);
    for (std::int64_t h = 0; h < hires; ++h) {
      const Date day = begin.plus_days(static_cast<std::int32_t>(hiring.uniform() * 364));
      const double age = 22 + 30 * hiring.uniform() * hiring.uniform();
      enter(day, age - y, hiring);
      live_newcomer(y, day, end, leave_shock);
    }
    fill_posts(y, end, leave_shock, hiring);
    for (const Alive& a : kept_late_) alive_.push_back(a);
    kept_late_.clear();
  }

  void live_newcomer(int y, Date day, Date end, double leave_shock) {
    const Alive newcomer = alive_.back();
    alive_.pop_back();
    live(newcomer, y, day, end, leave_shock, kept_late_);
  }

  /// Who fills a post may leave it in turn.
  void fill_posts(int y, Date end, double leave_shock, statistics::Stream& hiring) {
    for (std::size_t i = 0; i < free_.size(); ++i) {
      const Post post = free_[i];
      const Date day = post.free.plus_days(1 + static_cast<std::int32_t>(hiring.uniform() * 89));
      if (hiring.uniform() >= p_.refill || day >= end) continue;
      const double age = 22 + 30 * hiring.uniform() * hiring.uniform();
      settle(appear(age - y, hiring), post.unit, post.profession, day, hiring.uniform() < .6 ? 1 : .75);
      live_newcomer(y, day, end, leave_shock);
    }
    free_.clear();
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
      const std::size_t band = served < 1 ? 0 : served < 2 ? 1 : served < 5 ? 2 : served < 10 ? 3 : 4;
      const double rate = leave(e.unit[a.row], e.profession[a.row], band) * shocked,
                   retire = planted_retirement(y < p_.reform ? age : age - p_.later);
      const double all = (rate + retire + p_.move) * month / 365.25;
      if (u >= 1 - statistics::exponential(-all)) continue;
      const Date on = day.plus_days(1 + static_cast<std::int32_t>(s.uniform() * (month - 1)));
      const double which = s.uniform() * (rate + retire + p_.move);
      e.until[a.row] = on;
      if (which < rate + retire) {
        e.leaving[a.row] = which < rate ? workforce::Leaving::resignation : workforce::Leaving::retirement;
        if (p_.refill > 0) free_.push_back({e.unit[a.row], e.profession[a.row], on});
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
  struct Post {
    int unit, profession;
    Date free;
  };
  std::vector<double> effect_, profession_effect_, drift_;
  std::vector<Post> free_;
  std::vector<Alive> alive_, kept_late_;
  std::vector<Date> first_;
};

}  // namespace framsyn::forecast
