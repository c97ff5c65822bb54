#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <thread>

#include "catch.hpp"
#include "hansa/study/log_reader.hpp"
#include "study/scratch_folder.hpp"

using namespace hansa;
namespace fs = std::filesystem;
using test::ScratchFolder;

namespace {

constexpr std::uint64_t study = 0xabcdef0123456789;

std::string payload_of(std::size_t point) {
  return std::string(point * 37 % 211, static_cast<char>('a' + point % 26));
}

void write_log(const std::string& path, std::size_t runs) {
  RunLog log{path, study, "host a"};
  for (std::size_t point = 0; point < runs; ++point) {
    log.append({LogKind::finished, {point, point % 3}, 0.5, 12, payload_of(point)});
  }
  log.close();
  CHECK(log.synced() == runs);
}

/// Points of the finished runs in the log; checks what else is known about each.
std::vector<std::size_t> points_in(const std::string& path, std::uint64_t* skipped = nullptr) {
  LogReader reader{path};
  std::vector<std::size_t> points;
  while (const auto entry = reader.next()) {
    if (entry->kind != LogKind::finished) continue;
    points.push_back(entry->run.point);
    CHECK(entry->run.replicate == entry->run.point % 3);
    CHECK(entry->payload == payload_of(entry->run.point));
    CHECK(reader.study() == study);
  }
  if (skipped != nullptr) *skipped = reader.skipped();
  return points;
}

std::string bytes_of(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_bytes(const std::string& path, std::string_view bytes) {
  fs::remove(path);  // some file systems bring a file to the disk when it is written afresh
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("a log gives back what was written", "[study][log]") {
  const ScratchFolder folder;
  const std::string path = folder / "a.log";
  write_log(path, 300);
  CHECK(points_in(path).size() == 300);

  LogReader reader{path};
  const auto first = reader.next();
  REQUIRE(first);
  CHECK(first->kind == LogKind::writer);
  CHECK(first->payload == "host a");
  std::vector<std::uint64_t> places;
  LogKind last{};
  while (const auto entry = reader.next()) {
    last = entry->kind;
    if (entry->kind == LogKind::finished) places.push_back(reader.offset());
  }
  CHECK(last == LogKind::closed);
  for (const std::size_t point : {299U, 0U, 150U}) {
    const auto again = reader.at(places[point]);
    REQUIRE(again);
    CHECK(again->run.point == point);
    CHECK(again->seconds == 0.5);
    CHECK(again->ended == 12);
  }
}

TEST_CASE("a log cut anywhere keeps every entry before the cut", "[study][log]") {
  const ScratchFolder folder;
  write_log(folder / "a.log", 12);
  const std::string whole = bytes_of(folder / "a.log");
  std::vector<std::uint64_t> ends;  // of the finished runs
  LogReader reader{folder / "a.log"};
  while (const auto entry = reader.next()) {
    if (entry->kind == LogKind::finished) {
      ends.push_back(reader.offset() + 80 + entry->payload.size());
    }
  }
  REQUIRE(ends.size() == 12);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    write_bytes(folder / "cut.log", std::string_view(whole).substr(0, length));
    const auto complete = static_cast<std::size_t>(
        std::count_if(ends.begin(), ends.end(), [&](auto end) { return end <= length; }));
    REQUIRE(points_in(folder / "cut.log").size() == complete);
  }
}

TEST_CASE("a damaged byte costs one entry and no other", "[study][log]") {
  const ScratchFolder folder;
  write_log(folder / "a.log", 6);
  const std::string whole = bytes_of(folder / "a.log");
  for (std::size_t place = 0; place < whole.size(); ++place) {
    std::string bytes = whole;
    bytes[place] = static_cast<char>(bytes[place] ^ 0x10);
    write_bytes(folder / "bad.log", bytes);
    std::uint64_t skipped = 0;
    REQUIRE(points_in(folder / "bad.log", &skipped).size() >= 5);
    REQUIRE(skipped > 0);
  }
}

TEST_CASE("an entry whose payload holds the mark is read whole", "[study][log]") {
  const ScratchFolder folder;
  const std::string tricky = "\x93hansa\r\n\x93hansa\r\n";
  {
    RunLog log{folder / "a.log", study, ""};
    log.append({LogKind::failed, {1, 2}, 0.0, 0, tricky});
  }
  LogReader reader{folder / "a.log"};
  reader.next();
  const auto entry = reader.next();
  REQUIRE(entry);
  CHECK(entry->payload == tricky);
  CHECK(reader.next()->kind == LogKind::closed);
  CHECK(reader.skipped() == 0);
}

TEST_CASE("many threads share a log", "[study][log]") {
  const ScratchFolder folder;
  RunLog log{folder / "a.log", study, ""};
  std::vector<std::thread> threads;
  for (std::size_t first = 0; first < 4; ++first) {
    threads.emplace_back([&log, first] {
      for (std::size_t point = first; point < 400; point += 4) {
        log.append({LogKind::finished, {point, point % 3}, 0.0, 0, payload_of(point)});
      }
    });
  }
  for (auto& thread : threads) thread.join();
  log.close();
  auto points = points_in(folder / "a.log");
  std::sort(points.begin(), points.end());
  REQUIRE(points.size() == 400);
  CHECK(points.back() == 399);
  CHECK(std::unique(points.begin(), points.end()) == points.end());
}

TEST_CASE("entries are on the disk within a second, and two logs have two names", "[study][log]") {
  const ScratchFolder folder;
  RunLog log{folder / "a.log", study, ""};
  CHECK_THROWS_AS(RunLog(folder / "a.log", study, ""), LogFailure);
  log.append({LogKind::finished, {0, 0}, 0.0, 0, ""});
  for (int i = 0; i < 100 && log.synced() == 0; ++i) {  // ten times what it should take
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  CHECK(log.synced() == 1);
  CHECK(points_in(folder / "a.log").size() == 1);
}

TEST_CASE("a full disk stops the log and leaves whole entries", "[study][log]") {
  const ScratchFolder folder;
  const std::string path = folder / "a.log";
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {  // a limit on the size of files stands for the full disk
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{20'000, 20'000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    int outcome = 1;
    try {
      RunLog log{path, study, ""};
      for (std::size_t point = 0; point < 100'000; ++point) {
        log.append({LogKind::finished, {point, point % 3}, 0.0, 0, payload_of(point)});
        if (point % 20 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(20));
      }
    } catch (const LogFailure& failure) {
      outcome = std::strstr(failure.what(), "File too large") != nullptr ? 0 : 2;
    }
    ::_exit(outcome);
  }
  int status = -1;
  ::waitpid(child, &status, 0);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  std::uint64_t skipped = 1;
  const auto points = points_in(path, &skipped);
  CHECK(points.size() > 10);
  CHECK(skipped == 0);
  CHECK(fs::file_size(path) <= 20'000);
}
