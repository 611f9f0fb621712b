#pragma once

#include <filesystem>

#include <framsyn/base/result.hpp>
#include <framsyn/platform/db/database.hpp>
#include <framsyn/platform/http/message.hpp>
#include <framsyn/platform/tables/recognise.hpp>

#include "importing/wire_import.hpp"

namespace framsyn::organisation {

RecognisedFile recognised(const tables::Recognised&);
ImportList import_list(db::Tx&);
Result<ImportPage> import_page(db::Tx&, std::int64_t intake);
/// The fault list as an xlsx file.
Result<http::File> fault_sheet(const std::filesystem::path& csv);

}  // namespace framsyn::organisation
