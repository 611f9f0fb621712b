#pragma once

#include <optional>
#include <string_view>

#include <framsyn/organisation/receipt.hpp>

namespace framsyn::organisation {

/// Where a walk through the wizard stands (sv: inläsningens läge). `failed`: its job could not end.
enum class IntakeState { checking, checked, refused, applying, applied, undone, failed };
enum class IntakeStep { check, apply };

std::string_view code(IntakeState);
std::optional<IntakeState> intake_state_of(std::string_view code);

IntakeState after(IntakeStep, const Receipt&);
constexpr bool may_apply(IntakeState state) { return state == IntakeState::checked; }
/// Has its job something left to say of it?
constexpr bool under_way(IntakeState state) {
  return state == IntakeState::checking || state == IntakeState::applying;
}
bool may_undo(IntakeState, std::optional<Import::Id> its_own, std::optional<Import::Id> latest);

}  // namespace framsyn::organisation
