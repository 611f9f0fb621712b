#include <framsyn/platform/telemetry/metrics.hpp>

#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <variant>

#include <fmt/format.h>

namespace framsyn::telemetry {
namespace {

using Metric = std::variant<std::unique_ptr<Counter>, std::unique_ptr<Gauge>, std::unique_ptr<Histogram>>;

/// All series of one name; std::map because the text is written in order.
struct Family {
  std::string help;
  std::map<std::string, Metric, std::less<>> by_label;
};

std::mutex mutex;
std::map<std::string, Family, std::less<>>& families() {
  static std::map<std::string, Family, std::less<>> all;
  return all;
}

template <class T>
T& metric(std::string_view name, std::string_view help, std::string_view label) {
  const std::lock_guard lock(mutex);
  auto& family = families()[std::string(name)];
  family.help = help;
  auto& slot = family.by_label.try_emplace(std::string(label), std::make_unique<T>()).first->second;
  if (auto* found = std::get_if<std::unique_ptr<T>>(&slot)) return **found;
  throw std::logic_error(fmt::format("the metric {} is two kinds of thing", name));
}

std::string series(std::string_view name, std::string_view label, std::string_view more = {}) {
  if (label.empty() && more.empty()) return std::string(name);
  return fmt::format("{}{{{}{}{}}}", name, label, label.empty() || more.empty() ? "" : ",", more);
}

void write(std::string& text, const std::string& name, const std::string& label, const Counter& counter) {
  text += fmt::format("{} {}\n", series(name, label), counter.value());
}
void write(std::string& text, const std::string& name, const std::string& label, const Gauge& gauge) {
  text += fmt::format("{} {}\n", series(name, label), gauge.value());
}
void write(std::string& text, const std::string& name, const std::string& label, const Histogram& histogram) {
  for (std::size_t band = 0; band < Histogram::kUpTo.size(); ++band)
    text += fmt::format("{} {}\n",
                        series(name + "_bucket", label, fmt::format("le=\"{}\"", Histogram::kUpTo[band])),
                        histogram.up_to(band));
  text += fmt::format("{} {}\n", series(name + "_bucket", label, "le=\"+Inf\""), histogram.count());
  text += fmt::format("{} {}\n", series(name + "_sum", label), histogram.sum());
  text += fmt::format("{} {}\n", series(name + "_count", label), histogram.count());
}

std::string_view kind_of(const Metric& metric) {
  constexpr std::string_view kKinds[] = {"counter", "gauge", "histogram"};
  return kKinds[metric.index()];
}

}  // namespace

void Histogram::observe(std::chrono::nanoseconds took) {
  const double seconds = static_cast<double>(took.count()) * 1e-9;
  std::size_t band = 0;
  while (band < kUpTo.size() && seconds > kUpTo[band]) ++band;
  bands_[band].fetch_add(1, std::memory_order_relaxed);
  nanoseconds_.fetch_add(static_cast<std::uint64_t>(took.count()), std::memory_order_relaxed);
}

std::uint64_t Histogram::up_to(std::size_t band) const {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i <= band && i < bands_.size(); ++i)
    sum += bands_[i].load(std::memory_order_relaxed);
  return sum;
}

std::uint64_t Histogram::count() const { return up_to(kUpTo.size()); }

Counter& counter(std::string_view name, std::string_view help, std::string_view label) {
  return metric<Counter>(name, help, label);
}
Gauge& gauge(std::string_view name, std::string_view help, std::string_view label) {
  return metric<Gauge>(name, help, label);
}
Histogram& histogram(std::string_view name, std::string_view help, std::string_view label) {
  return metric<Histogram>(name, help, label);
}

std::string prometheus_text() {
  const std::lock_guard lock(mutex);
  std::string text;
  for (const auto& [name, family] : families()) {
    if (family.by_label.empty()) continue;
    text += fmt::format("# HELP {} {}\n# TYPE {} {}\n", name, family.help, name,
                        kind_of(family.by_label.begin()->second));
    for (const auto& [label, metric] : family.by_label)
      std::visit([&](const auto& held) { write(text, name, label, *held); }, metric);
  }
  return text;
}

}  // namespace framsyn::telemetry
