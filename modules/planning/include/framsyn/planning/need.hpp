#pragma once

#include <array>
#include <map>

#include <framsyn/engine/demand/line.hpp>
#include <framsyn/planning.hpp>

namespace framsyn::planning {

/// What may be meant by need, never mixed.
enum class NeedQuantity : std::uint8_t {
  need,           ///< by population and by managers, weighed by their precision (sv: behov)
  use,            ///< what care will ask for with today's staffing (sv: efterfrågan)
  establishment,  ///< posts that are paid for (sv: bemanningsmål)
  mapped          ///< what managers state (sv: kartlagt behov)
};
inline constexpr std::size_t kNeedQuantities = 4;
std::string_view name(NeedQuantity);

/// Something that the need rests on, in words.
struct NeedAssumption {
  std::string_view code;  ///< "planning.need.…"
  std::string text_sv, text_en;
};

/// How much staff is needed in the years of an outlook, by place of its units and professions.
struct NeedOutlook {
  /// By NeedQuantity; the years are the projection's. Empty groups where nothing is told: no establishment,
  /// no mapping.
  std::array<demand::Need, kNeedQuantities> quantities;
  std::vector<NeedAssumption> assumptions;
  std::string inputs_sha256;  ///< of the outlook's inputs and the files about need that count

  const demand::Need& of(NeedQuantity quantity) const {
    return quantities[static_cast<std::size_t>(quantity)];
  }
  const demand::Need& need() const { return of(NeedQuantity::need); }
};

/// The need of an outlook, from the files that counted then. Where nothing is told a group's base is today's
/// full-time equivalents, and its care stays as it is; the assumptions say so.
Result<NeedOutlook> need(db::Tx&, const Outlook&, organisation::AsKnown = {});

/// As it may be told: whole full-time equivalents, since it is today's staff but for a factor that all know.
/// Posts that are paid for are of nobody.
demand::NeedLine as_told(demand::NeedLine, NeedQuantity);

/// The groups of a need that each part of the organisation consists of: a unit with all below it, or all, and
/// a profession, or all. By their places in Need::groups.
std::map<forecast::Cut, std::vector<std::size_t>> groups_by_cut(const demand::Need&, const workforce::Units&);

}  // namespace framsyn::planning
