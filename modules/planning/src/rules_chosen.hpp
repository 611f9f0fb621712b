#pragma once

#include <framsyn/planning.hpp>

#include "wire_assumptions.hpp"

namespace framsyn::planning {

/// The codes of what is set, with what is set, as a reader writes it.
std::vector<std::pair<std::string_view, double>> set_by_somebody(const ChosenAssumptions&);

/// What may be set of an assumption; nothing: it is measured.
std::optional<AssumptionLimits> limits_of(std::string_view code);

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
