#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

namespace framsyn::telemetry {

enum class Level { debug, info, warning, error };

/// A word that stands in the program's own text, so it cannot be about a person.
class Word {
 public:
  consteval Word(const char* literal) : text_(literal) {}  // NOLINT: implicit on purpose, for literals
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

/// What another program or library said about an error, with everything that can be somebody's data masked:
/// quoted and parenthesised text, runs of four digits or more, words with @. What is left tells which error
/// it was.
class Diagnosis {
 public:
  explicit Diagnosis(std::string_view said);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

/// A key made by the program to find things by: a request's id, a route's path, a job's kind, an error's log
/// number. ASCII letters, digits and -_./{} only; anything else in it, a space too, becomes '?'.
class Reference {
 public:
  explicit Reference(std::string_view made);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

/// A named figure or word of a log line. There is no way to put free text in one: no name, no title, no
/// search word.
struct Field {
  Word name;
  std::variant<std::int64_t, Word, Diagnosis, Reference> value;
};

/// Writes one JSON line: {"at":…,"level":…,"event":…, fields…}. `event` says what happened, as
/// "http.answered". Thread-safe. One log a process, since one process has one standard error.
void log(Level level, Word event, std::initializer_list<Field> fields = {});

/// Where lines go; standard error until told. The function gets a whole line with its line feed.
void log_to(std::function<void(std::string_view line)> sink);
/// Lines below this level are not written. Level::info until told.
void log_from(Level least);

/// A number under which an error can be found in the log and that may be told to anybody.
Reference new_log_number();

}  // namespace framsyn::telemetry
