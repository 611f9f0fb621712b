# A room is a static library with a door (include/) that others may read and a src/ that they may not.
# framsyn_room(db LAYER platform SOURCES … TESTS … LIBRARIES …)   base, engine and platform rooms
# framsyn_module(organisation SOURCES … TESTS … LIBRARIES …)      domain modules: the same, with all layers below
# PACKS base/x.yaml …: files of packs/ that the room carries in the program (framsyn::<room>_pack).
# The arrows between rooms are data: cmake/architecture.cmake.
# FRAMSYN_TEST_FLAGS (preset): for the sources of tests; what they test is compiled as it is shipped.

set_property(GLOBAL PROPERTY GLOBAL_DEPENDS_NO_CYCLES ON)  # CMake allows cycles among static libraries otherwise
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)                 # every door header must compile alone
include(architecture)
include(embed)

function(framsyn_tests ROOM)
  if(NOT ARGN OR NOT FRAMSYN_TESTS)
    return()
  endif()
  add_executable(${ROOM}_test ${ARGN})
  target_include_directories(${ROOM}_test PRIVATE src ${PROJECT_SOURCE_DIR}/tests/support)
  target_link_libraries(${ROOM}_test PRIVATE framsyn_${ROOM} GTest::gmock_main)
  target_compile_options(${ROOM}_test PRIVATE ${FRAMSYN_TEST_FLAGS})
  set_target_properties(${ROOM}_test PROPERTIES UNITY_BUILD ON)
  target_compile_definitions(${ROOM}_test PRIVATE FRAMSYN_ROOM_DIR="${CMAKE_CURRENT_SOURCE_DIR}"
                                                  FRAMSYN_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${ROOM} COMMAND ${ROOM}_test WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
  set_property(GLOBAL APPEND PROPERTY FRAMSYN_TEST_TARGETS ${ROOM}_test)
endfunction()

function(framsyn_room ROOM)
  cmake_parse_arguments(M "" "LAYER" "SOURCES;TESTS;LIBRARIES;PACKS" ${ARGN})
  if(NOT ROOM STREQUAL "base" AND NOT DEFINED FRAMSYN_MAY_${ROOM})
    message(FATAL_ERROR "${ROOM} has no line in cmake/architecture.cmake")
  endif()
  file(GLOB_RECURSE DOOR CONFIGURE_DEPENDS include/*.hpp)
  list(FILTER DOOR EXCLUDE REGEX "/detail/")  # the inside of a template, included by its door and by nobody else
  file(GLOB MIGRATIONS CONFIGURE_DEPENDS migrations/*.sql)
  if(MIGRATIONS)
    framsyn_embed_migrations(${ROOM} EMBEDDED ${MIGRATIONS})
  endif()
  if(M_PACKS)
    framsyn_embed_packs(${ROOM} PACKED ${M_PACKS})
  endif()
  add_library(framsyn_${ROOM} STATIC ${M_SOURCES} ${EMBEDDED} ${PACKED})
  set_target_properties(framsyn_${ROOM} PROPERTIES LINKER_LANGUAGE CXX)
  target_sources(framsyn_${ROOM} PUBLIC FILE_SET HEADERS BASE_DIRS include FILES ${DOOR})
  target_include_directories(framsyn_${ROOM} PRIVATE src)
  target_link_libraries(framsyn_${ROOM} PRIVATE framsyn_warnings PUBLIC ${M_LIBRARIES})
  if(NOT ROOM STREQUAL "base")
    target_link_libraries(framsyn_${ROOM} PUBLIC framsyn_base)
  endif()
  foreach(OTHER IN LISTS FRAMSYN_MAY_${ROOM})
    target_link_libraries(framsyn_${ROOM} PUBLIC framsyn_${OTHER})
  endforeach()
  if(FRAMSYN_FUZZ AND ROOM IN_LIST FRAMSYN_FUZZED)
    target_compile_options(framsyn_${ROOM} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
  if(M_LAYER)
    set_property(GLOBAL APPEND PROPERTY FRAMSYN_ROOMS_${M_LAYER} framsyn_${ROOM})
  endif()
  framsyn_tests(${ROOM} ${M_TESTS})
endfunction()

function(framsyn_module MODULE)
  framsyn_room(${MODULE} ${ARGN})
  get_property(ENGINE GLOBAL PROPERTY FRAMSYN_ROOMS_engine)
  get_property(PLATFORM GLOBAL PROPERTY FRAMSYN_ROOMS_platform)
  target_link_libraries(framsyn_${MODULE} PUBLIC ${ENGINE} ${PLATFORM})
  set_property(GLOBAL APPEND PROPERTY FRAMSYN_MODULES framsyn_${MODULE})
endfunction()
