#include <framsyn/administration.hpp>
#include <framsyn/platform/wire/yaml.hpp>

#include "wire.hpp"

namespace framsyn::administration {

wire::Decoded<std::vector<access::Role>> roles_of_pack(std::string_view yaml) {
  auto pack = wire::decode_yaml<RolePack>(yaml);
  if (!pack) return std::unexpected(std::move(pack).error());
  std::vector<access::Role> roles;
  for (auto& role : pack->roles)
    roles.push_back({role.code.value, role.name_sv.value, role.name_en.value, std::move(role.rights)});
  return roles;
}

Result<std::optional<FirstLogIn>> create_first_administrator(db::Tx& tx, Instant now) {
  if (access::any_account(tx)) return std::nullopt;
  FirstLogIn first{"forvaltare", access::one_time_password(), {}};
  TRY(id,
      access::create_account(
          tx, {first.login, "Förste förvaltare", first.password, Language::sv, access::PasswordUse::first},
          now));
  first.subject = "account:" + std::to_string(id.value());
  const access::Assignment everywhere{"administrator", {}, {}, {}};
  TRY_VOID(access::assign(tx, id, {&everywhere, 1}));
  return first;
}

}  // namespace framsyn::administration
