# The language, the warnings, and what results need of a compiler: bits that depend on no machine.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

set(too_old "")
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 11)
  set(too_old "g++ 11")
elseif(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 14)
  set(too_old "clang++ 14")
endif()
if(too_old)
  message(FATAL_ERROR "${CMAKE_CXX_COMPILER} is version ${CMAKE_CXX_COMPILER_VERSION} "
    "(hansa is written in C++20, which needs ${too_old} or newer). "
    "Choose another with -DCMAKE_CXX_COMPILER=...; on a cluster: module load gcc.")
endif()

string(TOUPPER "${CMAKE_BUILD_TYPE}" build_type)
foreach(flags "${CMAKE_CXX_FLAGS}" "${CMAKE_CXX_FLAGS_${build_type}}")
  if(flags MATCHES "-Ofast|-ffast-math|-funsafe-math-optimizations|-fassociative-math")
    message(FATAL_ERROR "The flags \"${flags}\" let the compiler reorder sums "
      "(results would differ between machines). Take ${CMAKE_MATCH_0} out.")
  endif()
endforeach()

# No multiply-add fused into one rounding. Whoever compiles our inline functions does the same.
add_library(hansa_bits INTERFACE)
target_compile_features(hansa_bits INTERFACE cxx_std_20)
target_compile_options(hansa_bits INTERFACE -ffp-contract=off)
if(HANSA_PLAIN_THREADS)
  target_compile_definitions(hansa_bits INTERFACE HANSA_PLAIN_THREADS)
endif()

add_library(hansa_warnings INTERFACE)
target_compile_options(hansa_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
  $<$<BOOL:${HANSA_WERROR}>:-Werror>)
