#include <sstream>

#include "catch.hpp"
#include "hansa/cli/parameter_page.hpp"
#include "hansa/study/study_table.hpp"
#include "run_cli.hpp"
#include "source_folder.hpp"

using namespace hansa;
using namespace hansa::test;

TEST_CASE("docs-parameters is what the program writes", "[cli]") {
  const auto written = run_cli({"describe", "--markdown"});
  CHECK(written.status == 0);
  const auto kept = read_file(std::filesystem::path{HANSA_SOURCE_DIR} / "docs/parameters.md");
  INFO("write it anew: hansa describe --markdown > docs/parameters.md");
  CHECK((kept == written.out));
  for (const auto& row : parameter_table()) {
    CHECK(written.out.find("| `" + std::string{row.key} + "` |") != std::string::npos);
  }
}

TEST_CASE("describe finds keys and groups by the names that users try", "[cli]") {
  const auto gamma = run_cli({"describe", "attention.gamma"});
  CHECK(gamma.status == 0);
  CHECK(gamma.out.starts_with("attention.gamma\n"));
  CHECK(gamma.out.find("range     0.05 to 10") != std::string::npos);
  CHECK(run_cli({"describe", "parameters.attention.gamma"}).out == gamma.out);
  CHECK(run_cli({"describe", "gamma"}).out == gamma.out);

  const auto group = run_cli({"describe", "attention"});
  CHECK(group.out.find("attention.gamma") != std::string::npos);
  CHECK(group.out.find("lobbying.") == std::string::npos);
  CHECK(run_cli({"describe", "[parameters.attention]"}).out == group.out);
  CHECK(run_cli({"describe", "world"}).out.find("world.synthetic.cities") != std::string::npos);
  CHECK(run_cli({"describe", "calendar"}).out.find("merge = {") != std::string::npos);

  const auto list = run_cli({"describe"});
  for (const auto& row : parameter_table()) {
    CHECK(list.out.find("  " + std::string{row.key} + ' ') != std::string::npos);
  }
}

TEST_CASE("describe suggests what was meant", "[cli]") {
  const auto typo = run_cli({"describe", "attention.gama"});
  CHECK(typo.status == 2);
  CHECK(typo.err.starts_with("hansa: unknown key attention.gama. Did you mean attention.gamma?\n"));
  const auto group = run_cli({"describe", "atention"});
  CHECK(group.err.starts_with("hansa: unknown key atention. Did you mean attention?\n"));
}

TEST_CASE("the keys in docs-studies are what the program writes", "[cli][study]") {
  const auto written = run_cli({"describe", "study", "--markdown"});
  CHECK(written.status == 0);
  const auto kept = read_file(std::filesystem::path{HANSA_SOURCE_DIR} / "docs/studies.md");
  INFO("write the end of it anew: hansa describe study --markdown");
  CHECK(kept.ends_with(written.out));
  for (const auto& row : study_table()) {
    const auto name = row.key.substr(row.key.find('.') + 1);
    CHECK(written.out.find("| `" + std::string{name} + "` |") != std::string::npos);
  }
}

TEST_CASE("describe shows the keys of a study and its series", "[cli][study]") {
  const auto study = run_cli({"describe", "study"});
  CHECK(study.status == 0);
  CHECK(study.out.find("[[factor.option]]") != std::string::npos);
  CHECK(study.out.find("replicates   1 to 1000000") != std::string::npos);
  CHECK(run_cli({"describe", "series"}).out.find("voice_numerator") != std::string::npos);
  CHECK(run_cli({"describe", "serie"}).err.find("Did you mean series?") != std::string::npos);
}
