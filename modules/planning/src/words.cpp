#include "words.hpp"

#include <array>

namespace framsyn::planning {
namespace {

constexpr std::array kReasons = {
    Reason{"resignation", {"Egen uppsägning", "Own resignation"}},
    Reason{"retirement", {"Pension", "Retirement"}},
    Reason{"end_of_fixed_term", {"Tidsbegränsad anställning slut", "End of fixed term"}},
    Reason{"other_employer", {"Övergång till annan arbetsgivare", "Transfer to another employer"}},
    Reason{"dismissal", {"Uppsägning från arbetsgivaren", "Dismissal or redundancy"}},
    Reason{"death_or_disability", {"Dödsfall eller sjukersättning", "Death or disability"}},
    Reason{"withheld", {"För få för att visas", "Too few to show"}},
    Reason{"unknown", {"Okänd orsak", "Unknown reason"}},
};

}  // namespace

std::span<const Reason> reasons() { return kReasons; }

Words reason_words(std::string_view code) {
  for (const Reason& reason : kReasons) {
    if (reason.code == code) return reason.words;
  }
  return kReasons.back().words;
}

std::vector<Definition> definitions() {
  return {
      {"heads", "Anställda", "Employees",
       "Antal personer med pågående anställning sista dagen i perioden. Den som har två anställningar räknas "
       "en gång.",
       "Persons with a current employment on the last day of the period. Someone with two employments counts "
       "once."},
      {"fte", "Årsarbetare", "Full-time equivalents",
       "Summan av sysselsättningsgraderna för pågående anställningar sista dagen i perioden. Saknas graden "
       "räknas "
       "den inte med.",
       "The sum of the contract degrees of current employments on the last day of the period. An unknown "
       "degree is "
       "not counted."},
      {"joiners", "Började", "Joiners",
       "Personer som fick en anställning under året och inte hade någon dagen före. Inom en enhet räknas "
       "bara de som "
       "kom utifrån organisationen.",
       "Persons employed during the year who had no employment the day before. Within a unit, only those "
       "from outside "
       "the organisation count."},
      {"leavers", "Slutade", "Leavers",
       "Personer vars sista pågående anställning upphörde under året, oavsett orsak. Byte av enhet är inte "
       "avgång.",
       "Persons whose last current employment ended during the year, for any reason. A change of unit is no "
       "leaving."},
      {"moves", "Flyttade inom organisationen", "Internal moves",
       "Personer som bytte enhet eller yrke utan att sluta. Flyttar inom den valda delen räknas inte.",
       "Persons who changed unit or profession without leaving. Moves within the chosen part do not count."},
      {"interval", "Intervall", "Interval",
       "I åtta fall av tio väntas utfallet hamna inom 80-procentsintervallet, om framtidens år växlar så som "
       "de "
       "uppmätta åren har gjort.",
       "In eight cases of ten the outcome is expected to fall within the 80 per cent interval, if future "
       "years vary "
       "as the measured years have."},
  };
}

}  // namespace framsyn::planning
