#include "run/fingerprint.hpp"

#include "run/loading.hpp"

namespace framsyn::planning {

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
  const auto& a = records.absences;
  if (!a.person.empty()) {
    print.column(a.person), print.column(a.reason), print.column(a.extent);
    print.column(a.from), print.column(a.until);
  }
  print.column(std::vector<std::int64_t>{static_cast<std::int64_t>(records.basis), records.known_to.days(),
                                         records.observed_from.days(), records.bridged_days, order.last_year,
                                         order.draws, static_cast<std::int64_t>(order.seed)});
  return print.hex();
}

}  // namespace framsyn::planning
