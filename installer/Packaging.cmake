# What is installed, and the .deb: cpack --config build/release/CPackConfig.cmake

include(GNUInstallDirs)

# The decoder lies beside the programs that start it.
install(TARGETS rimlight rimlight-cli rimlight-decode RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES "${CMAKE_SOURCE_DIR}/installer/rimlight.desktop" DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES "${CMAKE_SOURCE_DIR}/resources/icons/rimlight.svg"
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(DIRECTORY "${CMAKE_SOURCE_DIR}/resources/models" "${CMAKE_SOURCE_DIR}/resources/settings"
  DESTINATION ${CMAKE_INSTALL_DATADIR}/rimlight)

# The "run" section of the one package list; linked libraries are found by dpkg-shlibdeps.
file(STRINGS "${CMAKE_SOURCE_DIR}/installer/packages.txt" package_lines REGEX "^run[ ]")
list(TRANSFORM package_lines REPLACE "^run[ ]+" "")
list(JOIN package_lines ", " CPACK_DEBIAN_PACKAGE_DEPENDS)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME rimlight)
set(CPACK_PACKAGE_CONTACT "Rimlight maintainers <maintainers@rimlight.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Radiomics workstation for CT and MR, research use only")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
include(CPack)
