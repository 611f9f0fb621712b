#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <framsyn/platform/tables/fault.hpp>

namespace framsyn::tables {

/// A fault as data: the code that is published and the texts that say what was expected.
struct FaultKind {
  std::string_view code, sv, en;
};

inline constexpr FaultKind kUnreadable{"tables.unreadable", "en fil som går att läsa",
                                       "a file that can be read"};
inline constexpr FaultKind kEmptyFile{"tables.empty_file", "en fil med minst en rubrikrad; filen är tom",
                                      "a file with at least a header row; the file is empty"};
inline constexpr FaultKind kTooLargeFile{"tables.file_too_large", "en fil på högst {} MB",
                                         "a file of at most {} MB"};
inline constexpr FaultKind kNotATable{"tables.not_a_table",
                                      "en tabell som csv, xlsx eller ods; det här är {}",
                                      "a table as csv, xlsx or ods; this is {}"};
inline constexpr FaultKind kOldExcel{
    "tables.old_excel", "xlsx eller csv; det här är Excels äldre format xls, spara om som xlsx",
    "xlsx or csv; this is the older Excel format xls, save it again as xlsx"};
inline constexpr FaultKind kEncrypted{"tables.encrypted", "en fil utan lösenord; filen är lösenordsskyddad",
                                      "a file without a password; the file is protected by one"};
inline constexpr FaultKind kBadByte{"tables.bad_byte", "text i teckenkodningen {}",
                                    "text in the encoding {}"};
inline constexpr FaultKind kNulByte{"tables.nul_byte", "text utan nolltecken (byte 00)",
                                    "text without NUL (byte 00)"};
inline constexpr FaultKind kStrayQuote{"tables.stray_quote",
                                       "avgränsare eller radslut efter avslutande citattecken",
                                       "a delimiter or the end of the line after a closing quote"};
inline constexpr FaultKind kOpenQuote{
    "tables.open_quote",
    "ett avslutande citattecken; filen verkar avbruten, eller så är ett citattecken för mycket",
    "a closing quote; the file seems to be cut off, or there is a quote too many"};
inline constexpr FaultKind kCutOff{"tables.cut_off", "{} celler; filen verkar avbruten mitt i sista raden",
                                   "{} cells; the file seems to be cut off in its last row"};
inline constexpr FaultKind kRagged{"tables.ragged", "{} celler som i rubrikraden; raden har {}",
                                   "{} cells as in the header; the row has {}"};
inline constexpr FaultKind kTooManyColumns{"tables.too_many_columns", "högst {} kolumner",
                                           "at most {} columns"};
inline constexpr FaultKind kTooManyRows{"tables.too_many_rows", "högst {} rader", "at most {} rows"};
inline constexpr FaultKind kLongCell{"tables.long_cell", "en cell på högst {} byte; saknas ett citattecken?",
                                     "a cell of at most {} bytes; is a quote missing?"};
inline constexpr FaultKind kNoHeader{"tables.no_header", "en rubrikrad på rad {}", "a header in row {}"};
inline constexpr FaultKind kSameName{"tables.same_name",
                                     "kolumner med olika namn; namnet finns även i kolumn {}",
                                     "columns with different names; column {} has this name too"};
inline constexpr FaultKind kNoSheet{"tables.no_sheet", "ett av bladen {}", "one of the sheets {}"};
inline constexpr FaultKind kBrokenZip{"tables.broken_package",
                                      "en hel xlsx- eller ods-fil; filen är skadad eller avbruten",
                                      "a whole xlsx or ods file; the file is damaged or cut off"};
inline constexpr FaultKind kBomb{"tables.unpacks_too_large",
                                 "en fil som packas upp till rimlig storlek; uppackningen avbröts vid {} MB",
                                 "a file that unpacks to a reasonable size; unpacking was stopped at {} MB"};
inline constexpr FaultKind kDoctype{"tables.doctype", "xml utan DTD och egna entiteter",
                                    "xml without DTD or entities"};
inline constexpr FaultKind kBadXml{"tables.bad_xml", "välformad xml ({})", "well-formed xml ({})"};
inline constexpr FaultKind kBadCell{"tables.bad_cell", "en cell som följer filformatet",
                                    "a cell as the format has it"};

/// A fault of that kind; `{}` in its texts is replaced by the arguments in order. The reader puts in the
/// file.
Fault fault(const FaultKind& kind, std::initializer_list<std::string> arguments = {}, std::int64_t row = 0,
            std::string_view value = {});

inline std::unexpected<Fault> bad(const FaultKind& kind, std::initializer_list<std::string> arguments = {},
                                  std::int64_t row = 0, std::string_view value = {}) {
  return std::unexpected(fault(kind, arguments, row, value));
}

}  // namespace framsyn::tables
