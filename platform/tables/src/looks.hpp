#pragma once

#include <span>
#include <string_view>

#include <framsyn/platform/tables/recognise.hpp>

namespace framsyn::tables {

/// Says in `column` what the filled values look like, and in which form.
void judge(std::span<const std::string_view> filled, ColumnFound& column);

/// Has it the form of a Swedish personal identity number, co-ordination number or reserve number: 10 or 12
/// digits, the last four maybe after - or +, beginning with a date (whose day may have 60 added)? Check
/// digits are not asked for.
bool like_identity_number(std::string_view text);

}  // namespace framsyn::tables
