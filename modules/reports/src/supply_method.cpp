#include <fmt/format.h>

#include "figures.hpp"
#include "supply_words.hpp"

namespace framsyn::reports {

std::vector<std::string> method(const Supply& s, Language l) {
  const bool sv = l == Language::sv;
  std::vector<std::string> text;
  if (s.run.basis == "stocks") {
    text.emplace_back(
        sv ? "Källan följer inte personer från fil till fil. Prognosen vilar därför på hur antalen har "
             "rört sig, och säger inget om vilka som börjar eller slutar."
           : "The source does not follow persons from file to file. The forecast therefore rests on how "
             "the numbers have moved, and says nothing of who joins or leaves.");
  } else {
    text.emplace_back(sv ? "Prognosen utgår från hur det har varit hittills: hur ofta anställda i olika "
                           "yrken och åldrar slutar, "
                           "går i pension, byter arbetsplats och nyanställs. En liten enhet jämförs med "
                           "liknande grupper i hela "
                           "organisationen, så att några enstaka händelser inte får avgöra."
                         : "The forecast starts from how things have been: how often employees of different "
                           "professions and ages "
                           "leave, retire, change workplace and are hired. A small unit is compared with "
                           "like groups in the whole "
                           "organisation, so that a few single events do not decide.");
  }
  text.push_back(fmt::format(
      fmt::runtime(
          sv ? "Ingen vet hur det blir. Därför är framtiden uträknad {} gånger, med goda och dåliga år som "
               "de har "
               "varit. Medianen är den mittersta av uträkningarna. Åtta av tio hamnar inom spannet 80 %."
             : "Nobody knows what will be. The future is therefore computed {} times, with good and bad "
               "years as "
               "they have been. The median is the one in the middle. Eight of ten lie within the 80 % "
               "range."),
      grouped(s.run.draws, sv)));
  if (s.has_simple)
    text.emplace_back(
        sv ? (s.is_simple ? "Prognosen har prövats mot gångna år. För en sådan här enhet har en enkel metod, "
                            "som går vidare "
                            "från hur antalet har varit, gissat bättre än vår egen modell. Därför visas den."
                          : "Prognosen har prövats mot gångna år. För en del av grupperna har en enkel metod "
                            "gissat bättre "
                            "än vår egen modell. Där visas den enkla metoden, så delarna behöver inte "
                            "summera till helheten.")
           : (s.is_simple ? "The forecast has been tested against past years. For a unit like this a simple "
                            "method, which "
                            "goes on from how the number has been, has guessed better than our own model. It "
                            "is shown."
                          : "The forecast has been tested against past years. For some of the groups a "
                            "simple method has "
                            "guessed better than our own model. It is shown there, so the parts need not add "
                            "up to the "
                            "whole."));
  text.push_back(fmt::format(
      fmt::runtime(
          sv ? "Grupper med färre än {} anställda, och grupper som skulle kunna räknas ut ur skillnader, "
               "visas inte."
             : "Groups of fewer than {} employees, and groups that could be worked out from differences, "
               "are not shown."),
      s.run.least_persons));
  return text;
}

std::string trace(const Supply& s, Language l) {
  const bool sv = l == Language::sv;
  return fmt::format(
      fmt::runtime(
          sv ? "Körning {}, frö {}, {} dragningar, Framsyn {}. Medelvärdena är kontrollerade mot en exakt "
               "beräkning; största avvikelsen var {} medelfel. Underlagets kontrollsumma: {}."
             : "Run {}, seed {}, {} draws, Framsyn {}. The means are checked against an exact "
               "computation; the greatest deviation was {} standard errors. Fingerprint of the data: {}."),
      s.run.id, s.run.seed, grouped(s.run.draws, sv), s.run.version, grouped(s.run.greatest_z, sv, 1),
      s.run.inputs_sha256);
}

}  // namespace framsyn::reports
