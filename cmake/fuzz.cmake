# framsyn_fuzz(NAME SOURCE ROOM): a libFuzzer program fuzz_<NAME>, built only with FRAMSYN_FUZZ (clang; preset sanitize).
# It reads its corpus from the folders it is given: fuzz_<NAME> CORPUS_DIR -max_total_time=60
# Only the rooms that read what comes from outside are traced: tracing costs build time in every other.
set(FRAMSYN_FUZZED base wire tables organisation)

function(framsyn_fuzz NAME SOURCE ROOM)
  if(NOT FRAMSYN_FUZZ)
    return()
  endif()
  add_executable(fuzz_${NAME} ${SOURCE})
  target_include_directories(fuzz_${NAME} PRIVATE src tests)
  target_link_libraries(fuzz_${NAME} PRIVATE framsyn_${ROOM})
  target_compile_options(fuzz_${NAME} PRIVATE -fsanitize=fuzzer-no-link)
  target_link_options(fuzz_${NAME} PRIVATE -fsanitize=fuzzer)
  set_property(GLOBAL APPEND PROPERTY FRAMSYN_FUZZ_TARGETS fuzz_${NAME})
endfunction()
