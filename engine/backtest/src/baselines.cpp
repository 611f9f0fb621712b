#include <framsyn/engine/backtest/baselines.hpp>

#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/statistics/philox.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>

#include <boost/math/distributions/students_t.hpp>

namespace framsyn::backtest {
namespace {

constexpr int kValues = 200;

/// The middles of equally likely parts of a standard distribution.
template <class Quantile>
std::vector<double> middles(const Quantile& quantile) {
  std::vector<double> values;
  for (int i = 0; i < kValues; ++i) values.push_back(quantile((i + 0.5) / kValues));
  return values;
}

const std::vector<double>& standard_normal() {
  static const auto values = middles(statistics::normal_quantile);
  return values;
}

const std::vector<double>& students_t(int degrees_of_freedom) {
  static std::mutex mutex;
  static std::map<int, std::vector<double>> known;
  const std::lock_guard guard(mutex);
  const auto [place, is_new] = known.try_emplace(degrees_of_freedom);
  if (is_new) {
    const boost::math::students_t t(degrees_of_freedom);
    place->second = middles([&](double p) { return boost::math::quantile(t, p); });
  }
  return place->second;
}

Sample around(double middle, double variance, const std::vector<double>& standard) {
  Sample sample;
  sample.reserve(standard.size());
  const double sd = std::sqrt(variance);
  for (const double z : standard) sample.push_back(std::max(0.0, middle + sd * z));
  return sample;
}

}  // namespace

SimpleForecasts::SimpleForecasts(std::vector<double> series, std::uint32_t seed)
    : series_(std::move(series)), seed_(seed) {
  if (!knows(Method::smoothing)) return;
  walk_ = statistics::walk(series_);
  line_ = statistics::line(series_);
  level_ = statistics::level_model(series_);
}

bool SimpleForecasts::knows(Method method) const {
  return method == Method::last_value || series_.size() >= kLeastYears;
}

Sample SimpleForecasts::last_value(int ahead) const {
  Sample sample = last_value_by_draw(ahead);
  std::ranges::sort(sample);
  return sample;
}

Sample SimpleForecasts::last_value_by_draw(int ahead) const {
  const std::size_t changes = series_.size() - 1;
  Sample sample;
  sample.reserve(kValues);
  for (std::uint32_t draw = 0; draw < kValues; ++draw) {
    statistics::Stream years({seed_, 0}, 0, 0, draw);
    double value = series_.back();
    for (int year = 0; year < ahead && changes > 0; ++year) {
      const auto at =
          std::min(changes - 1, static_cast<std::size_t>(years.uniform() * static_cast<double>(changes)));
      value += series_[at + 1] - series_[at];
    }
    sample.push_back(std::max(0.0, value));
  }
  return sample;
}

Sample SimpleForecasts::drift(int ahead) const {
  return around(walk_.ahead(ahead), walk_.variance_ahead(ahead), standard_normal());
}

Sample SimpleForecasts::trend(int ahead) const {
  const double year = static_cast<double>(series_.size()) - 1 + ahead;
  return around(line_.at(year), line_.variance_at(year), students_t(line_.values - 2));
}

Sample SimpleForecasts::smoothing(int ahead) const {
  return around(level_.level, level_.variance_ahead(ahead), standard_normal());
}

Sample SimpleForecasts::forecast(Method method, int ahead) const {
  switch (method) {
    case Method::last_value:
      return last_value(ahead);
    case Method::drift:
      return drift(ahead);
    case Method::trend:
      return trend(ahead);
    default:
      return smoothing(ahead);
  }
}

StockFlow StockFlow::of(std::span<const workforce::YearRow> years) {
  constexpr std::size_t kYears = 3;
  StockFlow flow;
  if (years.empty()) return flow;
  flow.heads = static_cast<double>(years.back().heads);
  double before = 0, out = 0, leavers = 0, n = 0;
  for (const auto& row : years.last(std::min(kYears, years.size()))) {
    if (!row.flows_known) continue;
    before += static_cast<double>(row.heads_before), ++n;
    out += static_cast<double>(row.leavers + row.moves_out), leavers += static_cast<double>(row.leavers);
    flow.inflow += static_cast<double>(row.joiners + row.moves_in);
    flow.joiners += static_cast<double>(row.joiners);
  }
  if (n > 0) flow.inflow /= n, flow.joiners /= n;
  if (before > 0) flow.exit_rate = std::min(1.0, out / before), flow.leavers_share = leavers / before;
  return flow;
}

double StockFlow::heads_after(int years) const {
  double value = heads;
  for (int year = 0; year < years; ++year) value = value * (1 - exit_rate) + inflow;
  return value;
}

}  // namespace framsyn::backtest
