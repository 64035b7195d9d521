# The catalogues of resources/i18n, compiled by Qt's own tools and put into the program.
#
# After a text was added or changed: cmake --build build/release --target translations, then fill in the new entries.
# tst_Translations fails while one is missing.

# Those of the Qt that is linked: another version's may stand first in PATH.
set(KANTAI_QT_TOOLS "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}")
find_program(KANTAI_LRELEASE lrelease PATHS "${KANTAI_QT_TOOLS}" NO_DEFAULT_PATH REQUIRED)
find_program(KANTAI_LUPDATE lupdate PATHS "${KANTAI_QT_TOOLS}" NO_DEFAULT_PATH REQUIRED)

set(KANTAI_I18N "${PROJECT_SOURCE_DIR}/resources/i18n")
# Phrase::noop() marks sentences of the engine that are translated where they are shown.
set(KANTAI_LUPDATE_ARGUMENTS -locations none -no-obsolete -tr-function-alias tr+=noop -I "${PROJECT_SOURCE_DIR}"
    "${PROJECT_SOURCE_DIR}/core" "${PROJECT_SOURCE_DIR}/ui" "${PROJECT_SOURCE_DIR}/app/studio")

add_custom_target(translations
  COMMAND ${KANTAI_LUPDATE} ${KANTAI_LUPDATE_ARGUMENTS} -ts "${KANTAI_I18N}/kantai_tr.ts"
  COMMAND ${KANTAI_LUPDATE} ${KANTAI_LUPDATE_ARGUMENTS} -pluralonly -ts "${KANTAI_I18N}/kantai_en.ts"
  VERBATIM)

# The catalogues as the resource "i18n" of a target.
function(kantai_catalogues target)
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/i18n")
  set(catalogues)
  set(entries)
  foreach(language tr en)
    set(catalogue "${folder}/kantai_${language}.qm")
    add_custom_command(OUTPUT "${catalogue}" DEPENDS "${KANTAI_I18N}/kantai_${language}.ts" VERBATIM
                       COMMAND ${KANTAI_LRELEASE} -silent "${KANTAI_I18N}/kantai_${language}.ts" -qm "${catalogue}")
    list(APPEND catalogues "${catalogue}")
    string(APPEND entries "<file>kantai_${language}.qm</file>")
  endforeach()
  file(CONFIGURE OUTPUT "${folder}/i18n.qrc" @ONLY
       CONTENT "<RCC><qresource prefix=\"/kantai/i18n\">@entries@</qresource></RCC>\n")
  add_custom_command(OUTPUT "${folder}/qrc_i18n.cpp" DEPENDS "${folder}/i18n.qrc" ${catalogues} VERBATIM
                     COMMAND Qt6::rcc --name i18n --output "${folder}/qrc_i18n.cpp" "${folder}/i18n.qrc")
  target_sources(${target} PRIVATE "${folder}/qrc_i18n.cpp")
endfunction()
