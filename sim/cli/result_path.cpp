#include "hansa/cli/result_path.hpp"

#include <cstdlib>
#include <filesystem>

#include "hansa/base/contract.hpp"
#include "hansa/output/write_file.hpp"

namespace hansa {
namespace {

namespace fs = std::filesystem;

fs::path usual_folder() {
  const char* named = std::getenv("HANSA_OUTPUT_DIR");
  if (!named || !*named) return fs::is_directory("output") ? "output" : "";
  std::error_code failed;
  fs::create_directories(named, failed);
  require(!failed, "cannot make the folder " + std::string{named} + " (" + failed.message() +
                       "; HANSA_OUTPUT_DIR names it). Choose another with -o.");
  return named;
}

std::string new_name(const fs::path& folder, const std::string& stem) {
  for (int number = 1;; ++number) {
    const auto name = stem + (number == 1 ? "" : '-' + std::to_string(number)) + ".h5";
    if (!fs::exists(folder / name)) return (folder / name).string();
  }
}

}  // namespace

std::string result_path(const std::optional<std::string>& asked, const std::string& scenario_path,
                        const Scenario& scenario) {
  const bool folder_asked = asked && (asked->ends_with('/') || fs::is_directory(*asked));
  if (asked && !folder_asked) return *asked;
  const auto folder = folder_asked ? fs::path{*asked} : usual_folder();
  require(folder.empty() || fs::is_directory(folder),
          "no folder " + folder.string() + " for the result. Make it first.");
  const auto stem = fs::path{scenario_path}.stem().string();
  return new_name(folder, stem + '-' + std::to_string(scenario.seed));
}

void tell_result_path(const std::string& path) {
  const char* file = std::getenv("HANSA_RESULT_PATH_FILE");
  if (file && *file) write_file(file, fs::absolute(path).string() + '\n');
}

}  // namespace hansa
