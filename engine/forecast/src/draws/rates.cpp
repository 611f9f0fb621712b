#include "draws/rates.hpp"

#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/statistics/samplers.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::forecast {
namespace {

using statistics::Stream;

/// Whose random numbers these are, apart from persons and groups.
enum class Common : std::uint32_t {
  leave = 1,
  retire,
  hire,
  growth,
  fte,
  leave_shared,
  move_shared,
  leave_own,
  move_own,
  refill,
  unit_hires
};

struct Source {
  const Plan& plan;
  int first;
  Stream stream(std::uint32_t entity, std::uint32_t event, int lane) const {
    return {plan.key, entity, event, static_cast<std::uint32_t>(first + lane)};
  }
};

std::uint32_t entity(Common common, std::size_t level = 0) {
  return static_cast<std::uint32_t>(common) << 24 ^ static_cast<std::uint32_t>(level) ^ 0x80000000;
}

/// A draw's yearly effects: its own sd (scaled inverse chi-square, whence t tails), its own level, its own
/// years. Multiples with mean 1, so that uncertainty does not move what is expected.
void draw_calendar(const Source& source, const CalendarEffect& effect, Common common,
                   std::vector<Lanes>& out) {
  out.resize(source.plan.years.size());
  for (int l = 0; l < kLanes; ++l) {
    Stream level = source.stream(entity(common), event(What::level), l);
    const double half = effect.degrees_of_freedom / 2;
    const double ratio = half > 0 ? std::sqrt(half / std::max(1e-3, statistics::gamma(level, half))) : 1;
    const double sd = std::min(effect.sd * ratio, 1.0), level_sd = std::min(effect.level_sd * ratio, 1.0);
    double middle = level_sd * statistics::normal(level) - 0.5 * (level_sd * level_sd + sd * sd);
    const double step_sd =
        effect.step_sd > 0 ? std::min(effect.step_sd * std::sqrt(statistics::gamma(level, 1)), 0.5) : 0;
    for (std::size_t t = 0; t < out.size(); ++t) {
      Stream year = source.stream(entity(common), event(What::calendar, static_cast<int>(t)), l);
      const double own = sd * statistics::normal(year);
      if (step_sd > 0) {
        const double step = step_sd * std::sqrt(source.plan.length[t]);
        middle += step * statistics::normal(year) - 0.5 * step * step;
      }
      out[t][static_cast<std::size_t>(l)] = static_cast<float>(statistics::exponential(middle + own));
    }
  }
}

void add_trend(const Source& source, double slope, double slope_sd, bool summed, Common common,
               std::vector<Lanes>& out) {
  const Plan& plan = source.plan;
  for (int l = 0; l < kLanes; ++l) {
    Stream stream = source.stream(entity(common), event(What::rate), l);
    const double own = slope + slope_sd * statistics::normal(stream);
    double kept = 1, sum = 0;
    for (std::size_t t = 0; t < out.size(); ++t) {
      sum += own * kept * plan.length[t];
      out[t][static_cast<std::size_t>(l)] *=
          static_cast<float>(statistics::exponential(summed ? sum : own * kept * plan.length[t]));
      kept *= plan.assumed->trend_damping;
    }
  }
}

/// Each draw's own share of posts that are filled again: a share is between none and all, so a beta.
void draw_refill(const Source& source, Rates& out) {
  const double refill = source.plan.refill, sd = source.plan.assumed->refill_sd;
  const double room = refill * (1 - refill);
  if (room <= 0 || sd <= 0) return;
  const double both = std::max(0.1, room / (sd * sd) - 1);
  for (std::size_t l = 0; l < kLanes; ++l) {
    Stream stream = source.stream(entity(Common::refill), event(What::level), static_cast<int>(l));
    const double filled = statistics::gamma(stream, refill * both),
                 left = statistics::gamma(stream, (1 - refill) * both);
    if (filled + left > 0) out.refill_more[l] = static_cast<float>(filled / (filled + left) - refill);
  }
}

/// Hires besides refills, by year, as multiples of what is expected at the data date: the part that the
/// organisation grew by fades, as far as posts bind what is hired, and the level's own uncertainty with it.
/// Where a draw refills less it hires more, and where a year falls below none at all, leavers' posts are left
/// vacant instead.
void draw_growth(const Source& source, Rates& out) {
  const Assumptions& a = *source.plan.assumed;
  const CalendarEffect& effect = a.hire_calendar;
  const std::size_t steps = source.plan.years.size();
  out.hire_year.resize(steps), out.refill_year.resize(steps);
  for (std::size_t l = 0; l < kLanes; ++l) {
    const auto more = static_cast<double>(out.refill_more[l]);
    const double instead = a.hires_per_leaver > 0 ? more / a.hires_per_leaver : 0;
    Stream level = source.stream(entity(Common::hire), event(What::level), static_cast<int>(l));
    const double half = effect.degrees_of_freedom / 2;
    const double ratio = half > 0 ? std::sqrt(half / std::max(1e-3, statistics::gamma(level, half))) : 1;
    const double away = effect.level_sd * ratio * statistics::normal(level) + a.growing;
    const double bound = std::clamp(source.plan.refill + more, 0.0, 1.0);
    double faded = 1;
    for (std::size_t t = 0; t < steps; ++t, faded *= a.trend_damping) {
      const double kept = 1 - bound * (1 - faded);
      Stream year = source.stream(entity(Common::hire), event(What::calendar, static_cast<int>(t)),
                                  static_cast<int>(l));
      const double hiring =
          1 - a.growing - instead + away * kept + effect.sd * ratio * statistics::normal(year);
      out.hire_year[t][l] = static_cast<float>(std::max(0.0, hiring));
      out.refill_year[t][l] = static_cast<float>(
          std::clamp(source.plan.refill + more + std::min(0.0, hiring) * a.hires_per_leaver, 0.0, 1.0));
    }
  }
}

Lanes draw(const Source& source, const Rate& rate, std::uint32_t who) {
  Lanes out = gamma_lanes(source.plan.key, who, event(What::rate), source.first, rate.shape);
  const auto inverse = static_cast<float>(1 / rate.rate);
  for (float& x : out) x *= inverse;
  return out;
}

std::vector<Lanes> draw_all(const Source& source, const std::vector<Rate>& rates, Common common) {
  std::vector<Lanes> out;
  for (std::size_t i = 0; i < rates.size(); ++i) out.push_back(draw(source, rates[i], entity(common, i)));
  return out;
}

/// What groups share in every draw of a block: log deviations of professions, then of units.
class SharedLanes {
 public:
  SharedLanes(const Source& source, const rates::SharedDraws& shared, Common common) : shared_(shared) {
    if (shared.empty()) return;
    std::vector<float> normal;
    for (int i = 0; i < shared.normals(); ++i) {
      const LaneWords words(source.plan.key, entity(common, static_cast<std::size_t>(i)), event(What::rate),
                            source.first);
      for (std::size_t l = 0; l < kLanes; ++l) normal.push_back(normal_of(words.a[l], words.b[l]));
    }
    log_.resize(static_cast<std::size_t>(shared.professions() + shared.units()) * kLanes);
    shared.deviate(normal, kLanes, log_);
  }
  /// From a group's own part to its rate.
  void join(const Group& group, const GroupRate& rate, Lanes& own) const {
    if (shared_.empty()) return;
    const float* profession = log_.data() + static_cast<std::size_t>(group.profession) * kLanes;
    const float* unit = log_.data() + static_cast<std::size_t>(shared_.professions() + group.unit) * kLanes;
    const auto middle = static_cast<float>(rate.shared_variance / 2), w = static_cast<float>(rate.weight);
    for (std::size_t l = 0; l < kLanes; ++l) {
      const float m = exponential(std::clamp(profession[l] + unit[l] - middle, -10.0f, 10.0f));
      own[l] *= m / (1.0f - w + w * m);
    }
  }

 private:
  const rates::SharedDraws& shared_;
  std::vector<float> log_;
};

/// Only one group of the profession anywhere: nobody can move.
bool nowhere_else(const Plan& plan, std::size_t group) {
  const Group& g = plan.groups[group];
  return plan.destinations[static_cast<std::size_t>(g.profession)].group.empty() || g.own_share > 1 - 1e-9;
}

}  // namespace

std::vector<Lanes> Rates::fte_only(const Plan& plan, int first_draw) {
  std::vector<Lanes> fte;
  draw_calendar({plan, first_draw}, {plan.assumed->fte_drift_sd, 0, 0}, Common::fte, fte);
  for (std::size_t t = 1; t < fte.size(); ++t) {
    for (std::size_t l = 0; l < kLanes; ++l) fte[t][l] *= fte[t - 1][l];
  }
  return fte;
}

Rates Rates::under_levers_of(const Plan& plan, int first_draw) const {
  Rates other = *this;
  other.levers = lever_years(plan, first_draw, leave_year, refill_year);
  other.inflows = lever_inflows(plan, first_draw);
  return other;
}

Rates::Rates(const Plan& plan, int first_draw) {
  const Source source{plan, first_draw};
  const Assumptions& a = *plan.assumed;
  if (a.basis == workforce::Basis::stocks) {
    levers = lever_years(plan, first_draw, {}, {});
    draw_calendar(source, a.growth_calendar, Common::growth, growth_year);
    add_trend(source, a.growth, a.growth_sd, false, Common::growth, growth_year);
    return;
  }
  draw_calendar(source, a.leave_calendar, Common::leave, leave_year);
  draw_calendar(source, a.retire_calendar, Common::retire, retire_year);
  draw_refill(source, *this);
  draw_growth(source, *this);
  add_trend(source, a.hire_trend, a.hire_trend_sd, true, Common::hire, hire_year);
  const SharedLanes leaving(source, a.leave_shared, Common::leave_shared),
      moving(source, a.move_shared, Common::move_shared);
  retire = draw_all(source, a.retire_profession, Common::retire);
  const auto unit_hires = draw_all(source, a.unit_hires, Common::unit_hires);
  leave.resize(plan.groups.size()), move = leave, hires.resize(leave.size());
  for (std::size_t g = 0; g < plan.groups.size(); ++g) {
    const Group& group = plan.groups[g];
    const GroupAssumptions& assumed = a.groups[g];
    const bool moves = !nowhere_else(plan, g);
    hires[g] = draw(source, assumed.hires, group.entity);
    for (std::size_t l = 0; l < kLanes && !unit_hires.empty(); ++l)
      hires[g][l] *= unit_hires[static_cast<std::size_t>(group.unit)][l];
    leave[g] = draw(source, assumed.leave.own, group.entity ^ entity(Common::leave_own));
    move[g] = draw(source, assumed.move.own, group.entity ^ entity(Common::move_own));
    leaving.join(group, assumed.leave, leave[g]);
    moving.join(group, assumed.move, move[g]);
    const auto exchange = static_cast<float>(a.exchange);
    for (std::size_t l = 0; l < kLanes; ++l)
      move[g][l] *= moves ? 1 - std::clamp(exchange + refill_more[l], 0.0f, 1.0f) : 0.0f;
  }
  levers = lever_years(plan, first_draw, leave_year, refill_year);
  inflows = lever_inflows(plan, first_draw);
}

}  // namespace framsyn::forecast
