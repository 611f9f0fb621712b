#include "hazards.hpp"

namespace framsyn::forecast {
namespace {

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

void shift_in(const std::array<float, kMostSteps>& row, std::size_t registers, std::vector<Register>& out) {
  for (std::size_t r = 0; r < registers; ++r) {
    Register& to = out.emplace_back();
    for (std::size_t i = r == 0 ? 1 : 0; i < kWidth; ++i) to.at[i] = row[r * kWidth + i - 1];
  }
}

}  // namespace

Hazards::Hazards(const Plan& plan) : registers_(static_cast<std::size_t>(plan.steps / kWidth + 1)) {
  for (const Path& path : plan.paths) add(path);
  for (const Path& path : plan.entries) add(path);
  summed_.resize(paths_ * kLanes * 2 * registers_);
}

void Hazards::add(const Path& path) {
  ++paths_;
  shift_in(path.leave, registers_, at_rest_);
  shift_in(path.retire, registers_, at_rest_);
  const std::size_t first = moving_.size();
  shift_in(path.move, registers_, moving_);
  float before = 0;
  for (std::size_t r = first; r < moving_.size(); ++r)
    for (float& hazard : moving_[r].at) hazard = before += hazard;
}

void Hazards::lay(const std::vector<YearRow>& years) {
  sum_years(steps_in(at_rest_.data()), paths_, registers_, years.data(),
            reinterpret_cast<Steps*>(summed_.data()));
}

}  // namespace framsyn::forecast
