# What every file of the rooms that speak http reads anyway, read once: two seconds less a file with g++, where a small
# room would lose one. Only preset release has it: sanitize compiles the same sources without, so that no file can
# lean on a header that it does not name, and the doors are always read alone.
option(FRAMSYN_PRECOMPILE "Read the commonest headers of the heavy rooms once" OFF)
set(FRAMSYN_HEAVY http administration organisation planning reports)
set(FRAMSYN_READ_ONCE <algorithm> <array> <chrono> <cstdint> <expected> <filesystem> <functional> <map> <memory> <mutex>
    <optional> <set> <span> <sstream> <string> <string_view> <unordered_map> <utility> <variant> <vector>
    <boost/describe.hpp> <boost/mp11.hpp> <fmt/format.h>)

# g++ 12 sees copies out of bounds in <string> that are not there (GCC bug 105651), and a precompiled header no longer
# counts as the system's, whose warnings are unheard; the sanitizers watch the same copies.
set(FRAMSYN_UNHEARD -Wno-array-bounds -Wno-restrict)

# framsyn_precompiled(NAME FLAGS…): a target whose precompiled header others take over with REUSE_FROM.
function(framsyn_precompiled NAME)
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/${NAME}.cpp CONTENT "")
  add_library(${NAME} OBJECT ${PROJECT_BINARY_DIR}/${NAME}.cpp)
  target_link_libraries(${NAME} PRIVATE framsyn_warnings fmt::fmt)
  target_compile_options(${NAME} PRIVATE ${ARGN} ${FRAMSYN_UNHEARD})
  target_precompile_headers(${NAME} PRIVATE ${FRAMSYN_READ_ONCE})
endfunction()

if(FRAMSYN_PRECOMPILE)
  framsyn_precompiled(framsyn_read_once)
  framsyn_precompiled(framsyn_tests_read_once ${FRAMSYN_TEST_FLAGS})
endif()
