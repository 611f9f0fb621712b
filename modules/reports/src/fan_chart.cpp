#include <algorithm>

#include <fmt/format.h>

#include "chart.hpp"
#include "figures.hpp"
#include "svg.hpp"

namespace framsyn::reports {
namespace {

constexpr Frame kFan{.height = 300, .left = 52, .right = 628, .top = 34, .bottom = 272};

struct Band {
  double Interval::* low;
  double Interval::* high;
  std::string_view style, name;
};
constexpr Band kBands[] = {{&Interval::p2_5, &Interval::p97_5, "fill=\"#dcebf0\"", "95 %"},
                           {&Interval::p10, &Interval::p90, "fill=\"#b3d4de\"", "80 %"},
                           {&Interval::p25, &Interval::p75, "fill=\"#7fb3c2\"", "50 %"}};
constexpr std::string_view kMedian = "stroke=\"#0b4a59\" stroke-width=\"2\"";
constexpr std::string_view kObserved = "stroke=\"#33424c\" stroke-width=\"1.5\" stroke-dasharray=\"1 0\"";

struct Extent {
  double least, greatest;
};

Extent extent(const Supply& supply) {
  Extent extent{static_cast<double>(supply.years.front().heads), 0};
  const auto widen = [&](double low, double high) {
    extent = {std::min(extent.least, low), std::max(extent.greatest, high)};
  };
  for (const auto& year : supply.years)
    widen(static_cast<double>(year.heads), static_cast<double>(year.heads));
  for (const auto& year : supply.forecast) widen(year.heads.p2_5, year.heads.p97_5);
  return extent;
}

void legend(Drawing& drawing, bool swedish) {
  double x = kFan.left;
  const auto entry = [&](std::string_view words, double width, const auto& mark) {
    mark(x);
    drawing.text(x + 20, 17, words, Drawing::Anchor::start);
    x += width;
  };
  entry(swedish ? "Utfall" : "Observed", 78, [&](double at) {
    drawing.line({{at, 13}, {at + 15, 13}}, kObserved), drawing.dot(at + 7, 13, "fill=\"#33424c\"");
  });
  entry(swedish ? "Median" : "Median", 78,
        [&](double at) { drawing.line({{at, 13}, {at + 15, 13}}, kMedian); });
  for (auto band = std::rbegin(kBands); band != std::rend(kBands); ++band) {
    entry(band->name, 62, [&](double at) { drawing.bar(at, 8, 15, 10, band->style); });
  }
}

std::string words(const Supply& supply, bool swedish) {
  if (supply.forecast.empty()) return swedish ? "Antal anställda per år" : "Employees by year";
  const SupplyForecast& last = supply.forecast.back();
  return swedish
             ? fmt::format(
                   "Antal anställda per år, utfall och prognos. År {} väntas {} anställda, i åtta fall av "
                   "tio "
                   "mellan {} och {}.",
                   last.year, grouped(last.heads.p50, true), grouped(last.heads.p10, true),
                   grouped(last.heads.p90, true))
             : fmt::format(
                   "Employees by year, observed and forecast. In {} {} are expected, in eight cases of ten "
                   "between {} and {}.",
                   last.year, grouped(last.heads.p50, false), grouped(last.heads.p10, false),
                   grouped(last.heads.p90, false));
}

void draw_bands(Drawing& drawing, const Supply& supply, const Scale& x, const Scale& y) {
  const auto now = static_cast<double>(supply.years.back().heads);
  const int start = supply.years.back().year;
  for (const Band& band : kBands) {
    Drawing::Points upper = {{x.at(start), y.at(now)}}, lower = upper;
    for (const auto& year : supply.forecast) {
      upper.emplace_back(x.at(year.year), y.at(year.heads.*band.high));
      lower.emplace_back(x.at(year.year), y.at(year.heads.*band.low));
    }
    drawing.area(upper, lower, band.style);
  }
  Drawing::Points median = {{x.at(start), y.at(now)}};
  for (const auto& year : supply.forecast) median.emplace_back(x.at(year.year), y.at(year.heads.p50));
  drawing.line(median, kMedian);
}

}  // namespace

std::string fan_chart(const Supply& supply, Language language) {
  const bool swedish = language == Language::sv;
  if (supply.years.empty()) return {};
  Drawing drawing(kFan.height, words(supply, swedish));
  const int last = supply.forecast.empty() ? supply.years.back().year : supply.forecast.back().year;
  const Scale x = Scale::years(supply.years.front().year, last, kFan.left, kFan.right);
  const auto [least, greatest] = extent(supply);
  const Scale y = Scale::around(least, greatest, kFan.bottom, kFan.top);
  drawing.grid(y, kFan.left, kFan.right);
  for (const double year : x.steps()) {
    drawing.text(x.at(year), kFan.bottom + 18, fmt::format("{:.0f}", year), Drawing::Anchor::middle);
  }
  if (!supply.forecast.empty()) draw_bands(drawing, supply, x, y);
  Drawing::Points observed;
  for (const auto& year : supply.years)
    observed.emplace_back(x.at(year.year), y.at(static_cast<double>(year.heads)));
  drawing.line(observed, kObserved);
  for (const auto& [px, py] : observed) drawing.dot(px, py, "fill=\"#33424c\"");
  legend(drawing, swedish);
  return std::move(drawing).finish();
}

}  // namespace framsyn::reports
