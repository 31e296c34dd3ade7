# Settings shared by every target, and the one way to declare a library of the house.

option(RIMLIGHT_BUILD_TESTS "Build the tests" ON)
option(RIMLIGHT_BUILD_BENCHMARKS "Build tests/bench (needs Google Benchmark)" OFF)
option(RIMLIGHT_ASSERTIONS "Keep assert() in optimised builds" OFF)
option(RIMLIGHT_FUZZ "Build the fuzzed readers and nothing else (clang's libFuzzer; preset fuzz)" OFF)
set(RIMLIGHT_SANITIZE "" CACHE STRING "Sanitizers to compile with, as in -fsanitize=")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
# An empty unity of moc files costs more than naming the Qt targets, so AUTOMOC is set per target by rimlight_library(QT).

find_program(RIMLIGHT_CCACHE ccache)
if(RIMLIGHT_CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER "${RIMLIGHT_CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${RIMLIGHT_CCACHE}")
endif()
find_program(RIMLIGHT_MOLD mold)
if(RIMLIGHT_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

if(RIMLIGHT_ASSERTIONS)
  foreach(config IN ITEMS RELEASE RELWITHDEBINFO)
    string(REPLACE "-DNDEBUG" "" CMAKE_CXX_FLAGS_${config} "${CMAKE_CXX_FLAGS_${config}}")
  endforeach()
endif()
if(RIMLIGHT_SANITIZE)
  add_compile_options(-fsanitize=${RIMLIGHT_SANITIZE} -fno-omit-frame-pointer)
  if(RIMLIGHT_SANITIZE MATCHES "address" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 under this sanitizer takes std::regex for uninitialised (GCC bug 105562).
    add_compile_options(-Wno-maybe-uninitialized)
  endif()
  if(RIMLIGHT_SANITIZE MATCHES "undefined")
    add_compile_options(-fno-sanitize-recover=undefined)
  endif()
  add_link_options(-fsanitize=${RIMLIGHT_SANITIZE})
  add_compile_definitions(RIMLIGHT_SANITIZED)
  if(RIMLIGHT_SANITIZE MATCHES "thread")
    # TBB is not instrumented: parallelFor runs on std::thread under this sanitizer.
    add_compile_definitions(RIMLIGHT_THREADS_WITHOUT_TBB)
  endif()
endif()

add_library(rimlight_options INTERFACE)
target_compile_options(rimlight_options INTERFACE
  -Wall -Wextra -Wpedantic -Werror -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Wcast-qual
  # The fuzzing build is there to run; warnings are GCC's.
  $<$<BOOL:${RIMLIGHT_FUZZ}>:-w>
  # GCC 12 sees overlaps where std::string is joined (GCC bug 105329).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  # Bit-identical numbers on every machine: no contraction into fused multiply-add.
  -ffp-contract=off)
target_compile_definitions(rimlight_options INTERFACE
  QT_NO_KEYWORDS   # Qt's emit breaks TBB's headers
  RIMLIGHT_VERSION="${PROJECT_VERSION}")

# rimlight_library(NAME [QT] HEADERS h... [SOURCES s...] [PUBLIC t...] [PRIVATE t...])
#
# One target per folder: rimlight_NAME, known as rimlight::NAME. Headers are public, form a FILE_SET, and are included by
# their path from the root of the tree: #include "core/imaging/Volume.h". tests/layout checks who may include whom.
function(rimlight_library name)
  cmake_parse_arguments(arg "QT" "" "HEADERS;SOURCES;PUBLIC;PRIVATE" ${ARGN})
  set(target rimlight_${name})
  if(RIMLIGHT_FUZZ)
    # Long to compile, and no reader needs them.
    list(FILTER arg_SOURCES EXCLUDE REGEX "^filters/|N4|Resample|SlicePicture|ZScore")
  endif()
  if(arg_SOURCES)
    add_library(${target} STATIC ${arg_SOURCES})
    set(scope PUBLIC)
    target_link_libraries(${target} PRIVATE rimlight_options ${arg_PRIVATE})
    if(arg_QT)
      set_target_properties(${target} PROPERTIES AUTOMOC ON)
    endif()
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  add_library(rimlight::${name} ALIAS ${target})
  target_sources(${target} ${scope} FILE_SET HEADERS BASE_DIRS "${CMAKE_SOURCE_DIR}" FILES ${arg_HEADERS})
  target_link_libraries(${target} ${scope} ${arg_PUBLIC})
endfunction()

# rimlight_executable(NAME [QT] SOURCES s... [LINK t...]): a program in build/<preset>/bin.
function(rimlight_executable name)
  cmake_parse_arguments(arg "QT" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE rimlight_options ${arg_LINK})
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}")
  if(arg_QT)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    if(RIMLIGHT_SANITIZE MATCHES "address")
      target_sources(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests/support/KeepLibrariesLoaded.cpp")
    endif()
  endif()
endfunction()
