#include <framsyn/organisation/profile.hpp>
#include <framsyn/platform/wire/wire.hpp>

#include "refusals.hpp"

namespace framsyn::organisation {

Result<Profile> read_profile(std::string_view yaml) {
  auto decoded = wire::decode_yaml<Profile>(yaml);
  if (decoded) return *std::move(decoded);
  std::string all;
  for (const wire::Fault& fault : decoded.error())
    all += "rad " + std::to_string(fault.line) + " " + fault.pointer + ": " + fault.detail_sv + "\n";
  return refuse(kProfileUnreadable, all);
}

std::string write_profile(const Profile& profile) { return wire::encode_yaml(profile); }

}  // namespace framsyn::organisation
