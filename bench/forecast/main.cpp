// Each work by itself, so that its memory is its own; one line of JSON to standard output.
#include "works.hpp"

#include <cstdio>
#include <cstdlib>
#include <string_view>

int main(int count, char** words) {
  using namespace framsyn::bench;
  const auto number = [&](int i) { return i < count ? std::atoi(words[i]) : 0; };
  const std::string_view work = count > 1 ? words[1] : "";
  if (work == "generate" && count == 7)
    generate(words[2], number(3), number(4), number(5), number(6));
  else if (work == "draws" && count == 6)
    known_draws(number(2), number(3), number(4), number(5));
  else if (work == "lexis" && count == 3)
    lexis(words[2]);
  else if (work == "flows" && count == 3)
    flows(words[2]);
  else if (work == "grid" && count == 3)
    write_grid(words[2]);
  else if (work == "fit" && count == 3)
    fit(words[2]);
  else if (work == "region" && count == 5)
    region(words[2], number(3), number(4));
  else if (work == "moments" && count == 7)
    moments(number(2), number(3), number(4), number(5), number(6));
  else {
    std::fprintf(stderr,
                 "bench_forecast generate FOLDER STAFF UNITS PROFESSIONS YEARS\n"
                 "bench_forecast draws STAFF GROUPS DRAWS THREADS\n"
                 "bench_forecast lexis|flows|grid|fit FOLDER\n"
                 "bench_forecast region FOLDER DRAWS THREADS\n"
                 "bench_forecast moments STAFF UNITS PROFESSIONS REPETITIONS THREADS\n");
    return 2;
  }
}
