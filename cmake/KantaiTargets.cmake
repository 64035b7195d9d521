# How each target is made: one function for libraries, one for tests.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()
# Asserts cost nothing next to matrix products, and -O3 lets the compiler vectorise the plain kernels.
set(CMAKE_CXX_FLAGS_RELEASE "-O3")

find_program(KANTAI_CCACHE ccache)
if(KANTAI_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Precompiled headers and several build folders share one cache only with the first three settings; with the last one a
  # file that is not in the cache is not preprocessed a second time.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}
      CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1 ${KANTAI_CCACHE})
endif()

# g++ would collect garbage in the memory of each precompiled header that it maps, which takes a fifth of the time of a file.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  add_compile_options(--param=ggc-min-heapsize=600000) # kilobytes
endif()

# Some 300 programs are linked: mold takes a tenth of the time of binutils' ld for each.
find_program(KANTAI_MOLD mold)
if(KANTAI_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

# Torch 2 and later mark some vectors so that -Wall of older compilers complains inside their headers: those are
# system headers; the flags below concern our own code only.
function(kantai_own_code target)
  target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}")
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor)
  if(KANTAI_WARNINGS_AS_ERRORS)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(KANTAI_SANITIZE)
    target_compile_options(${target} PUBLIC -fsanitize=${KANTAI_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=${KANTAI_SANITIZE})
  endif()
  if(KANTAI_FUZZ)
    target_compile_options(${target} PRIVATE -fno-sanitize-recover=all) # a report must end the program
  endif()
  if(KANTAI_COVERAGE)
    target_compile_options(${target} PUBLIC --coverage)
    target_link_options(${target} PUBLIC --coverage)
  endif()
endfunction()

# kantai_library(NAME [WITH_SUBFOLDERS] [PUBLIC targets...] [PRIVATE targets...])  every .cpp and .h of the current folder,
# linked into each program; with BUILD_SHARED_LIBS, as the sanitizers have it, the tests share one copy: a program with its
# own would take 500 MB there, all of them 30 GB.
function(kantai_library name)
  cmake_parse_arguments(ARG "WITH_SUBFOLDERS" "" "PUBLIC;PRIVATE" ${ARGN})
  if(ARG_WITH_SUBFOLDERS)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "*.cpp" "*.h")
  else()
    file(GLOB sources CONFIGURE_DEPENDS "*.cpp" "*.h")
  endif()
  add_library(${name} ${sources})
  set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX DEFINE_SYMBOL "")
  kantai_own_code(${name})
  kantai_compile_by_folder(${name})
  target_link_libraries(${name} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()

# For code that no one waits for: options, tests, the window but its plots. -Og compiles in half the time of -O3 and in two
# thirds of that of -O1; -O0 takes longer than -Og, because it emits every inline function.
function(kantai_quick_to_compile target)
  # Below -O2, g++ 12 sees bounds exceeded inside <string> and values that are not initialised inside <stop_token>.
  target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-Og> -Wno-array-bounds -Wno-stringop-overflow
    -Wno-maybe-uninitialized)
endfunction()

# The .cpp of a folder are compiled as one, at most 16 at a time: g++ parses the headers of a file, and instantiates what
# their inline functions use, which takes longer than its own text, once for all of them. So names without linkage are
# unique within a folder. The kernels of Highway, which include themselves, stay alone. With KANTAI_BY_FOLDER=OFF each
# file is compiled by itself, which is quicker where one is changed again and again.
function(kantai_compile_by_folder target)
  if(NOT KANTAI_BY_FOLDER)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  foreach(source ${sources})
    if(NOT source MATCHES "\\.cpp$")
      continue()
    endif()
    file(STRINGS "${source}" kernel REGEX "foreach_target\\.h" LIMIT_COUNT 1)
    if(kernel)
      continue()
    endif()
    file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}" "${source}")
    get_filename_component(folder "${folder}" DIRECTORY)
    string(MAKE_C_IDENTIFIER "${folder}" folder)
    if(NOT DEFINED files_of_${folder})
      set(files_of_${folder} 0)
    endif()
    math(EXPR group "${files_of_${folder}} / 16")
    math(EXPR files_of_${folder} "${files_of_${folder}} + 1")
    set_source_files_properties("${source}" PROPERTIES UNITY_GROUP ${folder}_${group})
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  # g++ takes a type without linkage in a .cpp that is included for one in a header.
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endfunction()

# The meta objects of the classes in a target's headers, in one file to compile; of a header without such a class moc makes
# an empty file. It needs nothing of what a header includes: AUTOMOC, which has it read Qt's headers for each of ours, takes
# longer for the window than any other step of the build.
function(kantai_moc_headers target)
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/moc")
  file(MAKE_DIRECTORY "${folder}")
  get_target_property(headers ${target} SOURCES)
  list(FILTER headers INCLUDE REGEX "\\.h$")
  set(outputs)
  set(includes)
  foreach(header ${headers})
    file(RELATIVE_PATH name "${PROJECT_SOURCE_DIR}" "${header}")
    string(MAKE_C_IDENTIFIER "${name}" name)
    set(output "${folder}/${name}.cpp")
    add_custom_command(OUTPUT "${output}" COMMAND Qt6::moc -nn "${header}" -o "${output}" DEPENDS "${header}" VERBATIM)
    list(APPEND outputs "${output}")
    string(APPEND includes "#include \"${output}\"\n")
  endforeach()
  file(CONFIGURE OUTPUT "${folder}/${target}.cpp" CONTENT "${includes}")
  set_source_files_properties("${folder}/${target}.cpp" PROPERTIES OBJECT_DEPENDS "${outputs}")
  target_sources(${target} PRIVATE "${folder}/${target}.cpp")
endfunction()

# Headers that most files of a large target include, parsed once where that saves more than it costs: g++ instantiates what
# their inline functions use again in each file, needed or not, which takes 0.4 s for nlohmann/json.hpp alone. The program
# text must not rely on it: every file includes what it uses.
set(KANTAI_STANDARD_HEADERS <algorithm> <cstdint> <filesystem> <functional> <memory> <optional> <span> <string>
    <string_view> <utility> <vector>)
set(KANTAI_UI_HEADERS ${KANTAI_STANDARD_HEADERS} <QApplication> <QBoxLayout> <QComboBox> <QLabel> <QPainter> <QPushButton>
    <QString> <QStringList> <QWidget>)
