#include <algorithm>

#include <fmt/format.h>

#include "chart.hpp"
#include "svg.hpp"

namespace framsyn::reports {
namespace {

constexpr Frame kBars{.height = 220, .left = 52, .right = 628, .top = 30, .bottom = 192};
constexpr std::string_view kFirst = "fill=\"#0b6377\"", kSecond = "fill=\"#d98943\"";

struct Pair {
  std::string label;
  double first, second;
};

/// Bars two by two; a negative second is not drawn, for charts of one series.
std::string bars(const std::vector<Pair>& pairs, std::string_view label, std::string_view first,
                 std::string_view second) {
  Drawing drawing(kBars.height, label);
  double most = 0;
  for (const Pair& pair : pairs) most = std::max({most, pair.first, pair.second});
  const Scale y = Scale::zero_to(most, kBars.bottom, kBars.top);
  drawing.grid(y, kBars.left, kBars.right);
  const bool two = !second.empty();
  const double slot =
      (kBars.right - kBars.left) / static_cast<double>(std::max<std::size_t>(pairs.size(), 1));
  const double width = slot * (two ? 0.36 : 0.7);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const double middle = kBars.left + slot * (static_cast<double>(i) + 0.5);
    const double left = two ? middle - width : middle - width / 2;
    drawing.bar(left, y.at(pairs[i].first), width, kBars.bottom - y.at(pairs[i].first), kFirst);
    if (two) drawing.bar(middle, y.at(pairs[i].second), width, kBars.bottom - y.at(pairs[i].second), kSecond);
    drawing.text(middle, kBars.bottom + 18, pairs[i].label, Drawing::Anchor::middle);
  }
  drawing.bar(kBars.left, 8, 12, 10, kFirst);
  drawing.text(kBars.left + 18, 17, first, Drawing::Anchor::start);
  if (two) {
    drawing.bar(kBars.left + 100, 8, 12, 10, kSecond);
    drawing.text(kBars.left + 118, 17, second, Drawing::Anchor::start);
  }
  return std::move(drawing).finish();
}

}  // namespace

std::string flow_chart(const Supply& supply, Language language) {
  std::vector<Pair> pairs;
  for (const SupplyYear& year : supply.years) {
    if (!year.joiners || !year.leavers) continue;
    pairs.push_back({fmt::format("{}", year.year), static_cast<double>(*year.joiners),
                     static_cast<double>(*year.leavers)});
  }
  if (pairs.empty()) return {};
  return language == Language::sv
             ? bars(pairs, "Antal som började och slutade per år. Siffrorna står i tabellen.", "Började",
                    "Slutade")
             : bars(pairs, "Joiners and leavers by year. The figures are in the table.", "Joiners",
                    "Leavers");
}

std::string age_chart(const Supply& supply, Language language) {
  std::vector<Pair> pairs;
  const bool swedish = language == Language::sv;
  for (const SupplyAge& age : supply.ages) {
    const bool unknown = age.band == "unknown";
    pairs.push_back(
        {unknown ? (swedish ? "okänd" : "unknown") : age.band, static_cast<double>(age.all()), 0});
  }
  if (pairs.empty()) return {};
  return bars(pairs, swedish ? "Antal anställda per åldersgrupp" : "Employees by age band",
              swedish ? "Anställda" : "Employees", "");
}

}  // namespace framsyn::reports
