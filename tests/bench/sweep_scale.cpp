// What a sweep costs besides its runs. A run is a loop of arithmetic of a set length; the control
// does the same loops on plain threads and nothing else, in turns with the sweep, so that a busy
// machine slows both.
//
//   bench_sweep [RUNS [MILLISECONDS [DOUBLES]]]     100000 runs of 1 ms, records of 50 doubles
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <thread>

#include "hansa/study/merge.hpp"
#include "hansa/study/status.hpp"
#include "study/scratch_folder.hpp"
#include "study/stub_study.hpp"

using namespace hansa;

namespace {

using SteadyClock = std::chrono::steady_clock;

double seconds_of(const std::function<void()>& act) {
  const auto start = SteadyClock::now();
  act();
  return std::chrono::duration<double>(SteadyClock::now() - start).count();
}

double cpu_seconds() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
         1e-6 * static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec);
}

double resident_megabytes() {
  std::ifstream lines{"/proc/self/status"};
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024.0;
  }
  return 0.0;
}

std::atomic<double> sink{0.0};

/// Arithmetic that the compiler cannot leave out, as its result goes where others could see it.
void burn(std::uint64_t loops) {
  double x = 1.5;
  for (std::uint64_t i = 0; i < loops; ++i) x = x * 0.999999 + 0.7 / x;
  sink = x;
}

/// Loops that take so long on an idle core: the best of many tries, as others may interrupt.
std::uint64_t loops_for(double seconds) {
  double best = 1e9;
  for (int i = 0; i < 200; ++i) {
    best = std::min(best, seconds_of([] { burn(20'000); }));
  }
  return static_cast<std::uint64_t>(20'000.0 * seconds / best);
}

struct Cost {
  double wall{}, cpu{};
};

Cost cost_of(const std::function<void()>& act) {
  const double cpu = cpu_seconds();
  const double wall = seconds_of(act);
  return {wall, cpu_seconds() - cpu};
}

Cost control(std::uint64_t runs, std::uint64_t loops, std::size_t threads) {
  return cost_of([&] {
    std::atomic<std::uint64_t> next{0};
    std::vector<std::jthread> crew;
    for (std::size_t i = 0; i < threads; ++i) {
      crew.emplace_back([&] {
        while (next++ < runs) burn(loops);
      });
    }
  });
}

}  // namespace

int main(int count, char** words) {
  const auto number = [&](int place, double standard) {
    return count > place ? std::atof(words[place]) : standard;
  };
  const auto runs = static_cast<std::size_t>(number(1, 100'000));
  const double milliseconds = number(2, 1.0);
  const auto doubles = static_cast<std::size_t>(number(3, 50));
  const std::uint64_t loops = loops_for(milliseconds / 1e3);
  const RunOne runner = [&](const StudyRun& run, std::stop_token) {
    burn(loops);
    return std::optional{test::stub_record(run, doubles)};
  };
  constexpr std::size_t turns = 5;  // the study grows by a fifth each time
  const test::ScratchFolder scratch;
  std::cout << runs << " runs of " << milliseconds << " ms, records of " << doubles
            << " doubles, best of what two cores give\n";

  double wall[3]{}, control_wall[3]{}, cpu[3]{}, control_cpu[3]{}, busy = 0.0;
  for (const std::size_t threads : {1U, 2U}) {
    const std::string path = scratch / ("out" + std::to_string(threads));
    const StudyFolder folder{path, test::stub_identity()};
    const std::size_t these = threads == 2 ? runs : runs / 5;
    for (std::size_t turn = 1; turn <= turns; ++turn) {
      const WorkPlan plan = test::stub_plan(these / turns, turn);
      const Cost bare = control(these / turns, loops, threads);
      SweepReport report;
      const Cost swept = cost_of(
          [&] { report = sweep(folder, plan, runner, {.threads = threads}, test::never_stop()); });
      wall[threads] += swept.wall;
      cpu[threads] += swept.cpu;
      control_wall[threads] += bare.wall;
      control_cpu[threads] += bare.cpu;
      busy += threads == 2 ? report.busy / turns : 0.0;
      if (threads == 2 && (turn == 1 || turn == turns)) {
        std::cout << "memory after " << report.state.safe << " runs: " << resident_megabytes()
                  << " MB\n";
      }
    }
    std::cout << threads << (threads == 1 ? " worker:  " : " workers: ") << "wall " << wall[threads]
              << " s, control " << control_wall[threads] << " s, overhead "
              << 100.0 * (wall[threads] / control_wall[threads] - 1.0) << " % of wall, "
              << 100.0 * (cpu[threads] / control_cpu[threads] - 1.0) << " % of processor time\n";
  }
  std::cout << "workers busy " << 100.0 * busy << " % of the wall time\n"
            << "two cores to one: " << 5.0 * wall[1] / wall[2] << ", the control "
            << 5.0 * control_wall[1] / control_wall[2] << '\n';

  const StudyFolder folder{scratch / "out2"};
  MergeTask task = test::stub_task(runs / turns, turns);
  task.record_size = doubles;
  task.description.outputs.resize(8);
  while (task.description.outputs.size() < doubles) {
    task.description.outputs.push_back(
        {"y" + std::to_string(task.description.outputs.size()), "1", "a stub", false});
  }
  std::cout << "status in " << seconds_of([&] { status_of(folder, task.plan); }) << " s\n";
  MergeReport merged;
  std::cout << "merge in "
            << seconds_of([&] { merged = merge(folder, task, scratch / "out2/study.h5"); })
            << " s (" << merged.finished << " runs, "
            << static_cast<double>(std::filesystem::file_size(scratch / "out2/study.h5")) / 1e6
            << " MB)\n";
  std::size_t files = 0;
  double bytes = 0.0;
  for (const auto& log : folder.logs()) {
    ++files;
    bytes += static_cast<double>(std::filesystem::file_size(log));
  }
  std::cout << files << " logs of " << turns << " processes, " << bytes / 1e6 << " MB\n";
  return merged.finished == runs / turns * turns ? 0 : 1;
}
