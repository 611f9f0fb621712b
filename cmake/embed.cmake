# Puts text files into the program, so that one binary is all that is installed.
# framsyn_embed_migrations(ROOM OUT FILES…) writes a source that defines framsyn::<room>_migrations().

function(framsyn_embed_migrations ROOM OUT)
  set(BODY "")
  foreach(FILE IN LISTS ARGN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${FILE})
    get_filename_component(NAME ${FILE} NAME_WE)
    file(READ ${FILE} TEXT)
    string(APPEND BODY "      {\"${ROOM}\", \"${NAME}\", R\"~sql~(${TEXT})~sql~\"},\n")
  endforeach()
  set(CPP ${CMAKE_CURRENT_BINARY_DIR}/${ROOM}_migrations.cpp)
  file(CONFIGURE OUTPUT ${CPP} @ONLY CONTENT "// Generated from migrations/*.sql.
#include <framsyn/platform/db/migration.hpp>

namespace framsyn {
std::span<const db::Migration> @ROOM@_migrations() {
  static constexpr db::Migration kAll[] = {
@BODY@  };
  return kAll;
}
}  // namespace framsyn
")
  set(${OUT} ${CPP} PARENT_SCOPE)
endfunction()
