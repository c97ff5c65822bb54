# Version, commit, compiler and flags, compiled into one source of the library.
set(facts ${PROJECT_BINARY_DIR}/generated/build_facts.cpp)
set(write_facts ${CMAKE_COMMAND}
  -D SOURCE=${PROJECT_SOURCE_DIR} -D OUTPUT=${facts} -D VERSION=${PROJECT_VERSION}
  -D "COMPILER=${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}"
  -D "FLAGS=${CMAKE_CXX_FLAGS} ${CMAKE_CXX_FLAGS_${build_type}} -ffp-contract=off"
  -D BUILD_TYPE=${CMAKE_BUILD_TYPE} -P ${PROJECT_SOURCE_DIR}/cmake/write_build_facts.cmake)
add_custom_target(hansa_build_facts COMMAND ${write_facts} BYPRODUCTS ${facts} VERBATIM)
target_sources(hansa PRIVATE ${facts})
add_dependencies(hansa hansa_build_facts)
