#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace framsyn::app {

/// Makes the command line's library speak Swedish: help texts, headings and what it refuses.
void speak_swedish(CLI::App& app);

/// The check of a file that has to be there.
CLI::Validator existing_file();
CLI::Validator a_date();  ///< ÅÅÅÅ-MM-DD
CLI::Validator within(std::int64_t least, std::int64_t most);
CLI::Validator draws();       ///< as many as a forecast is made of
CLI::Validator year_ahead();  ///< a year; how far ahead it may be, the data decide
CLI::Validator
writable_file();  ///< a file that can be written, now: not found out after a minute of computing
/// A seed of random numbers: exact also in a browser.
CLI::Validator a_seed();
CLI::Validator one_of_numbered(std::vector<std::string> names, std::vector<int> numbers);

/// One of a few named values, given by its name.
template <class E>
CLI::Validator one_of(std::initializer_list<std::pair<const char*, E>> choices) {
  std::vector<std::string> names;
  std::vector<int> numbers;
  for (const auto& [name, value] : choices) {
    names.emplace_back(name);
    numbers.push_back(static_cast<int>(value));
  }
  return one_of_numbered(std::move(names), std::move(numbers));
}

}  // namespace framsyn::app
