# Runs at every build: fills build_facts.cpp.in, and touches OUTPUT only when something changed,
# so that a new commit recompiles this one file and nothing else.
#   cmake -D SOURCE=.. -D OUTPUT=.. -D VERSION=.. -D COMPILER=.. -D FLAGS=.. -D BUILD_TYPE=.. -P this
set(COMMIT unknown)
find_program(GIT git)
if(GIT AND EXISTS ${SOURCE}/.git)
  # safe.directory: sources of another owner (a checkout built by root) may be looked at
  set(git ${GIT} -c safe.directory=* -C ${SOURCE})
  execute_process(COMMAND ${git} rev-parse HEAD
    OUTPUT_VARIABLE head OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE failed ERROR_QUIET)
  if(NOT failed)
    set(COMMIT ${head})
    execute_process(COMMAND ${git} diff --quiet HEAD -- include sim cmake CMakeLists.txt
      RESULT_VARIABLE changed ERROR_QUIET)
    if(changed)
      string(APPEND COMMIT "+")
    endif()
  endif()
endif()
# Two programs of one digest give the same results, whatever their commits say.
file(GLOB_RECURSE sources RELATIVE ${SOURCE} ${SOURCE}/include/*.hpp ${SOURCE}/sim/*.[ch]pp)
list(SORT sources)
foreach(source IN LISTS sources)
  file(SHA256 ${SOURCE}/${source} digest)
  string(APPEND digests "${source} ${digest}\n")
endforeach()
string(SHA256 SOURCES "${digests}")
string(REGEX REPLACE " +" " " FLAGS "${FLAGS}")
string(STRIP "${FLAGS}" FLAGS)
foreach(text FLAGS COMPILER)
  string(REPLACE "\\" "\\\\" ${text} "${${text}}")
  string(REPLACE "\"" "\\\"" ${text} "${${text}}")
endforeach()
configure_file(${CMAKE_CURRENT_LIST_DIR}/build_facts.cpp.in ${OUTPUT} @ONLY)
