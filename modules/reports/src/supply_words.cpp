#include "supply_words.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "svg.hpp"

namespace framsyn::reports {
namespace {

std::string whole(double n, Language language) { return grouped(std::round(n), language == Language::sv); }
std::string percent(double share, Language language) {
  return grouped(std::abs(share) * 100, language == Language::sv) +
         (language == Language::sv ? " procent" : " per cent");
}

std::string stock_sentence(const Supply& s, Language l) {
  const bool sv = l == Language::sv;
  const auto now = static_cast<double>(s.heads);
  std::string text = fmt::format(fmt::runtime(sv ? "{} fanns {} anställda" : "On {} there were {} employees"),
                                 s.run.as_of.iso(), whole(now, l));
  if (s.fte) {
    text +=
        fmt::format(fmt::runtime(sv ? ", {} årsarbetare" : ", {} full-time equivalents"), whole(*s.fte, l));
  }
  if (!s.years.empty() && s.years.front().heads > 0) {
    const SupplyYear& first = s.years.front();
    const double change = now / static_cast<double>(first.heads) - 1;
    const char* way = sv ? (change < 0 ? "färre" : "fler") : (change < 0 ? "fewer" : "more");
    text += fmt::format(
        fmt::runtime(sv ? ". Det är {} {} än vid utgången av {}" : ". That is {} {} than at the end of {}"),
        percent(change, l), way, first.year);
  }
  return text + ".";
}

std::string flow_sentence(const Supply& s, Language l) {
  const SupplyYear& y = s.years.back();
  const auto joined = whole(static_cast<double>(*y.joiners), l),
             left = whole(static_cast<double>(*y.leavers), l);
  return l == Language::sv ? fmt::format("Under {} började {} och slutade {} personer.", y.year, joined, left)
                           : fmt::format("In {}, {} people joined and {} left.", y.year, joined, left);
}

std::string range_sentence(const Supply& s, Language l) {
  const SupplyForecast& last = s.forecast.back();
  const auto p50 = whole(last.heads.p50, l), low = whole(last.heads.p10, l), high = whole(last.heads.p90, l);
  return l == Language::sv
             ? fmt::format("År {} väntas {} anställda. I åtta fall av tio hamnar antalet mellan {} och {}.",
                           last.year, p50, low, high)
             : fmt::format(
                   "In {}, {} employees are expected. In eight cases of ten the number lies between {} and "
                   "{}.",
                   last.year, p50, low, high);
}

std::string thinnest_sentence(const Supply& s, Language l) {
  const auto& g =
      *std::ranges::min_element(s.professions, {}, [](const SupplyGroup& p) { return p.change(); });
  return l == Language::sv
             ? fmt::format("Störst väntad minskning bland yrkena har {}: {} till {}.", g.profession,
                           percent(g.change(), l), s.run.horizon)
             : fmt::format("The greatest expected decrease among professions is in {}: {} by {}.",
                           g.profession, percent(g.change(), l), s.run.horizon);
}

}  // namespace

std::vector<std::string> summary(const Supply& s, Language l) {
  std::vector<std::string> lines;
  lines.push_back(stock_sentence(s, l));
  if (!s.years.empty() && s.years.back().joiners && s.years.back().leavers) {
    lines.push_back(flow_sentence(s, l));
  }
  if (!s.forecast.empty()) lines.push_back(range_sentence(s, l));
  const bool shrinks = std::ranges::any_of(s.professions, [](const auto& p) { return p.change() < 0; });
  if (shrinks) lines.push_back(thinnest_sentence(s, l));
  if (!s.shown) {
    lines.emplace_back(
        l == Language::sv
            ? "Enheten är för liten för att mer än antalet anställda ska få visas. Se rapporten för "
              "enheten ovanför."
            : "The unit is too small for more than the number of employees to be shown. See the report "
              "of the unit above.");
  }
  return lines;
}

std::string forecast_sentence(const Supply& s, Language l) {
  if (s.forecast.empty()) return {};
  return range_sentence(s, l) + (l == Language::sv
                                     ? " Prognosen visar vad som händer om avgångar, pensioner, rörlighet "
                                       "och nyanställningar fortsätter som "
                                       "hittills. Den är inget mål och ingen budget."
                                     : " The forecast shows what happens if leavings, retirements, moves and "
                                       "hires go on as until now. It is "
                                       "neither a target nor a budget.");
}

std::string thin_sentence(const Supply& s, Language l) {
  if (s.thin.empty()) {
    return l == Language::sv ? "Ingen grupp med minst tio anställda väntas minska."
                             : "No group of at least ten employees is expected to shrink.";
  }
  return l == Language::sv
             ? "Tabellen visar enheter och yrken där den väntade minskningen är störst i förhållande till "
               "hur många de "
               "är i dag. Är intervallet brett är också tabellens ordning osäker."
             : "The table shows units and professions with the greatest expected decrease in relation to how "
               "many they "
               "are today. Where the interval is wide, the order of the table is uncertain too.";
}

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
    text.emplace_back(sv ? "Risken att sluta, gå i pension eller flytta är skattad ur den egna historiken "
                           "per yrke, enhet, ålder och "
                           "anställningstid. Små enheter vägs mot helheten, så att en enhet med åtta "
                           "anställda inte gissas ur sig "
                           "själv."
                         : "The chances of leaving, retiring or moving are estimated from the organisation's "
                           "own history by "
                           "profession, unit, age and tenure. Small units are weighed towards the whole, so "
                           "that a unit of eight is "
                           "not guessed from itself.");
  }
  text.push_back(fmt::format(
      fmt::runtime(
          sv ? "Framtiden är dragen {} gånger med gemensamma svängningar mellan åren. Körningen har "
               "kontrollerat sina medelvärden mot en exakt beräkning; största avvikelsen var {} medelfel."
             : "The future was drawn {} times with swings between years in common. The run has checked its "
               "means against an exact computation; the greatest deviation was {} standard errors."),
      grouped(s.run.draws, sv), grouped(s.run.greatest_z, sv, 1)));
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
  return fmt::format(
      fmt::runtime(l == Language::sv
                       ? "Körning {}, frö {}, {} dragningar, Framsyn {}. Underlagets kontrollsumma: {}."
                       : "Run {}, seed {}, {} draws, Framsyn {}. Fingerprint of the data: {}."),
      s.run.id, s.run.seed, s.run.draws, s.run.version, s.run.inputs_sha256);
}

}  // namespace framsyn::reports
