#pragma once

#include <optional>
#include <string_view>

#include <framsyn/organisation/history.hpp>

namespace framsyn::organisation {

/// The way back from the words that the database, the profiles and the API use.
std::optional<Sex> sex_of(std::string_view);
std::optional<Form> form_of(std::string_view);
std::optional<EndReason> reason_of(std::string_view);

/// What a source's word for an absence means, or the code of one of ours. Nothing: vacation, which is no
/// absence. A word that nobody knows is of unknown reason.
std::optional<AbsenceReason> absence_reason_of(std::string_view type);

}  // namespace framsyn::organisation
