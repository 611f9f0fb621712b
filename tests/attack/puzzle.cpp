#include "puzzle.hpp"

#include <glpk.h>

#include <cmath>
#include <map>
#include <memory>
#include <numeric>
#include <stdexcept>

namespace framsyn::attack {
namespace {

using Cell = Puzzle::Cell;

std::size_t place(Cell cell) { return static_cast<std::size_t>(cell); }

/// Which cells hang together by sums with two or more that are not told.
class Islands {
 public:
  explicit Islands(std::size_t cells) : above_(cells) { std::iota(above_.begin(), above_.end(), 0); }
  Cell of(Cell cell) {
    while (above_[place(cell)] != cell) cell = above_[place(cell)] = above_[place(above_[place(cell)])];
    return cell;
  }
  void join(Cell a, Cell b) { above_[place(of(a))] = of(b); }

 private:
  std::vector<Cell> above_;
};

/// One island as a linear program.
class Program {
 public:
  Program() : lp_(glp_create_prob(), glp_delete_prob) {
    glp_init_smcp(&quietly_);
    quietly_.msg_lev = GLP_MSG_OFF;
  }
  /// The terms not told come to what the told ones leave.
  void add(const std::vector<Puzzle::Term>& free, double rest) {
    std::vector<int> columns{0};
    std::vector<double> times{0};
    for (const auto& term : free) columns.push_back(column(term.cell)), times.push_back(term.times);
    const int row = glp_add_rows(lp_.get(), 1);
    glp_set_row_bnds(lp_.get(), row, GLP_FX, rest, rest);
    glp_set_mat_row(lp_.get(), row, static_cast<int>(free.size()), columns.data(), times.data());
  }
  Puzzle::Range range(Cell cell) {
    const int of = column(cell);
    glp_set_obj_coef(lp_.get(), of, 1);
    const double least = solved(GLP_MIN, 0), most = solved(GLP_MAX, std::numeric_limits<double>::infinity());
    glp_set_obj_coef(lp_.get(), of, 0);
    constexpr double kSlack = 1e-6;
    return {std::ceil(least - kSlack) + 0.0, std::floor(most + kSlack)};
  }

 private:
  int column(Cell cell) {
    const auto [found, is_new] = columns_.try_emplace(cell, 0);
    if (is_new) {
      found->second = glp_add_cols(lp_.get(), 1);
      glp_set_col_bnds(lp_.get(), found->second, GLP_LO, 0, 0);
    }
    return found->second;
  }
  double solved(int direction, double unbounded) {
    glp_set_obj_dir(lp_.get(), direction);
    if (glp_simplex(lp_.get(), &quietly_) != 0) throw std::runtime_error("the linear program was not solved");
    const int status = glp_get_status(lp_.get());
    if (status == GLP_UNBND) return unbounded;
    if (status != GLP_OPT) throw std::runtime_error("what is told contradicts itself");
    return glp_get_obj_val(lp_.get());
  }

  std::unique_ptr<glp_prob, decltype(&glp_delete_prob)> lp_;
  glp_smcp quietly_{};
  std::map<Cell, int> columns_;
};

}  // namespace

Cell Puzzle::cell() {
  told_.push_back(-1);
  return static_cast<Cell>(told_.size() - 1);
}

void Puzzle::tell(Cell cell, double number) { told_[place(cell)] = number; }

void Puzzle::not_below_zero(std::vector<Term> terms) {
  terms.push_back({cell(), -1});
  zero(std::move(terms));
}

void Puzzle::about(std::vector<Term> terms, double number, double within) {
  const Cell most = cell(), below = cell();
  tell(most, number + within);
  std::vector<Term> down = terms;
  terms.push_back({below, 1}), terms.push_back({most, -1});
  zero(std::move(terms));
  if (number < within) return;
  const Cell least = cell();
  tell(least, number - within);
  down.push_back({least, -1});
  not_below_zero(std::move(down));
}

std::vector<Puzzle::Range> Puzzle::ranges(std::span<const Cell> of) const {
  Islands islands(size());
  for (const auto& sum : sums_) {
    Cell first = -1;
    for (const Term& term : sum) {
      if (told(term.cell)) continue;
      if (first >= 0) islands.join(first, term.cell);
      first = term.cell;
    }
  }
  std::map<Cell, Program> programs;
  for (const Cell cell : of) programs.try_emplace(islands.of(cell));
  for (const auto& sum : sums_) {
    std::vector<Term> free;
    double rest = 0;
    for (const Term& term : sum) {
      if (told(term.cell))
        rest -= term.times * number(term.cell);
      else
        free.push_back(term);
    }
    const auto program = free.empty() ? programs.end() : programs.find(islands.of(free.front().cell));
    if (program != programs.end()) program->second.add(free, rest);
  }
  std::vector<Range> ranges;
  for (const Cell cell : of) ranges.push_back(programs.at(islands.of(cell)).range(cell));
  return ranges;
}

}  // namespace framsyn::attack
