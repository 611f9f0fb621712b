#pragma once

#include "gap/wire_gap.hpp"

namespace framsyn::planning {

/// Full-time equivalents with an 80 % interval; the ends are alike where nothing is uncertain.
struct NeedSpread {
  double p10 = 0, p50 = 0, p90 = 0;
};
BOOST_DESCRIBE_STRUCT(NeedSpread, (), (p10, p50, p90))

/// The four quantities of a year, never mixed. What is absent is told by nobody: no establishment, no
/// mapping.
struct NeedYear {
  int year = 0;
  std::optional<NeedSpread> need;           ///< sv: behov
  std::optional<NeedSpread> use;            ///< sv: efterfrågan
  std::optional<NeedSpread> establishment;  ///< sv: bemanningsmål
  std::optional<NeedSpread> mapped;         ///< sv: kartlagt behov; of the groups that managers have mapped
};
BOOST_DESCRIBE_STRUCT(NeedYear, (), (year, need, use, establishment, mapped))

struct NeedNote {
  std::string code, text_sv, text_en;
};
BOOST_DESCRIBE_STRUCT(NeedNote, (), (code, text_sv, text_en))

/// How much staff is needed (sv: behov).
struct NeedPage {
  Named unit;
  std::optional<Named> profession;
  RunFacts run;
  std::vector<NeedYear> years;
  std::vector<GapYear> gaps;       ///< none where the source tells no degrees
  std::optional<int> first_short;  ///< first year in which it is likelier than not that some are missing
  std::vector<NeedNote> assumptions;
  std::optional<Withheld> withheld;
};
BOOST_DESCRIBE_STRUCT(NeedPage, (), (unit, profession, run, years, gaps, first_short, assumptions, withheld))

}  // namespace framsyn::planning
