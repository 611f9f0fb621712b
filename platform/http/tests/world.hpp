#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <stdexcept>

#include <browser.hpp>
#include <framsyn/platform/access/accounts.hpp>
#include <framsyn/platform/access/gate.hpp>
#include <framsyn/platform/audit/audit.hpp>
#include <framsyn/platform/http/dispatcher.hpp>
#include <framsyn/platform/wire/types.hpp>
#include <test_database.hpp>

namespace framsyn::http {

/// The smallest inside that has everything: notes that lie on units, two rights, three readers.
inline constexpr access::Right kRead{"notes.read", "Läsa anteckningar", "Read notes"};
inline constexpr access::Right kWrite{"notes.write", "Skriva anteckningar", "Write notes"};
inline constexpr Refusal kNoNote{"notes.none", Fault::not_found, "Anteckningen finns inte",
                                 "There is no such note"};
inline constexpr Refusal kFull{"notes.full", Fault::conflict, "Blocket är fullt", "The pad is full"};

struct Note {
  std::int64_t id, unit;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Note, (), (id, unit, text))
struct Notes {
  std::vector<Note> notes;
};
BOOST_DESCRIBE_STRUCT(Notes, (), (notes))
struct Wanted {
  std::int64_t id;
};
BOOST_DESCRIBE_STRUCT(Wanted, (), (id))
struct NewNote {
  wire::Ranged<int, 1, 9> unit;
  Text<1, 20> text;
};
BOOST_DESCRIBE_STRUCT(NewNote, (), (unit, text))
struct ChangedNote {
  std::int64_t id;
  Text<1, 20> text;
};
BOOST_DESCRIBE_STRUCT(ChangedNote, (), (id, text))
struct Login {
  std::string login, password;
};
BOOST_DESCRIBE_STRUCT(Login, (), (login, password))
struct Long {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Long, (), (text))
struct Received {
  std::string name, content;
};
BOOST_DESCRIBE_STRUCT(Received, (), (name, content))

std::vector<Route> note_routes();
/// How often the handler of GET /api/notes has run.
int times_listed();

class World : public ::testing::Test {
 protected:
  World();
  access::Sessions::Opened log_in(std::string_view login);
  std::vector<audit::Recorded> audited();
  std::int64_t number_of_notes();

  test::TestDatabase database_{test::Backend::sqlite};
  FixedClock clock_{Date(2026, 5, 4)};
  std::unique_ptr<access::Sessions> sessions_;
  std::unique_ptr<Dispatcher> dispatcher_;
  int committed_ = 0;
};

inline constexpr std::string_view kPassword = "en lång mening 17";

}  // namespace framsyn::http
