#include "hansa/study/submit.hpp"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "hansa/base/contract.hpp"
#include "hansa/output/write_file.hpp"
#include "hansa/study/run_index.hpp"

namespace hansa {
namespace fs = std::filesystem;
namespace {

constexpr double least_work = 300.0;    // [s] of a task, so that its start does not weigh
constexpr double time_margin = 1.5;     // on what the pilot says [C]
constexpr double memory_margin = 1.5;   // [C]
constexpr double program_memory = 1e8;  // [bytes] besides the runs

/// Jobs of earlier submissions, from slurm/jobs.txt.
struct Noted {
  std::vector<std::string> sweeps, merges;
  std::uint64_t shares{};  ///< of the last division; 0 before the first
};

fs::path notes_of(const StudyFolder& folder) { return fs::path(folder.path()) / "slurm/jobs.txt"; }

Noted read_notes(const StudyFolder& folder) {
  Noted noted;
  std::ifstream file{notes_of(folder)};
  for (std::string line; std::getline(file, line);) {
    std::istringstream words{line};
    std::string kind, id;
    words >> kind >> id;
    if (kind == "sweep") noted.sweeps.push_back(id);
    if (kind == "sweep") words >> noted.shares;
    if (kind == "merge") noted.merges.push_back(id);
  }
  return noted;
}

std::string user_name() {
  const passwd* user = ::getpwuid(::geteuid());
  return user != nullptr ? user->pw_name : std::to_string(::geteuid());
}

/// Elements of our jobs that wait or run, as (job, element).
std::set<std::pair<std::string, std::string>> queued_elements(const CallProgram& call) {
  std::set<std::pair<std::string, std::string>> queued;
  std::istringstream lines{call({"squeue", "-h", "-r", "-u", user_name(), "-o", "%F %K %T"})};
  std::string job, element, state;
  while (lines >> job >> element >> state) {
    if (state != "COMPLETING" && state != "COMPLETED") queued.emplace(job, element);
  }
  return queued;
}

/// Whether the merged file is younger than every log.
bool is_merged(const StudyFolder& folder) {
  std::error_code none;
  const auto merged = fs::last_write_time(fs::path(folder.path()) / "study.h5", none);
  const auto logs = folder.logs();
  return !none && std::all_of(logs.begin(), logs.end(), [&](const std::string& log) {
    return fs::last_write_time(log) <= merged;
  });
}

std::uint64_t most_shares(const WorkPlan& plan) {
  return plan.needed ? plan.order.size() : plan.planned();
}

}  // namespace

std::vector<std::uint64_t> missing_shares(const StudyFolder& folder, const WorkPlan& plan,
                                          std::uint64_t shares, Failed failed) {
  const RunIndex index{folder, plan};
  std::set<std::uint64_t> missing;
  for (std::size_t position = 0; position < plan.order.size(); ++position) {
    const std::size_t point = plan.order[position];
    const std::uint64_t replicates = index.replicates(point);
    for (std::uint64_t replicate = 0; replicate < replicates; ++replicate) {
      const LogKind kind = index.at({point, replicate}).kind;
      const bool again = kind == LogKind::failed && failed == Failed::retry;
      if (kind != LogKind{} && !again) continue;
      missing.insert(share_of(plan, shares, replicate * plan.order.size() + position));
    }
  }
  return {missing.begin(), missing.end()};
}

void set_limits(SlurmJob& job, const Estimate& estimate, const Pilot& pilot) {
  const double work = 3600.0 * estimate.core_hours / static_cast<double>(job.site.cpus);
  const auto useful = static_cast<std::uint64_t>(std::max(1.0, std::ceil(work / least_work)));
  job.shares = std::min(job.site.tasks, std::max<std::uint64_t>(1, estimate.runs));
  if (!job.all_tasks) job.shares = std::min(job.shares, useful);
  job.signal_ahead = std::max(120.0, std::ceil(2.0 * pilot.most_seconds) + 60.0);
  if (job.site.time.empty()) {
    const double share = work / static_cast<double>(job.shares);
    job.site.time = slurm_time(time_margin * (share + pilot.most_seconds) + job.signal_ahead);
  }
  job.memory =
      memory_margin * (pilot.base_memory + pilot.run_memory * static_cast<double>(job.site.cpus)) +
      program_memory;
  job.merge_memory = 3e8 + 64.0 * static_cast<double>(estimate.most_runs);
}

Submission prepare_submission(const StudyFolder& folder, const WorkPlan& plan, SlurmJob job,
                              const CallProgram& call) {
  const Noted noted = read_notes(folder);
  Submission made;
  if (noted.shares > 0 && noted.shares <= job.site.tasks) job.shares = noted.shares;
  std::set<std::pair<std::string, std::string>> queued;
  if (!noted.sweeps.empty()) queued = queued_elements(call);
  std::set<std::uint64_t> busy;
  for (const auto& [id, element] : queued) {
    if (std::find(noted.sweeps.begin(), noted.sweeps.end(), id) == noted.sweeps.end()) continue;
    busy.insert(std::stoull(element));
    if (made.waits_for.empty() || made.waits_for.back() != id) made.waits_for.push_back(id);
    job.shares = noted.shares;  // while elements wait or run the division stays
  }
  job.shares = std::clamp<std::uint64_t>(job.shares, 1, most_shares(plan));
  const auto missing =
      missing_shares(folder, plan, job.shares, job.retry_failed ? Failed::retry : Failed::keep);
  for (const std::uint64_t share : missing) {
    if (!busy.contains(share)) job.missing.push_back(share);
  }
  made.queued = busy.size();
  made.complete = job.shares - missing.size();
  const bool merging = std::any_of(noted.merges.begin(), noted.merges.end(), [&](const auto& id) {
    return std::any_of(queued.begin(), queued.end(),
                       [&](const auto& one) { return one.first == id; });
  });
  if (!job.missing.empty()) made.sweep = sweep_script(job);
  if (!job.missing.empty() || !(merging || is_merged(folder))) made.merge = merge_script(job);
  made.job = std::move(job);
  return made;
}

void submit(const StudyFolder& folder, Submission& submission, const CallProgram& call) {
  const fs::path slurm = fs::path(folder.path()) / "slurm";
  std::error_code failed;
  fs::create_directories(slurm / "log", failed);
  require(!failed, slurm.string() + ": cannot be made (" + failed.message() + "). Check -o.");
  const auto hand_in = [&](const std::string& name, const std::string& script,
                           std::vector<std::string> options) {
    const std::string path = (slurm / name).string();
    write_file(path, script);
    options.insert(options.begin(), {"sbatch", "--parsable"});
    options.push_back(path);
    const std::string said = call(options);
    return said.substr(0, said.find_first_of(";\n"));
  };
  std::string waits_for;
  for (const auto& id : submission.waits_for) waits_for += ':' + id;
  std::ofstream notes{notes_of(folder), std::ios::app};
  if (!submission.sweep.empty()) {
    submission.sweep_id = hand_in("sweep.sh", submission.sweep, {});
    notes << "sweep " << submission.sweep_id << ' ' << submission.job.shares << std::endl;
    waits_for += ':' + submission.sweep_id;
  }
  if (!submission.merge.empty()) {
    std::vector<std::string> options;
    if (!waits_for.empty()) options.push_back("--dependency=afterany" + waits_for);
    submission.merge_id = hand_in("merge.sh", submission.merge, options);
    notes << "merge " << submission.merge_id << std::endl;
  }
  require(notes.good(), notes_of(folder).string() +
                            ": cannot be written (a later submit would not know these jobs). "
                            "Make room on the disk.");
}

}  // namespace hansa
