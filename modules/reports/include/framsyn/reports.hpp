#pragma once

#include <optional>
#include <span>
#include <string>

#include <framsyn/base/result.hpp>
#include <framsyn/base/text.hpp>
#include <framsyn/platform/db/database.hpp>
#include <framsyn/platform/module/module.hpp>

namespace framsyn::reports {

enum class Format { pdf, docx, html };

/// The report "Kompetensförsörjning – läge och prognos" for a unit with its subtree.
struct Order {
  std::optional<std::int64_t> unit;  ///< nothing: the whole organisation
  Format format = Format::pdf;
  Language language = Language::sv;
};

/// A finished document.
struct Document {
  std::string name;  ///< a file name
  std::string content_type;
  std::string bytes;
};

/// Makes the report from the figures of the current run. Refuses when there is no run or no such unit.
Result<Document> supply_report(db::Tx&, const Order&);

/// The unit that a code or a name means, for the command line; refuses what none or several units are called.
Result<std::int64_t> unit_called(db::Tx&, const std::string& code_or_name);

module::Module module();

}  // namespace framsyn::reports
