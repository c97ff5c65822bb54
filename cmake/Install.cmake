# cmake --install: the program, the library with its CMake package, the shipped scenarios.
include(CMakePackageConfigHelpers)
set(HANSA_SCENARIOS ${CMAKE_INSTALL_DATADIR}/hansa/scenarios)
set(package ${CMAKE_INSTALL_LIBDIR}/cmake/hansa)

if(TARGET hansa_program)
  install(TARGETS hansa_program)
endif()
install(TARGETS hansa hansa_bits EXPORT hansaTargets)
install(DIRECTORY include/hansa DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY scenarios/ DESTINATION ${HANSA_SCENARIOS})
install(FILES LICENSE CITATION.cff README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

install(EXPORT hansaTargets NAMESPACE hansa:: DESTINATION ${package})
configure_package_config_file(cmake/hansaConfig.cmake.in ${PROJECT_BINARY_DIR}/hansaConfig.cmake
  INSTALL_DESTINATION ${package} PATH_VARS HANSA_SCENARIOS)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/hansaConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/hansaConfig.cmake ${PROJECT_BINARY_DIR}/hansaConfigVersion.cmake
  cmake/FindRandom123.cmake DESTINATION ${package})
