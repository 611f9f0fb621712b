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

/// The three to five things that matter most, each a sentence with its figures.
std::vector<std::string> summary(const Supply&, Language);
std::string forecast_sentence(const Supply&, Language);
std::string thin_sentence(const Supply&, Language);
/// How it was computed, in plain words, and with what it must not be confused.
std::vector<std::string> method(const Supply&, Language);
/// Where each figure comes from: run, seed, version, fingerprint.
std::string trace(const Supply&, Language);

}  // namespace framsyn::reports
