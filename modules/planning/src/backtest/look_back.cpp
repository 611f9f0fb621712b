#include <framsyn/engine/workforce/renamed.hpp>
#include <framsyn/planning.hpp>

#include "assumptions/packed_retirement.hpp"
#include "backtest/shown.hpp"
#include "run/loading.hpp"

namespace framsyn::planning {
namespace {

constexpr std::size_t kMostOrigins = 8;

/// Counts without persons, and histories of so few years that none may be lost, are compared on the day of
/// the year that they end on.
workforce::MeasuringDay measuring_day(const workforce::Workforce& w) {
  const bool persons = w.basis() == workforce::Basis::employments;
  if (persons && !backtest::possible_origins(w, {}, 1).empty()) return {};
  return day_of_year(w.known_to());
}

/// The history as it was recorded at the end of a day, or as it is dated where nothing was recorded by then.
class History {
 public:
  History(db::Tx& tx, const workforce::Workforce& today) : tx_(tx), today_(today) {}
  Result<workforce::Workforce> at(Date day) {
    Order order;
    order.as_of = day;
    order.known.at = std::chrono::sys_days(std::chrono::days(day.days() + 1));
    if (organisation::data(tx_, order.known).basis == organisation::Data::Basis::none)
      return today_.as_of(day);
    TRY(loaded, load(tx_, order));
    workforce::rename(loaded.records, today_.renamed());
    ++as_recorded_;
    return workforce::Workforce::from(std::move(loaded.records));
  }
  int as_recorded() const { return as_recorded_; }

 private:
  db::Tx& tx_;
  const workforce::Workforce& today_;
  int as_recorded_ = 0;
};

}  // namespace

Result<LookBack> look_back(db::Tx& tx, const BacktestOrder& order, const backtest::Progress& progress) {
  TRY(loaded, load(tx, {}));
  std::string inputs = fingerprint(loaded.records, {.draws = order.draws, .seed = order.seed});
  TRY(today, workforce::Workforce::from(std::move(loaded.records)));
  backtest::Settings settings;
  settings.day = measuring_day(today);
  settings.origins =
      order.origins.empty() ? backtest::possible_origins(today, settings.day, kMostOrigins) : order.origins;
  settings.short_histories = !order.origins.empty();  // whoever names the years is told what there is
  settings.years_ahead = order.years_ahead;
  settings.draws = order.draws;
  settings.seed = {order.seed};
  settings.threads = {order.threads};
  settings.estimate = settings_by_rules();
  History history(tx, today);
  TRY(table, backtest::backtest(today, [&](Date day) { return history.at(day); }, settings, progress));
  return LookBack{std::move(table), today.known_to(), today.basis(), history.as_recorded(),
                  std::move(inputs)};
}

}  // namespace framsyn::planning
