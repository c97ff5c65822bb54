#include "hansa/scenario/scenario_files.hpp"

#include <algorithm>
#include <filesystem>

#include "hansa/base/contract.hpp"

namespace hansa {
namespace {

constexpr std::int64_t known_format = 1;

void check_format(const ScenarioFile& file, Faults& faults) {
  const auto* format = find_member(file.document, "format");
  if (!format) {
    faults.add(file.path, {1, 1},
               "no format (old files could not be told from new). Add format = 1.");
  } else if (const auto* number = format->node.as<std::int64_t>();
             !number || *number != known_format) {
    faults.add(file.path, format->node.place,
               "unknown format (this program reads format 1). Write format = 1.");
  }
}

/// A fault after which nothing else can be read.
[[noreturn]] void stop(const ScenarioFile& file, Place place, const std::string& message) {
  Faults faults;
  faults.add(file.path, place, message);
  faults.throw_if_any();
  throw InputError(message);
}

std::optional<std::string> base_of(const ScenarioFile& file, Faults& faults) {
  const auto* base = find_member(file.document, "base");
  if (!base) return std::nullopt;
  const auto* text = base->node.as<std::string>();
  if (text && !text->empty()) return *text;
  faults.add(file.path, base->node.place,
             "base is no file name (must be text). Write base = \"observed.toml\".");
  return std::nullopt;
}

}  // namespace

std::string beside(const std::string& file, const std::string& other) {
  const auto folder = std::filesystem::path{file}.parent_path();
  return (folder / other).lexically_normal().generic_string();
}

std::vector<ScenarioFile> read_chain(const SourceText& scenario, const std::string& folder,
                                     const FindText& find, Faults& faults) {
  std::vector<ScenarioFile> chain;
  SourceText next = scenario;
  for (;;) {
    const bool absolute = std::filesystem::path{next.path}.is_absolute();
    const auto path = absolute ? next.path : folder + next.path;
    chain.push_back({next, path, parse_toml(next.text, path)});
    const auto& file = chain.back();
    check_format(file, faults);
    const auto base = base_of(file, faults);
    if (!base) return chain;

    const auto place = find_member(file.document, "base")->node.place;
    const auto base_path = beside(file.source.path, *base);
    const auto same = [&](const ScenarioFile& each) { return each.source.path == base_path; };
    if (std::ranges::any_of(chain, same)) {
      stop(file, place, "base " + *base + " leads back to itself. Remove one of the bases.");
    }
    auto text = find(base_path);
    if (!text) {
      stop(file, place,
           "cannot read base " + *base + " (no such file beside this one). Check its name.");
    }
    next = {base_path, std::move(*text)};
  }
}

}  // namespace hansa
