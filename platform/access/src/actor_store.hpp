#pragma once

#include <cstdint>
#include <memory>

#include <framsyn/platform/access/actor.hpp>
#include <framsyn/platform/db/database.hpp>

namespace framsyn::access {

/// The account with all its holdings, or nothing when it is not there or not active.
std::shared_ptr<const Actor> load_actor(db::Tx& tx, AccountId account);

/// The number that every change of accounts, roles and sessions moves.
std::int64_t revision(db::Tx& tx);
void move_revision(db::Tx& tx);

}  // namespace framsyn::access
