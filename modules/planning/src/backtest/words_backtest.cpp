#include "backtest/words_backtest.hpp"

#include <algorithm>
#include <iterator>

#include "names.hpp"

namespace framsyn::planning {
namespace {

struct Named {
  std::string_view code;
  Words words;
};

constexpr Named kLevelWords[] = {{"whole", {"Hela organisationen", "The whole organisation"}},
                                 {"division", {"Enheter med underenheter", "Units with units below them"}},
                                 {"unit", {"Enheter", "Units"}},
                                 {"profession", {"Yrken", "Professions"}},
                                 {"unit_profession", {"Yrken på enheter", "Professions in units"}}};

constexpr Named kMethodWords[] = {
    {"model", {"Framsyns prognos", "Framsyn's forecast"}},
    {"last_value", {"Som i fjol, med egna års ändringar", "As last year, with changes of own years"}},
    {"drift", {"Som i fjol, med medeländring", "As last year, with the mean change"}},
    {"trend", {"Rak linje", "Straight line"}},
    {"smoothing", {"Utjämnad nivå", "Smoothed level"}},
    {"constant_rates", {"Fasta andelar, ett enda tal", "Constant rates, a single number"}},
    {"pooled_rates", {"Våra andelar utan osäkra år", "Our rates without uncertain years"}}};

template <std::size_t N>
const Named* found(const Named (&words)[N], std::string_view code) {
  const auto* at = std::ranges::find(words, code, &Named::code);
  return at == std::end(words) ? nullptr : at;
}

}  // namespace

Words level_words(std::string_view level) { return found(kLevelWords, level)->words; }

int level_order(std::string_view level) { return static_cast<int>(found(kLevelWords, level) - kLevelWords); }

Words method_words(std::string_view method) { return found(kMethodWords, method)->words; }

ShownLevel shown_level(const backtest::Rule& rule, const backtest::Shown& shown, backtest::Method method) {
  const std::string_view level = backtest::name(shown.level), how = backtest::name(method);
  ShownLevel out{std::string(level),
                 std::string(level_words(level).sv),
                 std::string(level_words(level).en),
                 std::string(name(shown.measure)),
                 std::string(how),
                 std::string(method_words(how).sv),
                 std::string(method_words(how).en),
                 {},
                 {},
                 shown.origins,
                 shown.comparisons,
                 shown.loss,
                 shown.least_loss,
                 rule.decided_by,
                 shown.method == method ? shown.widening : std::vector<double>()};
  if (shown.best) {
    const Words best = method_words(backtest::name(*shown.best));
    out.best_sv = best.sv, out.best_en = best.en;
  }
  return out;
}

Words left_out_words(std::string_view code) {
  if (code == backtest::kNothingToCompare.code)
    return {"Det har inte gått något år efter det än.", "No year has passed after it yet."};
  return {"Historiken före är för kort.", "The history before it is too short."};
}

}  // namespace framsyn::planning
