#include <framsyn/platform/digest/sha256.hpp>

#include "loading.hpp"

namespace framsyn::planning {
namespace {

/// Whole columns at a time, each led by its length, so that no two tables read alike.
class Fingerprint {
 public:
  template <class T>
  void column(const std::vector<T>& values) {
    number(static_cast<std::int64_t>(values.size()));
    for (const T& value : values) one(value);
  }
  void number(std::int64_t n) { hash_.add({reinterpret_cast<const char*>(&n), sizeof n}); }
  std::string hex() { return hash_.hex(); }

 private:
  template <class T>
  void one(const T& value) {
    if constexpr (std::is_integral_v<T> || std::is_enum_v<T>) number(static_cast<std::int64_t>(value));
  }
  void one(double value) { hash_.add({reinterpret_cast<const char*>(&value), sizeof value}); }
  void one(Date day) { number(day.days()); }
  void one(const std::optional<Date>& day) { number(day ? day->days() : INT64_MIN); }
  void one(const std::optional<Share>& share) { number(share ? share->millionths() : -1); }
  void one(const workforce::Birth& birth) {
    number(birth.known() ? 2 * std::int64_t{birth.day().days()} + birth.exact() : INT64_MIN);
  }
  digest::Sha256 hash_;
};

}  // namespace

std::string fingerprint(const workforce::Records& records, const Order& order) {
  Fingerprint print;
  print.column(records.units.id);
  print.column(records.units.parent);
  print.column(records.professions);
  print.column(records.people.id);
  print.column(records.people.birth);
  print.column(records.people.sex);
  const auto& e = records.employments;
  print.column(e.person), print.column(e.unit), print.column(e.profession);
  print.column(e.fte), print.column(e.start), print.column(e.until), print.column(e.leaving),
      print.column(e.hired);
  const auto& s = records.stocks;
  print.column(s.day), print.column(s.unit), print.column(s.profession), print.column(s.heads),
      print.column(s.fte);
  print.column(std::vector<std::int64_t>{static_cast<std::int64_t>(records.basis), records.known_to.days(),
                                         records.bridged_days, order.last_year, order.draws,
                                         static_cast<std::int64_t>(order.seed)});
  return print.hex();
}

}  // namespace framsyn::planning
