#include <filesystem>
#include <ostream>

#include "hansa/base/build_facts.hpp"
#include "hansa/cli/command_list.hpp"
#include "hansa/study/merge.hpp"

namespace hansa {
namespace {

/// Another program might read the study otherwise than the one that ran it.
void require_same_program(const StudyFolder& folder) {
  StudyIdentity now = folder.identity();
  now.version = build_facts().version;
  now.sources = build_facts().sources;
  now.commit = build_facts().commit;
  const std::string parted = difference(folder.identity(), now);
  require(parted.empty(), folder.path() +
                              ": its runs are of another program (which may keep "
                              "other outputs):\n" +
                              parted + "  Merge with the program that ran them.");
}

int merge_study(const Arguments& arguments, const Screen& screen) {
  const std::string& path = arguments.names[0];
  const StudyFolder folder{path};
  require_same_program(folder);
  const Study study = kept_study(folder);
  const std::string result = (std::filesystem::path(path) / "study.h5").string();
  const MergeReport report = merge(folder, merge_task(folder, study), result);
  screen.out << result << ": " << report.finished << " runs";
  if (report.failed > 0) screen.out << ", " << report.failed << " failed";
  if (report.missing > 0) {
    screen.out << ", " << report.missing << " missing (sweep again, then merge again)";
  }
  screen.out << '\n';
  if (report.skipped > 0) {
    screen.err << "note: " << report.skipped
               << " bytes of the logs are torn or damaged (skipped; those runs are done again).\n";
  }
  return report.missing == 0 ? exit_ok : exit_failure;
}

}  // namespace

Command merge_command() {
  return {"merge",
          "DIR",
          1,
          1,
          "Makes DIR/study.h5 from the runs of a study: design and outputs as one table.",
          "The file depends on the runs alone, not on who did them and in which order. What is "
          "missing is marked; the file is valid all the same.",
          "hansa merge first",
          {},
          merge_study};
}

}  // namespace hansa
