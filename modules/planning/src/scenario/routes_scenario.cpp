#include <algorithm>

#include <framsyn/engine/forecast/moments.hpp>
#include <framsyn/platform/access/gate.hpp>
#include <framsyn/platform/http/route.hpp>

#include "routes.hpp"
#include "scenario/baseline.hpp"
#include "scenario/one_at_a_time.hpp"
#include "scenario/rules_lever_scope.hpp"
#include "scenario/rules_levers.hpp"
#include "scenario/scenario_asked.hpp"
#include "scenario/scenario_page.hpp"

namespace framsyn::planning {
namespace {

constexpr int kScenarioDraws = 200;  ///< a reader waits for them; a difference of paired draws needs few

constexpr Refusal kNoLevers{"planning.levers", Fault::invalid,
                            "Ange en till tio åtgärder, varav minst en som är på",
                            "Give one to ten levers, at least one of them switched on"};
constexpr Refusal kComparing{
    "planning.comparing", Fault::conflict,
    "Någon annan räknar på åtgärder just nu, och servern räknar en i taget. Försök igen om några sekunder",
    "Somebody else is comparing right now, and the server computes one at a time. Try again in a few "
    "seconds"};

/// What is asked for, with every group inside the reader's reach.
struct Question {
  AskedGroup about;
  std::vector<PlacedLever> levers;
  Order order;
  RunFacts run;
};

bool is_on(const LeverAsked& lever) { return !lever.off.value_or(false); }

Result<Question> question_of(http::Call& call, const ScenarioAsked& in) {
  if (std::ranges::none_of(in.levers, &is_on) || in.levers.size() > kMostLeversAsked)
    return refuse(kNoLevers);
  TRY(about, asked_group(call, in.unit, in.profession));
  auto run = Figures(call.tx, call.language).run();
  if (!run) return refuse(kNoRun);
  Question question{std::move(about), {}, {.threads = 1}, *std::move(run)};
  const GroupKey key = question.about.key;
  for (std::size_t i = 0; i < in.levers.size(); ++i) {
    const LeverAsked& lever = in.levers[i];
    TRY(group, asked_group(call, lever.unit.value_or(key.unit), lever.profession.value_or(key.profession)));
    if (is_on(lever)) question.levers.push_back({lever, group.key, i + 1});
  }
  question.order.seed = static_cast<std::uint64_t>(question.run.seed);
  question.order.last_year = in.horizon ? in.horizon->value : question.run.horizon;
  return question;
}

/// Both sides, where in them the group stands, and which groups they tell of.
struct Compared {
  scenario::Comparison sides;  ///< without gaps where they are reckoned
  Withholding withholding;
  forecast::Cut cut;
  std::vector<forecast::Cut> told;
  bool withheld() const {
    return std::ranges::any_of(
        told, [&](const forecast::Cut& one) { return withholding.hides(one.unit, one.profession); });
  }
};

/// Whether the run that is shown withholds it. Asked before anything is computed: the engine's refusal of a
/// lever on nobody would tell an empty group from a small one.
bool run_withholds(http::Call& call, const Question& question, const forecast::Cut& cut,
                   const Baseline& base) {
  const GroupKey key = key_of(cut, base.units, base.professions);
  return Figures(call.tx, call.language).state(question.run.id, key) == Figures::State::withheld;
}

std::vector<GroupKey> groups_of(const Question& question) {
  std::vector<GroupKey> groups = {question.about.key};
  for (const PlacedLever& lever : question.levers) groups.push_back(lever.group);
  return groups;
}

/// Where the group stands, its levers, and which groups are told of.
struct Laid {
  forecast::Cut cut{};
  std::vector<forecast::Lever> levers;
  std::vector<forecast::Cut> told;
};

Result<Laid> laid(http::Call& call, const Question& question, const Baseline& base) {
  TRY_VOID(still_open(groups_of(question), base.now.known_to(), base.units));
  TRY(cut, cut_of(question.about.key, base.units, base.professions));
  TRY(levers, levers_of(question.levers, base.assumptions().refill, base.units, base.professions));
  TRY_VOID(possible(levers, base.now.known_to(), question.order.last_year, base.now.records().units.parent));
  auto told = told_by(cut, levers, base.now.records().units.parent);
  const auto hidden = [&](const forecast::Cut& one) { return run_withholds(call, question, one, base); };
  if (std::ranges::any_of(told, hidden)) return refuse(kWithheld);
  return Laid{cut, std::move(levers), std::move(told)};
}

Result<Compared> drawn(http::Call& call, const Question& question, Baselines& baselines) {
  TRY(kept, baselines.current(call.tx, run_version(call)));
  TRY(asked, laid(call, question, kept->base));
  Scenario scenario{{}, {}, {}, asked.levers, {}, true};
  TRY(sides, compared(call.tx, kept->base, question.order, scenario));
  Withholding withholding(kept->base.now.records(), sides.staff.base);
  return Compared{std::move(sides), std::move(withholding), asked.cut, std::move(asked.told)};
}

Result<Compared> reckoned(http::Call& call, const Question& question, Baselines& baselines) {
  TRY(kept, baselines.current(call.tx, run_version(call)));
  const Baseline& base = kept->base;
  TRY(asked, laid(call, question, base));
  TRY(staff, forecast::compare_moments(base.now, base.assumptions(), std::move(asked.levers),
                                       {question.order.last_year}, {question.order.draws},
                                       {question.order.seed}, asked.cut, {kQuickThreads}));
  return Compared{{std::move(staff), {}, {}, {}}, kept->withholding, asked.cut, std::move(asked.told)};
}

Result<ScenarioPage> page_of(http::Call& call, const Question& question, const Result<Compared>& both,
                             bool exact) {
  ScenarioPage page{question.about.unit,
                    question.about.profession,
                    question.run.as_of,
                    question.order.draws,
                    exact,
                    {},
                    {},
                    {}};
  if (!both && both.error().refusal != &kWithheld) return std::unexpected(both.error());
  if (!both || both->withheld()) {
    page.withheld = too_few("scenario", shown_instead(call, question.run.id, question.about));
    return page;
  }
  for (const int year : both->sides.staff.base.years)
    page.years.push_back(year_of(both->sides, both->cut, year));
  page.first_short = first_short(both->sides, both->cut);
  return page;
}

Result<ScenarioPage> compare(http::Call& call, const ScenarioAsked& in, const OneAtATime::Turn& turn,
                             Baselines& baselines) {
  TRY(question, question_of(call, in));
  question.order.draws = kScenarioDraws;
  question.order.progress = [&](int, int) { return turn.go_on(); };
  return page_of(call, question, drawn(call, question, baselines), true);
}

Result<ScenarioPage> preview(http::Call& call, const ScenarioAsked& in, Baselines& baselines) {
  TRY(question, question_of(call, in));
  question.order.draws = forecast::kQuickDraws.count;
  return page_of(call, question, reckoned(call, question, baselines), false);
}

}  // namespace

std::vector<http::Route> scenario_routes(const std::shared_ptr<OneAtATime>& door,
                                         const std::shared_ptr<Baselines>& baselines) {
  const auto one_at_a_time = [door, baselines](http::Call& call,
                                               const ScenarioAsked& in) -> Result<ScenarioPage> {
    const OneAtATime::Turn turn(*door, call.grant.account().value());
    if (!turn.is_ours()) return refuse(kComparing);
    return compare(call, in, turn, *baselines);
  };
  const auto at_once = [baselines](http::Call& call, const ScenarioAsked& in) {
    return preview(call, in, *baselines);
  };
  return {http::post("/api/scenarios/compare", http::needs(kRead), one_at_a_time,
                     "Räkna på åtgärder och visa vad de ändrar")
              .reading()
              .computing(),
          http::post("/api/scenarios/preview", http::needs(kRead), at_once,
                     "Visa genast ungefär vad åtgärder ändrar")
              .reading()
              .computing()};
}

}  // namespace framsyn::planning
