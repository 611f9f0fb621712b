#include "importing/rules_intake.hpp"

#include <utility>

namespace framsyn::organisation {
namespace {

constexpr std::pair<IntakeState, std::string_view> kCodes[] = {
    {IntakeState::checking, "checking"}, {IntakeState::checked, "checked"}, {IntakeState::refused, "refused"},
    {IntakeState::applying, "applying"}, {IntakeState::applied, "applied"}, {IntakeState::undone, "undone"},
    {IntakeState::failed, "failed"}};

}  // namespace

std::string_view code(IntakeState state) {
  for (const auto& [one, text] : kCodes)
    if (one == state) return text;
  return {};
}

std::optional<IntakeState> intake_state_of(std::string_view text) {
  for (const auto& [one, code] : kCodes)
    if (code == text) return one;
  return std::nullopt;
}

IntakeState after(IntakeStep step, const Receipt& receipt) {
  if (receipt.unreadable) return IntakeState::refused;
  if (step == IntakeStep::check) return IntakeState::checked;
  return receipt.applied ? IntakeState::applied : IntakeState::refused;
}

bool may_undo(IntakeState state, std::optional<Import::Id> its_own, std::optional<Import::Id> latest) {
  return state == IntakeState::applied && its_own && latest && *its_own == *latest;
}

}  // namespace framsyn::organisation
