#include "run/loading.hpp"

#include <algorithm>
#include <unordered_map>

#include <framsyn/organisation/history.hpp>

#include "names.hpp"
#include "scope.hpp"

namespace framsyn::planning {
namespace {

using workforce::Index;
using workforce::Leaving;

workforce::Sex sex_of(organisation::Sex sex) {
  switch (sex) {
    case organisation::Sex::woman:
      return workforce::Sex::woman;
    case organisation::Sex::man:
      return workforce::Sex::man;
    case organisation::Sex::unknown:
      break;
  }
  return workforce::Sex::unknown;
}

workforce::AbsenceReason reason_of(organisation::AbsenceReason reason) {
  switch (reason) {
    case organisation::AbsenceReason::sick:
      return workforce::AbsenceReason::sick;
    case organisation::AbsenceReason::parental:
      return workforce::AbsenceReason::parental;
    case organisation::AbsenceReason::study:
      return workforce::AbsenceReason::study;
    case organisation::AbsenceReason::other_leave:
      return workforce::AbsenceReason::other_leave;
    case organisation::AbsenceReason::short_only:
      return workforce::AbsenceReason::short_only;
    case organisation::AbsenceReason::unknown:
      break;
  }
  return workforce::AbsenceReason::unknown;
}

template <class Entity>
class Places {
 public:
  void add(Id<Entity> id) { place_.emplace(id.value(), static_cast<Index>(place_.size())); }
  Index of(Id<Entity> id) const {
    const auto found = place_.find(id.value());
    return found == place_.end() ? workforce::kUnknown : found->second;
  }

 private:
  std::unordered_map<std::int64_t, Index> place_;
};

/// Fills the engine's columns row by row.
class Filling {
 public:
  explicit Filling(Loaded& loaded) : loaded_(loaded) {
    auto& tree = loaded.records.units;
    for (const auto& unit : loaded.units) units_.add(unit.id);
    for (const auto& unit : loaded.units) {
      tree.id.push_back(unit.id.value());
      tree.parent.push_back(units_.of(unit.parent));
    }
    for (const auto& profession : loaded.professions) {
      professions_.add(profession.id);
      loaded.records.professions.push_back(profession.id.value());
    }
  }

  void add(const organisation::Spell& spell) {
    auto& rows = loaded_.records.employments;
    rows.person.push_back(person(spell));
    rows.unit.push_back(units_.of(spell.unit));
    rows.profession.push_back(professions_.of(spell.profession));
    rows.fte.push_back(spell.fte);
    rows.start.push_back(spell.from);
    rows.until.push_back(spell.to ? spell.to->plus_days(1) : workforce::kOpen);
    rows.leaving.push_back(spell.to ? leaving_of(spell.reason) : Leaving::still_employed);
    rows.hired.push_back(spell.hired);
  }

  /// Absences come by person, as the people have. Someone without employment until the day is left out.
  void add(const organisation::Absence& absence) {
    const auto& ids = loaded_.records.people.id;
    const auto at = std::ranges::lower_bound(ids, absence.person.value());
    if (at == ids.end() || *at != absence.person.value()) return;
    auto& rows = loaded_.records.absences;
    rows.person.push_back(static_cast<Index>(at - ids.begin()));
    rows.reason.push_back(reason_of(absence.reason));
    rows.extent.push_back(std::clamp(absence.extent, Share(), Share::whole()));
    rows.from.push_back(absence.from);
    rows.until.push_back(absence.to ? absence.to->plus_days(1) : workforce::kOpen);
  }

  /// Posts come day by day; a holder of several counts once, where the greatest degree is, or of these in the
  /// unit that comes first in the tree.
  void add(const organisation::Post& post) {
    if (!posts_.empty() && posts_.front().on != post.on) close_day();
    posts_.push_back(post);
  }
  void close_day();
  Index place(organisation::Unit::Id unit) const { return units_.of(unit); }

 private:
  Index person(const organisation::Spell& spell) {
    auto& people = loaded_.records.people;
    if (people.id.empty() || people.id.back() != spell.person.value()) {
      people.id.push_back(spell.person.value());
      people.birth.push_back(spell.birth_date   ? workforce::Birth::on(*spell.birth_date)
                             : spell.birth_year ? workforce::Birth::in(*spell.birth_year)
                                                : workforce::Birth());
      people.sex.push_back(sex_of(spell.sex));
    }
    return static_cast<Index>(people.id.size() - 1);
  }

  Loaded& loaded_;
  Places<organisation::Unit> units_;
  Places<organisation::Profession> professions_;
  std::vector<organisation::Post> posts_;
};

void Filling::close_day() {
  std::ranges::stable_sort(posts_, [this](const auto& a, const auto& b) {
    if (a.holder != b.holder) return a.holder < b.holder;
    const auto rank = [&](const auto& post) {
      return std::pair(-post.fte.value_or(Share()).millionths(), units_.of(post.unit));
    };
    return rank(a) < rank(b);
  });
  std::unordered_map<std::uint64_t, std::size_t> place_of;
  auto& stocks = loaded_.records.stocks;
  for (std::size_t i = 0; i < posts_.size(); ++i) {
    const auto& post = posts_[i];
    const Index unit = units_.of(post.unit), profession = professions_.of(post.profession);
    const auto key =
        (std::uint64_t{static_cast<std::uint32_t>(unit)} << 32) | static_cast<std::uint32_t>(profession);
    const auto [found, is_new] = place_of.emplace(key, stocks.day.size());
    if (is_new) {
      stocks.day.push_back(post.on);
      stocks.unit.push_back(unit);
      stocks.profession.push_back(profession);
      stocks.heads.push_back(0);
      stocks.fte.push_back(0);
    }
    const bool main_post = i == 0 || posts_[i - 1].holder != post.holder;
    stocks.heads[found->second] += main_post;
    stocks.fte[found->second] += post.fte.value_or(Share()).value();
  }
  posts_.clear();
}

}  // namespace

constexpr Refusal kAfterTheData{"planning.after_the_data", Fault::invalid,
                                "Dagen ligger efter den sista dag som data gäller.",
                                "The day is after the last one that the data are about."};

Result<Loaded> load(db::Tx& tx, const Order& order) {
  const organisation::Data data = organisation::data(tx, order.known);
  if (data.basis == organisation::Data::Basis::none || !data.as_of) return refuse(kNoRun, "nothing imported");
  // What was known once may have told of no later day than the last that was read by then.
  if (!order.known.at && order.as_of && *order.as_of > *data.as_of)
    return refuse(kAfterTheData, data.as_of->iso());
  const organisation::AsKnown tree = order.tree_as_known ? order.known : organisation::AsKnown{};
  Loaded loaded{{}, organisation::units(tx, tree), organisation::professions(tx, tree)};
  loaded.records.known_to = order.as_of ? std::min(*order.as_of, *data.as_of) : *data.as_of;
  loaded.records.bridged_days = data.rehire_gap;
  // Who was there before the first snapshot is known of those still there; who joins or leaves shows after
  // it.
  if (!data.snapshots.empty()) loaded.records.observed_from = data.snapshots.front().plus_days(1);
  Filling filling(loaded);
  if (const auto whole = tx.one<std::int64_t>("select unit_id from organisation_v_whole")) {
    loaded.whole = filling.place(organisation::Unit::Id(*whole));
  }
  if (data.basis == organisation::Data::Basis::stocks) {
    loaded.records.basis = workforce::Basis::stocks;
    organisation::posts(tx, order.known, loaded.records.known_to,
                        [&](const auto& post) { filling.add(post); });
    filling.close_day();
  } else {
    organisation::history(tx, order.known, loaded.records.known_to,
                          [&](const auto& spell) { filling.add(spell); });
    organisation::absences(tx, order.known, loaded.records.known_to,
                           [&](const auto& absence) { filling.add(absence); });
  }
  return loaded;
}

}  // namespace framsyn::planning
