#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <framsyn/base/result.hpp>
#include <framsyn/platform/access/actor.hpp>
#include <framsyn/platform/access/right.hpp>

namespace framsyn::access {

inline constexpr Refusal kDenied{"access.denied", Fault::forbidden, "Du saknar behörighet för detta",
                                 "You do not have the right to do this"};

/// Proof that the gate said yes, and how far: stores ask for one, so an unchecked read does not compile.
class Grant {
 public:
  AccountId account() const;      ///< none for a visitor
  std::string_view name() const;  ///< the log-in; empty for a visitor
  bool everywhere() const { return everywhere_; }
  /// The units whose whole subtrees are reached; empty when everywhere() says it all. Sorted, each once.
  std::span<const std::int64_t> roots() const { return roots_; }
  /// Does the actor hold this other right, anywhere at all?
  bool holds(const Right& right) const { return also(right).has_value(); }
  /// The grant for another right of the same actor on the same day: its reach may be a different one.
  std::optional<Grant> also(const Right& right) const;

 private:
  friend class Gate;
  Grant(std::shared_ptr<const Actor> actor, Date day) : actor_(std::move(actor)), day_(day) {}
  std::shared_ptr<const Actor> actor_;  ///< none: the system
  Date day_;
  bool everywhere_ = false;
  std::vector<std::int64_t> roots_;
};

/// The one place where a right is weighed: actor x right x day.
class Gate {
 public:
  /// The union of the reaches of every assignment that holds today and gives the right; kDenied when there is
  /// none.
  static Result<Grant> ask(std::shared_ptr<const Actor> actor, const Right& right, Date today);
  /// For acts on one's own account (log out, change password): logged in is enough. Reaches no unit.
  static Grant of_oneself(std::shared_ptr<const Actor> actor, Date today);
  /// For routes open to all: nobody in particular, no reach, no rights.
  static Grant of_a_visitor();
};

}  // namespace framsyn::access
