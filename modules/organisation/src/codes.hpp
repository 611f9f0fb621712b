#pragma once

#include <optional>
#include <string_view>

#include <framsyn/organisation/history.hpp>

namespace framsyn::organisation {

/// The way back from the words that the database, the profiles and the API use.
std::optional<Sex> sex_of(std::string_view);
std::optional<Form> form_of(std::string_view);
std::optional<EndReason> reason_of(std::string_view);

}  // namespace framsyn::organisation
