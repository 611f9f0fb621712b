#include "cli_words.hpp"

#include <unistd.h>

#include <filesystem>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <framsyn/base/date.hpp>

namespace framsyn::app {
namespace {

struct Said {
  std::string_view english, swedish;
};
constexpr Said kEndings[] = {{" is required", " måste anges"},
                             {": 1 required TEXT missing", ": ett värde saknas"}};

std::string after(const std::string& text, std::string_view beginning) {
  return text.starts_with(beginning) ? text.substr(beginning.size()) : std::string();
}

/// What the library refused, in Swedish. Its own words only where it has none of ours.
std::string in_swedish(const CLI::Error& error) {
  const std::string text = error.what();
  if (text == "A subcommand is required") return "Ange vilket kommando som ska köras";
  for (const char* one :
       {"The following argument was not expected: ", "The following arguments were not expected: "}) {
    if (const auto rest = after(text, one); !rest.empty()) return "Okänt kommando eller val: " + rest;
  }
  for (const auto& [english, swedish] : kEndings) {
    if (text.ends_with(english)) return text.substr(0, text.size() - english.size()) + std::string(swedish);
  }
  if (const auto at = text.find(" requires "); at != text.npos)
    return text.substr(0, at) + " kräver också " + text.substr(at + 10);
  if (error.get_name() == "ConversionError")
    return "Värdet går inte att läsa: " + text.substr(text.rfind(' ') + 1);
  if (error.get_name() == "ArgumentMismatch") return "Fel antal värden: " + text.substr(0, text.find(':'));
  return text;
}

std::string refusal_text(const CLI::App* app, const CLI::Error& error) {
  return fmt::format("framsyn: {}\nKör \"{} --help\" för att se vad som går att ange.\n", in_swedish(error),
                     app->get_name());
}

void translate_help(CLI::App& app) {
  app.set_help_flag("-h,--help", "Visa den här hjälpen");
  const auto words = std::dynamic_pointer_cast<CLI::Formatter>(app.get_formatter());
  for (const auto& [english, swedish] :
       {std::pair("Usage", "Så här"), std::pair("OPTIONS", "VAL"), std::pair("SUBCOMMAND", "KOMMANDO"),
        std::pair("SUBCOMMANDS", "KOMMANDON"), std::pair("Positionals", "Att ange"),
        std::pair("Subcommands", "Kommandon"), std::pair("REQUIRED", "MÅSTE ANGES"),
        std::pair("Needs", "Kräver"), std::pair("TEXT", "TEXT"), std::pair("INT", "HELTAL"),
        std::pair("UINT", "HELTAL"), std::pair("FLOAT", "TAL")})
    words->label(english, swedish);
}

void name_in_swedish(CLI::Option& option) {
  option.group("Val");
  const std::string type = option.get_type_name();
  if (type.starts_with("ENUM")) option.type_name("VAL");
  if (type.starts_with("INT") || type.starts_with("UINT")) option.type_name("HELTAL");
}

}  // namespace

void speak_swedish(CLI::App& app) {
  translate_help(app);
  for (CLI::Option* option : app.get_options()) name_in_swedish(*option);
  for (CLI::App* one : app.get_subcommands([](CLI::App*) { return true; })) {
    one->group("Kommandon");
    speak_swedish(*one);
  }
  app.failure_message(&refusal_text);
}

CLI::Validator existing_file() {
  return CLI::Validator(
      [](const std::string& path) {
        return std::filesystem::is_regular_file(path) ? std::string() : "Filen finns inte: " + path;
      },
      "FIL");
}

CLI::Validator a_date() {
  return CLI::Validator(
      [](const std::string& day) {
        return Date::parse(day) ? std::string() : day + " ska vara ett datum, ÅÅÅÅ-MM-DD";
      },
      "");
}

CLI::Validator a_seed() { return within(0, (std::int64_t{1} << 53) - 1); }

CLI::Validator draws() { return within(100, 100'000); }

CLI::Validator year_ahead() { return within(1990, 2200); }

CLI::Validator writable_file() {
  return CLI::Validator(
      [](const std::string& path) {
        const auto folder = std::filesystem::path(path).parent_path();
        const bool there = std::filesystem::exists(path);
        const std::string asked = there ? path : folder.empty() ? "." : folder.string();
        return ::access(asked.c_str(), W_OK) == 0 && !std::filesystem::is_directory(path)
                   ? std::string()
                   : "Filen går inte att skriva: " + path;
      },
      "FIL");
}

CLI::Validator within(std::int64_t least, std::int64_t most) {
  return CLI::Validator(
      [=](const std::string& text) {
        std::int64_t number = 0;
        const bool read = CLI::detail::lexical_cast(text, number);
        return read && number >= least && number <= most
                   ? std::string()
                   : fmt::format("{} ska vara ett heltal från {} till {}", text, least, most);
      },
      fmt::format("{}–{}", least, most));
}

CLI::Validator one_of_numbered(std::vector<std::string> names, std::vector<int> numbers) {
  const std::string all = fmt::format("{}", fmt::join(names, "|"));
  return CLI::Validator(
      [names = std::move(names), numbers = std::move(numbers)](std::string& text) -> std::string {
        for (std::size_t i = 0; i < names.size(); ++i) {
          // The library may check a value that it has changed already.
          if (text == names[i] || text == std::to_string(numbers[i])) {
            text = std::to_string(numbers[i]);
            return {};
          }
        }
        return fmt::format("{} ska vara {}", text, fmt::join(names, " eller "));
      },
      all);
}

}  // namespace framsyn::app
