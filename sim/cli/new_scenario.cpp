#include <filesystem>
#include <ostream>

#include "hansa/cli/command_list.hpp"
#include "hansa/cli/scenario_template.hpp"
#include "hansa/output/write_file.hpp"

namespace hansa {
namespace {

namespace fs = std::filesystem;

/// `base`, named from here, as seen from the folder of `file`.
std::string base_from(const std::string& file, const std::string& base) {
  require(fs::is_regular_file(base), base + " cannot be a base (no such file). Check its name.");
  const auto folder = fs::absolute(file).parent_path();
  return fs::absolute(base).lexically_normal().lexically_relative(folder).generic_string();
}

int new_scenario(const Arguments& arguments, const Screen& screen) {
  const auto& path = arguments.names[0];
  if (!path.ends_with(".toml")) {
    throw UsageError("a scenario's name ends in .toml. Write hansa new " + path + ".toml");
  }
  refuse_existing(path, arguments.has("force"));
  const auto folder = fs::path{path}.parent_path();
  require(folder.empty() || fs::is_directory(folder),
          "no folder " + folder.string() + " to write " + path + " into. Make it first.");
  const auto title = fs::path{path}.stem().string();
  const auto base = arguments.value("base");
  write_file(path,
             base ? variant_template(title, base_from(path, *base)) : scenario_template(title));
  screen.out << "wrote " << path << "\nnext: edit it, then hansa check " << path
             << " and hansa run " << path << '\n';
  return exit_ok;
}

}  // namespace

Command new_command() {
  return {"new",
          "NAME.toml",
          1,
          1,
          "Writes a commented scenario to start from.",
          "Without --base it is a small synthetic world with every key as a comment. It never "
          "overwrites a file unless told to.",
          "hansa new mine.toml\nhansa new scenarios/mine.toml --base scenarios/observed.toml",
          {{"base", '\0', "FILE", "Write a variant of this scenario: a few lines.", false},
           {"force", 'f', "", "Overwrite a file of that name.", false}},
          new_scenario};
}

}  // namespace hansa
