#include "draws/hazards.hpp"

namespace framsyn::forecast {
namespace {

constexpr std::size_t kMostRegisters = kMostSteps / kWidth;

/// Running sums within a register.
[[gnu::always_inline]] inline void add_up(Steps& x) {
  const Steps zero{};
  x += __builtin_shufflevector(zero, x, 0, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
  x += __builtin_shufflevector(zero, x, 0, 0, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
  x += __builtin_shufflevector(zero, x, 0, 0, 0, 0, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27);
  x += __builtin_shufflevector(zero, x, 0, 0, 0, 0, 0, 0, 0, 0, 16, 17, 18, 19, 20, 21, 22, 23);
}

/// Running sums of a row times another, through all its registers.
[[gnu::always_inline]] inline void sum_row(const Steps* a, const Steps* b, std::size_t registers,
                                           Steps* out) {
  float before = 0;
  for (std::size_t r = 0; r < registers; ++r) {
    Steps x = a[r] * b[r];
    add_up(x);
    x += before;
    out[r] = x;
    before = x[kWidth - 1];
  }
}

FRAMSYN_WIDE void sum_years(const Steps* at_rest, std::size_t paths, std::size_t registers,
                            const YearRow* years, Steps* out) {
  for (std::size_t p = 0; p < paths; ++p, at_rest += 2 * registers) {
    for (std::size_t l = 0; l < kLanes; ++l, out += 2 * registers) {
      sum_row(at_rest, reinterpret_cast<const Steps*>(years[l].leave.data()), registers, out);
      sum_row(at_rest + registers, reinterpret_cast<const Steps*>(years[l].retire.data()), registers,
              out + registers);
    }
  }
}

/// The same rows of retirement where some of it comes later.
FRAMSYN_WIDE void sum_later(const Steps* at_rest, const Steps* later, std::size_t paths,
                            std::size_t registers, const YearRow* years, Steps* out) {
  Steps row[kMostRegisters];
  for (std::size_t p = 0; p < paths; ++p, at_rest += 2 * registers, later += registers) {
    for (std::size_t l = 0; l < kLanes; ++l, out += 2 * registers) {
      for (std::size_t r = 0; r < registers; ++r) row[r] = at_rest[registers + r] + later[r] * years[l].later;
      sum_row(row, reinterpret_cast<const Steps*>(years[l].retire.data()), registers, out + registers);
    }
  }
}

FRAMSYN_WIDE void sum_moves(const Steps* to_move, std::size_t paths, std::size_t registers,
                            const YearRow* years, Steps* out) {
  for (std::size_t p = 0; p < paths; ++p, to_move += registers)
    for (std::size_t l = 0; l < kLanes; ++l, out += registers)
      sum_row(to_move, reinterpret_cast<const Steps*>(years[l].move.data()), registers, out);
}

void shift_in(const std::array<float, kMostSteps>& row, std::size_t registers, std::vector<Register>& out) {
  for (std::size_t r = 0; r < registers; ++r) {
    Register& to = out.emplace_back();
    for (std::size_t i = r == 0 ? 1 : 0; i < kWidth; ++i) to.at[i] = row[r * kWidth + i - 1];
  }
}

}  // namespace

Hazards::Hazards(const Plan& plan)
    : plan_(plan), registers_(static_cast<std::size_t>(plan.steps / kWidth + 1)) {
  for (const Path& path : plan.paths) add(path);
  for (const Path& path : plan.entries) add(path);
  for (const LeverClass& one : plan.classes) {
    auto& rows = later_.emplace_back();
    for (const LaterRow& row : one.later) shift_in(row, registers_, rows);
  }
  summed_.resize(plan.classes.size() * paths_ * kLanes * 2 * registers_);
  if (plan.moves_vary) moving_.resize(plan.classes.size() * paths_ * kLanes * registers_);
}

void Hazards::add(const Path& path) {
  ++paths_;
  shift_in(path.leave, registers_, at_rest_);
  shift_in(path.retire, registers_, at_rest_);
  shift_in(path.move, registers_, to_move_);
  if (plan_.moves_vary) return;
  float before = 0;
  for (std::size_t r = to_move_.size() - registers_; r < to_move_.size(); ++r) {
    Register& summed = moving_.emplace_back(to_move_[r]);
    for (float& hazard : summed.at) hazard = before += hazard;
  }
}

void Hazards::lay_class(std::size_t place, const YearRow* years) {
  auto* out = reinterpret_cast<Steps*>(summed_.data() + place * paths_ * kLanes * 2 * registers_);
  sum_years(steps_in(at_rest_.data()), paths_, registers_, years, out);
  if (!later_[place].empty())
    sum_later(steps_in(at_rest_.data()), steps_in(later_[place].data()), paths_, registers_, years, out);
  if (plan_.moves_vary)
    sum_moves(steps_in(to_move_.data()), paths_, registers_, years,
              reinterpret_cast<Steps*>(moving_.data() + place * paths_ * kLanes * registers_));
}

void Hazards::lay(const std::vector<YearRow>& years) {
  for (std::size_t c = 0; c < plan_.classes.size(); ++c) lay_class(c, years.data() + c * kLanes);
}

HazardRows Hazards::of(std::int32_t lever_class) const {
  const std::size_t rows = static_cast<std::size_t>(lever_class) * paths_ * kLanes * registers_;
  if (!plan_.moves_vary) return {summed_.data() + 2 * rows, moving_.data(), registers_, registers_, 0};
  return {summed_.data() + 2 * rows, moving_.data() + rows, registers_, kLanes * registers_, registers_};
}

}  // namespace framsyn::forecast
