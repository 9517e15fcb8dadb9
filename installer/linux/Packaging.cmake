# CPack's settings for Debian 12.

# The linker sees most of what the program needs (shlibdeps); what it loads while running is named in `packages`.
file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/packages lines)
set(section "")
set(loaded_at_run_time "")
foreach(line IN LISTS lines)
  if(line MATCHES "^\\[(.*)\\]$")
    set(section ${CMAKE_MATCH_1})
  elseif(section STREQUAL "runtime" AND line MATCHES "^[a-z0-9]")
    list(APPEND loaded_at_run_time ${line})
  endif()
endforeach()
list(JOIN loaded_at_run_time ", " CPACK_DEBIAN_PACKAGE_DEPENDS)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME mostrador)
set(CPACK_PACKAGE_VENDOR Mostrador)
set(CPACK_PACKAGE_CONTACT "Mostrador <mostrador@localhost>")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Point of sale and electronic invoicing for Ecuador")
set(CPACK_PACKAGE_DESCRIPTION
"Sells at the counter and issues electronic invoices in the offline scheme of
the SRI: signed, numbered and printed at once, sent and followed until they
are authorised. Also runs without a window as a service.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${CMAKE_BINARY_DIR}/bin)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "avahi-daemon, cups, postgresql")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${CMAKE_CURRENT_LIST_DIR}/postinst)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

include(CPack)
