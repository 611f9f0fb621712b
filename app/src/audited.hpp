#pragma once

#include <string>

#include <framsyn/platform/audit/audit.hpp>

namespace framsyn::app {

/// An act on the command line, where nobody is logged in: the command stands as the actor (sv: kommandorad).
struct CommandLineAct {
  std::string command;  ///< "framsyn undo"
  std::string act;      ///< "organisation.import_undone": the same name as the route of that act has
  std::string subject;  ///< "import:3"; empty: the whole installation
};

/// Writes the act down, as the last step of the transaction that does it.
inline void append_act(db::Tx& tx, Instant at, const CommandLineAct& one) {
  audit::append(tx, {at, {}, one.command, one.act, one.subject, audit::Outcome::done, {}});
}

}  // namespace framsyn::app
