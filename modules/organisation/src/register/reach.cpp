#include "register/reach.hpp"

#include <framsyn/platform/access/reach.hpp>

namespace framsyn::organisation {
namespace {

constexpr std::string_view kClosure = "organisation_unit_reach";

}  // namespace

std::string within_reach(const access::Grant& grant, std::string_view unit_column) {
  return access::within(grant, unit_column, kClosure);
}

bool reaches(db::Tx& tx, const access::Grant& grant, std::int64_t unit) {
  return access::reaches(tx, grant, unit, kClosure);
}

std::string data_version(db::Tx& tx) {
  return std::to_string(tx.one<std::int64_t>("select coalesce(max(id), 0) from organisation_import").value());
}

}  // namespace framsyn::organisation
