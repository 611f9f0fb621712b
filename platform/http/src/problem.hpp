#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <framsyn/base/result.hpp>
#include <framsyn/base/text.hpp>
#include <framsyn/platform/http/message.hpp>
#include <framsyn/platform/wire/fault.hpp>

namespace framsyn::http {

/// What this room itself says no with. The status stands beside it, since these have more of them than Fault.
struct Problem {
  int status;
  std::string_view code, text_sv, text_en;
};
inline constexpr Problem kBadRequest{400, "http.bad_request", "Begäran går inte att läsa",
                                     "The request cannot be read"};
inline constexpr Problem kMalformedBody{400, "wire.malformed", "Innehållet är inte JSON",
                                        "The body is not JSON"};
inline constexpr Problem kNotLoggedIn{401, "http.not_logged_in", "Du är inte inloggad",
                                      "You are not logged in"};
inline constexpr Problem kForged{403, "http.csrf", "Begäran saknar sidans säkerhetskod. Ladda om sidan",
                                 "The request lacks the page's security token. Reload the page"};
inline constexpr Problem kNoSuchPath{404, "http.not_found", "Sidan finns inte", "There is no such page"};
inline constexpr Problem kNoSuchMethod{405, "http.method", "Detta går inte att göra här",
                                       "This cannot be done here"};
inline constexpr Problem kTimedOut{408, "http.timeout", "Begäran kom inte fram i tid",
                                   "The request took too long"};
inline constexpr Problem kSuperseded{409, "http.superseded",
                                     "Du har frågat om något nyare, som räknas i stället",
                                     "You have asked for something newer, which is computed instead"};
inline constexpr Problem kManyWait{503, "http.many_wait",
                                   "Många väntar på en beräkning just nu. Försök igen om en stund",
                                   "Many are waiting for a computation right now. Try again in a moment"};
inline constexpr Problem kTooLarge{413, "http.too_large", "Det som skickades är för stort",
                                   "What was sent is too large"};
inline constexpr Problem kNotJson{415, "http.media_type", "Innehållet ska vara application/json",
                                  "The body must be application/json"};
inline constexpr Problem kFaults{422, "wire.faults", "Några uppgifter behöver rättas",
                                 "Some values need correcting"};
inline constexpr Problem kEmptyFile{422, "http.empty_file", "Filen är tom", "The file is empty"};
inline constexpr Problem kHeadersTooLarge{431, "http.headers_too_large", "Begärans huvud är för stort",
                                          "The request's header is too large"};
inline constexpr Problem kBroken{500, "http.broken",
                                 "Något gick fel hos oss. Ange felnumret om du frågar om det",
                                 "Something went wrong on our side. Give the log number if you ask about it"};
inline constexpr Problem kBusy{
    503, "http.busy",
    "Systemet är upptaget med att spara något annat, till exempel en inläsning. Försök igen om en stund",
    "The system is busy storing something else, such as an import. Try again in a moment"};
inline constexpr Problem kAway{503, "http.database_away",
                               "Databasen går inte att nå just nu. Försök igen om en stund",
                               "The database cannot be reached right now. Try again in a moment"};
inline constexpr Problem kDiskFull{507, "http.disk_full",
                                   "Disken är full, så inget kan sparas. Säg till den som sköter systemet",
                                   "The disk is full, so nothing can be saved. Tell whoever runs the system"};
inline constexpr Problem kNoRoom{507, "http.no_room", "Filen kunde inte tas emot: det finns inte plats",
                                 "The file could not be received: there is no room for it"};

/// An answer with media type application/problem+json (RFC 9457).
Response problem(const Problem& problem, Language language, std::span<const wire::Fault> faults = {},
                 const std::optional<std::string>& log_number = std::nullopt);
/// The same for a handler's refusal; its detail stays here.
Response problem(const Refusal& refusal, Language language);
int status_of(Fault fault);

}  // namespace framsyn::http
