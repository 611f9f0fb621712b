#include "supply_words.hpp"

#include <algorithm>

namespace framsyn::reports {
namespace {

struct Heading {
  std::string_view name, sv, en;
};

constexpr Heading kHeadings[] = {
    {"title", "Kompetensförsörjning – läge och prognos", "Competence supply – state and forecast"},
    {"kind", "Rapport", "Report"},
    {"data_date", "Uppgifter till och med", "Data up to and including"},
    {"computed", "Uträknad", "Computed"},
    {"summary", "Sammanfattning", "Summary"},
    {"have", "Det här har vi", "What we have"},
    {"professions_caption", "Anställda och årsarbetare per yrke",
     "Employees and full-time equivalents by profession"},
    {"profession", "Yrke", "Profession"},
    {"unit", "Enhet", "Unit"},
    {"heads", "Anställda", "Employees"},
    {"fte", "Årsarbetare", "FTE"},
    {"share", "Andel", "Share"},
    {"ages_caption", "Anställda per åldersgrupp.", "Employees by age band."},
    {"moved", "Så har det rört sig", "How it has moved"},
    {"flows_caption", "Antal som började och slutade per år.", "Joiners and leavers by year."},
    {"years_caption", "Anställda den 31 december, och under året började, slutade och flyttade",
     "Employees on 31 December, and joiners, leavers and moves during the year"},
    {"year", "År", "Year"},
    {"joiners", "Började", "Joiners"},
    {"leavers", "Slutade", "Leavers"},
    {"moves_in", "Flyttade in", "Moved in"},
    {"moves_out", "Flyttade ut", "Moved out"},
    {"reasons_caption", "Varför de som slutade gjorde det,", "Why leavers left,"},
    {"reason", "Orsak", "Reason"},
    {"count", "Antal", "Number"},
    {"will_have", "Det här väntas vi ha", "What we expect to have"},
    {"fan_caption", "Utfall, median och intervall som rymmer 50, 80 och 95 procent av de tänkbara utfallen.",
     "Observed, median and the intervals that hold 50, 80 and 95 per cent of the conceivable outcomes."},
    {"forecast_caption",
     "Anställda per år. Av tio tänkbara utfall hamnar fem inom 50 %, åtta inom 80 % och nästan alla inom 95 "
     "%.",
     "Employees by year. Of ten conceivable outcomes five lie within 50 %, eight within 80 % and nearly all "
     "within 95 %."},
    {"median", "Median", "Median"},
    {"by_profession_caption",
     "Anställda per yrke nu och väntat. I åtta fall av tio hamnar antalet inom spannet.",
     "Employees by profession, now and expected. In eight cases of ten the number lies within the range."},
    {"now", "Nu", "Now"},
    {"range", "Spann", "Range"},
    {"others", "Övriga yrken", "Other professions"},
    {"change", "Ändring", "Change"},
    {"thin", "Här blir det tunt", "Where it gets thin"},
    {"thin_caption",
     "Yrken med minst tio anställda på en enhet som väntas minska mest. I åtta fall av tio hamnar antalet "
     "inom spannet.",
     "Professions with at least ten employees at a unit that are expected to shrink the most. In eight cases "
     "of ten the number lies within the range."},
    {"how", "Så är det räknat", "How it was computed"},
    {"assumptions_caption", "Det här vilar prognosen på", "What the forecast rests on"},
    {"assumption", "Antagande", "Assumption"},
    {"value", "Värde", "Value"},
    {"meaning", "Betydelse", "Meaning"},
    {"recompute", "För den som vill räkna om", "For whoever wants to compute it again"},
    {"years_plain_caption", "Anställda den 31 december, och under året började och slutade",
     "Employees on 31 December, and joiners and leavers during the year"},
    {"definitions", "Definitioner", "Definitions"},
};

}  // namespace

std::string heading(std::string_view name, Language language) {
  const auto* found = std::ranges::find(kHeadings, name, &Heading::name);
  return std::string(language == Language::sv ? found->sv : found->en);
}

documents::Names headings(Language language) {
  documents::Names names;
  for (const Heading& h : kHeadings) {
    names.emplace(std::string(h.name), documents::Value(language == Language::sv ? h.sv : h.en));
  }
  return names;
}

}  // namespace framsyn::reports
