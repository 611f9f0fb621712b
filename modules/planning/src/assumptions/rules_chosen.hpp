#pragma once

#include <framsyn/planning.hpp>

#include "assumptions/chosen_fields.hpp"

namespace framsyn::planning {

/// Where its number comes from.
AssumptionSource source_of(std::string_view code, bool is_set);

/// Refuses what nothing would read with such data: growth of stocks where persons are known, and the other
/// way about.
Result<> fits(const ChosenAssumptions&, workforce::Basis);

/// The assumptions with what is set in its place, and what was there. Pension ages are moved by moving the
/// chances of retiring by so many years of age.
forecast::Assumptions with_chosen(forecast::Assumptions, const ChosenAssumptions&,
                                  std::vector<ReplacedAssumption>& replaced);

/// An order as it is set: last year, draws and seed. A last year that the data have come to is no longer one.
Order ordered(const ChosenAssumptions&, Order, std::optional<Date> as_of);

}  // namespace framsyn::planning
