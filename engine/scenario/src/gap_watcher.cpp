#include "gap_watcher.hpp"

#include <algorithm>
#include <cmath>

namespace framsyn::scenario {
namespace {

void add_to(Row& sum, const Row& row) {
  for (std::size_t l = 0; l < kTogether; ++l) sum[l] += row[l];
}

}  // namespace

GapWatcher::GapWatcher(std::shared_ptr<const GapPlan> plan)
    : plan_(std::move(plan)), draws_(*plan_->need, *plan_->units, *plan_->professions, plan_->seed) {
  rows_ = static_cast<std::size_t>(std::ranges::max(plan_->row) + 1);
  const std::size_t cases = plan_->cases.size(), years = plan_->years.size();
  supply_.resize(cases * plan_->tree.cuts.size() * years), need_ = supply_;
  spreads_.resize((cases == 2 ? 3 : cases) * rows_ * years);
  needed_.resize(cases * rows_ * years);
}

std::size_t GapWatcher::told(std::size_t kind, std::size_t row, std::size_t year) const {
  return (kind * rows_ + row) * plan_->years.size() + year;
}

const Spread& GapWatcher::spread(std::size_t kind, std::size_t row, std::size_t year) const {
  return spreads_[told(kind, row, year)];
}

double GapWatcher::mean_need(std::size_t kind, std::size_t row, std::size_t year) const {
  return static_cast<double>(needed_[told(kind, row, year)]) / static_cast<double>(seen_) / 1000;
}

std::unique_ptr<forecast::DrawWatcher> GapWatcher::another() const {
  auto other = std::make_unique<GapWatcher>(plan_);
  for (std::size_t i = 0; i < spreads_.size(); ++i) other->spreads_[i] = spreads_[i].emptied();
  other->laid_ = true;
  return other;
}

void GapWatcher::add(const forecast::DrawWatcher& seen) {
  const auto& other = dynamic_cast<const GapWatcher&>(seen);
  for (std::size_t i = 0; i < spreads_.size(); ++i) spreads_[i].add(other.spreads_[i]);
  for (std::size_t i = 0; i < needed_.size(); ++i) needed_[i] += other.needed_[i];
  seen_ += other.seen_;
}

void GapWatcher::begin(int first_draw, int draws) {
  laid_ = laid_ || first_draw_ >= 0;
  first_draw_ = first_draw, together_ = draws, seen_ += draws;
  draws_.draw(first_draw);
  for (std::size_t kind = 0; kind < plan_->cases.size(); ++kind) {
    lay_need(kind);
    for (const auto& agency : plan_->cases[kind].agencies) buy(agency, kind);
  }
}

/// What each group needs, after tasks have gone over, where it is to be summed.
void GapWatcher::lay_need(std::size_t kind) {
  std::vector<std::vector<Row>> rows(plan_->need->groups.size());
  for (std::size_t g = 0; g < rows.size(); ++g)
    for (const CommonYear& year : plan_->years) rows[g].push_back(draws_.row(g, year.needed));
  for (const auto& one : plan_->cases[kind].shifts) shift(one, kind, rows);
  for (std::size_t g = 0; g < rows.size(); ++g)
    for (const std::size_t cut : plan_->places[g])
      for (std::size_t t = 0; t < plan_->years.size(); ++t) add_to(need_[at(kind, cut, t)], rows[g][t]);
}

/// Every group gives the same share of its need, and never more than all of it.
void GapWatcher::shift(const GapLevers::Shift& one, std::size_t kind, std::vector<std::vector<Row>>& rows) {
  const auto times = forecast::drawn_size(*one.lever, plan_->seed, first_draw_);
  for (std::size_t t = 0; t < plan_->years.size(); ++t) {
    if (one.need[t] <= 0) continue;
    const double now = forecast::in_force(*one.lever, plan_->tree, plan_->years[t].projected);
    for (std::size_t i = 0; i < one.groups.size(); ++i) {
      Row& row = rows[one.groups[i]][t];
      Row gone;
      for (std::size_t l = 0; l < kTogether; ++l) {
        gone[l] = row[l] * static_cast<float>(std::min(1.0, one.lever->size * times[l] * now / one.need[t]));
        row[l] -= gone[l], gone[l] *= static_cast<float>(one.lever->ratio);
      }
      for (const std::size_t cut : one.places[i]) add_to(need_[at(kind, cut, t)], gone);
    }
  }
}

void GapWatcher::buy(const GapLevers::Agency& one, std::size_t kind) {
  const auto times = forecast::drawn_size(*one.lever, plan_->seed, first_draw_);
  for (std::size_t t = 0; t < plan_->years.size(); ++t) {
    const double now = forecast::in_force(*one.lever, plan_->tree, plan_->years[t].projected);
    for (const auto& [cut, share] : one.shares)
      for (std::size_t l = 0; l < kTogether; ++l)
        supply_[at(kind, cut, t)][l] += static_cast<float>(one.lever->size * times[l] * now * share);
  }
}

/// A cut's own people, by what of their time is worked compared with now.
void GapWatcher::supply(const forecast::CutDraws& seen, std::size_t kind) {
  const std::size_t stride = seen.fte.size() / plan_->cases.size();
  for (std::size_t t = 0; t < plan_->years.size(); ++t) {
    Row row;
    std::copy_n(seen.fte.data() + kind * stride + plan_->years[t].projected * kTogether, kTogether,
                row.begin());
    for (const auto& one : plan_->cases[kind].absences) {
      if (!one.cuts[seen.cut]) continue;
      const auto times = forecast::drawn_size(*one.lever, plan_->seed, first_draw_);
      const double now = forecast::in_force(*one.lever, plan_->tree, plan_->years[t].projected);
      for (std::size_t l = 0; l < kTogether; ++l) {
        const double then = std::min(.95, one.lever->size * times[l]);
        row[l] *= static_cast<float>(1 + now * ((1 - then) / (1 - one.lever->share) - 1));
      }
    }
    add_to(supply_[at(kind, seen.cut, t)], row);
  }
}

void GapWatcher::tally(std::size_t cut, std::span<const float> values, std::size_t kind, std::size_t year) {
  Spread& spread = spreads_[told(kind, static_cast<std::size_t>(plan_->row[cut]), year)];
  if (!laid_) spread.lay(values);
  spread.add(values);
}

/// A finished cut's supply and need go to what it is summed into.
void GapWatcher::pass_on(std::size_t cut) {
  const auto [up, across] = plan_->tree.links[cut];
  for (std::size_t kind = 0; kind < plan_->cases.size(); ++kind) {
    for (std::size_t t = 0; t < plan_->years.size(); ++t) {
      for (const std::int32_t to : {up, across}) {
        if (to < 0) continue;
        add_to(supply_[at(kind, static_cast<std::size_t>(to), t)], supply_[at(kind, cut, t)]);
        add_to(need_[at(kind, static_cast<std::size_t>(to), t)], need_[at(kind, cut, t)]);
      }
      supply_[at(kind, cut, t)].fill(0), need_[at(kind, cut, t)].fill(0);
    }
  }
}

void GapWatcher::see(const forecast::CutDraws& seen) {
  if (seen.first_draw != first_draw_) begin(seen.first_draw, seen.draws);
  const std::size_t cases = plan_->cases.size(), draws = static_cast<std::size_t>(together_);
  for (std::size_t kind = 0; kind < cases && plan_->supplies[seen.cut]; ++kind) supply(seen, kind);
  for (std::size_t t = 0; t < plan_->years.size() && plan_->row[seen.cut] >= 0; ++t) {
    std::array<Row, 3> gap;
    for (std::size_t kind = 0; kind < cases; ++kind) {
      const Row &has = supply_[at(kind, seen.cut, t)], &needs = need_[at(kind, seen.cut, t)];
      for (std::size_t l = 0; l < kTogether; ++l) gap[kind][l] = has[l] - needs[l];
      tally(seen.cut, {gap[kind].data(), draws}, kind, t);
      std::int64_t& sum = needed_[told(kind, static_cast<std::size_t>(plan_->row[seen.cut]), t)];
      for (std::size_t l = 0; l < draws; ++l) sum += std::llround(static_cast<double>(needs[l]) * 1000);
    }
    if (cases != 2) continue;
    for (std::size_t l = 0; l < kTogether; ++l) gap[2][l] = gap[1][l] - gap[0][l];
    tally(seen.cut, {gap[2].data(), draws}, 2, t);
  }
  pass_on(seen.cut);
}

}  // namespace framsyn::scenario
