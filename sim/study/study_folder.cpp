#include "hansa/study/study_folder.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <utility>

#include "hansa/base/contract.hpp"
#include "hansa/base/digest.hpp"
#include "hansa/output/write_file.hpp"

namespace hansa {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view first_line = "hansa study 1";

std::string read_whole(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  require(file.good(), path.string() +
                           ": cannot be read (the folder of a study needs it). Put it back from a "
                           "copy, or begin in another folder.");
  return {std::istreambuf_iterator<char>{file}, {}};
}

/// Where the folder keeps a text: by content, so that two processes that write it agree.
std::string kept_name(const StudyInput& input) {
  return input.digest.substr(0, 16) + '-' + fs::path(input.path).filename().string();
}

std::string manifest_of(const StudyIdentity& identity) {
  std::string text{first_line};
  text += "\nstudy " + identity.digest() + "\nversion " + identity.version + "\nsources " +
          identity.sources + "\ncommit " + identity.commit + '\n';
  for (const auto& input : identity.inputs) {
    text += (input.is_table ? "table " : "text ") + input.digest + ' ' + input.path + '\n';
  }
  return text;
}

StudyIdentity read_manifest(const fs::path& folder) {
  const std::string place = (folder / "study.txt").string();
  std::istringstream lines{read_whole(place)};
  std::string line, digest;
  std::getline(lines, line);
  require(line == first_line, place + ":1: '" + line + "' (this program reads '" +
                                  std::string(first_line) +
                                  "'). Use the program that made the folder.");
  StudyIdentity made;
  while (std::getline(lines, line)) {
    const std::size_t blank = line.find(' ');
    const std::string word = line.substr(0, blank);
    const std::string rest = blank == std::string::npos ? "" : line.substr(blank + 1);
    if (word == "study") digest = rest;
    if (word == "version") made.version = rest;
    if (word == "sources") made.sources = rest;
    if (word == "commit") made.commit = rest;
    if (word != "text" && word != "table") continue;
    StudyInput input{rest.substr(std::min<std::size_t>(65, rest.size())), rest.substr(0, 64), "",
                     word == "table"};
    if (!input.is_table) {
      input.text = read_whole(folder / "inputs" / kept_name(input));
      require(sha256(input.text) == input.digest,
              (folder / "inputs" / kept_name(input)).string() +
                  ": has been changed (its digest is not that in study.txt). Put back what " +
                  input.path + " was.");
    }
    made.inputs.push_back(std::move(input));
  }
  require(digest == made.digest(),
          place +
              ": has been changed (the digest of the study does not fit its inputs). Put it "
              "back from a copy.");
  return made;
}

std::string shard_mark(const Shard& shard) {
  return std::to_string(shard.index) + "of" + std::to_string(shard.count) + '-';
}

/// The share that a log's name tells; {0, 0} for any other name.
Shard shard_of(const std::string& name) {
  std::istringstream text{name};
  Shard shard{0, 0};
  std::array<char, 3> between{};
  if (text >> shard.index && text.read(between.data(), 2) && text >> shard.count &&
      std::string_view(between.data()) == "of" && text.get() == '-') {
    return shard;
  }
  return {0, 0};
}

}  // namespace

StudyFolder::StudyFolder(std::string path, const StudyIdentity& identity, Begin begin)
    : path_{std::move(path)} {
  const fs::path folder{path_};
  if (!fs::exists(folder / "study.txt")) {
    require_free();
    if (begin == Begin::imagine) {
      identity_ = identity;
      return;
    }
    make(identity);
  }
  identity_ = read_manifest(folder);
  const std::string parted = difference(identity_, identity);
  require(parted.empty(),
          path_ + ": holds runs of something else (mixing them would spoil both):\n" + parted +
              "  Undo the change, or choose another folder with -o. The old texts are in " +
              (folder / "inputs").string() + '.');
}

StudyFolder::StudyFolder(std::string path) : path_{std::move(path)} {
  require(fs::exists(fs::path(path_) / "study.txt"),
          path_ + ": holds no study (study.txt is missing). Name the folder given to sweep -o.");
  identity_ = read_manifest(path_);
}

void StudyFolder::require_free() const {
  const fs::path folder{path_};
  require(!fs::exists(folder) || (fs::is_directory(folder) && fs::is_empty(folder)) ||
              fs::exists(folder / "inputs"),
          path_ +
              ": exists and holds no study (its files could be lost among ours). Choose another "
              "folder with -o.");
}

void StudyFolder::make(const StudyIdentity& identity) const {
  const fs::path folder{path_};
  std::error_code failed;
  fs::create_directories(folder / "inputs", failed);
  if (!failed) fs::create_directories(folder / "logs", failed);
  require(!failed, path_ + ": cannot be made (" + failed.message() + "). Choose another with -o.");
  for (const auto& input : identity.inputs) {
    if (!input.is_table) write_file((folder / "inputs" / kept_name(input)).string(), input.text);
  }
  // last: a folder without it was never begun
  write_file((folder / "study.txt").string(), manifest_of(identity));
}

std::vector<std::string> StudyFolder::logs() const {
  std::vector<std::string> found;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator{fs::path(path_) / "logs", none}) {
    if (entry.path().extension() == ".log") found.push_back(entry.path().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string> StudyFolder::logs_of(const Shard& shard) const {
  std::vector<std::string> found = logs();
  std::erase_if(found, [&](const std::string& path) {
    const Shard other = shard_of(fs::path(path).filename().string());
    return other.count == shard.count && other.index != shard.index;
  });
  return found;
}

std::string StudyFolder::new_log(const Shard& shard) const {
  std::array<char, 256> host{};
  ::gethostname(host.data(), host.size() - 1);
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto moment = std::chrono::duration_cast<std::chrono::microseconds>(now).count();
  return (fs::path(path_) / "logs" /
          (shard_mark(shard) + host.data() + '-' + std::to_string(::getpid()) + '-' +
           std::to_string(moment) + ".log"))
      .string();
}

}  // namespace hansa
