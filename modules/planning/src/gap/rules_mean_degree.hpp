#pragma once

#include <vector>

#include <framsyn/planning.hpp>

namespace framsyn::planning {

/// FTE a person, of a profession or of all in the whole organisation (sv: medeltjänstgöring), which turns
/// what is missing into persons. In hundredths, and that of all where the profession may not be told of: FTE
/// and persons side by side tell the degree.
///
/// All professions together have one degree, whatever they are: summed by each one's own, the FTE and the
/// persons of a unit would be two sums with different weights, from which two professions that are withheld
/// there could be worked out.
class MeanDegrees {
 public:
  explicit MeanDegrees(const Outlook&);
  double of(workforce::Index profession) const;

 private:
  double all_;
  std::vector<double> by_profession_;  ///< last: those without one
};

}  // namespace framsyn::planning
