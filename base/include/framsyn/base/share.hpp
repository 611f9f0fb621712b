#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace framsyn {

/// A part of a whole in millionths: contract degree, extent of leave (sv: sysselsättningsgrad, omfattning).
/// Millionths and not per mille, because public extracts carry degrees such as 0.266667 and the sum over a
/// region must come back as it went in.
class Share {
 public:
  constexpr Share() = default;
  static constexpr Share millionths(std::int64_t n) { return Share(n); }
  static constexpr Share percent(std::int64_t n) { return Share(n * 10'000); }
  static Share rounded(double part);
  static constexpr Share whole() { return Share(1'000'000); }

  constexpr std::int64_t millionths() const { return millionths_; }
  constexpr double value() const { return static_cast<double>(millionths_) / 1e6; }
  friend constexpr auto operator<=>(Share, Share) = default;
  friend constexpr Share operator+(Share a, Share b) { return Share(a.millionths_ + b.millionths_); }

 private:
  constexpr explicit Share(std::int64_t n) : millionths_(n) {}
  std::int64_t millionths_ = 0;
};

}  // namespace framsyn
