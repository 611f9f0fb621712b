#include "expectation/lineages.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

namespace framsyn::forecast {
namespace {

double gone_of(const CrowdHazard& met, const StepRates& rates, double& stays) {
  const float gone = met.leave * rates.leave + met.retire * rates.retire, all = gone + met.move * rates.move;
  stays = static_cast<double>(exponential_of_minus(all));
  return (1 - stays) * static_cast<double>(gone / (all + 1e-30f));
}

/// How the posts of a group's people are filled again: of those that have been left, how many have somebody
/// in them by each step.
class Successors {
 public:
  Successors(const Plan& plan, const Crowds& crowds, const Rates& middle, std::size_t group)
      : plan_(plan),
        crowds_(crowds),
        middle_(middle),
        group_(group),
        there_(plan.years.size()),
        leavers_(there_.size()) {}
  /// `left`: of today's people, who leave in this step. Gives those in their posts at its end.
  double step(std::size_t t, double left) {
    const StepRates rates = rates_of(plan_, middle_, group_, t, 0);
    const CrowdHazard* met = crowds_.newcomers(group_, t);
    double sum = 0, stays = 0;
    for (std::size_t s = 0; s < t; ++s) {
      left += there_[s] * gone_of(met[s], rates, stays);
      sum += there_[s] *= stays;
    }
    const double at_once = gone_of(met[t], rates, stays);
    const double now = filled(t) * static_cast<double>(plan_.at_once[t]);
    double come = now * left;
    if (t > 0) come += filled(t - 1) * static_cast<double>(1 - plan_.at_once[t - 1]) * leavers_[t - 1];
    again_ = now * at_once;
    come /= 1 - again_;
    leavers_[t] = left + come * at_once;
    return sum + (there_[t] = come * stays);
  }
  double again() const { return again_; }

 private:
  double filled(std::size_t t) const {
    const Group& group = plan_.groups[group_];
    return static_cast<double>(middle_.levers[static_cast<std::size_t>(group.lever_class)].fill[t][0] *
                               plan_.fills(group, t));
  }
  const Plan& plan_;
  const Crowds& crowds_;
  const Rates& middle_;
  std::size_t group_;
  double again_ = 0;
  std::vector<double> there_, leavers_;
};

}  // namespace

LineageSums& LineageSums::operator+=(const LineageSums& more) {
  squares += more.squares, staying += more.staying, moving += more.moving;
  return *this;
}

Lineages::Lineages(const Plan& plan, const Crowds& crowds, const Rates& middle, const Means& means)
    : plan_(plan),
      crowds_(crowds),
      middle_(middle),
      means_(means),
      cells_(cells_of(plan)),
      sums_(plan.groups.size() * plan.years.size() * kMeasures),
      footings_(plan.groups.size() * plan.years.size()) {
  for (std::size_t g = 0; g < cells_.size(); ++g) lay(g);
}

void Lineages::lay(std::size_t g) {
  Courses courses(cells_[g].size());
  Successors successors(plan_, crowds_, middle_, g);
  const auto& levers = middle_.levers[static_cast<std::size_t>(plan_.groups[g].lever_class)];
  double left = 0, clock = 0;
  for (std::size_t t = 0; t < plan_.years.size(); ++t) {
    Footing& f = footings_[g * plan_.years.size() + t];
    f.left_before = left;
    f.clock_before = clock;
    live_on(g, t, courses, f);
    const double today = plan_.groups[g].stock;
    f.clock = clock = today > 0 ? -statistics::logarithm(std::max(1e-12, f.stayed / today)) : 0;
    f.followed = successors.step(t, f.left - left);
    left = f.left, f.again = successors.again();
    const float* means = means_.of(g) + t * kStepSize;
    const auto mean = [&](Measure m) {
      return static_cast<double>(means[static_cast<std::size_t>(m) * kLanes]);
    };
    f.heads = mean(Measure::heads), f.leavers = mean(Measure::leavers), f.joiners = mean(Measure::joiners);
    f.moved_in = static_cast<double>(means_.moved_in(g, t));
    f.filled = static_cast<double>(levers.fill[t][0] * plan_.fills(plan_.groups[g], t));
    f.degree = static_cast<double>(levers.degree[t][0]);
    f.each = f.heads > 0 ? mean(Measure::fte) / f.degree / f.heads : 0;
    lay_sums(g, t, courses, f);
  }
}

/// Today's people through one step, each cell by itself.
void Lineages::live_on(std::size_t g, std::size_t t, Courses& courses, Footing& f) const {
  const auto& later = plan_.classes[static_cast<std::size_t>(plan_.groups[g].lever_class)].later;
  const StepRates rates = rates_of(plan_, middle_, g, t, 0);
  for (std::size_t c = 0; c < courses.size(); ++c) {
    const auto at = static_cast<std::size_t>(cells_[g][c].path);
    const Path& path = plan_.paths[at];
    const float more = later.empty() ? 0 : later[at][t] * rates.later;
    Course& course = courses[c];
    double stays = 0;
    course.now = course.stay * gone_of({path.leave[t], path.retire[t] + more, path.move[t]}, rates, stays);
    course.stay *= stays, course.left += course.now;
    const auto n = static_cast<double>(cells_[g][c].people);
    f.stayed += n * course.stay, f.left += n * course.left;
  }
}

void Lineages::lay_sums(std::size_t g, std::size_t t, const Courses& courses, const Footing& f) {
  LineageSums &heads = sums_[place(g, t, Measure::heads)], &fte = sums_[place(g, t, Measure::fte)],
              &leavers = sums_[place(g, t, Measure::leavers)];
  const double follows = f.left > 0 ? f.followed / f.left : 0,
               hired = static_cast<double>(plan_.groups[g].hire_fte);
  double stayed_fte = 0;
  for (std::size_t c = 0; c < courses.size(); ++c) {
    const auto n = static_cast<double>(cells_[g][c].people), each = static_cast<double>(cells_[g][c].fte) / n;
    const double stay = courses[c].stay, next = follows * courses[c].left, moved = 1 - stay - courses[c].left;
    const auto squared = [n](double x) { return n * x * x; };
    stayed_fte += n * stay * each;
    heads.staying += squared(stay + next), heads.moving += squared(stay + moved + next);
    fte.squares += squared(each) * stay;
    fte.staying += squared(stay * each + next * hired);
    fte.moving += squared((stay + moved) * each + next * hired);
    leavers.staying += squared(courses[c].now);
  }
  leavers.moving = leavers.staying;
  lay_squares(g, t, stayed_fte, f);
}

void Lineages::lay_squares(std::size_t g, std::size_t t, double stayed_fte, const Footing& f) {
  LineageSums& fte = sums_[place(g, t, Measure::fte)];
  const double others = std::max(0.0, f.heads - f.stayed),
               each = others > 1e-9 ? std::max(0.0, f.each * f.heads - stayed_fte) / others : 0;
  fte.squares += others * each * each;
  for (double* x : {&fte.squares, &fte.staying, &fte.moving}) *x *= f.degree * f.degree;
  sums_[place(g, t, Measure::heads)].squares = f.heads;
  // One post may be left, and filled, more than once in a step.
  const double in_a_row = 1 + 2 * f.again / (1 - f.again);
  sums_[place(g, t, Measure::leavers)].squares = f.leavers * in_a_row;
  sums_[place(g, t, Measure::joiners)].squares = f.joiners * in_a_row;
}

double same_step(const Footing& a, const Footing& b) {
  const double from = std::max(a.clock_before, b.clock_before), to = std::min(a.clock, b.clock),
               length = std::max(a.clock - a.clock_before, b.clock - b.clock_before);
  return length > 0 ? std::clamp((to - from) / length, 0.0, 1.0) : 1;
}

/// A person who leaves in one case and not in the other is there in the one, and whoever would have filled
/// the post is there in the other: chances that have nothing to do with each other.
Apart apart(const Footing& a, const Footing& b, double same) {
  const auto differ = [](double x, double y) { return std::fabs(y - x); };
  const auto unlike = [](double x, double y, double both) { return x + y - 2 * both * std::min(x, y); };
  const auto follows = [](const Footing& f) { return f.left > 0 ? f.followed / f.left : 0; };
  const auto hired = [](const Footing& f) { return f.heads - f.stayed - f.followed - f.moved_in; };
  const double more = differ(a.left, b.left), stay = differ(a.stayed, b.stayed), next = more * follows(a);
  const bool otherwise = a.clock != b.clock;
  Apart out;
  const double chance = std::min(1.0, follows(a)), other_year = std::min(a.left, b.left) * (1 - same);
  const double heads = other_year * 2 * chance * (1 - chance) + stay + next -
                       2 * stay * next / std::max({more, stay, 1e-9}) +
                       std::min(a.left, b.left) * differ(follows(a), follows(b)) + differ(hired(a), hired(b));
  out.elsewhere = otherwise ? unlike(a.moved_in, b.moved_in, same) : differ(a.moved_in, b.moved_in);
  const double own_a = a.left - a.left_before, own_b = b.left - b.left_before,
               both = std::max(0.0, std::min(a.left, b.left) - std::max(a.left_before, b.left_before));
  const double others = otherwise ? unlike(a.leavers - own_a, b.leavers - own_b, same)
                                  : differ(a.leavers - own_a, b.leavers - own_b);
  const double leavers = own_a + own_b - 2 * both + others;
  // Posts are filled by their number in the year: leavers of other posts make no difference.
  const double filled = std::max(a.filled, b.filled), one = std::min(leavers, std::sqrt(.64 * leavers)),
               joiners = filled * filled * leavers + filled * (1 - filled) * one +
                         std::max(0.0, differ(a.joiners, b.joiners) - filled * differ(a.leavers, b.leavers));
  const double each = std::max(a.each * a.degree, b.each * b.degree);
  out.variance = {heads, heads * each * each, joiners, leavers};
  return out;
}

}  // namespace framsyn::forecast
