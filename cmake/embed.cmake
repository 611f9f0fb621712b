# Puts text files into the program, so that one binary is all that is installed.
# framsyn_embed_migrations(ROOM OUT FILES…) writes a source that defines framsyn::<room>_migrations().
# NNNN_x.pg.sql beside NNNN_x.sql is what PostgreSQL gets instead.

function(framsyn_embed_migrations ROOM OUT)
  set(BODY "")
  foreach(FILE IN LISTS ARGN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${FILE})
    if(FILE MATCHES "\\.pg\\.sql$")
      continue()
    endif()
    get_filename_component(NAME ${FILE} NAME_WE)
    file(READ ${FILE} TEXT)
    set(POSTGRESQL "{}")
    string(REGEX REPLACE "\\.sql$" ".pg.sql" TWIN ${FILE})
    if(EXISTS ${TWIN})
      file(READ ${TWIN} POSTGRESQL)
      set(POSTGRESQL "R\"~sql~(${POSTGRESQL})~sql~\"")
    endif()
    string(APPEND BODY "      {\"${ROOM}\", \"${NAME}\", R\"~sql~(${TEXT})~sql~\", ${POSTGRESQL}},\n")
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

# framsyn_embed_packs(ROOM OUT FILES…) writes a source that defines framsyn::<room>_pack(path): the text of a file of
# packs/ as it was when the program was built, empty when the room does not carry it.
function(framsyn_embed_packs ROOM OUT)
  set(BODY "")
  foreach(FILE IN LISTS ARGN)
    set(PATH ${PROJECT_SOURCE_DIR}/packs/${FILE})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PATH})
    file(READ ${PATH} TEXT)
    string(APPEND BODY "  if (path == \"${FILE}\") return R\"~pack~(${TEXT})~pack~\";\n")
  endforeach()
  set(CPP ${CMAKE_CURRENT_BINARY_DIR}/${ROOM}_packs.cpp)
  file(CONFIGURE OUTPUT ${CPP} @ONLY CONTENT "// Generated from packs/.
#include <string_view>

namespace framsyn {
std::string_view @ROOM@_pack(std::string_view path) {
@BODY@  return {};
}
}  // namespace framsyn
")
  set(${OUT} ${CPP} PARENT_SCOPE)
endfunction()
