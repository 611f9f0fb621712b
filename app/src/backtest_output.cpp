#include "backtest_output.hpp"

#include <ostream>

#include <fmt/format.h>
#include <framsyn/platform/tables/writer.hpp>

#include "backtest_document.hpp"
#include "forecast_output.hpp"

namespace framsyn::app {

namespace {

void print_csv(std::ostream& out, const planning::LookBack& look, YearsAhead ahead) {
  using tables::ColumnType;
  std::vector<tables::Column> columns = {{"level"},
                                         {"measure"},
                                         {"ahead", ColumnType::whole},
                                         {"method"},
                                         {"comparisons", ColumnType::whole},
                                         {"origins", ColumnType::whole}};
  for (const char* column :
       {"came", "crps", "skill", "miss", "bias", "in_80", "in_80_low", "in_80_high", "in_95", "interval_80"})
    columns.push_back({column, ColumnType::number});
  const auto writer = tables::csv_writer(out, columns, {',', '.', tables::Bom::no});
  for (const BacktestRow& r : rows_of(look.table, ahead)) {
    const tables::Cell cells[] = {std::string_view(r.level),
                                  std::string_view(r.measure),
                                  std::int64_t{r.ahead},
                                  std::string_view(r.method),
                                  r.comparisons,
                                  std::int64_t{r.origins},
                                  r.came,
                                  r.crps,
                                  r.skill ? tables::Cell(*r.skill) : tables::Cell(),
                                  r.miss,
                                  r.bias,
                                  r.in_80,
                                  r.in_80_low ? tables::Cell(*r.in_80_low) : tables::Cell(),
                                  r.in_80_high ? tables::Cell(*r.in_80_high) : tables::Cell(),
                                  r.in_95,
                                  r.interval_80};
    writer->row(cells);
  }
  writer->finish();
}

/// Nothing where only one year was compared.
std::string band(const std::optional<backtest::Band>& b) {
  return b ? fmt::format("{:.0f}-{:.0f} %", 100 * b->low, 100 * b->high) : "";
}

/// Heads only, the model beside the best simple method: the rest is in csv and json.
void print_table(std::ostream& out, const planning::LookBack& look, YearsAhead ahead) {
  out << fmt::format("{:<16} {:>7} {:>10} {:>8} {:>9} {:<15} {:>9} {:>9} {:>8} {:>8} {:>10} {:>8}\n", "nivå",
                     "år fram", "jämförda", "CRPS", "bästa", "enkla metod", "förmåga", "fel", "skevhet",
                     "i 80 %", "av år", "i 95 %");
  for (const auto& s : look.table.scores) {
    const bool asked = ahead.has(s.ahead);
    if (!asked || s.method != backtest::Method::model || s.measure != forecast::Measure::heads) continue;
    const auto* best = look.table.best_baseline(s.level, s.measure, s.ahead);
    out << fmt::format(
        "{:<16} {:>7} {:>10} {:>8.2f} {:>9.2f} {:<15} {:>8.1f}% {:>9.2f} {:>8.2f} {:>7.0f}% {:>10} "
        "{:>7.0f}%\n",
        name(s.level), s.ahead, s.comparisons, s.crps, best->crps, name(best->method),
        100 * look.table.skill(s.level, s.measure, s.ahead).value_or(0), s.miss, s.bias, 100 * s.in_80,
        band(s.held_80), 100 * s.in_95);
  }
}

/// The model beside the best simple method.
void print_together(std::ostream& out, const planning::LookBack& look, YearsAhead ahead) {
  out << fmt::format("\n{:<16} {:>7} {:>10} {:>12} {:>9} {:<15}\n", "alla på en gång", "år fram", "grupper",
                     "energipoäng", "bästa", "enkla metod");
  const auto& energies = look.table.energies;
  for (const auto& e : energies) {
    if (e.method != backtest::Method::model || !ahead.has(e.ahead)) continue;
    const backtest::Energy* best = nullptr;
    for (const auto& other : energies) {
      const bool here = other.level == e.level && other.ahead == e.ahead && other.method != e.method;
      if (here && (best == nullptr || other.score < best->score)) best = &other;
    }
    out << fmt::format("{:<16} {:>7} {:>10.0f} {:>12.2f} {:>9.2f} {:<15}\n", name(e.level), e.ahead, e.groups,
                       e.score, best ? best->score : 0, best ? name(best->method) : "");
  }
}

void print_shown(std::ostream& out, const planning::LookBack& look) {
  const auto& rule = look.table.rule;
  if (rule.shown.empty()) {
    out << "\nFör få år för att avgöra vad som ska visas: vår egen prognos visas som den är.\n";
    return;
  }
  out << fmt::format("\n{:<16} {:<8} {:<12} {:>9} {:>8}  {} (avgjort till och med {})\n", "nivå", "mått",
                     "visas", "förlust", "minst", "intervall gånger", rule.decided_by);
  for (const auto& s : rule.shown) {
    std::string widening;
    for (const double factor : s.widening) widening += fmt::format(" {:.2f}", factor);
    out << fmt::format("{:<16} {:<8} {:<12} {:>8.1f}% {:>7.1f}% {}\n", name(s.level), measure_name(s.measure),
                       name(s.method), 100 * s.loss, 100 * s.least_loss, widening);
  }
  for (const auto& h : look.table.held_out)
    if (h.measure == forecast::Measure::heads)
      out << fmt::format(
          "{} från de två sista åren: CRPS {:.2f}, visat {:.2f}; inom 80 % {:.0f} %, visat {:.0f} %\n",
          name(h.level), h.own_crps, h.shown_crps, 100 * h.own_in_80, 100 * h.shown_in_80);
}

void print_drifts(std::ostream& out, const planning::LookBack& look) {
  for (const auto& d : look.table.drifts) {
    if (!d.warns) continue;
    out << fmt::format(
        "Varning: {} {} {}: {} av {} grupper hamnade utanför 80 %-intervallet ett år fram ({} under, {} "
        "över).\n",
        d.year, name(d.level), measure_name(d.measure), d.below_80 + d.above_80, d.groups, d.below_80,
        d.above_80);
  }
}

}  // namespace

void print_backtest(std::ostream& out, const planning::LookBack& look, YearsAhead ahead,
                    BacktestFormat format) {
  switch (format) {
    case BacktestFormat::csv:
      return print_csv(out, look, ahead);
    case BacktestFormat::json:
      out << backtest_json(look, ahead) << '\n';
      return;
    case BacktestFormat::table:
      print_table(out, look, ahead);
      print_together(out, look, ahead);
      print_shown(out, look);
      return print_drifts(out, look);
  }
}

}  // namespace framsyn::app
