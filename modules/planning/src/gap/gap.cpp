#include "gap/gap.hpp"

namespace framsyn::planning {

Result<scenario::Gaps> gap(const Outlook& outlook, const demand::Need& need, const Order& order) {
  if (!outlook.projection.fte_known || need.groups.empty()) return scenario::Gaps{};
  return scenario::gaps(outlook.workforce, outlook.assumptions, need, {order.last_year}, {order.draws},
                        {order.seed}, {order.threads});
}

}  // namespace framsyn::planning
