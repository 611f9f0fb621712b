#include "run/computation.hpp"

#include "backtest/shown.hpp"
#include "gap/gap.hpp"
#include "run/fingerprint.hpp"

namespace framsyn {
std::string_view planning_pack(std::string_view path);
}

namespace framsyn::planning {
namespace {

void add(Fingerprint& print, const forecast::Quantity& q) {
  print.real(q.mean), print.real(q.sd), print.column(q.quantile);
}

void add(Fingerprint& print, const demand::Need& need) {
  print.column(need.years), print.column(need.common_sd);
  for (const auto& sd : need.profession_sd) print.column(sd);
  for (const demand::NeedPath& path : need.groups)
    print.number(path.unit), print.number(path.profession), print.column(path.fte), print.real(path.own_sd);
}

void add(Fingerprint& print, const scenario::Gaps& gaps) {
  print.column(gaps.years);
  for (const forecast::Cut& cut : gaps.cuts) print.number(cut.unit), print.number(cut.profession);
  for (const scenario::Gap& gap : gaps.gaps) {
    add(print, gap.fte);
    for (const double value :
         {gap.need, gap.shortage, gap.expected_shortage, gap.more_for_even, gap.more_for_sure})
      print.real(value);
  }
}

}  // namespace

Result<Computation> computation(db::Tx& tx, const Order& order, const std::optional<backtest::Rule>& rule) {
  TRY(seen, outlook(tx, order));
  if (rule) seen.rule = *rule, seen.published = publication(seen, *rule);
  TRY(needed, need(tx, seen, order.known));
  TRY(gaps, gap(seen, needed.need(), order));
  return Computation{std::move(seen), std::move(needed), std::move(gaps)};
}

std::string results_sha256(const Computation& made) {
  Fingerprint print;
  const forecast::Projection& projection = made.outlook.projection;
  print.column(projection.years), print.column(projection.now);
  for (const forecast::Cut& cut : projection.cuts) print.number(cut.unit), print.number(cut.profession);
  for (const forecast::Quantity& q : projection.quantities) {
    add(print, q);
    add(print, made.outlook.published.at(projection, &q));
  }
  for (const demand::Need& quantity : made.needed.quantities) add(print, quantity);
  add(print, made.gaps);
  return print.hex();
}

std::string settings_sha256() {
  Fingerprint print;
  for (const char* pack : {"base/care_use.yaml", "base/retirement.yaml", "base/pension_ages.yaml"})
    print.text(planning_pack(pack));
  return print.hex();
}

}  // namespace framsyn::planning
