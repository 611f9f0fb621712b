#pragma once

#include <algorithm>

#include "disclosure/rules_telling.hpp"

namespace framsyn::planning {

// By number, in the regions of these tests.
constexpr workforce::Index kRegion = 0;
constexpr workforce::Index kNurse = 0, kPorter = 1, kPhysician = 2;

/// People's employments written down one by one, and what may be told of them. Everyone works half time.
class AHistory {
 public:
  AHistory(std::vector<workforce::Index> parent, int professions, Date observed_from, Date known_to) {
    for (std::size_t u = 0; u < parent.size(); ++u)
      records_.units.id.push_back(static_cast<std::int64_t>(u) + 10);
    records_.units.parent = std::move(parent);
    for (int p = 1; p <= professions; ++p) records_.professions.push_back(p);
    records_.observed_from = observed_from, records_.known_to = known_to;
  }
  void forget_degrees() { records_.employments.fte.assign(records_.employments.fte.size(), std::nullopt); }

  void away(workforce::Index person, Date from, Date until) {
    auto& a = records_.absences;
    a.person.push_back(person), a.reason.push_back(workforce::AbsenceReason::sick);
    a.extent.push_back(Share::whole()), a.from.push_back(from), a.until.push_back(until);
  }

  struct Told {
    Outlook outlook;
    std::vector<workforce::CutFigures> cuts;
    Telling telling() const { return Telling(outlook, cuts); }
    const workforce::CutFigures& cut(workforce::Index unit, workforce::Index profession) const {
      return *std::ranges::find_if(
          cuts, [&](const auto& c) { return c.cut.unit == unit && c.cut.profession == profession; });
    }
  };
  /// `whole`: the first unit.
  Told told() const {
    auto history = workforce::Workforce::from(records_).value();
    auto cuts = workforce::by_cut(history);
    forecast::Projection projection;
    for (const auto& cut : cuts) {
      projection.cuts.push_back({cut.cut.unit, cut.cut.profession});
      projection.now.push_back(cut.now.heads);
    }
    Withholding withholding(records_, projection);
    std::optional<Withholding> absence;
    if (!records_.absences.person.empty()) absence.emplace(records_, projection, kLeastForAbsence);
    Outlook outlook{std::move(history), {}, std::move(projection), {}, {}, 0, std::move(withholding), {}};
    outlook.absence_withholding = std::move(absence);
    return {std::move(outlook), std::move(cuts)};
  }

  void add(int persons, workforce::Index unit, workforce::Index profession, Date from = Date(2019, 1, 1),
           Date until = workforce::kOpen) {
    for (; persons > 0; --persons) {
      const auto person = static_cast<workforce::Index>(records_.people.id.size());
      records_.people.id.push_back(person + 1);
      records_.people.birth.push_back(workforce::Birth::in(1970 + person % 2 * 10));
      records_.people.sex.push_back(workforce::Sex::woman);
      auto& e = records_.employments;
      e.person.push_back(person), e.unit.push_back(unit), e.profession.push_back(profession);
      e.fte.push_back(Share::percent(50)), e.start.push_back(from), e.until.push_back(until);
      e.leaving.push_back(until == workforce::kOpen ? workforce::Leaving::still_employed
                                                    : workforce::Leaving::resignation);
    }
  }

 private:
  workforce::Records records_;
};

}  // namespace framsyn::planning
