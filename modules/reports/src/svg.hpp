#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace framsyn::reports {

/// A linear scale from values to points on paper, with round steps to draw lines at.
class Scale {
 public:
  /// From zero (or below) to at least `greatest`; `from` and `to` are the ends on paper.
  static Scale zero_to(double greatest, double from, double to);
  /// For lines, which are read against each other and not against zero: begins at zero only when the least
  /// value is less than half the greatest.
  static Scale around(double least, double greatest, double from, double to);
  static Scale years(int first, int last, double from, double to);
  double at(double value) const { return from_ + (value - least_) / (most_ - least_) * (to_ - from_); }
  const std::vector<double>& steps() const { return steps_; }

 private:
  double least_ = 0, most_ = 1, from_ = 0, to_ = 1;
  std::vector<double> steps_;
};

/// Where on a drawing the lines of a chart run.
struct Frame {
  double height, left, right, top, bottom;
};

/// An SVG drawing under way. Sizes are CSS pixels; the paper's text width is kWidth of them.
class Drawing {
 public:
  static constexpr double kWidth = 640;
  Drawing(double height, std::string_view label);

  using Points = std::vector<std::pair<double, double>>;
  void line(const Points& points, std::string_view style);
  void area(const Points& upper, const Points& lower, std::string_view style);
  void bar(double x, double y, double width, double height, std::string_view style);
  void dot(double x, double y, std::string_view style);
  enum class Anchor { start, middle, end };
  void text(double x, double y, std::string_view words, Anchor anchor, std::string_view style = "");
  /// Lines across at the steps of a scale, with their values at the left.
  void grid(const Scale& y, double left, double right);

  std::string finish() &&;

 private:
  std::string svg_;
};

}  // namespace framsyn::reports
