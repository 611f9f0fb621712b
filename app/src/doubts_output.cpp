#include "doubts_output.hpp"

#include <iostream>

#include <fmt/format.h>

namespace framsyn::app {

void say_doubts(const forecast::Doubts& doubts, const std::vector<organisation::Profession>& by_place) {
  const auto name = [&](workforce::Index place) {
    const auto& profession = by_place[static_cast<std::size_t>(place)];
    return profession.name.empty() ? profession.code : profession.name;
  };
  if (doubts.births_unknown > 0)
    std::cerr << fmt::format(
        "framsyn: {} av historikens {} personer saknar födelsedatum: de räknas efter sin anställningstid, "
        "och "
        "när de går i pension går inte att säga\n",
        doubts.births_unknown, doubts.people);
  if (doubts.beyond_ages > 0)
    std::cerr << fmt::format(
        "framsyn: {} personer är yngre än 15 år när de börjar eller äldre än 85 till sist: de räknas som 15 "
        "och 85, kontrollera födelsedatum\n",
        doubts.beyond_ages);
  if (doubts.closed_units > 0)
    std::cerr << fmt::format(
        "framsyn: {} enheter är nedlagda, och {} personer slutade där det sista året: de räknas inte in i "
        "hur "
        "ofta människor slutar\n",
        doubts.closed_units, doubts.left_closed);
  for (const workforce::Renamed& r : doubts.renamed)
    std::cerr << fmt::format(
        "framsyn: alla i {} har yrket {} från {} ({} personer): det räknas som ett nytt namn, ingen har bytt "
        "yrke\n",
        name(r.from), name(r.to), r.day.iso(), r.people);
}

}  // namespace framsyn::app
