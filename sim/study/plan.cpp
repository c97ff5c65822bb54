#include "hansa/study/plan.hpp"

#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <sstream>
#include <thread>

#include "hansa/base/amount_text.hpp"

namespace hansa {
namespace {

using Clock = std::chrono::steady_clock;
constexpr double log_head = 80.0;     // [bytes] of an entry
constexpr double merged_share = 1.0;  // of the logs; compressed it is less

/// A line of /proc/self/status or /proc/meminfo, in bytes; 0 when it is not there.
double proc_bytes(const char* file, const std::string& key) {
  std::ifstream lines{file};
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(key + ':')) return 1024.0 * std::stod(line.substr(key.size() + 1));
  }
  return 0.0;
}

std::string number_text(double number) {
  std::ostringstream text;
  text.precision(3);
  text << number;
  return text.str();
}

std::vector<std::string> refusals(const Estimate& made, const Pilot& pilot, const Room& room) {
  std::vector<std::string> why;
  const double least_memory = pilot.base_memory + pilot.run_memory;
  if (least_memory > room.memory) {
    why.push_back("one run needs " + bytes_text(least_memory) + " of memory (there are " +
                  bytes_text(room.memory) +
                  "). Use a machine with more, or a smaller world (world.synthetic.cities).");
  }
  if (made.disk > room.disk) {
    why.push_back("the results need up to " + bytes_text(made.disk) + " of disk (" +
                  bytes_text(room.disk) +
                  " are free). Choose another folder with -o, or keep fewer yearly outputs.");
  }
  if (room.time > 0.0 && pilot.most_seconds > room.time) {
    why.push_back("one run takes up to " + duration_text(pilot.most_seconds) + " (a job may take " +
                  duration_text(room.time) + "). Give --time more, or make the runs shorter.");
  }
  if (pilot.failed == pilot.runs) {
    why.push_back("every run of the pilot failed (the first: " + pilot.failure +
                  "). Try the scenario with hansa run.");
  }
  return why;
}

std::string describe(const Estimate& made, const Pilot& pilot, const Room& room) {
  std::ostringstream text;
  text << "runs        " << made.runs;
  if (made.most_runs > made.runs) text << ", up to " << made.most_runs << " as replicates adapt";
  text << "\npilot       " << pilot.runs << (pilot.runs == 1 ? " run, " : " runs, ")
       << duration_text(pilot.mean_seconds) << " each, the slowest "
       << duration_text(pilot.most_seconds);
  if (pilot.failed > 0) text << "; " << pilot.failed << " failed: " << pilot.failure;
  text << "\ncore-hours  " << number_text(made.core_hours);
  if (made.core_hours_error > 0.0) text << " +- " << number_text(made.core_hours_error);
  text << "\nmemory      " << bytes_text(made.memory) << " with " << made.cores
       << (made.cores == 1 ? " worker" : " workers") << ", each " << bytes_text(pilot.run_memory);
  if (made.cores < room.cores) text << " (" << room.cores << " do not fit)";
  text << "\ndisk        " << bytes_text(made.disk) << " at most, " << bytes_text(room.disk)
       << " are free\ntime        " << duration_text(made.seconds(made.cores)) << " on "
       << made.cores << (made.cores == 1 ? " core" : " cores");
  for (const std::size_t cores : {16U, 128U, 1000U}) {
    if (cores > made.cores && cores <= made.runs) {
      text << "; " << duration_text(made.seconds(cores)) << " on " << cores;
    }
  }
  text << '\n';
  return text.str();
}

}  // namespace

Pilot time_pilot(const WorkPlan& plan, const RunOne& run_one, double seconds,
                 const std::function<int()>& stops_asked) {
  Pilot pilot;
  RunOne run = run_one;
  pilot.base_memory = proc_bytes("/proc/self/status", "VmRSS");
  double sum = 0.0, squares = 0.0, bytes = 0.0;
  std::uint64_t recorded = 0;
  for (std::uint64_t ordinal = 0; ordinal < plan.planned() && stops_asked() == 0; ++ordinal) {
    const auto begun = Clock::now();
    try {
      const auto record =
          run({plan.order[ordinal % plan.order.size()], ordinal / plan.order.size()}, {});
      bytes += log_head + 8.0 * static_cast<double>(record ? record->size() : 0);
      ++recorded;
    } catch (const std::exception& error) {
      if (pilot.failed++ == 0) pilot.failure = error.what();
    }
    const double took = std::chrono::duration<double>(Clock::now() - begun).count();
    sum += took;
    squares += took * took;
    pilot.most_seconds = std::max(pilot.most_seconds, took);
    ++pilot.runs;
    if (sum >= seconds) break;
  }
  const auto runs = static_cast<double>(pilot.runs);
  pilot.mean_seconds = pilot.runs > 0 ? sum / runs : 0.0;
  pilot.error =
      pilot.runs > 1
          ? std::sqrt(std::max(0.0, squares / runs - pilot.mean_seconds * pilot.mean_seconds) /
                      (runs - 1.0))
          : std::numeric_limits<double>::quiet_NaN();
  pilot.record = recorded > 0 ? bytes / static_cast<double>(recorded) : log_head;
  pilot.run_memory = std::max(0.0, proc_bytes("/proc/self/status", "VmHWM") - pilot.base_memory);
  return pilot;
}

Room room_here(const std::string& folder) {
  Room room;
  room.cores = std::max(1U, std::thread::hardware_concurrency());
  room.memory =
      proc_bytes("/proc/meminfo", "MemAvailable") + proc_bytes("/proc/self/status", "VmRSS");
  std::filesystem::path there = std::filesystem::absolute(folder);
  while (!std::filesystem::exists(there) && there.has_relative_path()) there = there.parent_path();
  struct statvfs about {};
  if (::statvfs(there.c_str(), &about) == 0) {
    room.disk = static_cast<double>(about.f_bavail) * static_cast<double>(about.f_frsize);
  }
  return room;
}

double Estimate::seconds(std::size_t on_cores) const {
  return 3600.0 * core_hours / static_cast<double>(on_cores);
}

std::uint64_t Estimate::jobs(const Room& room) const {
  return static_cast<std::uint64_t>(std::max(1.0, std::ceil(seconds(cores) / room.time)));
}

Estimate estimate(const WorkPlan& plan, const Pilot& pilot, const Room& room) {
  Estimate made;
  made.runs = plan.planned();
  made.most_runs = plan.most();
  const auto runs = static_cast<double>(made.runs);
  made.core_hours = runs * pilot.mean_seconds / 3600.0;
  made.core_hours_error =
      pilot.runs > 1 && pilot.runs < made.runs ? 1.96 * runs * pilot.error / 3600.0 : 0.0;
  const double per_worker = std::max(pilot.run_memory, 1e6);
  const double fitting = std::floor((room.memory - pilot.base_memory) / per_worker);
  made.cores = static_cast<std::size_t>(
      std::clamp(fitting, 1.0, static_cast<double>(std::max<std::size_t>(1, room.cores))));
  made.memory = pilot.base_memory + pilot.run_memory * static_cast<double>(made.cores);
  made.disk = static_cast<double>(made.most_runs) * pilot.record * (1.0 + merged_share) + 1e6;
  made.refusals = refusals(made, pilot, room);
  made.text = describe(made, pilot, room);
  return made;
}

}  // namespace hansa
