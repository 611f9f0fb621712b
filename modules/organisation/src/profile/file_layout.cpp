#include "profile/file_layout.hpp"

namespace framsyn::organisation {

tables::Layout layout_of(const FileForm& form) {
  tables::Layout layout;
  if (form.encoding && *form.encoding != "utf-16") layout.encoding = tables::encoding_named(*form.encoding);
  if (form.delimiter && !form.delimiter->empty())
    layout.delimiter = *form.delimiter == "tab" || *form.delimiter == "\\t" ? '\t' : form.delimiter->front();
  if (form.quote) layout.quote = form.quote->empty() ? '\0' : form.quote->front();
  if (form.header_row) layout.header_row = *form.header_row;
  layout.sheet = form.sheet.value_or("");
  return layout;
}

}  // namespace framsyn::organisation
