#include "codes.hpp"

#include "reading/field.hpp"

namespace framsyn::organisation {
namespace {
constexpr std::string_view kSex[] = {"unknown", "woman", "man"};
constexpr std::string_view kForm[] = {"unknown",    "permanent", "probation", "fixed_term",
                                      "substitute", "hourly",    "other"};
constexpr std::string_view kReason[] = {
    "unknown",        "resignation", "retirement",          "end_of_fixed_term",
    "other_employer", "dismissal",   "death_or_disability", "moved"};

// In the order of the enumerators, as the codes above. web/src/modules/organisation/code-words.ts says the
// same.
constexpr Words kSexWords[] = {{"Okänt", "Unknown"}, {"Kvinna", "Woman"}, {"Man", "Man"}};
constexpr Words kFormWords[] = {
    {"Okänd", "Unknown"},      {"Tillsvidare", "Permanent"}, {"Provanställning", "Probation"},
    {"Visstid", "Fixed term"}, {"Vikariat", "Substitute"},   {"Timavlönad", "Hourly paid"},
    {"Annan", "Other"}};
constexpr Words kReasonWords[] = {{"Okänd orsak", "Unknown reason"},
                                  {"Egen uppsägning", "Own resignation"},
                                  {"Pension", "Retirement"},
                                  {"Tidsbegränsad anställning slut", "End of fixed term"},
                                  {"Övergång till annan arbetsgivare", "Transfer to another employer"},
                                  {"Uppsägning från arbetsgivaren", "Dismissal or redundancy"},
                                  {"Dödsfall eller sjukersättning", "Death or disability"},
                                  {"Flyttat inom organisationen", "Moved within the organisation"}};

constexpr std::string_view kAbsence[] = {"unknown", "sick", "parental", "study", "other_leave", "short_only"};

struct AbsenceWord {
  std::string_view begins;
  std::optional<AbsenceReason> reason;
};
// Beginnings of the words that Swedish payroll systems use, the narrower before the wider. A profile's own
// codes go before them.
constexpr AbsenceWord kAbsenceWords[] = {{"semester", std::nullopt},
                                         {"vacation", std::nullopt},
                                         {"tillfällig föräldra", AbsenceReason::short_only},
                                         {"tillf föräldra", AbsenceReason::short_only},
                                         {"vård av barn", AbsenceReason::short_only},
                                         {"vab", AbsenceReason::short_only},
                                         {"kompledig", AbsenceReason::short_only},
                                         {"sjuk", AbsenceReason::sick},
                                         {"rehabilitering", AbsenceReason::sick},
                                         {"arbetsskada", AbsenceReason::sick},
                                         {"föräldra", AbsenceReason::parental},
                                         {"havandeskap", AbsenceReason::parental},
                                         {"graviditet", AbsenceReason::parental},
                                         {"studie", AbsenceReason::study},
                                         {"tjänstledig", AbsenceReason::other_leave},
                                         {"ledig", AbsenceReason::other_leave}};

template <class E, std::size_t N>
std::optional<E> find(const std::string_view (&names)[N], std::string_view name) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == name) return static_cast<E>(i);
  return std::nullopt;
}
}  // namespace

std::string_view code(Sex sex) { return kSex[static_cast<std::size_t>(sex)]; }
std::string_view code(Form form) { return kForm[static_cast<std::size_t>(form)]; }
std::string_view code(EndReason reason) { return kReason[static_cast<std::size_t>(reason)]; }

Words words(Sex sex) { return kSexWords[static_cast<std::size_t>(sex)]; }
Words words(Form form) { return kFormWords[static_cast<std::size_t>(form)]; }
Words words(EndReason reason) { return kReasonWords[static_cast<std::size_t>(reason)]; }

std::optional<Sex> sex_of(std::string_view name) { return find<Sex>(kSex, name); }
std::optional<Form> form_of(std::string_view name) { return find<Form>(kForm, name); }
std::optional<EndReason> reason_of(std::string_view name) { return find<EndReason>(kReason, name); }

std::optional<AbsenceReason> absence_reason_of(std::string_view type) {
  if (const auto ours = find<AbsenceReason>(kAbsence, type)) return ours;
  const std::string word = lower(type);
  for (const AbsenceWord& known : kAbsenceWords)
    if (word.starts_with(known.begins)) return known.reason;
  return AbsenceReason::unknown;
}

}  // namespace framsyn::organisation
