#pragma once

#include <functional>

#include <framsyn/base/result.hpp>
#include <framsyn/platform/access/gate.hpp>

#include "wire.hpp"

namespace framsyn::organisation {

/// Who is employed on the day the data tell about, within the reach. Of people with a protected identity
/// neither name, sex nor year of birth is told.
class People {
 public:
  People(db::Tx& tx, const access::Grant& grant) : tx_(tx), grant_(grant) {}
  Result<PeoplePage> page(const PeopleQuery&);
  Result<> each(const PeopleQuery&, const std::function<void(const PersonRow&)>&);
  Result<PersonPage> person(std::int64_t id);

 private:
  struct Condition;
  Result<Condition> condition(const PeopleQuery&);
  void rows(const Condition&, const PeopleQuery&, std::int64_t limit, std::int64_t offset,
            const std::function<void(const PersonRow&)>&);
  db::Tx& tx_;
  const access::Grant& grant_;
};

}  // namespace framsyn::organisation
