#pragma once

#include "need_draws.hpp"
#include "need_places.hpp"
#include "spread.hpp"

namespace framsyn::scenario {

/// What one case's levers do to supply and need, beside the staff's own movement.
struct GapLevers {
  struct Absence {
    const forecast::Lever* lever;
    std::vector<bool> cuts;  ///< whose own people it is about
  };
  struct Agency {
    const forecast::Lever* lever;
    std::vector<std::pair<std::size_t, double>> shares;  ///< cut and its share of what is bought
  };
  struct Shift {
    const forecast::Lever* lever;
    std::vector<std::size_t> groups;               ///< of the need, which tasks go from
    std::vector<std::vector<std::size_t>> places;  ///< by those: where they go
    std::vector<double> need;                      ///< of those groups together, by common year: medians
  };
  std::vector<Absence> absences;
  std::vector<Agency> agencies;
  std::vector<Shift> shifts;
};

/// Everything that no draw changes.
struct GapPlan {
  forecast::CutTree tree;
  const demand::Need* need;
  forecast::Seed seed;
  const std::vector<std::int64_t>*units, *professions;  ///< ids
  std::vector<CommonYear> years;
  std::vector<std::vector<std::size_t>> places;  ///< by group of the need
  std::vector<bool> supplies;  ///< by cut: own people of a profession that something is needed of
  std::vector<int> row;        ///< by cut: its place among those that are told; -1: nothing is needed there
  std::vector<GapLevers> cases;
};

/// Reckons supply less need, cut by cut and draw by draw, in all cases; of two also what parts them.
class GapWatcher : public forecast::DrawWatcher {
 public:
  explicit GapWatcher(std::shared_ptr<const GapPlan>);
  void see(const forecast::CutDraws&) override;
  std::unique_ptr<forecast::DrawWatcher> another() const override;
  void add(const forecast::DrawWatcher& other) override;

  const GapPlan& plan() const { return *plan_; }
  /// `kind`: a case's place; after them, what parts two.
  const Spread& spread(std::size_t kind, std::size_t row, std::size_t year) const;
  double mean_need(std::size_t kind, std::size_t row, std::size_t year) const;

 private:
  void begin(int first_draw, int draws);
  void lay_need(std::size_t kind);
  void shift(const GapLevers::Shift&, std::size_t kind, std::vector<std::vector<Row>>& rows);
  void buy(const GapLevers::Agency&, std::size_t kind);
  void supply(const forecast::CutDraws&, std::size_t kind);
  void tally(std::size_t cut, std::span<const float> values, std::size_t kind, std::size_t year);
  void pass_on(std::size_t cut);
  std::size_t at(std::size_t kind, std::size_t cut, std::size_t year) const {
    return (kind * plan_->tree.cuts.size() + cut) * plan_->years.size() + year;
  }
  std::size_t told(std::size_t kind, std::size_t row, std::size_t year) const;

  std::shared_ptr<const GapPlan> plan_;
  NeedDraws draws_;
  std::vector<Row> supply_, need_;    ///< [case][cut][year]
  std::vector<Spread> spreads_;       ///< [kind][row][year]
  std::vector<std::int64_t> needed_;  ///< [case][row][year]: thousandths, summed over draws
  std::int64_t seen_ = 0;
  std::size_t rows_ = 0;
  int first_draw_ = -1, together_ = 0;
  bool laid_ = false;
};

}  // namespace framsyn::scenario
