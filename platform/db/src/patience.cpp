#include <framsyn/platform/db/patience.hpp>

#include <algorithm>

#include "waiting.hpp"

namespace framsyn::db {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds kUnasked{60'000};
thread_local Patience* innermost = nullptr;

}  // namespace

Patience::Patience(milliseconds in_all) : outer_(innermost), left_(in_all) { innermost = this; }
Patience::~Patience() { innermost = outer_; }

Waiting::Waiting()
    : patience_(innermost), began_(steady_clock::now()), left_(innermost ? innermost->left_ : kUnasked) {}

Waiting::~Waiting() { over(); }

void Waiting::over() {
  if (!patience_) return;
  const auto took = std::chrono::duration_cast<milliseconds>(steady_clock::now() - began_);
  patience_->left_ = std::max(milliseconds(0), patience_->left_ - took);
  patience_ = nullptr;
}

milliseconds Waiting::left() const {
  const auto took = std::chrono::duration_cast<milliseconds>(steady_clock::now() - began_);
  return std::max(milliseconds(0), left_ - took);
}

bool Waiting::hurried() const { return patience_ != nullptr; }

void try_to_write(Database& database) {
  // SQLite writes no page for an update to what stands there already.
  database.write([](Tx& tx) {
    tx.run("insert into db_migration (room, name, checksum) values ('db', 'probe', '')");
    tx.run("delete from db_migration where room = 'db' and name = 'probe'");
  });
}

}  // namespace framsyn::db
