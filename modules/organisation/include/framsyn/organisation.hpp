#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <framsyn/base/date.hpp>
#include <framsyn/base/id.hpp>
#include <framsyn/platform/db/database.hpp>

namespace framsyn {
std::span<const db::Migration> organisation_migrations();
}

namespace framsyn::organisation {

/// Someone who is or was employed, known by a keyed hash of an identity number.
struct Person {
  using Id = framsyn::Id<Person>;
};
/// One contract of one person (sv: anställning).
struct Employment {
  using Id = framsyn::Id<Employment>;
};
/// One recorded load of files (sv: inläsning); an undo is one too.
struct Import {
  using Id = framsyn::Id<Import>;
};

/// A part of the organisation (sv: enhet), as known at a moment. Ended units stay in the tree under their
/// last parent.
struct Unit {
  using Id = framsyn::Id<Unit>;
  Id id, parent;  ///< parent 0: a top unit
  std::string code, name, level;
  int depth = 0;
  std::optional<Date> to;  ///< last day, when it has ended
};
/// An occupation or title (sv: yrke, befattning) as the sources name it.
struct Profession {
  using Id = framsyn::Id<Profession>;
  Id id;
  std::string code, name, group;
};
/// What was known when: nothing recorded after `at`. Empty: everything recorded so far.
struct AsKnown {
  std::optional<Instant> at;
};

std::vector<Unit> units(db::Tx&, AsKnown = {});  ///< the whole tree, parents before children
std::vector<Profession> professions(db::Tx&, AsKnown = {});

/// What the recorded data are, at a moment of knowledge.
struct Data {
  enum class Basis {
    none,
    employments,
    stocks
  };  ///< stocks: keys do not last, so no joiner or leaver is known
  Basis basis = Basis::none;
  Import::Id import;  ///< the latest one counted in
  std::optional<Instant> recorded_at;
  std::optional<Date> first, as_of;  ///< the first day with data; the day the latest data tell about
  std::vector<Date> snapshots;       ///< the days observed, when the source was a series of snapshots
  int rehire_gap = 0;                ///< days between two employments that still count as staying
};
Data data(db::Tx&, AsKnown = {});

}  // namespace framsyn::organisation
