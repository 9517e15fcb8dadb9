# Fetches the renderer of the documentation page (Swagger UI, Apache-2.0), pinned by version and digest, and writes the
# list of what /docs serves. A copy under MOSTRADOR_CACHE spares later build folders the way to the registry.
set(version 5.35.0)
set(sha512 534eaba4cb56f55dd73c638179a993512af4674f63317e0826e00da44fc465b021c341bc0a0c2bcd4e18997927fe1d3008336c5dd19aad334d1c2dec53cc9551)
set(archive swagger-ui-dist-${version}.tgz)
set(folder ${CMAKE_BINARY_DIR}/docs-renderer)
if(DEFINED ENV{MOSTRADOR_CACHE})
  set(cache $ENV{MOSTRADOR_CACHE})
elseif(DEFINED ENV{HOME})
  set(cache $ENV{HOME}/.cache/mostrador)
else()
  set(cache ${CMAKE_BINARY_DIR})
endif()

function(docs_renderer_whole result)
  set(${result} FALSE PARENT_SCOPE)
  if(EXISTS ${cache}/${archive})
    file(SHA512 ${cache}/${archive} found)
    if(found STREQUAL sha512)
      set(${result} TRUE PARENT_SCOPE)
    endif()
  endif()
endfunction()

if(NOT EXISTS ${folder}/package/swagger-ui-bundle.js)
  docs_renderer_whole(there)
  if(NOT there)
    find_program(NPM npm)
    if(NOT NPM)
      message(FATAL_ERROR "The documentation page needs npm once, to fetch its renderer: install-packages docs, "
                          "or put ${archive} into ${cache}.")
    endif()
    file(MAKE_DIRECTORY ${cache})
    execute_process(COMMAND ${NPM} pack --silent swagger-ui-dist@${version} WORKING_DIRECTORY ${cache}
                    RESULT_VARIABLE failed OUTPUT_QUIET ERROR_VARIABLE complaint TIMEOUT 300)
    docs_renderer_whole(there)
    if(NOT there)
      message(FATAL_ERROR "The renderer of the documentation page did not arrive whole (npm: ${failed}) ${complaint}")
    endif()
  endif()
  file(ARCHIVE_EXTRACT INPUT ${cache}/${archive} DESTINATION ${folder}
       PATTERNS package/swagger-ui-bundle.js package/swagger-ui.css package/LICENSE)
endif()

file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/docs.qrc @ONLY CONTENT [[
<RCC>
  <qresource prefix="/engine/docs">
    <file alias="index.html">@CMAKE_SOURCE_DIR@/resources/docs/index.html</file>
    <file alias="page.css">@CMAKE_SOURCE_DIR@/resources/docs/page.css</file>
    <file alias="page.js">@CMAKE_SOURCE_DIR@/resources/docs/page.js</file>
    <file alias="mostrador.svg">@CMAKE_SOURCE_DIR@/resources/icons/mostrador.svg</file>
    <file alias="openapi.json">@CMAKE_SOURCE_DIR@/resources/api/openapi.json</file>
    <file alias="swagger-ui-bundle.js">@folder@/package/swagger-ui-bundle.js</file>
    <file alias="swagger-ui.css">@folder@/package/swagger-ui.css</file>
    <file alias="swagger-ui.LICENSE">@folder@/package/LICENSE</file>
  </qresource>
</RCC>
]])
