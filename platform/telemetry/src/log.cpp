#include <framsyn/platform/telemetry/log.hpp>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <mutex>
#include <random>

#include <fmt/format.h>

#include <framsyn/base/date.hpp>

namespace framsyn::telemetry {
namespace {

std::atomic<Level> least_level{Level::info};
std::mutex sink_mutex;
std::function<void(std::string_view)>& sink() {
  static std::function<void(std::string_view)> to = [](std::string_view line) {
    std::fwrite(line.data(), 1, line.size(), stderr);
  };
  return to;
}

constexpr std::string_view name_of(Level level) {
  constexpr std::string_view kNames[] = {"debug", "info", "warning", "error"};
  return kNames[static_cast<std::size_t>(level)];
}

void append_quoted(std::string& line, std::string_view text) {
  line += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') line += '\\';
    if (static_cast<unsigned char>(c) < 0x20)
      line += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      line += c;
  }
  line += '"';
}

void append_value(std::string& line, const Field& field) {
  if (const auto* number = std::get_if<std::int64_t>(&field.value))
    line += std::to_string(*number);
  else if (const auto* word = std::get_if<Word>(&field.value))
    append_quoted(line, word->text());
  else if (const auto* said = std::get_if<Diagnosis>(&field.value))
    append_quoted(line, said->text());
  else
    append_quoted(line, std::get<Reference>(field.value).text());
}

}  // namespace

void log(Level level, Word event, std::initializer_list<Field> fields) {
  if (level < least_level.load(std::memory_order_relaxed)) return;
  const auto now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
  std::string line = fmt::format(R"({{"at":"{}","level":"{}","event":)", iso(now), name_of(level));
  append_quoted(line, event.text());
  for (const Field& field : fields) {
    line += ',';
    append_quoted(line, field.name.text());
    line += ':';
    append_value(line, field);
  }
  line += "}\n";
  const std::lock_guard lock(sink_mutex);
  sink()(line);
}

void log_to(std::function<void(std::string_view)> to) {
  const std::lock_guard lock(sink_mutex);
  sink() = std::move(to);
}

void log_from(Level least) { least_level.store(least, std::memory_order_relaxed); }

Reference new_log_number() {
  thread_local std::mt19937_64 chance{(std::uint64_t{std::random_device{}()} << 32) | std::random_device{}()};
  return Reference(fmt::format("{:012x}", chance() >> 16));
}

}  // namespace framsyn::telemetry
