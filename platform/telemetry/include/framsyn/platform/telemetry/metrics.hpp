#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace framsyn::telemetry {

/// A count that only grows.
class Counter {
 public:
  void add(std::uint64_t n = 1) { value_.fetch_add(n, std::memory_order_relaxed); }
  std::uint64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::uint64_t> value_{0};
};

/// How many there are right now.
class Gauge {
 public:
  void set(std::int64_t n) { value_.store(n, std::memory_order_relaxed); }
  void add(std::int64_t n) { value_.fetch_add(n, std::memory_order_relaxed); }
  std::int64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::int64_t> value_{0};
};

/// How long something took, counted in bands from 0.1 ms to 30 s.
class Histogram {
 public:
  static constexpr std::array<double, 14> kUpTo = {0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                   0.05,   0.1,     0.5,    1,     5,      30};  // seconds
  void observe(std::chrono::nanoseconds took);
  std::uint64_t count() const;
  /// How many took at most kUpTo[band]; the last one counts all.
  std::uint64_t up_to(std::size_t band) const;
  double sum() const { return static_cast<double>(nanoseconds_.load(std::memory_order_relaxed)) * 1e-9; }

 private:
  std::array<std::atomic<std::uint64_t>, kUpTo.size() + 1> bands_{};
  std::atomic<std::uint64_t> nanoseconds_{0};
};

/// The metric of that name and label, made when first asked for and kept for the life of the process; ask
/// once and hold the reference. `label` is Prometheus text without braces, `method="GET"`, or empty. Figures
/// only about the machine: a label never names a person or a unit.
Counter& counter(std::string_view name, std::string_view help, std::string_view label = {});
Gauge& gauge(std::string_view name, std::string_view help, std::string_view label = {});
Histogram& histogram(std::string_view name, std::string_view help, std::string_view label = {});

/// All metrics in Prometheus' text format 0.0.4, in the order of their names.
std::string prometheus_text();

}  // namespace framsyn::telemetry
