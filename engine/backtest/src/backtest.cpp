#include <framsyn/engine/backtest/backtest.hpp>

#include <algorithm>

#include "origin.hpp"

namespace framsyn::backtest {

const Refusal kNothingToCompare{
    "backtest.nothing_to_compare", Fault::invalid,
    "Det finns inget år att pröva prognosen från: minst fyra år före och ett år efter behövs. Med egna "
    "startår räcker det att en prognos kan räknas då och att utfallet finns.",
    "There is no year to test the forecast from: at least four years before it and one after are needed. "
    "With years of your own it is enough that a forecast can be made then and that its outcome is known."};

namespace {

bool too_short(const Error& why) {
  return why.refusal == &forecast::kNoHistory || why.refusal == &forecast::kNobodyLeft ||
         why.refusal == &workforce::kNoHistory;
}

}  // namespace

std::vector<int> possible_origins(const workforce::Workforce& w, workforce::MeasuringDay day,
                                  std::size_t most) {
  std::vector<int> years;
  for (const auto& row : workforce::yearly(w, {}, day)) {
    if (w.basis() == workforce::Basis::stocks || row.flows_known) years.push_back(row.year);
  }
  if (years.size() <= kLeastYears) return {};
  years.erase(years.begin(), years.begin() + kLeastYears - 1), years.pop_back();
  if (years.size() > most) years.erase(years.begin(), years.end() - static_cast<std::ptrdiff_t>(most));
  return years;
}

namespace {

constexpr std::size_t kHeldOut = 2;  ///< the last origins, which have no part in what is shown
constexpr std::size_t kLeastToDecide = 2;

/// The first of the origins that the rule is tested on; nothing where too few are left to decide it from.
std::optional<int> first_held_out(std::vector<int> years, int last_year) {
  std::erase_if(years, [&](int year) { return year >= last_year; });
  std::ranges::sort(years);
  if (years.size() < kHeldOut + kLeastToDecide) return std::nullopt;
  return years[years.size() - kHeldOut];
}

/// Means over the places of a level and measure.
void add_held_out(const Sums& sums, const Shown& shown, std::vector<HeldOut>& out) {
  HeldOut h{.level = shown.level, .measure = shown.measure, .method = shown.method};
  double own_80 = 0, shown_80 = 0;
  for (int ahead = 1; ahead <= sums.own.years_ahead(); ++ahead) {
    const Place place{shown.level, shown.measure, ahead};
    const auto& own = sums.own.at(place, Method::model).origins;
    h.origins = std::max(h.origins, static_cast<int>(own.size()));
    for (const OfOrigin& o : own)
      h.comparisons += o.comparisons, h.own_crps += o.crps, own_80 += static_cast<double>(o.in_80);
    for (const OfOrigin& o : sums.shown.at(place, Method::model).origins)
      h.shown_crps += o.crps, shown_80 += static_cast<double>(o.in_80);
  }
  if (h.comparisons == 0) return;
  const auto n = static_cast<double>(h.comparisons);
  h.own_crps /= n, h.shown_crps /= n, h.own_in_80 = own_80 / n, h.shown_in_80 = shown_80 / n;
  out.push_back(h);
}

/// Goes from origin to origin, oldest first.
class Testing {
 public:
  Testing(const workforce::Workforce& came, const Settings& settings)
      : settings_(settings),
        outcomes_(came, settings.day),
        held_out_(first_held_out(settings.origins, outcomes_.last_year())),
        sums_{ScoreSums(settings.years_ahead, held_out_.value_or(0)),
              {},
              nullptr,
              ScoreSums(settings.years_ahead),
              ScoreSums(settings.years_ahead)} {}

  Result<> test(int year, const Recorded& recorded) {
    const Date day = settings_.day.in(year);
    if (year >= outcomes_.last_year()) {
      out_.left_out.push_back({day, {&kNothingToCompare, std::to_string(year)}});
      return {};
    }
    if (held_out_ && year >= *held_out_) decide_once();
    const auto known = recorded(day);
    const auto compared =
        known ? Origin(year, *known, outcomes_, settings_, sums_).compare() : std::unexpected(known.error());
    if (compared)
      out_.origins.push_back(day);
    else if (too_short(compared.error()))
      out_.left_out.push_back({day, compared.error()});
    else
      return std::unexpected(compared.error());
    return {};
  }

  Result<Backtest> finish() {
    if (out_.origins.empty()) return refuse(kNothingToCompare, std::to_string(settings_.origins.size()));
    sums_.scores.finish(out_);
    out_.energies = sums_.energies.means();
    out_.drifts = drifts(sums_.scores, outcomes_.last_year());
    for (const Shown& shown : out_.rule.shown) add_held_out(sums_, shown, out_.held_out);
    return std::move(out_);
  }

 private:
  void decide_once() {
    if (sums_.rule != nullptr) return;
    out_.rule = decide(sums_.scores);
    sums_.rule = &out_.rule;
  }

  const Settings& settings_;
  Outcomes outcomes_;
  std::optional<int> held_out_;
  Backtest out_;
  Sums sums_;
};

}  // namespace

Result<Backtest> backtest(const workforce::Workforce& came, const Recorded& recorded,
                          const Settings& settings, const Progress& progress) {
  if (settings.years_ahead < 1 || settings.years_ahead > 40)
    return refuse(forecast::kBadHorizon, std::to_string(settings.years_ahead));
  TRY_VOID(forecast::check_history(came));
  std::vector<int> years = settings.origins;
  std::ranges::sort(years);
  Testing testing(came, settings);
  int done = 0;
  for (const int year : years) {
    if (progress && !progress(done++, static_cast<int>(years.size()))) return refuse(forecast::kCancelled);
    TRY_VOID(testing.test(year, recorded));
  }
  return testing.finish();
}

}  // namespace framsyn::backtest
