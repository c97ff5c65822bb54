#include "hansa/study/identity.hpp"

#include <algorithm>
#include <set>

#include "hansa/base/build_facts.hpp"
#include "hansa/base/digest.hpp"
#include "hansa/world/tables.hpp"

namespace hansa {
namespace {

constexpr std::size_t lines_shown = 5;
constexpr std::string_view folder_key = "world.folder";

void add_folders(const std::vector<CheckedSetting>& settings, std::set<std::string>& folders) {
  for (const auto& setting : settings) {
    if (setting.key == folder_key) folders.insert(std::get<std::string>(setting.value));
  }
}

/// Folders of tables that some point or twin reads.
std::set<std::string> world_folders(const Study& study) {
  std::set<std::string> folders;
  if (study.base.recipe.kind != "synthetic") folders.insert(study.base.recipe.folder);
  for (const auto& factor : study.factors) {
    if (factor.key == folder_key) {
      for (const auto& value : factor.values) folders.insert(std::get<std::string>(value));
    }
    for (const auto& option : factor.options) add_folders(option.settings, folders);
  }
  for (const auto& twin : study.twins) add_folders(twin.change.settings, folders);
  folders.erase("");
  return folders;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

using Lines = std::vector<std::string_view>;

void show(const Lines& lines, std::size_t from, std::size_t to, std::string_view sign,
          std::string& told) {
  for (std::size_t i = from; i < std::min(to, from + lines_shown); ++i) {
    told += "    " + std::string(sign) + ' ' + std::string(lines[i]) + '\n';
  }
  if (to > from + lines_shown) {
    told += "    " + std::string(sign) + " and " + std::to_string(to - from - lines_shown) +
            " more lines\n";
  }
}

/// What lies between the lines that both begin with and the lines that both end with.
std::string text_difference(const StudyInput& was, const StudyInput& is) {
  const Lines old = lines_of(was.text), now = lines_of(is.text);
  const std::size_t shorter = std::min(old.size(), now.size());
  std::size_t same = 0, tail = 0;
  while (same < shorter && old[same] == now[same]) ++same;
  while (tail < shorter - same && old[old.size() - 1 - tail] == now[now.size() - 1 - tail]) ++tail;
  std::string told = "  " + is.path + ", from line " + std::to_string(same + 1) + ":\n";
  show(old, same, old.size() - tail, "was:", told);
  show(now, same, now.size() - tail, "is: ", told);
  return told;
}

std::string name_of(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

}  // namespace

std::string StudyIdentity::digest() const {
  std::string digests = "hansa study 1\n";
  for (const auto& input : inputs) digests += input.digest + '\n';
  return sha256(digests);
}

std::uint64_t StudyIdentity::key() const {
  return std::stoull(digest().substr(0, 16), nullptr, 16);
}

StudyIdentity identity_of(const Study& study) {
  const BuildFacts& program = build_facts();
  StudyIdentity made{
      {}, std::string(program.version), std::string(program.sources), std::string(program.commit)};
  for (const auto& source : study.texts) {
    made.inputs.push_back({source.path, sha256(source.text), source.text, false});
  }
  for (const auto& folder : world_folders(study)) {
    for (const auto& table : read_world_folder(folder)) {
      made.inputs.push_back({table.path, sha256(table.text), "", true});
    }
  }
  return made;
}

std::string difference(const StudyIdentity& was, const StudyIdentity& is) {
  std::string told;
  const auto named = [](const StudyIdentity& identity, const StudyInput& input) {
    return std::find_if(identity.inputs.begin(), identity.inputs.end(), [&](const auto& other) {
      return name_of(other.path) == name_of(input.path) && other.is_table == input.is_table;
    });
  };
  if (was.digest() != is.digest()) {
    for (const auto& input : is.inputs) {
      const auto old = named(was, input);
      if (old == was.inputs.end()) {
        told += "  " + input.path + ": was not part of it\n";
      } else if (old->digest != input.digest && input.is_table) {
        told += "  " + input.path + ": another table (SHA-256 was " + old->digest.substr(0, 12) +
                "..., is " + input.digest.substr(0, 12) + "...)\n";
      } else if (old->digest != input.digest) {
        told += text_difference(*old, input);
      }
    }
    for (const auto& input : was.inputs) {
      if (named(is, input) == is.inputs.end()) told += "  " + input.path + ": is missing now\n";
    }
    if (told.empty()) told = "  the same files in another order\n";
  }
  if (was.version != is.version || was.sources != is.sources) {
    told += "  program: was " + was.version + " of commit " + was.commit + ", is " + is.version +
            " of commit " + is.commit + '\n';
  }
  return told;
}

}  // namespace hansa
