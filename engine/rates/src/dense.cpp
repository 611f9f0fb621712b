#include "dense.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace framsyn::rates {
namespace {

constexpr std::size_t kTogether = 4;  ///< columns that are read and written at once

using Two = double __attribute__((vector_size(16)));

Two two(const double* at) {
  Two x;
  std::memcpy(&x, at, sizeof x);
  return x;
}

using Four = std::array<double*, kTogether>;
using FourRead = std::array<const double*, kTogether>;
using Weights = double[kTogether][kTogether];

/// From each of four columns four others, w[of][from] times, rows `begin` to `end`: one after the other, so
/// that the last bits are those of taking them one by one.
void take(const Four& of, const FourRead& from, const Weights& w, std::size_t begin, std::size_t end) {
  std::size_t r = begin;
  for (; r + 2 <= end; r += 2) {
    const Two x0 = two(from[0] + r), x1 = two(from[1] + r), x2 = two(from[2] + r), x3 = two(from[3] + r);
    for (std::size_t j = 0; j < kTogether; ++j) {
      const Two left = two(of[j] + r) - w[j][0] * x0 - w[j][1] * x1 - w[j][2] * x2 - w[j][3] * x3;
      std::memcpy(of[j] + r, &left, sizeof left);
    }
  }
  for (; r < end; ++r)
    for (std::size_t j = 0; j < kTogether; ++j)
      for (std::size_t i = 0; i < kTogether; ++i) of[j][r] -= w[j][i] * from[i][r];
}

/// Sums of products from a row on, of one column with four: in four parts that are added in this order.
void products(const double* one, const FourRead& four, std::size_t begin, std::size_t end, double* sums) {
  Two even[kTogether]{}, odd[kTogether]{};
  std::size_t k = begin;
  for (; k + 4 <= end; k += 4) {
    const Two x = two(one + k), y = two(one + k + 2);
    for (std::size_t j = 0; j < kTogether; ++j)
      even[j] += x * two(four[j] + k), odd[j] += y * two(four[j] + k + 2);
  }
  for (std::size_t j = 0; j < kTogether; ++j) {
    double sum = even[j][0] + even[j][1] + odd[j][0] + odd[j][1];
    for (std::size_t rest = k; rest < end; ++rest) sum += one[rest] * four[j][rest];
    sums[j] = sum;
  }
}

}  // namespace

void Dense::subtract(const double* x, double w) {
  for (std::size_t c = 0; c < n_; ++c) {
    const double by = w * x[c];
    if (by == 0) continue;
    double* to = column(c);
    for (std::size_t r = c; r < n_; ++r) to[r] -= by * x[r];
  }
}

void Dense::factor() {
  std::size_t from = 0;
  for (; from + kTogether <= n_; from += kTogether) {
    for (std::size_t k = 0; k < from; k += kTogether) {
      Weights w;
      for (std::size_t j = 0; j < kTogether; ++j)
        for (std::size_t i = 0; i < kTogether; ++i) w[j][i] = (*this)(from + j, k + i);
      take({column(from), column(from + 1), column(from + 2), column(from + 3)},
           {column(k), column(k + 1), column(k + 2), column(k + 3)}, w, from, n_);
    }
    for (std::size_t c = from; c < from + kTogether; ++c) finish_column(c, from);
  }
  for (std::size_t c = from; c < n_; ++c) finish_column(c, 0);
}

/// What the columns from `taken` on leave of column c, over its pivot.
void Dense::finish_column(std::size_t c, std::size_t taken) {
  double* own = column(c);
  for (std::size_t k = taken; k < c; ++k) {
    const double* before = column(k);
    const double by = before[c];
    if (by == 0) continue;
    for (std::size_t r = c; r < n_; ++r) own[r] -= by * before[r];
  }
  const double pivot = own[c] > 1e-10 ? std::sqrt(own[c]) : 1e6;
  own[c] = pivot;
  for (std::size_t r = c + 1; r < n_; ++r) own[r] /= pivot;
}

void Dense::forward(double* x) const { solve_rows(x, 0, n_); }

void Dense::backward(double* x) const {
  for (std::size_t c = n_; c-- > 0;) {
    const double* own = column(c);
    for (std::size_t r = c + 1; r < n_; ++r) x[c] -= own[r] * x[r];
    x[c] /= own[c];
  }
}

/// L^-1 of L: each column from its own row on.
Dense Dense::lower_inverse() const {
  Dense out(size());
  for (std::size_t c = 0; c < n_; ++c) out(c, c) = 1;
  std::size_t from = 0;
  for (; from + kTogether <= n_; from += kTogether) {
    const Four x{out.column(from), out.column(from + 1), out.column(from + 2), out.column(from + 3)};
    std::size_t k = from;
    for (; k + kTogether <= n_; k += kTogether) {
      for (double* one : x) solve_rows(one, k, k + kTogether);
      Weights w;
      for (std::size_t j = 0; j < kTogether; ++j)
        for (std::size_t i = 0; i < kTogether; ++i) w[j][i] = x[j][k + i];
      take(x, {column(k), column(k + 1), column(k + 2), column(k + 3)}, w, k + kTogether, n_);
    }
    for (double* one : x) solve_rows(one, k, n_);
  }
  for (std::size_t c = from; c < n_; ++c) solve_rows(out.column(c), c, n_);
  return out;
}

/// The rows of x from one to another, once what stands before them has been taken.
void Dense::solve_rows(double* x, std::size_t begin, std::size_t end) const {
  for (std::size_t c = begin; c < end; ++c) {
    const double* own = column(c);
    x[c] /= own[c];
    for (std::size_t r = c + 1; r < end; ++r) x[r] -= own[r] * x[c];
  }
}

Dense Dense::inverse() const {
  const Dense lower = lower_inverse();
  Dense out(size());
  for (std::size_t from = 0; from < n_; from += kTogether) {
    FourRead four;
    for (std::size_t j = 0; j < kTogether; ++j) four[j] = lower.column(std::min(from + j, n_ - 1));
    // Column r of L^-1 begins at its row r, below which the four count.
    for (std::size_t r = from; r < n_; ++r) {
      double sums[kTogether];
      products(lower.column(r), four, r, n_, sums);
      for (std::size_t j = 0; j < kTogether && from + j <= r; ++j) out(r, from + j) = sums[j];
    }
  }
  return out;
}

void Dense::mirror() {
  for (std::size_t c = 0; c < n_; ++c)
    for (std::size_t r = c + 1; r < n_; ++r) (*this)(c, r) = (*this)(r, c);
}

}  // namespace framsyn::rates
