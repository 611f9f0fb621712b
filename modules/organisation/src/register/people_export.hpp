#pragma once

#include <framsyn/base/result.hpp>
#include <framsyn/base/text.hpp>
#include <framsyn/platform/http/message.hpp>

#include "register/people_store.hpp"

namespace framsyn::organisation {

/// The people asked for as a file, masked as on the page.
Result<http::File> people_file(People&, const PeopleQuery&, Language);

}  // namespace framsyn::organisation
