#include "scenario/scenario_asked.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "names.hpp"

namespace framsyn::planning {
namespace {

using forecast::LeverKind;
using workforce::Index;

constexpr Refusal kHalfInterval{"planning.half_interval", Fault::invalid,
                                "Lägsta och högsta storlek hör ihop: ange båda eller ingen.",
                                "The least and the greatest size go together: give both or neither."};
constexpr Refusal kNotOfTraining{"planning.not_of_training", Fault::invalid,
                                 "Andelen som tar examen, andelen som kommer och väntetiden hör till "
                                 "utbildningsplatser och inget annat.",
                                 "Who completes, who comes and the delay are of training places alone."};
constexpr Refusal kNotOfKind{"planning.not_of_lever", Fault::invalid,
                             "En åtgärd har en uppgift som hör till en annan sorts åtgärd.",
                             "A lever carries something that belongs to another kind of lever."};
constexpr Refusal kNoAbsenceNow{"planning.absence_now", Fault::invalid,
                                "Ange också hur stor del av arbetstiden som är frånvaro i dag.",
                                "Tell also what share of the working time is absence today."};
constexpr Refusal kNobodyTakesOver{"planning.task_shift_to", Fault::invalid,
                                   "Ange vilket yrke som tar över arbetsuppgifterna.",
                                   "Tell which profession takes over the tasks."};
constexpr Refusal kSizeTooLarge{"planning.lever_size", Fault::invalid,
                                "Andelen återbesatta tjänster kan ändras med högst 100 procentenheter.",
                                "The share of posts filled can change by 100 percentage points at most."};

LeverKind kind_of(LeverChoice choice) {
  switch (choice) {
    case LeverChoice::resignations:
      return LeverKind::resignations;
    case LeverChoice::moves:
      return LeverKind::moves;
    case LeverChoice::later_retirement:
      return LeverKind::later_retirement;
    case LeverChoice::fill_rate:
    case LeverChoice::fill_more:
      return LeverKind::fill_rate;
    case LeverChoice::hires:
      return LeverKind::hires;
    case LeverChoice::more_hires:
      return LeverKind::more_hires;
    case LeverChoice::training:
      return LeverKind::training;
    case LeverChoice::contract_degree:
      return LeverKind::contract_degree;
    case LeverChoice::hires_cap:
      return LeverKind::hires_cap;
    case LeverChoice::absence:
      return LeverKind::absence;
    case LeverChoice::task_shift:
      return LeverKind::task_shift;
    case LeverChoice::agency:
      return LeverKind::agency;
  }
  std::unreachable();
}

template <class Named>
Result<Index> placed(std::int64_t id, const std::vector<Named>& all, const Refusal& none) {
  if (id == 0) return workforce::kAll;
  const auto found = std::ranges::find(all, id, [](const Named& one) { return one.id.value(); });
  if (found == all.end()) return refuse(none);
  return static_cast<Index>(found - all.begin());
}

/// Nothing is told that would be read by nobody, and nothing is missing.
Result<> of_its_kind(const LeverAsked& asked) {
  using enum LeverChoice;
  const LeverChoice kind = asked.kind;
  const bool divided = kind == training || kind == more_hires || kind == hires_cap;
  if (kind != training && (asked.completes || asked.comes || asked.delay)) return refuse(kNotOfTraining);
  if ((asked.follows && kind != later_retirement) || (asked.now && kind != absence) ||
      ((asked.to || asked.ratio) && kind != task_shift) || (asked.by && !divided))
    return refuse(kNotOfKind);
  if (kind == absence && !asked.now) return refuse(kNoAbsenceNow);
  if (kind == task_shift && !asked.to) return refuse(kNobodyTakesOver);
  return {};
}

Result<> whole(const LeverAsked& asked) {
  if (asked.low.has_value() != asked.high.has_value()) return refuse(kHalfInterval);
  TRY_VOID(of_its_kind(asked));
  const bool more = asked.kind == LeverChoice::fill_more;
  if (more && !(asked.size.value >= -1 && asked.size.value <= 1)) return refuse(kSizeTooLarge);
  return {};
}

/// Share of a lever, by what its kind calls it.
double share_of(const LeverAsked& asked) {
  if (asked.now) return asked.now->value;
  const auto& share = asked.completes ? asked.completes : asked.follows;
  return share ? share->value : 1;
}

Result<forecast::Lever> lever_of(const LeverAsked& asked, std::size_t number, forecast::Cut cut, Index to,
                                 double refill) {
  TRY_VOID(whole(asked));
  const auto sized = [&](LeverSize size) {
    return asked.kind == LeverChoice::fill_more ? std::clamp(refill + size.value, 0.0, 1.0) : size.value;
  };
  forecast::Lever lever{.name = fmt::format("{}", number),
                        .kind = kind_of(asked.kind),
                        .unit = cut.unit,
                        .profession = cut.profession,
                        .from = asked.from.value,
                        .ramp = asked.ramp ? asked.ramp->value : 0,
                        .size = sized(asked.size),
                        .share = share_of(asked),
                        .comes = asked.comes ? asked.comes->value : 1,
                        .delay = asked.delay ? asked.delay->value : 0,
                        .to = to,
                        .ratio = asked.ratio ? asked.ratio->value : 1};
  if (asked.by == LeverDivision::size) lever.weights = forecast::LeverWeights::size;
  if (asked.low && asked.high)
    lever.interval = forecast::LeverInterval{sized(*asked.low), sized(*asked.high)};
  return lever;
}

template <class Named>
std::int64_t id_of(Index place, const std::vector<Named>& all) {
  return place == workforce::kAll ? 0 : all[static_cast<std::size_t>(place)].id.value();
}

}  // namespace

Result<> sound(const LeverAsked& asked, GroupKey about) {
  // Places that stand for whatever professions are meant: the same for the same, kAll for all.
  const std::int64_t profession = asked.profession.value_or(about.profession);
  const Index of = profession == 0                    ? workforce::kAll
                   : profession == kUnknownProfession ? workforce::kUnknown
                                                      : 0;
  const Index to = !asked.to || *asked.to == 0 ? workforce::kUnknown : *asked.to == profession ? of : 1;
  TRY(lever, lever_of(asked, 1, {workforce::kAll, of}, to, .5));
  return forecast::check(lever);
}

GroupKey key_of(const forecast::Cut& cut, const std::vector<organisation::Unit>& units,
                const std::vector<organisation::Profession>& professions) {
  const bool unknown = cut.profession == workforce::kUnknown;
  return {id_of(cut.unit, units), unknown ? kUnknownProfession : id_of(cut.profession, professions)};
}

Result<forecast::Cut> cut_of(GroupKey group, const std::vector<organisation::Unit>& units,
                             const std::vector<organisation::Profession>& professions) {
  TRY(unit, placed(group.unit, units, kNoUnit));
  if (group.profession == kUnknownProfession) return forecast::Cut{unit, workforce::kUnknown};
  TRY(profession, placed(group.profession, professions, kNoProfession));
  return forecast::Cut{unit, profession};
}

Result<std::vector<forecast::Lever>> levers_of(const std::vector<PlacedLever>& asked, double refill,
                                               const std::vector<organisation::Unit>& units,
                                               const std::vector<organisation::Profession>& professions) {
  std::vector<forecast::Lever> levers;
  for (const PlacedLever& one : asked) {
    TRY(cut, cut_of(one.group, units, professions));
    TRY(to, placed(one.asked.to.value_or(0), professions, kNoProfession));
    TRY(lever, lever_of(one.asked, one.number, cut, one.asked.to ? to : workforce::kUnknown, refill));
    levers.push_back(std::move(lever));
  }
  return levers;
}

}  // namespace framsyn::planning
