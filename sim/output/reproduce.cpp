#include <unistd.h>

#include <filesystem>

#include "hansa/output/store_run.hpp"
#include "result_file.hpp"

namespace hansa {
namespace {

std::vector<SourceText> stored_texts(const ResultFile& file) {
  const auto paths = file.texts("/scenario/source"), texts = file.texts("/scenario/text");
  std::vector<SourceText> stored;
  for (std::size_t i = 0; i < paths.size(); ++i) stored.push_back({paths[i], texts[i]});
  return stored;
}

/// What the command line had set.
std::vector<Setting> stored_settings(const ResultFile& file) {
  const auto keys = file.texts("/parameters/key"), values = file.texts("/parameters/value"),
             origins = file.texts("/parameters/origin");
  std::vector<Setting> settings;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (origins[i].starts_with("--")) settings.push_back({keys[i], values[i]});
  }
  return settings;
}

std::vector<TableText> stored_tables(const ResultFile& file) {
  std::vector<TableText> tables;
  for (const auto& name : file.names_in("/world")) {
    if (name.ends_with(".csv")) tables.push_back({name, name, file.bytes("/world/" + name)});
  }
  return tables;
}

/// A folder for the second run, gone when done.
class Scratch {
 public:
  Scratch() {
    std::string name = (std::filesystem::temp_directory_path() / "hansa-reproduce-XXXXXX").string();
    require(::mkdtemp(name.data()) != nullptr,
            name + ": cannot make a folder for the second run. Set TMPDIR to one with room.");
    path_ = name;
  }
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  std::string file() const { return path_ + "/again.h5"; }

 private:
  std::string path_;
};

}  // namespace

StoredRun read_stored_run(const std::string& path) {
  const ResultFile file(path);
  StoredRun stored;
  stored.scenario = read_scenario(stored_texts(file), stored_settings(file));
  stored.tables = stored_tables(file);
  stored.world = build_world(stored.scenario.recipe, stored.tables);
  stored.records = file.records();
  return stored;
}

std::optional<Comparison> reproduce(const std::string& path, const Observer& watch) {
  const StoredRun stored = read_stored_run(path);
  const bool complete = ResultFile(path).complete();
  const Scratch scratch;
  std::size_t seen = 0;
  bool stopped = false;
  store_run(stored.scenario, stored.world, stored.tables, scratch.file(), Overwrite::refuse, {},
            [&](const StepRecord& record) {
              stopped = watch && !watch(record);
              return !stopped && (complete || ++seen < stored.records);
            });
  if (stopped) return std::nullopt;
  return compare_results(path, scratch.file());
}

}  // namespace hansa
