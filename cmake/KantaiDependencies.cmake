# The libraries of the distribution that the Studio stands on.
#
# LibTorch: Debian's package is the default; -DLIBTORCH=/path (or the environment variable LIBTORCH, or
# CMAKE_PREFIX_PATH) points to another one.

set(LIBTORCH "$ENV{LIBTORCH}" CACHE PATH "A LibTorch to use instead of the distribution's")
if(LIBTORCH)
  list(PREPEND CMAKE_PREFIX_PATH "${LIBTORCH}")
endif()

find_package(Threads REQUIRED)
find_package(OpenMP REQUIRED COMPONENTS CXX)
find_package(OpenSSL REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(Torch REQUIRED)
find_library(KANTAI_DNNL dnnl REQUIRED)
find_path(KANTAI_DNNL_INCLUDE oneapi/dnnl/dnnl.hpp REQUIRED)
add_library(dnnl SHARED IMPORTED)
set_target_properties(dnnl PROPERTIES IMPORTED_LOCATION "${KANTAI_DNNL}"
  INTERFACE_INCLUDE_DIRECTORIES "${KANTAI_DNNL_INCLUDE}")
find_package(PkgConfig REQUIRED)
pkg_check_modules(UCHARDET REQUIRED IMPORTED_TARGET uchardet)
pkg_check_modules(HIGHWAY REQUIRED IMPORTED_TARGET libhwy)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
# What text is taken from: archives, HTML and XML, PDF.
pkg_check_modules(LIBARCHIVE REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(LIBXML2 REQUIRED IMPORTED_TARGET libxml-2.0)
pkg_check_modules(POPPLER REQUIRED IMPORTED_TARGET poppler-cpp)

add_library(kantai_torch INTERFACE)
target_link_libraries(kantai_torch INTERFACE ${TORCH_LIBRARIES})
target_include_directories(kantai_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})

if(KANTAI_BUILD_UI)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core DBus Gui Network Widgets Svg PrintSupport)
  find_package(QCustomPlotQt6 REQUIRED)
endif()
if(KANTAI_BUILD_TESTS)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Test)
endif()
