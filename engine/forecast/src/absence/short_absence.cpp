#include "absence/short_absence.hpp"

#include "estimation/estimators.hpp"

#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/workforce/absence.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace framsyn::forecast {
namespace {

using Key = std::pair<int, int>;  // unit, profession
constexpr double kLeastFte = 1e-9;

/// FTE away and contracted, by group and year.
struct Seen {
  std::vector<double> away, contracted;
};

std::map<Key, Seen> seen_of(const workforce::Workforce& w, const Window& window) {
  std::map<Key, Seen> seen;
  const auto n = static_cast<std::size_t>(window.years);
  const auto of = [&](int unit, int profession) -> Seen& {
    return seen.try_emplace({unit, profession}, Seen{std::vector<double>(n), std::vector<double>(n)})
        .first->second;
  };
  std::vector<Date> ends;
  for (int y = 0; y < window.years; ++y) ends.push_back(window.end(y));
  const auto& e = w.records().employments;
  for (std::size_t i = 0; i < e.person.size(); ++i) {
    if (!e.fte[i]) continue;
    for (std::size_t y = 0; y < n; ++y) {
      const Date from = std::max(e.start[i], window.begin(static_cast<int>(y))),
                 until = std::min(e.until[i], ends[y]);
      if (from < until)
        of(e.unit[i], e.profession[i]).contracted[y] += e.fte[i]->value() * (until - from) / 365.25;
    }
  }
  workforce::each_loss(w, ends, [&](std::size_t y, auto unit, auto profession, const auto& loss) {
    if (loss.short_absence > 0) of(unit, profession).away[y] += loss.short_absence;
  });
  return seen;
}

/// What was away, compared with what was expected.
struct Ratio {
  double away = 0, expected = 0;
};

/// Variance between the ratios beyond what the excess explains (moments, DerSimonian and Laird 1986).
double variance_between(const std::vector<Ratio>& all, double excess) {
  double weights = 0, squares = 0, q = 0, mean = 0;
  for (const Ratio& r : all) weights += r.expected, mean += r.away;
  if (weights <= 0 || all.size() < 2) return 0;
  mean /= weights;
  for (const Ratio& r : all)
    if (r.expected > 0)
      q += (r.away - mean * r.expected) * (r.away - mean * r.expected) / r.expected,
          squares += r.expected * r.expected;
  const double room = weights - squares / weights;
  return room > 0 ? std::max(0.0, (q - excess * mean * static_cast<double>(all.size() - 1)) / room) : 0;
}

/// A ratio drawn towards `mean`, and the variance of its logarithm.
struct Drawn {
  double ratio, variance;
};
Drawn drawn_towards(double mean, const Ratio& r, double between, double excess) {
  if (between <= 0) return {mean, 0};
  const double shape = mean * mean / between, events = r.away / excess, expected = mean * r.expected / excess;
  return {mean * (shape + events) / (shape + expected), 1 / (shape + events)};
}

class ShortAbsence {
 public:
  ShortAbsence(std::map<Key, Seen> seen, int years)
      : seen_(std::move(seen)), level_(static_cast<std::size_t>(years)) {
    for (std::size_t y = 0; y < level_.size(); ++y) {
      double away = 0, contracted = 0;
      for (const auto& [key, s] : seen_) away += s.away[y], contracted += s.contracted[y];
      level_[y] = std::max(away, kLeastFte) / std::max(contracted, kLeastFte);
      usual_ += statistics::logarithm(level_[y]) / years;
    }
    for (const auto& [key, s] : seen_) ratios_[key] = ratio(s), add(profession_[key.second], ratios_[key]);
    excess_ = excess();
  }

  void fill(const Settings& settings, const Assumptions& a, AbsenceAssumptions& out) const {
    const auto n = static_cast<double>(level_.size());
    double squares = settings.calendar_weight * settings.calendar_sd * settings.calendar_sd;
    for (const double level : level_) squares += std::pow(statistics::logarithm(level) - usual_, 2);
    out.short_sd = std::sqrt(squares / (settings.calendar_weight + n - 1));
    out.short_now = statistics::logarithm(level_.back()) - usual_;
    out.short_excess = excess_;
    const double usual = statistics::exponential(usual_);
    const auto by_profession = professions();
    const double between = between_groups(by_profession);
    for (std::size_t g = 0; g < a.groups.size(); ++g) {
      const Key key{a.groups[g].unit, a.groups[g].profession};
      const auto own = ratios_.find(key);
      const auto kind = by_profession.find(key.second);
      const Drawn towards = kind == by_profession.end() ? Drawn{1, 0} : kind->second;
      const Drawn d =
          drawn_towards(towards.ratio, own == ratios_.end() ? Ratio{} : own->second, between, excess_);
      out.groups[g].short_absence = usual * d.ratio;
      out.groups[g].short_variance = d.variance + towards.variance;
    }
  }

 private:
  Ratio ratio(const Seen& s) const {
    Ratio r;
    for (std::size_t y = 0; y < level_.size(); ++y)
      r.away += s.away[y], r.expected += s.contracted[y] * level_[y];
    return r;
  }
  static void add(Ratio& sum, const Ratio& r) { sum.away += r.away, sum.expected += r.expected; }

  /// Pearson's, between the years of each group.
  double excess() const {
    double squares = 0, freedom = 1;
    for (const auto& [key, s] : seen_) {
      const Ratio& all = ratios_.at(key);
      if (all.away <= 0) continue;
      for (std::size_t y = 0; y < level_.size(); ++y) {
        const double expected = s.contracted[y] * level_[y] * all.away / all.expected;
        if (expected > 0.02)
          squares += std::pow(s.away[y] - expected, 2) / expected,
              freedom += 1 - 1 / static_cast<double>(level_.size());
      }
    }
    return std::max(squares / freedom, 1e-3);
  }

  std::map<int, Drawn> professions() const {
    std::vector<Ratio> all;
    for (const auto& [profession, r] : profession_) all.push_back(r);
    const double between = variance_between(all, excess_);
    std::map<int, Drawn> out;
    for (const auto& [profession, r] : profession_)
      out.emplace(profession, drawn_towards(1, r, between, excess_));
    return out;
  }
  double between_groups(const std::map<int, Drawn>& kinds) const {
    std::vector<Ratio> all;
    for (const auto& [key, r] : ratios_) all.push_back({r.away, r.expected * kinds.at(key.second).ratio});
    return variance_between(all, excess_);
  }

  std::map<Key, Seen> seen_;
  std::vector<double> level_;  ///< share away, by year
  double usual_ = 0;           ///< its mean logarithm
  std::map<Key, Ratio> ratios_;
  std::map<int, Ratio> profession_;
  double excess_ = 0;
};

}  // namespace

void estimate_short_absence(const workforce::Workforce& w, const Window& window, const Settings& settings,
                            const Assumptions& a, AbsenceAssumptions& out) {
  ShortAbsence(seen_of(w, window), window.years).fill(settings, a, out);
}

}  // namespace framsyn::forecast
