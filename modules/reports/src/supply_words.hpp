#pragma once

#include <string>
#include <vector>

#include <framsyn/base/text.hpp>
#include <framsyn/platform/documents/template.hpp>

#include "supply_model.hpp"

/// The supply report's sentences: what a reader without the tables must know. Pure.
namespace framsyn::reports {

/// Headings, captions and column names, by the names the template asks for.
documents::Names headings(Language);
std::string heading(std::string_view name, Language);

/// The three to five things that matter most, each a sentence with its figures.
std::vector<std::string> summary(const Supply&, Language);
std::string forecast_sentence(const Supply&, Language);
std::string thin_sentence(const Supply&, Language);
/// How much of the thinning is retirement; empty where it is not known.
std::string why_thin(const Supply&, Language);
/// How many left for a reason that is not told; empty where all are told.
std::string reasons_note(const Supply&, Language);
/// What the tables of professions leave out for want of room; empty where it is nothing.
std::string more_professions(const Supply&, Language);
/// Who the other professions are; empty where there are none.
std::string professions_note(const Supply&, Language);
/// How it was computed, in plain words, and with what it must not be confused.
std::vector<std::string> method(const Supply&, Language);
/// Where each figure comes from: run, seed, version, fingerprint.
std::string trace(const Supply&, Language);

}  // namespace framsyn::reports
