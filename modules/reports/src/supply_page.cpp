#include "supply_page.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include <framsyn/base/rounding.hpp>
#include <framsyn/platform/documents/template.hpp>

#include "chart.hpp"
#include "figures.hpp"
#include "supply_words.hpp"

namespace framsyn {
std::string_view reports_pack(std::string_view path);
}

namespace framsyn::reports {
namespace {

using documents::List;
using documents::Names;

/// Figures as the report writes them: whole numbers grouped, what is not known as a dash.
class Writing {
 public:
  explicit Writing(Language language) : swedish_(language == Language::sv) {}
  std::string whole(double n) const { return grouped(n, swedish_); }
  std::string count(std::int64_t n) const { return whole(static_cast<double>(n)); }
  std::string count(const std::optional<std::int64_t>& n) const { return n ? count(*n) : "–"; }
  std::string fte(const std::optional<double>& n) const { return n ? grouped(*n, swedish_, 0) : "–"; }
  std::string share(double part) const { return per_cent(part, swedish_) + " %"; }
  std::string change(double part) const { return (part > 0 ? "+" : "") + per_cent(part, swedish_) + " %"; }
  std::string range(double low, double high) const { return whole(low) + "–" + whole(high); }
  /// As many decimals as can be read at a glance.
  std::string measure(double value) const {
    const double tenths = rounded_to(value, 1);
    return std::abs(value) < 100 && tenths != rounded_to(value, 0) ? grouped(value, swedish_, 1)
                                                                   : whole(value);
  }

 private:
  bool swedish_;
};

List years(const Supply& s, const Writing& w) {
  List rows;
  for (const SupplyYear& y : s.years) {
    rows.emplace_back(Names{{"year", std::to_string(y.year)},
                            {"heads", w.count(y.heads)},
                            {"fte", w.fte(y.fte)},
                            {"joiners", w.count(y.joiners)},
                            {"leavers", w.count(y.leavers)},
                            {"moves_in", w.count(y.moves_in)},
                            {"moves_out", w.count(y.moves_out)}});
  }
  return rows;
}

Names stock(const std::string& name, const SupplyGroup& g, const Supply& s, const Writing& w) {
  const auto all = static_cast<double>(s.heads);
  return {{"name", name},
          {"heads", w.count(g.heads)},
          {"fte", w.fte(g.fte)},
          {"share", w.share(all > 0 ? static_cast<double>(g.heads) / all : 0)}};
}

List professions(const Supply& s, const Writing& w, Language language) {
  List rows;
  for (const SupplyGroup& g : s.largest_professions()) rows.emplace_back(stock(g.profession, g, s, w));
  if (s.other_professions.heads > 0)
    rows.emplace_back(stock(heading("others", language), s.other_professions, s, w));
  return rows;
}

Names outlook(const SupplyGroup& g, const Writing& w) {
  return {{"name", g.profession},
          {"unit", g.unit},
          {"profession", g.profession},
          {"heads", w.count(g.heads)},
          {"p50", g.then ? w.whole(g.then->p50) : "–"},
          {"i80", g.then ? w.range(g.then->p10, g.then->p90) : "–"},
          {"change", g.then ? w.change(g.change()) : "–"}};
}

List outlooks(std::span<const SupplyGroup> groups, const Writing& w) {
  List rows;
  for (const SupplyGroup& g : groups) rows.emplace_back(outlook(g, w));
  return rows;
}

List forecast(const Supply& s, const Writing& w) {
  List rows;
  for (const SupplyForecast& f : s.forecast) {
    rows.emplace_back(Names{{"year", std::to_string(f.year)},
                            {"p50", w.whole(f.heads.p50)},
                            {"i50", w.range(f.heads.p25, f.heads.p75)},
                            {"i80", w.range(f.heads.p10, f.heads.p90)},
                            {"i95", w.range(f.heads.p2_5, f.heads.p97_5)}});
  }
  return rows;
}

List reasons(const Supply& s, const Writing& w) {
  const auto all = static_cast<double>(s.years.empty() ? 0 : s.years.back().leavers.value_or(0));
  List rows;
  for (const SupplyReason& r : s.reasons) {
    rows.emplace_back(Names{{"name", r.name},
                            {"count", w.count(r.count)},
                            {"share", w.share(static_cast<double>(r.count) / all)}});
  }
  return rows;
}

List texts(const std::vector<std::string>& lines) { return List(lines.begin(), lines.end()); }

List assumptions(const Supply& s, const Writing& w) {
  List rows;
  for (const SupplyAssumption& a : s.assumptions) {
    rows.emplace_back(
        Names{{"name", a.name}, {"value", w.measure(a.value) + " " + a.unit}, {"text", a.text}});
  }
  return rows;
}

List definitions(const Supply& s) {
  List rows;
  for (const SupplyDefinition& d : s.definitions)
    rows.emplace_back(Names{{"name", d.name}, {"text", d.text}});
  return rows;
}

/// Does anybody move to or from the rest of the organisation? For the whole of it, nobody can.
bool any_moves(const Supply& s) {
  return std::ranges::any_of(
      s.years, [](const SupplyYear& y) { return y.moves_in.value_or(0) + y.moves_out.value_or(0) > 0; });
}

/// A section of the template that is left out when there is nothing to say: absent, not empty.
documents::Value when_any(std::string text) {
  if (text.empty()) return false;
  return text;
}

}  // namespace

Result<std::string> supply_page(const Supply& s, Language language) {
  const Writing w(language);
  Names names = {{"language", language == Language::sv ? "sv" : "en"},
                 {"w", headings(language)},
                 {"unit", s.unit},
                 {"as_of", s.run.as_of.iso()},
                 {"made_on", iso(s.run.recorded_at)},
                 {"computed_on", iso(s.run.recorded_at).substr(0, 10)},
                 {"then", std::to_string(s.run.horizon) + " (median)"},
                 {"summary", texts(summary(s, language))},
                 {"years", years(s, w)},
                 {"professions?", !s.professions.empty()},
                 {"professions", professions(s, w, language)},
                 {"professions_note", when_any(professions_note(s, language))},
                 {"more_professions", when_any(more_professions(s, language))},
                 {"age_chart", when_any(age_chart(s, language))},
                 {"flow_chart", when_any(flow_chart(s, language))},
                 {"reasons?", !s.reasons.empty()},
                 {"reasons_year", std::to_string(s.reasons_year)},
                 {"reasons", reasons(s, w)},
                 {"reasons_note", when_any(reasons_note(s, language))},
                 {"moves?", any_moves(s)},
                 {"forecast?", !s.forecast.empty()},
                 {"forecast_sentence", forecast_sentence(s, language)},
                 {"fan_chart", s.forecast.empty() ? "" : fan_chart(s, language)},
                 {"forecast", forecast(s, w)},
                 {"outlooks", outlooks(s.largest_professions(), w)},
                 {"thin_sentence", thin_sentence(s, language)},
                 {"thin?", !s.thin.empty()},
                 {"thin", outlooks(s.thin, w)},
                 {"why_thin", when_any(why_thin(s, language))},
                 {"method", texts(method(s, language))},
                 {"assumptions?", !s.assumptions.empty()},
                 {"assumptions", assumptions(s, w)},
                 {"definitions", definitions(s)},
                 {"trace", trace(s, language)}};
  return documents::fill(reports_pack("base/reports/kompetensforsorjning.html"), names);
}

}  // namespace framsyn::reports
