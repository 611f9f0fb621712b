#include "moments.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>

namespace framsyn::rates {

Layout::Layout(const Design& d) : professions(d.professions), columns(1) {
  for (const Term& term : d.terms) first_column.push_back(columns), columns += term.columns;
}

void sum_up(const Design& design, const Tree& tree, Unknowns& x) {
  for (std::size_t g = 0; g < design.groups.size(); ++g) {
    const Group& group = design.groups[g];
    if (group.profession >= 0) x.core[static_cast<std::size_t>(group.profession)] += x.group[g];
    const int node = group.unit < 0 ? -1 : tree.node_of_unit[static_cast<std::size_t>(group.unit)];
    if (node >= 0) x.node[static_cast<std::size_t>(node)] += x.group[g];
  }
  for (std::size_t u = tree.size(); u-- > 0;)
    if (!tree.above[u].empty()) x.node[static_cast<std::size_t>(tree.above[u].front())] += x.node[u];
}

Rows::Rows(const Design& design, const Layout& layout, const Tree& tree)
    : design_(design), layout_(layout), tree_(tree) {}

std::vector<std::vector<double>> Rows::effects(const Unknowns& x) const {
  std::vector<std::vector<double>> out;
  for (std::size_t t = 0; t < design_.terms.size(); ++t) {
    const Term& term = design_.terms[t];
    const double* of = x.core.data() + layout_.professions + layout_.first_column[t];
    auto& level = out.emplace_back(static_cast<std::size_t>(term.levels));
    const auto columns = static_cast<std::size_t>(term.columns);
    for (std::size_t l = 0; l < level.size(); ++l)
      for (std::size_t c = 0; c < columns; ++c) level[l] += term.basis[l * columns + c] * of[c];
  }
  return out;
}

double Rows::group_log(const Unknowns& x, std::size_t group) const {
  const Group g = design_.groups[group];
  double log = x.core[static_cast<std::size_t>(layout_.professions)] + x.group[group];
  if (g.profession >= 0) log += x.core[static_cast<std::size_t>(g.profession)];
  const int node = g.unit < 0 ? -1 : tree_.node_of_unit[static_cast<std::size_t>(g.unit)];
  if (node < 0) return log;
  log += x.node[static_cast<std::size_t>(node)];
  for (int above : tree_.above[static_cast<std::size_t>(node)])
    log += x.node[static_cast<std::size_t>(above)];
  return log;
}

/// Expected events by level, of one group and by pairs of terms' levels of all.
struct Rows::Sums {
  double mass = 0;
  std::array<std::vector<double>, kMostTerms> level;
  std::array<std::vector<double>, kMostTerms> all_levels;
  std::array<std::vector<double>, kMostTerms> pair;  ///< of terms t and t + 1, wrapping: [level][level]

  std::vector<std::pair<std::size_t, double>> nonzero;  ///< levels of one term

  explicit Sums(const std::vector<Term>& terms) {
    for (std::size_t t = 0; t < terms.size(); ++t) {
      const std::size_t u = (t + 1) % terms.size();
      level[t].resize(static_cast<std::size_t>(terms[t].levels));
      all_levels[t].resize(level[t].size());
      if (terms.size() > 1) pair[t].resize(level[t].size() * static_cast<std::size_t>(terms[u].levels));
    }
  }
  void clear() {
    mass = 0;
    for (auto& of : level) std::ranges::fill(of, 0.0);
  }
};

/// Rows that lie together with the same levels but the last are taken together: of neighbours most are.
void Rows::add_group(std::size_t group, const std::vector<std::vector<double>>& multiples, double by,
                     Sums& sums) const {
  const std::size_t end = design_.first_row[group + 1];
  for (std::size_t r = design_.first_row[group]; r < end;)
    r = design_.terms.size() == 3 ? add_run(r, end, multiples, by, sums) : add_row(r, multiples, by, sums);
}

std::size_t Rows::add_row(std::size_t r, const std::vector<std::vector<double>>& multiples, double by,
                          Sums& sums) const {
  const std::size_t terms = design_.terms.size();
  const auto& level = design_.level[r];
  double mu = design_.years[r] * by;
  for (std::size_t t = 0; t < terms; ++t) mu *= multiples[t][level[t]];
  sums.mass += mu;
  for (std::size_t t = 0; t < terms; ++t) sums.level[t][level[t]] += mu;
  for (std::size_t t = 0; t < terms && terms > 1; ++t) {
    const std::size_t u = t + 1 < terms ? t + 1 : 0;
    sums.pair[t][level[t] * multiples[u].size() + level[u]] += mu;
  }
  return r + 1;
}

/// From a row on, as long as the first two of three levels are the same; where the next run begins.
std::size_t Rows::add_run(std::size_t r, std::size_t end, const std::vector<std::vector<double>>& multiples,
                          double by, Sums& sums) const {
  const auto [first, second, _] = design_.level[r];
  const double shared = by * multiples[0][first] * multiples[1][second];
  const double* const third = multiples[2].data();
  const std::size_t wide = multiples[0].size();
  double *const own = sums.level[2].data(), *const with_second = &sums.pair[1][second * multiples[2].size()],
                *const with_first = &sums.pair[2][first];
  double sum = 0;
  for (; r < end; ++r) {
    const auto& level = design_.level[r];
    if (level[0] != first || level[1] != second) break;
    const double mu = design_.years[r] * shared * third[level[2]];
    sum += mu, own[level[2]] += mu, with_second[level[2]] += mu, with_first[level[2] * wide] += mu;
  }
  sums.mass += sum, sums.level[0][first] += sum, sums.level[1][second] += sum;
  sums.pair[0][first * multiples[1].size() + second] += sum;
  return r;
}

namespace {

/// Sums of the levels' rows of the basis, some columns at a time, so that they stay in registers.
void times_basis(const Term& term, std::span<const std::pair<std::size_t, double>> levels, double* to) {
  constexpr std::size_t kTogether = 4;
  const auto columns = static_cast<std::size_t>(term.columns);
  std::size_t c = 0;
  for (; c + kTogether <= columns; c += kTogether) {
    double sum[kTogether]{};
    for (const auto& [l, mu] : levels) {
      const double* basis = term.basis.data() + l * columns + c;
      for (std::size_t i = 0; i < kTogether; ++i) sum[i] += mu * basis[i];
    }
    std::copy_n(sum, kTogether, to + c);
  }
  for (; c < columns; ++c)
    for (const auto& [l, mu] : levels) to[c] += mu * term.basis[l * columns + c];
}

}  // namespace

void Rows::to_columns(std::size_t group, Sums& sums, Moments& out) const {
  auto& nonzero = sums.nonzero;
  double* to = out.columns.data() + group * static_cast<std::size_t>(layout_.columns);
  to[0] = out.mass[group] = sums.mass;
  for (std::size_t t = 0; t < design_.terms.size(); ++t) {
    nonzero.clear();
    for (std::size_t l = 0; l < sums.level[t].size(); ++l)
      if (sums.level[t][l] != 0) nonzero.emplace_back(l, sums.level[t][l]);
    times_basis(design_.terms[t], nonzero, to + layout_.first_column[t]);
  }
}

void Rows::to_pairs(const Sums& sums, Moments& out) const {
  const auto add = [&](std::size_t t, std::size_t u, std::size_t l, std::size_t m, double mu) {
    const Term &a = design_.terms[t], &b = design_.terms[u];
    const auto ca = static_cast<std::size_t>(a.columns), cb = static_cast<std::size_t>(b.columns);
    for (std::size_t i = 0; i < ca; ++i) {
      const double x = mu * a.basis[l * ca + i];
      if (x == 0) continue;
      const auto row = static_cast<std::size_t>(layout_.first_column[t]) + i;
      for (std::size_t j = 0; j < cb; ++j) {
        const auto column = static_cast<std::size_t>(layout_.first_column[u]) + j;
        if (row >= column || t != u)
          out.between(std::max(row, column), std::min(row, column)) += x * b.basis[m * cb + j];
      }
    }
  };
  const std::size_t terms = design_.terms.size();
  for (std::size_t t = 0; t < terms; ++t) {
    for (std::size_t l = 0; l < sums.all_levels[t].size(); ++l) add(t, t, l, l, sums.all_levels[t][l]);
    const std::size_t u = (t + 1) % terms;
    if (terms == 1 || (terms == 2 && t == 1)) continue;
    const auto wide = static_cast<std::size_t>(design_.terms[u].levels);
    for (std::size_t i = 0; i < sums.pair[t].size(); ++i)
      if (sums.pair[t][i] != 0) add(t, u, i / wide, i % wide, sums.pair[t][i]);
  }
}

Moments Rows::expected(const Unknowns& x) const {
  const std::size_t groups = design_.groups.size(), columns = static_cast<std::size_t>(layout_.columns);
  Moments out{std::vector<double>(groups), std::vector<double>(groups * columns), Dense(layout_.columns)};
  auto multiples = effects(x);
  for (auto& term : multiples)
    for (double& log : term) log = statistics::exponential(log);
  Sums sums(design_.terms);
  for (std::size_t g = 0; g < groups; ++g) {
    sums.clear();
    add_group(g, multiples, statistics::exponential(group_log(x, g)), sums);
    to_columns(g, sums, out);
    for (std::size_t t = 0; t < design_.terms.size(); ++t)
      for (std::size_t l = 0; l < sums.level[t].size(); ++l) sums.all_levels[t][l] += sums.level[t][l];
  }
  for (std::size_t g = 0; g < groups; ++g)
    for (std::size_t c = 0; c < columns; ++c) out.between(c, 0) += out.columns[g * columns + c];
  to_pairs(sums, out);
  return out;
}

}  // namespace framsyn::rates
