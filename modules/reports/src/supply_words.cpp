#include "supply_words.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "figures.hpp"

namespace framsyn::reports {
namespace {

std::string whole(double n, Language language) { return grouped(n, language == Language::sv); }
std::string percent(double share, Language language) {
  return per_cent(std::abs(share), language == Language::sv) +
         (language == Language::sv ? " procent" : " per cent");
}

/// A profession inside a sentence: sjuksköterska, but AT-läkare.
std::string inside(std::string name) {
  const auto byte = [&](std::size_t i) { return i < name.size() ? static_cast<unsigned char>(name[i]) : 0u; };
  const bool wide = byte(0) == 0xC3;  // Å, Ä, Ö and their like
  const unsigned next = byte(wide ? 2 : 1);
  if ((next >= 'A' && next <= 'Z') || next == '-') return name;
  char& letter = name[wide ? 1 : 0];
  const auto code = static_cast<unsigned char>(letter);
  if (wide ? code >= 0x80 && code <= 0x9E : code >= 'A' && code <= 'Z')
    letter = static_cast<char>(code + 0x20);
  return name;
}

std::string stock_sentence(const Supply& s, Language l) {
  const bool sv = l == Language::sv;
  const auto now = static_cast<double>(s.heads);
  std::string text = fmt::format(fmt::runtime(sv ? "{} fanns {} anställda" : "On {} there were {} employees"),
                                 s.run.as_of.iso(), whole(now, l));
  if (s.fte) {
    text += fmt::format(fmt::runtime(sv ? ", {} årsarbetare" : ", {} full-time equivalents"),
                        grouped(*s.fte, sv, 0));
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

std::string chosen_sentence(int count, Language l) {
  if (l == Language::en)
    return fmt::format(
        "{} set by the region, in place of what is measured or proposed.",
        count == 1 ? std::string("One assumption is") : fmt::format("{} assumptions are", count));
  return fmt::format(
      "{} av regionen, i stället för det som är uppmätt eller föreslaget.",
      count == 1 ? std::string("Ett antagande är satt") : fmt::format("{} antaganden är satta", count));
}

const SupplyGroup* thinnest(const Supply& s) {
  const SupplyGroup* least = nullptr;
  for (const SupplyGroup& g : s.professions) {
    if (g.shrinks() && (least == nullptr || g.change() < least->change())) least = &g;
  }
  return least;
}

std::string thinnest_sentence(const Supply& s, const SupplyGroup& g, Language l) {
  const auto now = whole(static_cast<double>(g.heads), l), then = whole(g.then->p50, l);
  return l == Language::sv
             ? fmt::format("Störst väntad minskning bland yrkena har {}: från {} till {} år {}.",
                           inside(g.profession), now, then, s.run.horizon)
             : fmt::format("The greatest expected decrease among professions is in {}: from {} to {} in {}.",
                           inside(g.profession), now, then, s.run.horizon);
}

}  // namespace

std::vector<std::string> summary(const Supply& s, Language l) {
  std::vector<std::string> lines;
  lines.push_back(stock_sentence(s, l));
  if (!s.years.empty() && s.years.back().joiners && s.years.back().leavers) {
    lines.push_back(flow_sentence(s, l));
  }
  if (!s.forecast.empty()) lines.push_back(range_sentence(s, l));
  if (const SupplyGroup* g = thinnest(s)) lines.push_back(thinnest_sentence(s, *g, l));
  if (s.run.chosen_count > 0) lines.push_back(chosen_sentence(s.run.chosen_count, l));
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
    return l == Language::sv
               ? "Inget yrke med minst tio anställda på en enskild enhet väntas minska."
               : "No profession with at least ten employees at a single unit is expected to shrink.";
  }
  return l == Language::sv
             ? "Tabellen visar enheter och yrken där den väntade minskningen är störst i förhållande till "
               "hur många de "
               "är i dag. Är intervallet brett är också tabellens ordning osäker."
             : "The table shows units and professions with the greatest expected decrease in relation to how "
               "many they "
               "are today. Where the interval is wide, the order of the table is uncertain too.";
}

std::string why_thin(const Supply& s, Language l) {
  if (s.retired.empty()) return {};
  const bool sv = l == Language::sv;
  std::string parts;
  for (const SupplyRetired& r : s.retired)
    parts += fmt::format("{}{} {}", parts.empty() ? "" : ", ", inside(r.profession), percent(r.share, l));
  return fmt::format(
      fmt::runtime(
          sv ? "Så stor del av dem som slutade under {} i hela organisationen gick i pension: {}. Övriga "
               "slutade av andra eller okända skäl."
             : "So large a part of those who left during {} in the whole organisation retired: {}. The "
               "others left for other or unknown reasons."),
      s.years.back().year, parts);
}

std::string reasons_note(const Supply& s, Language l) {
  const std::int64_t rest = s.reasons_withheld();
  if (s.run.basis == "stocks" || rest <= 0) return {};
  const bool sv = l == Language::sv;
  if (s.reasons.empty()) {
    return fmt::format(fmt::runtime(sv ? "Varför man slutat visas inte: för få slutade {}."
                                       : "Why people left is not shown: too few left in {}."),
                       s.reasons_year);
  }
  return fmt::format(
      fmt::runtime(sv ? "{} slutade av skäl som inte visas, eftersom grupperna är för små."
                      : "{} left for reasons that are not shown, since the groups are too small."),
      whole(static_cast<double>(rest), l));
}

std::string more_professions(const Supply& s, Language l) {
  if (s.professions.size() <= kMostProfessions) return {};
  double heads = 0;
  for (std::size_t i = kMostProfessions; i < s.professions.size(); ++i)
    heads += static_cast<double>(s.professions[i].heads);
  return fmt::format(
      fmt::runtime(l == Language::sv
                       ? "Tabellerna visar de {} största yrkena. Ytterligare {} yrken med tillsammans {} "
                         "anställda finns på sidan Översikt i Framsyn."
                       : "The tables show the {} largest professions. Another {} professions with {} "
                         "employees together are on the page Overview in Framsyn."),
      kMostProfessions, s.professions.size() - kMostProfessions, whole(heads, l));
}

std::string professions_note(const Supply& s, Language l) {
  if (s.other_professions.heads == 0 || !s.shown) return {};
  if (s.professions.empty()) {
    return l == Language::sv ? "Yrkena visas inte, eftersom de är för få i vart och ett."
                             : "The professions are not shown, since they are too few in each.";
  }
  return l == Language::sv ? "I övriga yrken räknas de vars yrke inte visas för sig, eftersom de är för få."
                           : "Other professions are those not shown by themselves, since they are too few.";
}

}  // namespace framsyn::reports
