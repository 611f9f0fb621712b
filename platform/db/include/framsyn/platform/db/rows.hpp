#pragma once

#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

#include <framsyn/base/date.hpp>
#include <framsyn/base/id.hpp>
#include <framsyn/base/share.hpp>

namespace framsyn::db {

/// One backend's answer, read forward. Implemented by the SQLite and PostgreSQL sources only.
class Cursor {
 public:
  virtual ~Cursor() = default;
  virtual bool next() = 0;
  virtual bool is_null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual double real(int column) const = 0;
  /// Valid until the next call of next().
  virtual std::string_view text(int column) const = 0;
  virtual std::string_view bytes(int column) const = 0;
};

/// Bytes out of a column; what went in as Bytes.
struct Blob {
  std::string value;
  friend bool operator==(const Blob&, const Blob&) = default;
};

/// The row a Rows stands on. Columns are counted from 0; a null where T is not optional throws
/// std::logic_error, since the schema and the code then disagree.
class Row {
 public:
  explicit Row(const Cursor& cursor) : cursor_(cursor) {}

  template <class T>
  T get(int column) const {
    if constexpr (is_optional<T>::value) {
      if (cursor_.is_null(column)) return std::nullopt;
      return scalar<typename T::value_type>(column);
    } else {
      if (cursor_.is_null(column) && !is_id<T>::value)
        throw std::logic_error("null in a column that may not be null");
      return scalar<T>(column);
    }
  }

 private:
  template <class T>
  struct is_optional : std::false_type {};
  template <class T>
  struct is_optional<std::optional<T>> : std::true_type {};
  template <class T>
  struct is_id : std::false_type {};
  template <class E>
  struct is_id<Id<E>> : std::true_type {};

  template <class T>
  T scalar(int column) const {
    if constexpr (std::is_same_v<T, bool>)
      return cursor_.integer(column) != 0;
    else if constexpr (std::is_integral_v<T>)
      return static_cast<T>(cursor_.integer(column));
    else if constexpr (std::is_floating_point_v<T>)
      return static_cast<T>(cursor_.real(column));
    else if constexpr (std::is_same_v<T, std::string>)
      return std::string(cursor_.text(column));
    else if constexpr (std::is_same_v<T, std::string_view>)
      return cursor_.text(column);
    else if constexpr (std::is_same_v<T, Blob>)
      return Blob{std::string(cursor_.bytes(column))};
    else if constexpr (std::is_same_v<T, Date>)
      return Date::parse(cursor_.text(column)).value();
    else if constexpr (std::is_same_v<T, Instant>)
      return parse_instant(cursor_.text(column)).value();
    else if constexpr (std::is_same_v<T, Share>)
      return Share::millionths(cursor_.integer(column));
    else if constexpr (is_id<T>::value)
      return cursor_.is_null(column) ? T() : T(cursor_.integer(column));
    else
      static_assert(sizeof(T) == 0, "no column is read as this type");
  }

  const Cursor& cursor_;
};

/// The rows a query found, read once, forward: `for (Row row : tx.query(…)) row.get<Date>(0)`.
/// Must be read or destroyed before the next statement of the same transaction.
class Rows {
 public:
  explicit Rows(std::unique_ptr<Cursor> cursor) : cursor_(std::move(cursor)) {}

  class Iterator {
   public:
    explicit Iterator(Cursor* cursor) : cursor_(cursor) { ++*this; }
    Row operator*() const { return Row(*cursor_); }
    Iterator& operator++() {
      if (!cursor_->next()) cursor_ = nullptr;
      return *this;
    }
    bool operator!=(std::default_sentinel_t) const { return cursor_ != nullptr; }

   private:
    Cursor* cursor_;
  };
  Iterator begin() { return Iterator(cursor_.get()); }
  std::default_sentinel_t end() const { return {}; }

 private:
  std::unique_ptr<Cursor> cursor_;
};

}  // namespace framsyn::db
