#include <framsyn/platform/db/value.hpp>

#include <stdexcept>

namespace framsyn::db {
namespace {

class Writer {
 public:
  explicit Writer(Made& made) : made_(made) {}
  Writer& number(unsigned n, int width) {
    for (int i = width - 1; i >= 0; --i, n /= 10) {
      made_.text[made_.size + static_cast<std::size_t>(i)] = static_cast<char>('0' + n % 10);
    }
    made_.size = static_cast<std::uint8_t>(made_.size + width);
    return *this;
  }
  Writer& sign(char c) {
    made_.text[made_.size++] = c;
    return *this;
  }
  Writer& date(Date date) {
    const std::chrono::year_month_day day{std::chrono::sys_days(std::chrono::days(date.days()))};
    const int year = static_cast<int>(day.year());
    if (year < 0 || year > 9999)
      throw std::out_of_range("a date outside the years 0 to 9999 cannot be stored");
    number(static_cast<unsigned>(year), 4).sign('-').number(static_cast<unsigned>(day.month()), 2);
    return sign('-').number(static_cast<unsigned>(day.day()), 2);
  }

 private:
  Made& made_;
};

}  // namespace

Made made(Date date) {
  Made out;
  Writer(out).date(date);
  return out;
}

Made made(Instant at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::hh_mm_ss time(at - day);
  const auto part = [](auto duration) { return static_cast<unsigned>(duration.count()); };
  Made out;
  Writer(out)
      .date(Date(day))
      .sign('T')
      .number(part(time.hours()), 2)
      .sign(':')
      .number(part(time.minutes()), 2)
      .sign(':')
      .number(part(time.seconds()), 2)
      .sign('.')
      .number(part(time.subseconds()), 6)
      .sign('Z');
  return out;
}

}  // namespace framsyn::db
