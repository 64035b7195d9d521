# Joins test classes into one file to compile:
# cmake -DOUTPUT=FILE "-DSOURCES=A;B" -DROOT=PROJECT -DMOCS=FOLDER -P JoinTests.cmake
# Each file stands in a namespace of its own, so that two may have helpers of the same name; the headers, which their
# #pragma once keeps from coming again, are included before.
set(includes)
foreach(source ${SOURCES})
  file(STRINGS "${ROOT}/${source}" lines REGEX "^#include [<\"]")
  list(APPEND includes ${lines})
  get_filename_component(name "${source}" NAME_WE)
  file(STRINGS "${MOCS}/${name}.moc" lines REGEX "^#include <") # of Qt's own
  list(APPEND includes ${lines})
endforeach()
list(FILTER includes EXCLUDE REGEX "\\.moc\"")
list(REMOVE_DUPLICATES includes)
list(JOIN includes "\n" text)
string(PREPEND text "// Made by cmake/JoinTests.cmake.\n#include \"tests/support/TestMain.h\"\n")
foreach(source ${SOURCES})
  get_filename_component(name "${source}" NAME_WE)
  string(APPEND text "\nnamespace of_${name} {\n#include \"${source}\"\n}\n"
    "static const kantai::test::Enrolment ${name}_enrolment(\"${name}\", of_${name}::main);\n")
endforeach()
file(WRITE "${OUTPUT}" "${text}")
