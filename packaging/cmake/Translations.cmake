# The texts of Berth in other languages, embedded at :/i18n as berth_<language>.qm.
#
#   cmake --build --preset debug --target update_translations    takes the sentences of the source into translations/*.ts
#
# berth_en.ts holds nothing but the plural forms of sentences with %n: in the source one sentence stands for all of them.
file(GLOB_RECURSE translated_sources CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/app/*.cpp ${PROJECT_SOURCE_DIR}/app/*.h ${PROJECT_SOURCE_DIR}/ui/*.cpp ${PROJECT_SOURCE_DIR}/ui/*.h)
set(translation_folder ${PROJECT_SOURCE_DIR}/translations)
# No line numbers and no leftovers: a .ts changes only where a sentence does.
set(lupdate_options -locations none -no-obsolete)

qt6_add_lupdate(berth_app
    TS_FILES ${translation_folder}/berth_de.ts
    SOURCES ${translated_sources}
    INCLUDE_DIRECTORIES ${PROJECT_SOURCE_DIR}
    OPTIONS ${lupdate_options})

list(JOIN translated_sources "\n" source_list)
file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/translated_sources.lst
    CONTENT "-I${PROJECT_SOURCE_DIR}\n${source_list}\n")
add_custom_target(berth_plurals_lupdate
    COMMAND Qt6::lupdate -pluralonly ${lupdate_options} @${CMAKE_CURRENT_BINARY_DIR}/translated_sources.lst
        -ts ${translation_folder}/berth_en.ts
    VERBATIM)
add_dependencies(update_translations berth_plurals_lupdate)

qt6_add_lrelease(berth_app
    TS_FILES ${translation_folder}/berth_de.ts ${translation_folder}/berth_en.ts
    QM_FILES_OUTPUT_VARIABLE translation_files
    OPTIONS -silent)
qt6_add_resources(berth_app translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${translation_files})
