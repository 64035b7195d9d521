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
  target_link_libraries(${name} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()

# For code that no one waits for: options, tests, the window but its plots. -Og compiles in half the time of -O3 and in two
# thirds of that of -O1; -O0 takes longer than -Og, because it emits every inline function.
function(kantai_quick_to_compile target)
  # Below -O2, g++ 12 sees bounds exceeded inside <string> and values that are not initialised inside <stop_token>.
  target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-Og> -Wno-array-bounds -Wno-stringop-overflow
    -Wno-maybe-uninitialized)
endfunction()

# Headers that most files of a large target include, parsed once where that saves more than it costs: g++ instantiates what
# their inline functions use again in each file, needed or not, which takes 0.4 s for nlohmann/json.hpp alone. The program
# text must not rely on it: every file includes what it uses.
set(KANTAI_STANDARD_HEADERS <algorithm> <cstdint> <filesystem> <functional> <memory> <optional> <span> <string>
    <string_view> <utility> <vector>)
set(KANTAI_UI_HEADERS ${KANTAI_STANDARD_HEADERS} <QApplication> <QBoxLayout> <QComboBox> <QLabel> <QPainter> <QPushButton>
    <QString> <QStringList> <QWidget>)
