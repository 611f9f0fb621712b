#pragma once

#include <string>
#include <string_view>

namespace framsyn::access {

/// 256 bits nobody can guess, as text that a cookie can carry.
std::string random_token();
/// What is kept of a token or a login: 32 bytes of BLAKE2b under a word that keeps the uses apart.
std::string hash_of(std::string_view secret, std::string_view use);
/// The word that changing requests must bring: made from the token, so that it is kept nowhere.
std::string csrf_of(std::string_view token);

/// argon2id, 19 MiB and 2 passes (OWASP 2023): about 11 ms. At most two run at a time, so that a flood of
/// log-ins takes neither all memory nor all cores.
std::string hash_password(std::string_view password);
enum class Match { wrong, right, right_but_weakly_hashed };
Match match_password(const std::string& hash, std::string_view password);
/// A hash that no password matches, as slow to try as a real one.
const std::string& nobodys_hash();

}  // namespace framsyn::access
