#include "run/run_store.hpp"

#include <array>

#include <fmt/format.h>

#include <framsyn/engine/forecast/method.hpp>

#include "assumptions/rules_assumptions.hpp"
#include "assumptions/rules_chosen.hpp"
#include "backtest/shown.hpp"
#include "names.hpp"
#include "words.hpp"

namespace framsyn::planning {
namespace {

/// The database's keys of a cut: 0 is all, -1 a profession that the source does not tell.
struct Keys {
  std::int64_t unit, profession;
};

template <class Cut>
Keys keys(const Outlook& outlook, const Cut& cut) {
  const auto& records = outlook.workforce.records();
  return {cut.unit == workforce::kAll ? 0 : records.units.id[static_cast<std::size_t>(cut.unit)],
          cut.profession == workforce::kAll ? 0
          : cut.profession == workforce::kUnknown
              ? kUnknownProfession
              : records.professions[static_cast<std::size_t>(cut.profession)]};
}

std::optional<std::int64_t> millionths(std::optional<double> fte) {
  if (!fte) return std::nullopt;
  return Share::rounded(*fte).millionths();
}

bool has_flows(const Outlook& outlook) { return outlook.workforce.basis() == workforce::Basis::employments; }

}  // namespace

Run::Id RunStore::add(const Outlook& outlook, Cuts cuts, const RunFrame& frame) {
  const Run::Id run = add_run(outlook, frame);
  const Telling telling(outlook, cuts);
  add_groups(run, outlook, cuts, telling);
  add_years(run, outlook, cuts, telling);
  add_months(run, outlook, cuts, telling);
  add_leavings(run, outlook, cuts, telling);
  add_ages(run, outlook, cuts, telling);
  add_projection(run, outlook, telling);
  add_own(run, outlook, telling);
  add_assumptions(run, outlook);
  add_chosen(run, outlook);
  add_words(run, outlook);
  tx_.run("delete from planning_run where id <> $1 and saved_at is null", run);
  return run;
}

Run::Id RunStore::add_run(const Outlook& outlook, const RunFrame& frame) {
  const auto& projection = outlook.projection;
  return Run::Id(
      tx_.one<std::int64_t>(
             "insert into planning_run (import_id, as_of, recorded_at, seed, draws, horizon, basis, version,"
             " inputs_sha256, greatest_z, least_persons, rule, method, known_at, need_sha256, "
             "settings_sha256,"
             " results_sha256) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,"
             " $17) returning id",
             frame.import, projection.as_of, frame.recorded_at,
             static_cast<std::int64_t>(projection.seed.value), projection.draws, frame.order.last_year,
             has_flows(outlook) ? "employments" : "stocks", kVersion, outlook.inputs_sha256,
             projection.check.greatest_z, disclosure::Threshold{}.persons, rule_text(outlook.rule),
             forecast::kMethod, frame.known_at, frame.need_sha256, frame.settings_sha256,
             frame.results_sha256)
          .value());
}

void RunStore::add_groups(Run::Id run, const Outlook& outlook, Cuts cuts, const Telling& telling) {
  auto rows =
      tx_.bulk("planning_group", {"run_id", "unit_id", "profession_id", "heads", "fte", "shown", "level"});
  const backtest::Levels levels(outlook.workforce.records().units);
  for (const auto& cut : cuts) {
    if (!telling.names(cut)) continue;
    const auto [unit, profession] = keys(outlook, cut.cut);
    const ToldStock now = telling.stock(cut);
    const auto level = levels.of({cut.cut.unit, cut.cut.profession});
    rows->row(run, unit, profession, now.heads, millionths(now.fte), telling.opens(cut.cut),
              level ? backtest::name(*level) : "");
  }
  rows->finish();
}

void RunStore::add_years(Run::Id run, const Outlook& outlook, Cuts cuts, const Telling& telling) {
  auto rows = tx_.bulk("planning_year", {"run_id", "unit_id", "profession_id", "year", "heads", "fte",
                                         "joiners", "leavers", "moves_in", "moves_out", "delivered_fte"});
  for (const auto& cut : cuts) {
    const auto [unit, profession] = keys(outlook, cut.cut);
    for (const ToldYear& y : telling.years(cut)) {
      rows->row(run, unit, profession, y.year, y.heads, millionths(y.fte), y.joiners, y.leavers, y.moves_in,
                y.moves_out, millionths(y.delivered_fte));
    }
  }
  rows->finish();
}

void RunStore::add_months(Run::Id run, const Outlook& outlook, Cuts cuts, const Telling& telling) {
  auto rows = tx_.bulk("planning_month", {"run_id", "unit_id", "profession_id", "month", "heads", "fte"});
  for (const auto& cut : cuts) {
    const auto [unit, profession] = keys(outlook, cut.cut);
    for (const ToldMonth& m : telling.months(cut)) {
      rows->row(run, unit, profession, fmt::format("{:04}-{:02}", m.year, m.month), m.heads,
                millionths(m.fte));
    }
  }
  rows->finish();
}

void RunStore::add_leavings(Run::Id run, const Outlook& outlook, Cuts cuts, const Telling& telling) {
  auto rows = tx_.bulk("planning_leaving", {"run_id", "unit_id", "profession_id", "year", "reason", "count"});
  for (const auto& cut : cuts) {
    const auto [unit, profession] = keys(outlook, cut.cut);
    for (const ToldLeaving& told : telling.leavings(cut)) {
      rows->row(run, unit, profession, told.year, told.count ? name(told.reason) : kWithheldReason,
                told.count);
    }
  }
  rows->finish();
}

void RunStore::add_ages(Run::Id run, const Outlook& outlook, Cuts cuts, const Telling& telling) {
  auto rows =
      tx_.bulk("planning_age", {"run_id", "unit_id", "profession_id", "band", "women", "men", "unknown"});
  for (const auto& cut : cuts) {
    const auto [unit, profession] = keys(outlook, cut.cut);
    for (const ToldAges& told : telling.ages(cut)) {
      rows->row(run, unit, profession, age_band(told.from), told.women, told.men, told.unknown);
    }
  }
  rows->finish();
}

namespace {

/// Every figure of the projection that may be told.
template <class Each>
void each_figure(const Outlook& outlook, const Telling& telling, const Each& each) {
  const auto& projection = outlook.projection;
  for (std::size_t c = 0; c < projection.cuts.size(); ++c) {
    const forecast::Cut cut = projection.cuts[c];
    for (const int year : projection.years) {
      for (int m = 0; m < forecast::kAllMeasures; ++m) {
        const auto measure = static_cast<forecast::Measure>(m);
        if (!telling.forecasts(cut, measure)) continue;
        const auto* own = projection.find(cut, year, measure);
        if (own != nullptr)
          each(keys(outlook, cut), year, measure, outlook.published.method(c, measure), *own);
      }
    }
  }
}

}  // namespace

void RunStore::add_projection(Run::Id run, const Outlook& outlook, const Telling& telling) {
  auto rows =
      tx_.bulk("planning_projection", {"run_id", "unit_id", "profession_id", "year", "measure", "mean", "sd",
                                       "p2_5", "p10", "p25", "p50", "p75", "p90", "p97_5", "method"});
  each_figure(outlook, telling, [&](Keys at, int year, auto measure, auto method, const auto& own) {
    const forecast::Quantity q = as_told(outlook.published.at(outlook.projection, &own), measure);
    const auto& p = q.quantile;
    rows->row(run, at.unit, at.profession, year, name(measure), q.mean, q.sd, p[0], p[1], p[2], p[3], p[4],
              p[5], p[6], backtest::name(method));
  });
  rows->finish();
}

void RunStore::add_own(Run::Id run, const Outlook& outlook, const Telling& telling) {
  auto rows = tx_.bulk("planning_own", {"run_id", "unit_id", "profession_id", "year", "measure", "mean", "sd",
                                        "p2_5", "p10", "p25", "p50", "p75", "p90", "p97_5"});
  each_figure(outlook, telling, [&](Keys at, int year, auto measure, auto method, const auto& own) {
    if (method == backtest::Method::model) return;
    const forecast::Quantity q = as_told(own, measure);
    const auto& p = q.quantile;
    rows->row(run, at.unit, at.profession, year, name(measure), q.mean, q.sd, p[0], p[1], p[2], p[3], p[4],
              p[5], p[6]);
  });
  rows->finish();
}

void RunStore::add_assumptions(Run::Id run, const Outlook& outlook) {
  auto rows = tx_.bulk("planning_assumption", {"run_id", "place", "code", "value", "low", "high", "found"});
  int place = 0;
  for (const auto& [code, value] : telling_assumptions(outlook)) {
    const auto told = [&](double number) { return assumption(code, number).value; };
    const auto between = interval_80(code, outlook);
    const auto found = found_before(code, outlook);
    rows->row(run, ++place, code, told(value), between ? std::optional(told(between->first)) : std::nullopt,
              between ? std::optional(told(between->second)) : std::nullopt,
              found ? std::optional(told(*found)) : std::nullopt);
  }
  rows->finish();
}

void RunStore::add_chosen(Run::Id run, const Outlook& outlook) {
  tx_.run("update planning_run set chosen_id = $1, chosen_count = $2 where id = $3", outlook.chosen_version,
          static_cast<std::int64_t>(set_by_somebody(outlook.chosen).size()), run);
}

void RunStore::add_words(Run::Id run, const Outlook& outlook) {
  auto rows = tx_.bulk("planning_word", {"run_id", "kind", "place", "code", "name_sv", "name_en", "unit_sv",
                                         "unit_en", "text_sv", "text_en"});
  int place = 0;
  for (const Reason& r : reasons()) {
    rows->row(run, "reason", ++place, r.code, r.words.sv, r.words.en, "", "", "", "");
  }
  place = 0;
  for (const Definition& d : definitions()) {
    rows->row(run, "definition", ++place, d.code, d.name_sv, d.name_en, "", "", d.text_sv, d.text_en);
  }
  place = 0;
  for (const auto& [code, value] : telling_assumptions(outlook)) {
    const Assumption a = assumption(code, value);
    rows->row(run, "assumption", ++place, code, a.name_sv, a.name_en, a.unit_sv, a.unit_en, a.text_sv,
              a.text_en);
  }
  rows->row(run, "profession", 1, kUnknownProfessionCode, kUnknownProfessionWords.sv,
            kUnknownProfessionWords.en, "", "", "", "");
  rows->finish();
}

}  // namespace framsyn::planning
