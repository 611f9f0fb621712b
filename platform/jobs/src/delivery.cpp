#include "delivery.hpp"

#include <algorithm>
#include <exception>

namespace framsyn::jobs {
namespace {

bool anything_for(db::Tx& tx, const Reaction& reaction) {
  return tx
      .one<int>(
          "select 1 from jobs_event where name = $1 and "
          "id > coalesce((select last_event from jobs_listener where name = $2), 0) limit 1",
          reaction.event, reaction.listener)
      .has_value();
}

/// Where the listener stands; nothing while another process hands it an event, or while it rests after a
/// failure.
std::optional<std::int64_t> place_of(db::Tx& tx, const Reaction& reaction, Instant now) {
  tx.run(
      "insert into jobs_listener (name, event, last_event, failures, error) values ($1, $2, 0, 0, '') "
      "on conflict (name) do nothing",
      reaction.listener, reaction.event);
  const bool postgresql = tx.dialect() == db::Dialect::postgresql;
  return tx.one<std::int64_t>(std::string("select last_event from jobs_listener where name = $1 and "
                                          "(not_before is null or not_before <= $2)") +
                                  (postgresql ? " for update skip locked" : ""),
                              reaction.listener, now);
}

std::optional<Event> next_event(db::Tx& tx, const Reaction& reaction, std::int64_t after) {
  auto rows =
      tx.query("select id, name, body, at from jobs_event where name = $1 and id > $2 order by id limit 1",
               reaction.event, after);
  for (db::Row row : rows) {
    return Event{row.get<std::int64_t>(0), row.get<std::string>(1), row.get<std::string>(2),
                 row.get<Instant>(3)};
  }
  return std::nullopt;
}

void remember_failure(db::Database& database, const Clock& clock, const Reaction& reaction,
                      std::chrono::milliseconds retry, std::string_view why) {
  database.write([&](db::Tx& tx) {
    const int failures =
        tx.one<int>("select failures from jobs_listener where name = $1", reaction.listener).value_or(0);
    const auto wait =
        std::min<std::chrono::milliseconds>(retry * (1 << std::min(failures, 10)), std::chrono::minutes(1));
    // The listener's row may have gone with the transaction that failed.
    tx.run(
        "insert into jobs_listener (name, event, last_event, failures, not_before, error) values ($1, $2, 0, "
        "1, $3, $4) "
        "on conflict (name) do update set failures = jobs_listener.failures + 1, not_before = "
        "excluded.not_before, "
        "error = excluded.error",
        reaction.listener, reaction.event, clock.now() + wait, why);
  });
}

}  // namespace

Delivered deliver_next(db::Database& database, const Clock& clock, const Reaction& reaction,
                       std::chrono::milliseconds retry) {
  if (!database.read([&](db::Tx& tx) { return anything_for(tx, reaction); })) return Delivered::nothing;
  try {
    return database.write([&](db::Tx& tx) {
      const auto place = place_of(tx, reaction, clock.now());
      if (!place) return Delivered::nothing;
      const auto event = next_event(tx, reaction, *place);
      if (!event) return Delivered::nothing;
      reaction.react(tx, *event);
      tx.run(
          "update jobs_listener set last_event = $2, failures = 0, not_before = null, error = '' where name "
          "= $1",
          reaction.listener, event->number);
      return Delivered::one;
    });
  } catch (const std::exception& error) {
    remember_failure(database, clock, reaction, retry, error.what());
    return Delivered::nothing;
  }
}

}  // namespace framsyn::jobs
