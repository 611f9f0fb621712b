// One figure of all that a projection says, bit by bit: what every instruction set must agree on.
#include "planted.hpp"

#include <framsyn/engine/forecast/moments.hpp>

#include <bit>
#include <cstdio>

namespace {

using namespace framsyn;

std::uint64_t digest(const forecast::Projection& p) {
  std::uint64_t hash = 0xCBF29CE484222325;  // FNV-1a over the words
  const auto add = [&](double x) { hash = (hash ^ std::bit_cast<std::uint64_t>(x)) * 0x100000001B3; };
  for (const forecast::Quantity& q : p.quantities) {
    add(q.mean), add(q.sd);
    for (double level : q.quantile) add(level);
  }
  return hash;
}

workforce::Records counts() {
  workforce::Records r;
  r.basis = workforce::Basis::stocks;
  for (int u = 0; u < 30; ++u)
    r.units.id.push_back(u + 1), r.units.parent.push_back(u == 0 ? workforce::kUnknown : 0);
  r.professions = {1};
  for (int day = 0; day < 8 * 91; day += 91) {
    r.known_to = Date(2020, 3, 31).plus_days(day);
    for (int u = 1; u < 30; ++u) {
      r.stocks.day.push_back(r.known_to), r.stocks.unit.push_back(u), r.stocks.profession.push_back(0);
      r.stocks.heads.push_back(3 * u + day / 91), r.stocks.fte.push_back(2.5 * u);
    }
  }
  return r;
}

std::uint64_t of(const workforce::Records& records, const forecast::Settings& settings, int last_year) {
  const auto w = *workforce::Workforce::from(records);
  return digest(*project(w, *estimate(w, settings), {last_year}, {200}, {7}, {1}));
}

/// Posts are filled again, and every kind of lever that moves rates is pulled.
std::uint64_t of_levers(const workforce::Records& records, const forecast::Settings& settings, bool quick) {
  const auto w = *workforce::Workforce::from(records);
  auto a = *estimate(w, settings);
  a.refill = .5;
  using enum forecast::LeverKind;
  for (const auto& [kind, size] : {std::pair(resignations, .8), std::pair(moves, 2.0), std::pair(hires, 1.5),
                                   std::pair(later_retirement, 1.0), std::pair(more_hires, 9.0)})
    a.levers.push_back({.name = std::to_string(static_cast<int>(kind)),
                        .kind = kind,
                        .unit = kind == moves ? 1 : workforce::kAll,
                        .from = 2021,
                        .size = size,
                        .interval = forecast::LeverInterval{.8 * size, 1.2 * size}});
  return digest(quick ? *moments(w, a, {2028}, {200}, {7}) : *project(w, a, {2028}, {200}, {7}, {1}));
}

/// So many hires that they are drawn side by side, or by their number where all are of one kind; and many
/// move.
std::uint64_t of_hires(const workforce::Records& records, const forecast::Settings& settings, bool one_kind) {
  const auto w = *workforce::Workforce::from(records);
  auto a = *estimate(w, settings);
  for (auto& group : a.groups) group.hires = {30, 30 / (one_kind ? 8.0 : 3.0)}, group.move.own.rate /= 3;
  if (one_kind)
    for (auto& shares : a.entry_ages) shares = {0, 0, 1, 0, 0, 0, 0, 0, 0};
  a.levers = {{.name = "a", .kind = forecast::LeverKind::hires, .from = 2023, .size = .8}};
  return digest(*project(w, a, {2026}, {200}, {7}, {1}));
}

}  // namespace

int main() {
  const auto people =
      forecast::PlantedHistory({.people = 600, .units = 20, .professions = 5, .years = 6}).run();
  const auto settings = forecast::planted_settings();
  std::printf("%016llx %016llx %016llx %016llx %016llx %016llx %016llx\n",
              static_cast<unsigned long long>(of(people, settings, 2028)),
              static_cast<unsigned long long>(of(people, settings, 2055)),
              static_cast<unsigned long long>(of(counts(), {}, 2030)),
              static_cast<unsigned long long>(of_levers(people, settings, false)),
              static_cast<unsigned long long>(of_levers(people, settings, true)),
              static_cast<unsigned long long>(of_hires(people, settings, false)),
              static_cast<unsigned long long>(of_hires(people, settings, true)));
}
