# Sources are found by glob. CMake 3.25 with Ninja runs moc again only when a file changes that moc has already seen, so a
# new header with Q_OBJECT would be missed: when the list of sources differs, moc's time stamp goes and it runs once more.
function(berth_moc_sees_new_files target)
    get_target_property(sources ${target} SOURCES)
    set(list ${CMAKE_CURRENT_BINARY_DIR}/${target}_sources.txt)
    set(former "")
    if(EXISTS ${list})
        file(READ ${list} former)
    endif()
    if(NOT sources STREQUAL former)
        file(WRITE ${list} "${sources}")
        file(REMOVE ${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/timestamp)
    endif()
endfunction()
