#pragma once

#include <string>
#include <vector>

#include <framsyn/organisation/import.hpp>

namespace framsyn::organisation {

IdentityKey::Secret new_secret();
/// Replaces the file as a whole, so that no moment has half a key in it; only its owner can read it.
void write_key_file(const std::string& path, const std::vector<IdentityKey::Secret>& generations);

}  // namespace framsyn::organisation
