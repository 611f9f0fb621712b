#pragma once

#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include <framsyn/base/result.hpp>
#include <framsyn/platform/db/migration.hpp>
#include <framsyn/platform/db/rows.hpp>
#include <framsyn/platform/db/value.hpp>

namespace framsyn::db {

enum class Dialect { sqlite, postgresql };

/// A constraint said no, or the database could not be reached. Thrown; a store turns the constraints that a
/// person can run into (unique, foreign key) into a Refusal, the rest ends as an internal error with a log
/// number.
class DatabaseError : public std::runtime_error {
 public:
  enum class Kind { unique, foreign_key, not_null, check, busy, unavailable, other };
  DatabaseError(Kind why, std::string name, const std::string& what)
      : std::runtime_error(what), kind(why), constraint(std::move(name)) {}
  Kind kind;
  /// unique and not_null: "table.column[, table.column]" (an index over expressions: its name); check: its
  /// name; foreign_key: its name on PostgreSQL, empty on SQLite, which does not tell.
  std::string constraint;
};

/// Many rows into one table, the fastest way the database has (COPY; a prepared insert). Rows count when
/// finish() has returned. Between construction and finish() the transaction takes no other statement.
class Bulk {
 public:
  virtual ~Bulk() = default;
  template <class... T>
  void row(const T&... values) {
    const Bound bound[] = {bind(values)...};
    Value views[sizeof...(T)];
    for (std::size_t i = 0; i < sizeof...(T); ++i) views[i] = view(bound[i]);
    add(views);
  }
  virtual void add(std::span<const Value> values) = 0;
  virtual void finish() = 0;
};

/// One open transaction. The same SQL text runs on both databases: parameters are $1, $2 …
class Tx {
 public:
  virtual ~Tx() = default;
  virtual Dialect dialect() const = 0;

  template <class... T>
  Rows query(std::string_view sql, const T&... parameters) {
    const Bound bound[] = {bind(parameters)..., Bound{}};
    Value views[sizeof...(T) + 1];
    for (std::size_t i = 0; i < sizeof...(T); ++i) views[i] = view(bound[i]);
    return Rows(open(sql, {views, sizeof...(T)}));
  }
  /// Runs a statement to its end; the number of rows it changed.
  template <class... T>
  std::int64_t run(std::string_view sql, const T&... parameters) {
    const Bound bound[] = {bind(parameters)..., Bound{}};
    Value views[sizeof...(T) + 1];
    for (std::size_t i = 0; i < sizeof...(T); ++i) views[i] = view(bound[i]);
    return execute(sql, {views, sizeof...(T)});
  }
  /// The first column of the first row, if there is a row.
  template <class R, class... T>
  std::optional<R> one(std::string_view sql, const T&... parameters) {
    static_assert(!std::is_same_v<R, std::string_view>, "the row it looks into is gone when one() returns");
    auto rows = query(sql, parameters...);
    for (Row row : rows) return row.get<R>(0);
    return std::nullopt;
  }

  virtual std::unique_ptr<Bulk> bulk(std::string_view table,
                                     std::initializer_list<std::string_view> columns) = 0;

  /// Only one write transaction at a time gets past here for the same name; the others wait until it has
  /// ended. What is decided from rows that were read, and no constraint guards, is decided behind a lock. (On
  /// SQLite writes run one at a time anyway.)
  virtual void lock(std::string_view name) = 0;
  /// Several statements without parameters: a migration's text, `analyze`.
  virtual void script(std::string_view sql) = 0;

  virtual std::unique_ptr<Cursor> open(std::string_view sql, std::span<const Value> parameters) = 0;
  virtual std::int64_t execute(std::string_view sql, std::span<const Value> parameters) = 0;
};

/// A database and its pool of connections: "sqlite:PATH", "sqlite::memory:" or "postgresql://…". Thread-safe.
/// Reads run side by side and see one committed state each; writes run one at a time on SQLite, and at read
/// committed on PostgreSQL (see Tx::lock). A thread opens no second transaction inside one: it might wait for
/// itself.
class Database {
 public:
  /// Opens (and on SQLite creates) the database. `connections` bounds the pool of readers.
  static std::unique_ptr<Database> open(const std::string& url, int connections = 4);
  virtual ~Database() = default;
  virtual Dialect dialect() const = 0;

  /// Runs `work` in a read transaction.
  template <class Work>
  auto read(Work&& work) {
    return in_transaction(Access::read, std::forward<Work>(work));
  }
  /// Runs `work` in a write transaction: commits when it returns a value (or void), rolls back when it
  /// returns an Error or throws. Runs it again, at most three times, when the database asks for that (busy,
  /// serialization).
  template <class Work>
  auto write(Work&& work) {
    return in_transaction(Access::write, std::forward<Work>(work));
  }

  /// Applies what has not been applied yet, in the order given. A changed text of an applied migration
  /// throws.
  void migrate(std::span<const Migration> migrations);
  /// A consistent copy of an SQLite database while it is in use; throws on PostgreSQL (use pg_dump there).
  virtual void backup_to(const std::string& path) = 0;

 protected:
  enum class Access { read, write };
  enum class Outcome { commit, roll_back };
  virtual void transact(Access access, const std::function<Outcome(Tx&)>& work) = 0;

 private:
  template <class Work>
  auto in_transaction(Access access, Work&& work) {
    using R = std::invoke_result_t<Work&, Tx&>;
    if constexpr (std::is_void_v<R>) {
      transact(access, [&](Tx& tx) { return work(tx), Outcome::commit; });
    } else {
      std::optional<R> result;
      transact(access, [&](Tx& tx) {
        result.emplace(work(tx));
        return failed(*result) ? Outcome::roll_back : Outcome::commit;
      });
      return std::move(*result);
    }
  }
  template <class T>
  static bool failed(const T& result) {
    if constexpr (requires {
                    result.error();
                    result.has_value();
                  })
      return !result.has_value();
    else
      return false;
  }
};

}  // namespace framsyn::db
