#include "refusal_log.hpp"

#include <chrono>
#include <exception>

#include <framsyn/platform/db/patience.hpp>
#include <framsyn/platform/telemetry/log.hpp>

namespace framsyn::http {
namespace {

constexpr std::chrono::milliseconds kBrief{300};
/// More than this, and somebody is refused over and over while nothing can be stored: memory is not filled,
/// the program's log has them all.
constexpr std::size_t kMostKept = 10'000;

void tell(telemetry::Level level, telemetry::Word event, const audit::Entry& entry) {
  telemetry::log(level, event,
                 {{"account", entry.account.value_or(0)},
                  {"act", telemetry::Reference(entry.act)},
                  {"subject", telemetry::Reference(entry.subject)},
                  {"why", telemetry::Reference(entry.detail)}});
}

}  // namespace

RefusalLog::~RefusalLog() {
  catch_up();
  for (const audit::Entry& entry : kept_) tell(telemetry::Level::error, "http.refusal_not_written", entry);
}

void RefusalLog::write(audit::Entry entry) {
  if (behind() || !written(entry)) keep(std::move(entry));
}

bool RefusalLog::behind() {
  const std::lock_guard guard(mutex_);
  return !kept_.empty();
}

bool RefusalLog::written(const audit::Entry& entry) {
  try {
    const db::Patience brief(kBrief);
    database_.write([&](db::Tx& tx) { audit::append(tx, entry); });
    return true;
  } catch (const std::exception&) {
    return false;
  }
}

void RefusalLog::keep(audit::Entry entry) {
  const std::lock_guard guard(mutex_);
  if (kept_.size() == kMostKept) return tell(telemetry::Level::error, "http.refusal_not_written", entry);
  tell(telemetry::Level::warning, "http.refusal_kept", entry);
  kept_.push_back(std::move(entry));
}

void RefusalLog::catch_up() {
  const std::unique_lock alone(catching_up_, std::try_to_lock);
  if (!alone) return;
  for (;;) {
    audit::Entry next;
    {
      const std::lock_guard guard(mutex_);
      if (kept_.empty()) return;
      next = kept_.front();
    }
    if (!written(next)) return;
    const std::lock_guard guard(mutex_);
    kept_.pop_front();
  }
}

}  // namespace framsyn::http
