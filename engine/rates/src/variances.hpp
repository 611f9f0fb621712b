#pragma once

#include "arrow.hpp"

namespace framsyn::rates {

/// The variances of a model's blocks: of each term, each kind of unit, professions, groups.
struct Variances {
  /// A step goes the same way again and again where a variance is next to nothing: each then goes farther,
  /// until one turns.
  struct Pace {
    double last = 0, length = 1;
  };
  std::vector<double> term, kind;
  double profession = 0.1, group = 0.1;
  std::vector<Pace> pace;  ///< in the order in which they are renewed
};
Variances first_variances(const Design&, const Tree&);
Weights weights_of(const Design&, const Layout&, const Variances&);
/// One Fellner-Schall step; how far the farthest went, as a share.
double renew(const Design&, const Layout&, const Tree&, const Unknowns&, const Arrow::Traces&, Variances&);

}  // namespace framsyn::rates
