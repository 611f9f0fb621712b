#include <array>

#include "words.hpp"

namespace framsyn::planning {
namespace {

struct AssumptionWords {
  std::string_view code;
  Words name, unit, text;
};

constexpr Words kShareAYear{"procent per år", "per cent a year"};
constexpr Words kSpread{"procent", "per cent"};
constexpr Words kShare = kSpread;

constexpr std::array kAssumptions = {
    AssumptionWords{
        "years_of_history",
        {"Historik", "History"},
        {"år", "years"},
        {"Så många år bakåt som prognosen bygger på.", "So many years back the forecast rests on."}},
    AssumptionWords{
        "person_years",
        {"Uppmätt anställningstid", "Measured time employed"},
        {"personår", "person-years"},
        {"Summan av allas tid i anställning under historiken. Ju fler personår, desto säkrare skattning.",
         "Everyone's time employed during the history. The more person-years, the surer the estimate."}},
    AssumptionWords{
        "leaving_rate",
        {"Slutar, utom pension", "Leave, retirement apart"},
        kShareAYear,
        {"Andel av de anställda som slutar på ett år av annat skäl än pension. Prognosen räknar med egna "
         "värden per yrke, enhet, ålder och anställningstid.",
         "Share of employees who leave in a year for other reasons than retirement. The forecast uses values "
         "of "
         "its own by profession, unit, age and tenure."}},
    AssumptionWords{"retirement_rate",
                    {"Går i pension", "Retire"},
                    kShareAYear,
                    {"Andel av de anställda som går i pension på ett år. Prognosen räknar med ålder för "
                     "ålder, efter de pensionsåldrar som gäller för födelseåret.",
                     "Share of employees who retire in a year. The forecast computes age by age, by the "
                     "pension ages of the year of birth."}},
    AssumptionWords{"moving_rate",
                    {"Byter enhet eller yrke", "Change unit or profession"},
                    kShareAYear,
                    {"Andel av de anställda som flyttar inom organisationen på ett år.",
                     "Share of employees who move within the organisation in a year."}},
    AssumptionWords{
        "causes_allocated",
        {"Avgångar utan känd orsak", "Leavers without a known reason"},
        kShare,
        {"Så stor del av avgångarna saknar orsak i källan. De räknas till de kända orsakerna i den "
         "takt som är skattad för likadana anställda. Är för få orsaker kända för det, räknas de som pension "
         "från pensionsåldern och annars inte.",
         "This share of the leavers have no reason in the source. They are counted with the known "
         "reasons at the rates found for employees alike. Where too few reasons are known for that, they are "
         "counted as retiring from the pension age on, and not before."}},
    AssumptionWords{
        "births_unknown",
        {"Födelsedatum som saknas", "Unknown births"},
        kShare,
        {"Så stor del av personerna i historiken saknar födelsedatum. De räknas efter sin anställningstid; "
         "när de går i pension går inte att säga.",
         "This share of the people in the history have no date of birth. They are counted by their tenure; "
         "when they retire cannot be told."}},
    AssumptionWords{
        "beyond_ages",
        {"Orimliga åldrar", "Ages beyond belief"},
        {"personer", "persons"},
        {"Så många är yngre än 15 år när de börjar eller äldre än 85 år till sist. De räknas som 15 och 85. "
         "Kontrollera födelsedatum i källan.",
         "So many are younger than 15 when they join or older than 85 at the last. They are counted as 15 "
         "and "
         "85. Check their dates of birth in the source."}},
    AssumptionWords{
        "closed_units",
        {"Nedlagda enheter", "Closed units"},
        {"st", "in all"},
        {"Ur så många enheter slutade minst hälften under det sista året, tills de stod tomma. Det är "
         "beslut, och "
         "räknas inte in i hur ofta människor slutar eller ersätts.",
         "So many units were left by at least half of their people during their last year, until they stood "
         "empty. Those are decisions, and no part of how often people leave or are replaced."}},
    AssumptionWords{
        "renamed_professions",
        {"Yrken som har bytt namn", "Professions that took another name"},
        {"st", "in all"},
        {"Alla i ett yrke har fått ett annat yrke på en och samma dag, i samma enheter. Det räknas som ett "
         "nytt "
         "namn: yrket har det nya namnet hela tiden, och ingen räknas som att ha slutat eller bytt yrke.",
         "All of a profession have another from one and the same day, in the same units. That is taken as a "
         "new name: the profession has it all along, and nobody counts as having left or changed it."}},
    AssumptionWords{
        "on_long_leave",
        {"Långtidslediga", "On long leave"},
        kShare,
        {"Så stor del av årsarbetarna enligt avtal är långtidslediga på datadagen. Därifrån går andelen mot "
         "det som takten för att bli ledig och komma åter ger.",
         "This share of contracted full-time equivalents is on long leave on the data date. From there the "
         "share goes to what the rates of leave and return come to."}},
    AssumptionWords{"short_absence",
                    {"Korttidsfrånvaro", "Short absence"},
                    kShare,
                    {"Så stor del av den avtalade tiden tog korttidsfrånvaron det senaste året.",
                     "This share of contracted time was short absence in the last year."}},
    AssumptionWords{"joiners_a_year",
                    {"Börjar", "Join"},
                    {"personer per år", "persons a year"},
                    {"Så många har i genomsnitt börjat per år under historiken.",
                     "So many have joined a year on average during the history."}},
    AssumptionWords{
        "refill",
        {"Återbesättning", "Posts filled again"},
        kShare,
        {"Så stor del av dem som slutar ersätts, förr eller senare, som det ser ut i historiken. Övriga "
         "anställningar är det som "
         "organisationen växer med.",
         "This share of those who leave are replaced, sooner or later, as the history has it. "
         "Other hires are what "
         "the organisation grows by."}},
    AssumptionWords{
        "time_to_fill",
        {"Tillsättningstid", "Time to fill a post"},
        {"månader", "months"},
        {"Så länge en tjänst i genomsnitt är vakant innan någon börjar på den, som det syns i hur "
         "enheternas antal varierar.",
         "How long a post is vacant on average before somebody starts, as the units' numbers "
         "show."}},
    AssumptionWords{
        "growing",
        {"Tillväxt bland övriga anställningar", "Growth among other hires"},
        kShare,
        {"Så stor del av anställningarna utöver återbesättning som har gjort organisationen större "
         "de senaste åren. Under noll: den har minskat. Tillväxten antas klinga av.",
         "The share of hires besides posts filled again that has made the organisation larger in "
         "recent years. Below zero: it has shrunk. Growth is assumed to fade."}},
    AssumptionWords{
        "hire_trend",
        {"Trend i nyanställningar utöver återbesättning", "Trend in hires besides posts filled again"},
        kShareAYear,
        {"Hur nyanställningarna har vuxit eller minskat den senaste tiden. Trenden antas klinga av.",
         "How hires have grown or shrunk lately. The trend is assumed to fade."}},
    AssumptionWords{"trend_damping",
                    {"Kvar av en trend efter ett år", "Left of a trend after a year"},
                    kShare,
                    {"Trender antas klinga av: så stor del är kvar ett år senare. 100 procent: de fortsätter "
                     "som nu. 0 procent: de upphör.",
                     "Trends are assumed to fade: this share is left a year later. 100 per cent: they go on "
                     "as now. 0 per cent: they end."}},
    AssumptionWords{"pension_shift",
                    {"Pensionsåldrar, förskjutning", "Pension ages, shift"},
                    {"år", "years"},
                    {"Så många år senare än reglerna för födelseåret som alla antas gå i pension. Under "
                     "noll: tidigare.",
                     "So many years later than the rules of the year of birth all are assumed to retire. "
                     "Below zero: earlier."}},
    AssumptionWords{"productivity",
                    {"Mer vård per årsarbetare", "More care a full-time equivalent"},
                    kShareAYear,
                    {"Så mycket mer vård en årsarbetare antas ge för varje år. Det minskar behovet.",
                     "So much more care a full-time equivalent is assumed to give each year. It lessens the "
                     "need."}},
    AssumptionWords{"last_year",
                    {"Prognosens sista år", "The forecast's last year"},
                    {"", ""},
                    {"Så långt fram prognosen räknas.", "So far ahead the forecast is computed."}},
    AssumptionWords{"draws",
                    {"Dragningar", "Draws"},
                    {"", ""},
                    {"Så många tänkbara framtider som räknas. Fler ger jämnare intervall och tar längre tid.",
                     "So many possible futures are computed. More give smoother intervals and take longer."}},
    AssumptionWords{"seed",
                    {"Frö till slumptalen", "Seed of the random numbers"},
                    {"", ""},
                    {"Samma frö och samma uppgifter ger exakt samma svar.",
                     "The same seed and the same data give exactly the same answer."}},
    AssumptionWords{
        "leave_calendar_sd",
        {"Skillnad mellan år, avgångar", "Difference between years, leavings"},
        kSpread,
        {"Så mycket avgångarna skiljer sig mellan åren för hela organisationen på en gång. Det är detta som "
         "gör "
         "intervallen breda även för stora grupper.",
         "How much leavings differ between years for the whole organisation at once. This is what makes "
         "intervals wide for large groups too."}},
    AssumptionWords{"hire_calendar_sd",
                    {"Skillnad mellan år, övriga anställningar", "Difference between years, other hires"},
                    kSpread,
                    {"Så mycket anställningarna utöver återbesättning skiljer sig mellan åren för hela "
                     "organisationen på en gång.",
                     "How much hires besides posts filled again differ between years for the whole "
                     "organisation at once."}},
    AssumptionWords{
        "growth",
        {"Förändring av antalet", "Change in numbers"},
        kShareAYear,
        {"Källans nycklar följer inte personer från fil till fil. Därför vet vi inte vilka som börjar och "
         "slutar, och prognosen vilar på hur antalet självt har rört sig.",
         "The source's keys do not follow persons from file to file. We therefore do not know who joins or "
         "leaves, and the forecast rests on how the numbers themselves have moved."}},
    AssumptionWords{
        "growth_sd",
        {"Osäkerhet i förändringen", "Uncertainty of the change"},
        kSpread,
        {"Hur osäker den genomsnittliga förändringen är.", "How uncertain the average change is."}},
    AssumptionWords{"growth_calendar_sd",
                    {"Skillnad mellan år", "Difference between years"},
                    kSpread,
                    {"Så mycket förändringen skiljer sig mellan åren för hela organisationen på en gång.",
                     "How much the change differs between years for the whole organisation at once."}},
};

}  // namespace

Assumption assumption(std::string_view code, double value) {
  for (const AssumptionWords& a : kAssumptions) {
    if (a.code != code) continue;
    const bool share = a.unit.sv == kShareAYear.sv || a.unit.sv == kSpread.sv;
    return {std::string(code),           std::string(a.name.sv), std::string(a.name.en),
            share ? value * 100 : value, std::string(a.unit.sv), std::string(a.unit.en),
            std::string(a.text.sv),      std::string(a.text.en)};
  }
  return {std::string(code), std::string(code), std::string(code), value, {}, {}, {}, {}};
}

}  // namespace framsyn::planning
