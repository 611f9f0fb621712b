#pragma once

#include <cstddef>
#include <vector>

namespace framsyn::rates {

/// A square matrix column by column, of which the lower half counts. Own rather than Eigen's, whose products
/// are cut by the size of the cache that it finds at run time: other machine, other last bits.
class Dense {
 public:
  explicit Dense(int n = 0) : n_(static_cast<std::size_t>(n)), at_(n_ * n_) {}
  int size() const { return static_cast<int>(n_); }
  double& operator()(std::size_t row, std::size_t column) { return at_[column * n_ + row]; }
  double operator()(std::size_t row, std::size_t column) const { return at_[column * n_ + row]; }
  double* column(std::size_t c) { return at_.data() + c * n_; }
  const double* column(std::size_t c) const { return at_.data() + c * n_; }
  double either(std::size_t a, std::size_t b) const { return a >= b ? (*this)(a, b) : (*this)(b, a); }

  /// Minus w x x', on the lower half.
  void subtract(const double* x, double w);
  /// Into its Cholesky factor L, A = L L'. A pivot that rounding took below zero becomes a large one: that
  /// direction is then held still.
  void factor();
  void forward(double* x) const;   ///< x becomes L^-1 x
  void backward(double* x) const;  ///< x becomes L'^-1 x
  /// Of A, when this is its factor.
  Dense inverse() const;
  void mirror();  ///< the lower half onto the upper

 private:
  void finish_column(std::size_t c, std::size_t taken);
  void solve_rows(double* x, std::size_t begin, std::size_t end) const;
  Dense lower_inverse() const;

  std::size_t n_;
  std::vector<double> at_;
};

}  // namespace framsyn::rates
