#include "dense.hpp"

#include <cmath>

namespace framsyn::rates {

void Dense::subtract(const double* x, double w) {
  for (std::size_t c = 0; c < n_; ++c) {
    const double by = w * x[c];
    if (by == 0) continue;
    double* to = column(c);
    for (std::size_t r = c; r < n_; ++r) to[r] -= by * x[r];
  }
}

void Dense::factor() {
  for (std::size_t c = 0; c < n_; ++c) {
    double* own = column(c);
    for (std::size_t k = 0; k < c; ++k) {
      const double* before = column(k);
      const double by = before[c];
      if (by == 0) continue;
      for (std::size_t r = c; r < n_; ++r) own[r] -= by * before[r];
    }
    const double pivot = own[c] > 1e-10 ? std::sqrt(own[c]) : 1e6;
    own[c] = pivot;
    for (std::size_t r = c + 1; r < n_; ++r) own[r] /= pivot;
  }
}

void Dense::forward(double* x) const {
  for (std::size_t c = 0; c < n_; ++c) {
    const double* own = column(c);
    x[c] /= own[c];
    for (std::size_t r = c + 1; r < n_; ++r) x[r] -= own[r] * x[c];
  }
}

void Dense::backward(double* x) const {
  for (std::size_t c = n_; c-- > 0;) {
    const double* own = column(c);
    for (std::size_t r = c + 1; r < n_; ++r) x[c] -= own[r] * x[r];
    x[c] /= own[c];
  }
}

Dense Dense::inverse() const {
  Dense upper(
      size());  // row c of L^-1 as column c: (L^-1)' lies below no diagonal, so rows are kept as columns
  for (std::size_t c = 0; c < n_; ++c) {
    double* x = upper.column(c);
    x[c] = 1;
    forward(x);
  }
  Dense out(size());
  for (std::size_t c = 0; c < n_; ++c) {
    for (std::size_t r = c; r < n_; ++r) {
      double sum = 0;
      const double *a = upper.column(c), *b = upper.column(r);
      for (std::size_t k = r; k < n_; ++k) sum += a[k] * b[k];
      out(r, c) = sum;
    }
  }
  return out;
}

void Dense::mirror() {
  for (std::size_t c = 0; c < n_; ++c)
    for (std::size_t r = c + 1; r < n_; ++r) (*this)(c, r) = (*this)(r, c);
}

}  // namespace framsyn::rates
