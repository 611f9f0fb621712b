#pragma once

#include <optional>
#include <string>
#include <vector>

#include <framsyn/platform/wire/types.hpp>

/// How it travels what is shown of a level, and how the newest year met what was forecast.
namespace framsyn::planning {

/// Whose forecast is shown of a level and measure, and with what width (sv: reservmetod, prövad bredd).
struct ShownLevel {
  std::string level, name_sv, name_en, measure;
  std::string method, method_sv, method_en;
  std::optional<std::string> best_sv, best_en;  ///< the simple method that came nearest
  int origins = 0;                              ///< years that it is decided from
  std::int64_t comparisons = 0;
  double loss = 0;        ///< our CRPS above the best simple method's, a share of ours; the mean over years
  double least_loss = 0;  ///< the least that it may be: above zero, more than chance
  int decided_by = 0;     ///< the last year whose outcome had a part
  std::vector<double> widening;  ///< what intervals are multiplied by, one year ahead and on
};
BOOST_DESCRIBE_STRUCT(ShownLevel, (),
                      (level, name_sv, name_en, measure, method, method_sv, method_en, best_sv, best_en,
                       origins, comparisons, loss, least_loss, decided_by, widening))

/// The newest year beside what was forecast a year before (sv: driftvarning): groups of a level.
struct DriftNote {
  std::string level, name_sv, name_en, measure;
  int year = 0;
  std::int64_t groups = 0, below_80 = 0, above_80 = 0, outside_95 = 0;
  int years_before = 0;  ///< that it is compared with
  double most = 0;       ///< the greatest share outside 80 % that chance may give
  bool warns = false;
};
BOOST_DESCRIBE_STRUCT(DriftNote, (),
                      (level, name_sv, name_en, measure, year, groups, below_80, above_80, outside_95,
                       years_before, most, warns))

}  // namespace framsyn::planning
