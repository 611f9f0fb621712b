#include "svg.hpp"

#include <cmath>

#include <fmt/format.h>

#include <framsyn/platform/documents/template.hpp>

#include "figures.hpp"

namespace framsyn::reports {
namespace {

/// 1, 2 or 5 times a power of ten: what people read most easily on an axis.
double round_step(double raw) {
  const double magnitude = std::pow(10.0, std::floor(std::log10(raw)));
  for (const double multiple : {1.0, 2.0, 5.0}) {
    if (raw <= multiple * magnitude) return multiple * magnitude;
  }
  return 10 * magnitude;
}

std::string path(const Drawing::Points& points) {
  std::string d;
  for (const auto& [x, y] : points) d += fmt::format("{}{:.1f} {:.1f}", d.empty() ? "M" : " L", x, y);
  return d;
}

}  // namespace

Scale Scale::zero_to(double greatest, double from, double to) {
  Scale scale;
  const double step = round_step(std::max(greatest, 1.0) / 5);
  scale.most_ = std::max(1.0, std::ceil(greatest / step)) * step;
  scale.from_ = from, scale.to_ = to;
  for (double at = 0; at <= scale.most_ + step / 2; at += step) scale.steps_.push_back(at);
  return scale;
}

Scale Scale::around(double least, double greatest, double from, double to) {
  if (least < greatest / 2) return zero_to(greatest, from, to);
  Scale scale;
  const double step = round_step(std::max(greatest - least, 5.0) / 5);
  scale.least_ = std::floor(least / step) * step;
  scale.most_ = std::max(scale.least_ + step, std::ceil(greatest / step) * step);
  scale.from_ = from, scale.to_ = to;
  for (double at = scale.least_; at <= scale.most_ + step / 2; at += step) scale.steps_.push_back(at);
  return scale;
}

Scale Scale::years(int first, int last, double from, double to) {
  Scale scale;
  scale.least_ = first, scale.most_ = std::max(last, first + 1);
  scale.from_ = from, scale.to_ = to;
  const int step = last - first > 12 ? 2 : 1;
  for (int year = last; year >= first; year -= step) scale.steps_.insert(scale.steps_.begin(), year);
  return scale;
}

Drawing::Drawing(double height, std::string_view label)
    : svg_(fmt::format(
          "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"{0}\" width=\"{1:.0f}\""
          " height=\"{2:.0f}\" viewBox=\"0 0 {1:.0f} {2:.0f}\" font-family=\"Open Sans, sans-serif\""
          " font-size=\"11\"><title>{0}</title>",
          documents::escaped(label), kWidth, height)) {}

void Drawing::line(const Points& points, std::string_view style) {
  svg_ += fmt::format("<path d=\"{}\" fill=\"none\" {}/>", path(points), style);
}

void Drawing::area(const Points& upper, const Points& lower, std::string_view style) {
  Points around = upper;
  around.insert(around.end(), lower.rbegin(), lower.rend());
  svg_ += fmt::format("<path d=\"{} Z\" {}/>", path(around), style);
}

void Drawing::bar(double x, double y, double width, double height, std::string_view style) {
  svg_ += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" {}/>", x, y, width,
                      height, style);
}

void Drawing::dot(double x, double y, std::string_view style) {
  svg_ += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"2.5\" {}/>", x, y, style);
}

void Drawing::text(double x, double y, std::string_view words, Anchor anchor, std::string_view style) {
  constexpr std::string_view kAnchors[] = {"start", "middle", "end"};
  svg_ += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\" fill=\"#33424c\" {}>{}</text>", x,
                      y, kAnchors[static_cast<std::size_t>(anchor)], style, documents::escaped(words));
}

void Drawing::grid(const Scale& y, double left, double right) {
  for (const double step : y.steps()) {
    line({{left, y.at(step)}, {right, y.at(step)}}, "stroke=\"#d9dfe3\" stroke-width=\"1\"");
    text(left - 8, y.at(step) + 4, grouped(step, true), Anchor::end);
  }
}

std::string Drawing::finish() && { return std::move(svg_ += "</svg>"); }

}  // namespace framsyn::reports
