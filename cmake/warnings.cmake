# The warnings every room of ours is compiled with, as errors.
add_library(framsyn_warnings INTERFACE)
target_compile_options(framsyn_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow=local -Wnon-virtual-dtor -Wold-style-cast -Wcast-qual
  -Werror=return-type -Werror=unused-result -Wno-missing-field-initializers
  $<$<BOOL:${FRAMSYN_WERROR}>:-Werror>)
