#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include <framsyn/base/date.hpp>
#include <framsyn/platform/db/database.hpp>

namespace framsyn::jobs {

/// Something that has happened in a module and that others may act upon (sv: händelse).
struct Event {
  std::int64_t number;
  std::string name;  ///< "<room>.<what happened>": "organisation.imported"
  std::string body;  ///< JSON; keys of rows, no personal data
  Instant at;
};

/// Who acts upon which event. Each listener is handed its events in order, once they are committed, in a
/// write transaction that also remembers how far it has come. May be run again after a crash, and must not
/// mind. When it throws, the event is offered again, later, and those after it wait.
struct Reaction {
  std::string
      listener;  ///< "<room>.<what it does>", never changed: its place in the events is kept under this name
  std::string event;
  std::function<void(db::Tx&, const Event&)> react;
};

/// Tells what happened, in the transaction that made it happen. Its number. Tellers pass one at a time until
/// commit.
std::int64_t tell(db::Tx&, Instant at, std::string_view name, std::string_view body);

}  // namespace framsyn::jobs
