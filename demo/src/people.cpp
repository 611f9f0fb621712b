#include "table.hpp"
#include "world.hpp"

namespace framsyn::demo {
namespace {

struct Names {
  std::vector<std::string_view> women, men, surnames;
};

const Names& names() {
  static const Names kNames = [] {
    Names all;
    for (const Row& row : table("names"))
      (row["kind"] == "women" ? all.women
       : row["kind"] == "men" ? all.men
                              : all.surnames) = split(row["names"], ' ');
    return all;
  }();
  return kNames;
}

std::string_view pick(statistics::Stream& chance, const std::vector<std::string_view>& from) {
  return from[static_cast<std::size_t>(chance.uniform() * static_cast<double>(from.size()))];
}

/// The control digit of a personnummer (SKV 704): Luhn over the nine digits YYMMDDNNN.
char control_digit(const std::string& nine) {
  int sum = 0;
  for (std::size_t i = 0; i < nine.size(); ++i) {
    const int weighted = (nine[i] - '0') * (i % 2 == 0 ? 2 : 1);
    sum += weighted / 10 + weighted % 10;
  }
  return static_cast<char>('0' + (10 - sum % 10) % 10);
}

/// Birth numbers 980-999 are given to nobody: Skatteverket keeps them for test numbers. Odd ones are men's.
std::string test_number(Date born, bool woman, int taken_that_day) {
  std::string day = born.iso();
  std::erase(day, '-');
  const std::string birth_number = std::to_string(980 + 2 * taken_that_day + (woman ? 0 : 1));
  return day + "-" + birth_number + control_digit(day.substr(2) + birth_number);
}

int taken(const World& world, Date born, bool woman) {
  int count = 0;
  for (const Person& person : world.people) count += person.born == born && person.woman == woman;
  return count;
}

}  // namespace

int make_person(World& world, bool woman, Date born) {
  constexpr int kTestNumbersADay = 10;
  int already = taken(world, born, woman);
  while (already >= kTestNumbersADay) already = taken(world, born = born.plus_days(1), woman);
  const int index = static_cast<int>(world.people.size());
  auto chance = world.chance(index, world.first, kIdentity);
  Person person{.born = born, .woman = woman};
  person.name = std::string(pick(chance, woman ? names().women : names().men)) + " ";
  person.name += pick(chance, names().surnames);
  person.number = test_number(born, woman, already);
  world.people.push_back(std::move(person));
  return index;
}

}  // namespace framsyn::demo
