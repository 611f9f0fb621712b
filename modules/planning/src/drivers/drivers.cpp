#include <framsyn/planning.hpp>

#include "drivers/rules_drivers.hpp"

namespace framsyn::planning {
namespace {

constexpr int kDriverDraws = 500;  ///< shares of large groups to within a few hundredths

}  // namespace

Result<std::vector<DriverPercents>> drivers(const Outlook& outlook, const Order& order) {
  const int year = outlook.projection.years.back();
  TRY(shares, scenario::drivers(outlook.workforce, outlook.assumptions, nullptr, year, {kDriverDraws},
                                {order.seed}, {order.threads}));
  return told_drivers(outlook, shares);
}

}  // namespace framsyn::planning
