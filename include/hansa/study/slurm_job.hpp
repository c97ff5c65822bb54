/// \file   The scripts of a study under Slurm, as text.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hansa {

/// What a site or a user sets. Texts are empty where Slurm shall decide.
struct SlurmSite {
  std::string account, partition, qos;
  std::string time;          ///< limit of a task, as Slurm writes it: "90", "02:00:00", "1-12"
  std::string prologue;      ///< lines of shell before the program: modules, paths
  std::uint64_t tasks{200};  ///< most elements of the array
  std::uint64_t cpus{1};     ///< of a task
};

struct SlurmJob {
  SlurmSite site;
  std::string name;                    ///< of the study
  std::string program, study, folder;  ///< absolute paths
  bool all_tasks{};         ///< as many tasks as the site allows, however little each has to do
  std::uint64_t shares{1};  ///< into which the study is divided
  std::vector<std::uint64_t> missing;  ///< shares to run, from 1
  double memory{};                     ///< of a task [bytes]
  double merge_memory{};               ///< of the merge [bytes]
  double signal_ahead{120.0};          ///< the signal comes so long before the limit [s]
  bool retry_failed{};
};

/// An array job: each element runs its share and stops in good order before its limit.
std::string sweep_script(const SlurmJob& job);

/// One small job that merges what is there.
std::string merge_script(const SlurmJob& job);

/// "1-3,7" of 1, 2, 3, 7.
std::string array_text(const std::vector<std::uint64_t>& sorted);

/// Seconds of a limit as Slurm writes it (minutes, minutes:seconds, hours:minutes:seconds,
/// days-hours, ...); nothing when it is none.
std::optional<double> slurm_seconds(std::string_view text);

/// The same backwards, rounded up to ten minutes: "0-01:40:00".
std::string slurm_time(double seconds);

/// A word of a shell: 'it'\''s'.
std::string quoted(std::string_view text);

}  // namespace hansa
