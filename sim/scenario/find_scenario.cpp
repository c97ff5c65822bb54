#include <filesystem>
#include <fstream>
#include <iterator>

#include "hansa/base/spelling.hpp"
#include "hansa/scenario/resolve.hpp"

namespace hansa {
namespace {

namespace fs = std::filesystem;

/// Scenario files beside `file`.
std::vector<std::string> neighbours(const fs::path& file) {
  std::vector<std::string> names;
  const auto folder = file.parent_path();
  std::error_code error;
  fs::directory_iterator entries{folder.empty() ? fs::path{"."} : folder, error};
  if (error) return names;
  for (const auto& entry : entries) {
    if (entry.path().extension() == ".toml") names.push_back(entry.path().filename().string());
  }
  return names;
}

std::string nearest_file(const fs::path& file) {
  for (const auto& other : {fs::path{file.string() + ".toml"}, "scenarios" / file,
                            "scenarios" / fs::path{file.string() + ".toml"}}) {
    if (fs::is_regular_file(other)) return other.generic_string();
  }
  const auto names = neighbours(file);
  const std::vector<std::string_view> known{names.begin(), names.end()};
  const auto wanted = file.filename().string();
  const auto nearest = nearest_name(wanted, known);
  if (nearest.empty()) return "";
  return (file.parent_path() / nearest).generic_string();
}

}  // namespace

std::optional<std::string> read_text_file(const std::string& path) {
  std::error_code ignored;
  if (!fs::is_regular_file(path, ignored) && !fs::is_fifo(path, ignored)) return std::nullopt;
  std::ifstream file{path, std::ios::binary};
  if (!file) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>{file}, {}};
}

std::string missing_scenario(const std::string& path) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) {
    return path + ": cannot read a scenario (it is a folder). Name a file in it.";
  }
  if (fs::exists(path, ignored)) {
    return path + ": cannot read the scenario (no permission). Change the rights of the file.";
  }
  const auto nearest = nearest_file(path);
  return path + ": cannot read the scenario (no such file)." +
         (nearest.empty() ? " `hansa new " + fs::path{path}.filename().string() + "` writes one."
                          : " Did you mean " + nearest + "?");
}

}  // namespace hansa
