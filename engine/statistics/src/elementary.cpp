#include <framsyn/engine/statistics/elementary.hpp>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace framsyn::statistics {
namespace {

constexpr double kLn2High = 6.93147180369123816490e-01, kLn2Low = 1.90821492927058770002e-10;

double power_of_two(int n) { return std::bit_cast<double>(static_cast<std::uint64_t>(n + 1023) << 52); }

}  // namespace

// Reduction to |r| <= ln2/2, then Remez as in fdlibm's e_exp.c (Sun Microsystems, 1993).
double exponential(double x) {
  if (!(x > -745)) return x != x ? x : 0;
  if (x > 709.7) return std::numeric_limits<double>::infinity();
  const int n = static_cast<int>(x * 1.44269504088896338700 + (x < 0 ? -0.5 : 0.5));
  const double high = x - n * kLn2High, low = n * kLn2Low, r = high - low, t = r * r;
  const double c = r - t * (1.66666666666666019037e-01 +
                            t * (-2.77777777770155933842e-03 +
                                 t * (6.61375632143793436117e-05 +
                                      t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
  const double y = 1 - ((low - r * c / (2 - c)) - high);
  if (n < -1000) return y * power_of_two(n + 100) * power_of_two(-100);
  return n == 1024 ? y * 2 * power_of_two(1023) : y * power_of_two(n);
}

// x = 2^k (1 + f) with sqrt(1/2) < 1 + f < sqrt(2), then Remez as in fdlibm's e_log.c.
double logarithm(double x) {
  if (x < 2.2250738585072014e-308)
    return x <= 0 ? -std::numeric_limits<double>::infinity()
                  : logarithm(x * 0x1p54) - 54 * 0.6931471805599453;
  const auto bits = std::bit_cast<std::uint64_t>(x);
  int k = static_cast<int>(bits >> 52) - 1023;
  double m = std::bit_cast<double>((bits & 0xFFFFFFFFFFFFFULL) | 0x3FF0000000000000ULL);
  if (m > 1.4142135623730951) m *= 0.5, ++k;
  const double f = m - 1, s = f / (2 + f), z = s * s, w = z * z, half = 0.5 * f * f;
  const double even =
      w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
  const double odd =
      z * (6.666666666666735130e-01 +
           w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
  return k * kLn2High - ((half - (s * (half + even + odd) + k * kLn2Low)) - f);
}

// Stirling's series above 10, the recurrence below.
double log_gamma(double x) {
  double product = 1;
  while (x < 10) product *= x, x += 1;
  const double i = 1 / x, i2 = i * i;
  const double series =
      i * (1.0 / 12 - i2 * (1.0 / 360 -
                            i2 * (1.0 / 1260 - i2 * (1.0 / 1680 - i2 * (1.0 / 1188 - i2 * 691.0 / 360360)))));
  return (x - 0.5) * logarithm(x) - x + 0.91893853320467274178 + series - logarithm(product);
}

double digamma(double x) {
  double sum = 0;
  while (x < 10) sum -= 1 / x, x += 1;
  const double i2 = 1 / (x * x);
  return sum + logarithm(x) - 0.5 / x -
         i2 * (1.0 / 12 - i2 * (1.0 / 120 -
                                i2 * (1.0 / 252 - i2 * (1.0 / 240 - i2 * (1.0 / 132 - i2 * 691.0 / 32760)))));
}

double trigamma(double x) {
  double sum = 0;
  while (x < 10) sum += 1 / (x * x), x += 1;
  const double i = 1 / x, i2 = i * i;
  return sum + i + 0.5 * i2 +
         i * i2 * (1.0 / 6 - i2 * (1.0 / 30 - i2 * (1.0 / 42 - i2 * (1.0 / 30 - i2 * 5.0 / 66))));
}

double normal_density(double z) { return 0.39894228040143267794 * exponential(-0.5 * z * z); }

// A series near zero (Marsaglia 2004), a continued fraction in the tails.
double normal_probability(double z) {
  const double a = std::fabs(z);
  if (a < 3.5) {
    double term = z, sum = z;
    for (int i = 3; std::fabs(term) > 1e-17 * std::fabs(sum) && i < 200; i += 2) sum += term *= z * z / i;
    return 0.5 + sum * normal_density(z);
  }
  double fraction = a;
  for (int i = 60; i > 0; --i) fraction = a + i / fraction;
  const double tail = normal_density(a) / fraction;
  return z < 0 ? tail : 1 - tail;
}

namespace {

template <int N>
double polynomial(const double (&c)[N], double x) {
  double sum = c[N - 1];
  for (int i = N - 2; i >= 0; --i) sum = sum * x + c[i];
  return sum;
}

constexpr double kA[] = {3.3871328727963666080e0,  1.3314166789178437745e+2, 1.9715909503065514427e+3,
                         1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
                         3.3430575583588128105e+4, 2.5090809287301226727e+3};
constexpr double kB[] = {1.0,
                         4.2313330701600911252e+1,
                         6.8718700749205790830e+2,
                         5.3941960214247511077e+3,
                         2.1213794301586595867e+4,
                         3.9307895800092710610e+4,
                         2.8729085735721942674e+4,
                         5.2264952788528545610e+3};
constexpr double kC[] = {1.42343711074968357734e0,  4.63033784615654529590e0, 5.76949722146069140550e0,
                         3.64784832476320460504e0,  1.27045825245236838258e0, 2.41780725177450611770e-1,
                         2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr double kD[] = {1.0,
                         2.05319162663775882187e0,
                         1.67638483018380384940e0,
                         6.89767334985100004550e-1,
                         1.48103976427480074590e-1,
                         1.51986665636164571966e-2,
                         5.47593808499534494600e-4,
                         1.05075007164441684324e-9};
constexpr double kE[] = {6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
                         2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                         2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr double kF[] = {1.0,
                         5.99832206555887937690e-1,
                         1.36929880922735805310e-1,
                         1.48753612908506148525e-2,
                         7.86869131145613259100e-4,
                         1.84631831751005468180e-5,
                         1.42151175831644588870e-7,
                         2.04426310338993978564e-15};

}  // namespace

double normal_quantile(double p) {
  const double q = p - 0.5;
  if (std::fabs(q) <= 0.425) {
    const double r = 0.180625 - q * q;
    return q * polynomial(kA, r) / polynomial(kB, r);
  }
  double r = std::sqrt(-logarithm(q < 0 ? p : 1 - p));
  if (r <= 5) {
    r = polynomial(kC, r - 1.6) / polynomial(kD, r - 1.6);
  } else {
    r = polynomial(kE, r - 5) / polynomial(kF, r - 5);
  }
  return q < 0 ? -r : r;
}

}  // namespace framsyn::statistics
