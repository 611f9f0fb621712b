#pragma once

#include <framsyn/base/result.hpp>

namespace framsyn::organisation {

inline constexpr Refusal kKeyReadableByOthers{
    "organisation.key_readable_by_others", Fault::conflict,
    "Nyckelfilen för identitetsnummer kan läsas av andra; ge den rättigheterna 0600",
    "The key file for identity numbers can be read by others; give it mode 0600"};
inline constexpr Refusal kKeyUnreadable{"organisation.key_unreadable", Fault::conflict,
                                        "Nyckelfilen för identitetsnummer är skadad",
                                        "The key file for identity numbers is damaged"};
inline constexpr Refusal kKeyMissing{
    "organisation.key_missing", Fault::conflict,
    "Nyckelfilen för identitetsnummer saknas, men det finns personer i databasen. Lägg tillbaka filen från "
    "säkerhetskopian",
    "The key file for identity numbers is missing, but there are people in the database. Put the file back "
    "from the backup"};
inline constexpr Refusal kKeyOfAnother{
    "organisation.key_of_another_database", Fault::conflict,
    "Nyckelfilen för identitetsnummer hör inte till den här databasen. Lägg tillbaka den rätta från "
    "säkerhetskopian",
    "The key file for identity numbers does not belong to this database. Put the right one back from the "
    "backup"};
inline constexpr Refusal kProfileUnreadable{"organisation.profile_unreadable", Fault::invalid,
                                            "Importprofilen går inte att läsa",
                                            "The import profile cannot be read"};
inline constexpr Refusal kProfileIncomplete{"organisation.profile_incomplete", Fault::invalid,
                                            "Importprofilen räcker inte för att läsa filen",
                                            "The import profile is not enough to read the file"};
inline constexpr Refusal kFileUnreadable{"organisation.file_unreadable", Fault::invalid,
                                         "Filen går inte att läsa", "The file cannot be read"};
inline constexpr Refusal kFileForm{
    "organisation.file_form", Fault::invalid,
    "Filen kan inte läsas så: kontrollera skiljetecken, teckenkodning och rubrikrad",
    "The file cannot be read so: check delimiter, encoding and header row"};
inline constexpr Refusal kNoFiles{"organisation.no_files", Fault::invalid, "Ingen fil angavs",
                                  "No file was given"};
inline constexpr Refusal kStopped{"organisation.import_stopped", Fault::conflict, "Inläsningen avbröts",
                                  "The import was stopped"};
inline constexpr Refusal kNotLatest{"organisation.not_latest_import", Fault::conflict,
                                    "Bara den senaste inläsningen kan ångras",
                                    "Only the latest import can be undone"};
inline constexpr Refusal kManyRemoved{
    "organisation.many_removed", Fault::conflict,
    "Filen saknar mer än en tiondel av källans kända anställningar och är kanske inte hel",
    "The file lacks more than a tenth of the employments known from its source and may not be whole"};
inline constexpr Refusal kOtherKind{
    "organisation.source_of_other_kind", Fault::conflict,
    "Källan har tidigare lästs in på ett annat sätt (perioder, ögonblicksbilder)",
    "The source has been loaded in another way before (spells, snapshots)"};
inline constexpr Refusal kUnknownProfile{"organisation.unknown_profile", Fault::not_found,
                                         "Det finns ingen sådan importprofil",
                                         "There is no such import profile"};
inline constexpr Refusal kUnknownUnit{"organisation.unknown_unit", Fault::not_found, "Enheten finns inte",
                                      "There is no such unit"};
inline constexpr Refusal kUnknownPerson{"organisation.unknown_person", Fault::not_found,
                                        "Personen finns inte", "There is no such person"};
inline constexpr Refusal kUnknownImport{"organisation.unknown_import", Fault::not_found,
                                        "Inläsningen finns inte", "There is no such import"};
inline constexpr Refusal kUnknownFile{"organisation.unknown_file", Fault::not_found, "Filen finns inte",
                                      "There is no such file"};
inline constexpr Refusal kNotChecked{"organisation.not_checked", Fault::conflict,
                                     "Inläsningen är inte kontrollerad och kan inte verkställas",
                                     "The import has not been checked and cannot be applied"};

}  // namespace framsyn::organisation
