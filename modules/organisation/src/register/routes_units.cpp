#include <framsyn/platform/wire/wire.hpp>

#include "register/reach.hpp"
#include "register/units_store.hpp"
#include "rights.hpp"
#include "routes.hpp"

namespace framsyn::organisation {
namespace {

Result<UnitTree> tree(http::Call& call) { return unit_tree(call.tx, call.grant); }
Result<UnitPage> one_unit(http::Call& call, const IdOnly& in) {
  return unit_page(call.tx, call.grant, in.id);
}
Result<ProfessionList> all_professions(http::Call& call) { return profession_list(call.tx); }
std::string units_version(http::Call& call) { return data_version(call.tx); }

}  // namespace

std::vector<http::Route> unit_routes() {
  return {
      http::get("/api/units", http::needs(kRead), &tree, "Visa enheter").caching(&units_version),
      http::get("/api/units/{id}", http::needs(kRead), &one_unit, "Visa en enhet").caching(&units_version),
      http::get("/api/professions", http::needs(kRead), &all_professions, "Visa yrken")
          .caching(&units_version)};
}

}  // namespace framsyn::organisation
