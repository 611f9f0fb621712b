#include <framsyn/platform/wire/wire.hpp>

#include "register/people_export.hpp"
#include "register/reach.hpp"
#include "rights.hpp"
#include "routes.hpp"

namespace framsyn::organisation {
namespace {

Result<PeoplePage> page(http::Call& call, const PeopleQuery& in) {
  return People(call.tx, call.grant).page(in);
}
Result<PersonPage> person(http::Call& call, const IdOnly& in) {
  return People(call.tx, call.grant).person(in.id);
}
Result<http::File> file(http::Call& call, const PeopleQuery& in) {
  People people(call.tx, call.grant);
  return people_file(people, in, call.language);
}
std::string people_version(http::Call& call) { return data_version(call.tx); }

}  // namespace

std::vector<http::Route> people_routes() {
  return {http::get("/api/people", http::needs(kPeople), &page, "Visa anställda").caching(&people_version),
          http::get("/api/people/export", http::needs(kPeople), &file, "Hämta anställda som fil")
              .logged_read("organisation.people_exported")
              .about("unit", "unit")
              .about("profession", "profession"),
          http::get("/api/people/{id}", http::needs(kPeople), &person, "Visa en anställd")
              .logged_read("organisation.person_read")
              .about("person", "id")};
}

}  // namespace framsyn::organisation
