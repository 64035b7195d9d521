# The libraries of the distribution that the Studio stands on.
#
# LibTorch: Debian's package is the default; -DLIBTORCH=/path (or the environment variable LIBTORCH, or
# CMAKE_PREFIX_PATH) points to another one.

set(LIBTORCH "$ENV{LIBTORCH}" CACHE PATH "A LibTorch to use instead of the distribution's")
if(LIBTORCH)
  list(PREPEND CMAKE_PREFIX_PATH "${LIBTORCH}")
endif()

# The LibTorch of an official archive, or the folder `torch` of an installed PyTorch. Its own CMake files would ask for
# the CUDA toolkit, which is needed to compile kernels, not to use those that are there.
function(kantai_libtorch_folder)
  set(abi_file "${LIBTORCH}/share/cmake/Torch/TorchConfig.cmake")
  if(EXISTS "${abi_file}")
    file(STRINGS "${abi_file}" old_abi REGEX "_GLIBCXX_USE_CXX11_ABI=0")
    if(old_abi)
      message(FATAL_ERROR "${LIBTORCH} was built with the old ABI of the C++ library. Take the archive that is named "
        "\"cxx11 ABI\", or PyTorch 2.7 or newer.")
    endif()
  endif()
  file(STRINGS "${LIBTORCH}/include/torch/csrc/api/include/torch/version.h" lines REGEX "define TORCH_VERSION \"")
  string(REGEX REPLACE ".*\"([^\"]*)\".*" "\\1" version "${lines}")
  set(Torch_VERSION "${version}" PARENT_SCOPE)
  set(TORCH_INCLUDE_DIRS "${LIBTORCH}/include" "${LIBTORCH}/include/torch/csrc/api/include" PARENT_SCOPE)
  set(libraries)
  foreach(name torch torch_cpu c10 torch_cuda c10_cuda torch_hip c10_hip)
    find_library(KANTAI_LIB_${name} ${name} PATHS "${LIBTORCH}/lib" NO_DEFAULT_PATH)
    if(KANTAI_LIB_${name})
      list(APPEND libraries "${KANTAI_LIB_${name}}")
    endif()
  endforeach()
  # The library of a GPU registers itself when it is loaded; nothing refers to it. Where it finds those of CUDA in turn is
  # its own affair, which not every linker understands.
  set(TORCH_LIBRARIES "-Wl,--no-as-needed" ${libraries} "-Wl,--as-needed" "-Wl,--allow-shlib-undefined" PARENT_SCOPE)
  message(STATUS "LibTorch ${version} of ${LIBTORCH}")
endfunction()

find_package(Threads REQUIRED)
find_package(OpenMP REQUIRED COMPONENTS CXX)
find_package(OpenSSL REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(SQLite3 REQUIRED)
if(LIBTORCH AND EXISTS "${LIBTORCH}/lib/libtorch.so" AND EXISTS "${LIBTORCH}/include/torch/csrc/api/include/torch/version.h")
  kantai_libtorch_folder()
else()
  find_package(Torch REQUIRED)
endif()
find_library(KANTAI_DNNL dnnl REQUIRED)
find_path(KANTAI_DNNL_INCLUDE oneapi/dnnl/dnnl.hpp REQUIRED)
add_library(dnnl SHARED IMPORTED)
set_target_properties(dnnl PROPERTIES IMPORTED_LOCATION "${KANTAI_DNNL}"
  INTERFACE_INCLUDE_DIRECTORIES "${KANTAI_DNNL_INCLUDE}")
find_package(PkgConfig REQUIRED)
pkg_check_modules(UCHARDET REQUIRED IMPORTED_TARGET uchardet)
pkg_check_modules(HIGHWAY REQUIRED IMPORTED_TARGET libhwy)
# Left out: what x86 computers with AVX2 or AVX-512 never use, and vectors whose size the compiler does not know.
target_compile_definitions(PkgConfig::HIGHWAY INTERFACE
  "HWY_DISABLED_TARGETS=(HWY_SSSE3|HWY_AVX3_DL|HWY_SVE|HWY_SVE2|HWY_SVE_256|HWY_SVE2_128|HWY_RVV)")
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
# What text is taken from: archives, HTML and XML, PDF.
pkg_check_modules(LIBARCHIVE REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(LIBXML2 REQUIRED IMPORTED_TARGET libxml-2.0)
pkg_check_modules(POPPLER REQUIRED IMPORTED_TARGET poppler-cpp)
pkg_check_modules(LIBCURL REQUIRED IMPORTED_TARGET libcurl)
# In which language a line of text is.
find_library(KANTAI_CLD2 cld2 REQUIRED)
find_path(KANTAI_CLD2_INCLUDE cld2/public/compact_lang_det.h REQUIRED)
add_library(cld2 SHARED IMPORTED)
set_target_properties(cld2 PROPERTIES IMPORTED_LOCATION "${KANTAI_CLD2}"
  INTERFACE_INCLUDE_DIRECTORIES "${KANTAI_CLD2_INCLUDE}")

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
