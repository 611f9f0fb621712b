#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <framsyn/base/date.hpp>
#include <framsyn/base/id.hpp>
#include <framsyn/base/text.hpp>

namespace framsyn::access {

/// Someone who may log in (sv: konto).
struct Account;
using AccountId = Id<Account>;

/// A role held at a part of the tree between two days, both included (sv: behörighetstilldelning).
struct Assignment {
  std::string role;
  std::optional<std::int64_t> unit;  ///< the top of the part; absent: everywhere
  std::optional<Date> from, to;
  bool holds_on(Date day) const { return (!from || *from <= day) && (!to || day <= *to); }
  friend bool operator==(const Assignment&, const Assignment&) = default;
};

/// An assignment and what its role lets its holder do.
struct Holding {
  Assignment assignment;
  std::vector<std::string> rights;  ///< sorted
  bool gives(std::string_view right, Date day) const;
};

/// Who asks: an account with all that it has been assigned, expired assignments included.
struct Actor {
  AccountId account;
  std::string login;
  std::string name;
  Language language = Language::sv;
  std::vector<Holding> holdings;
  bool must_change_password = false;  ///< somebody else chose it: until it is changed, no right is given
};

}  // namespace framsyn::access
