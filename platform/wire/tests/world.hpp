#pragma once

#include <framsyn/platform/wire/wire.hpp>

/// The shapes that the tests of this room send to and fro.
namespace framsyn::testing_wire {

enum class Form { permanent, fixed_term, new_ };
BOOST_DESCRIBE_ENUM(Form, permanent, fixed_term, new_)

struct Person;
struct Keyed {
  Id<Person> id;
};
BOOST_DESCRIBE_STRUCT(Keyed, (), (id))

struct Spell {
  Date from;
  std::optional<Date> to;
  Share fte;
  Form form = Form::permanent;
};
BOOST_DESCRIBE_STRUCT(Spell, (), (from, to, fte, form))

struct Person : Keyed {
  Text<1, 10> name;
  wire::Ranged<int, 1900, 2100> born{1900};
  std::vector<Spell> spells;
  std::map<std::string, double> marks;
  std::optional<Instant> seen;
  bool protected_ = false;
};
BOOST_DESCRIBE_STRUCT(Person, (Keyed), (name, born, spells, marks, seen, protected_))

inline constexpr std::string_view kEva =
    R"({"id":7,"name":"Eva Åkerö","born":1971,"spells":[{"from":"2020-01-01","to":null,"fte":0.75,"form":"new"}],)"
    R"("marks":{"a":1.5},"seen":null,"protected":true})";

inline std::vector<std::string> told(const std::vector<wire::Fault>& faults) {
  std::vector<std::string> all;
  for (const auto& fault : faults) all.push_back(fault.pointer + " " + fault.code);
  return all;
}

template <class T>
std::vector<std::string> faults_in(std::string_view json, const wire::Limits& limits = {}) {
  const auto read = wire::decode<T>(json, limits);
  return read ? std::vector<std::string>() : told(read.error());
}

}  // namespace framsyn::testing_wire
