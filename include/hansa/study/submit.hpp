/// \file   Handing a study to Slurm, and handing in again only what is missing.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "hansa/study/plan.hpp"
#include "hansa/study/slurm_job.hpp"
#include "hansa/study/study_folder.hpp"
#include "hansa/study/work_list.hpp"

namespace hansa {

/// Runs a program (its words) and gives what it prints. Throws InputError when it cannot be run or
/// fails: the message holds what it says.
using CallProgram = std::function<std::string(const std::vector<std::string>&)>;
std::string call_program(const std::vector<std::string>& words);

/// What a submission would do, and did.
struct Submission {
  SlurmJob job;
  std::uint64_t queued{};              ///< shares of earlier submissions that wait or run
  std::uint64_t complete{};            ///< shares with nothing left to do
  std::string sweep, merge;            ///< the scripts; empty when there is nothing to submit
  std::vector<std::string> waits_for;  ///< earlier jobs that a merge must wait for
  std::string sweep_id, merge_id;      ///< of the jobs, once submitted
};

/// Which shares have runs left, sorted, from 1; with failed ones when these are to be tried again.
std::vector<std::uint64_t> missing_shares(const StudyFolder& folder, const WorkPlan& plan,
                                          std::uint64_t shares, Failed failed);

/// Divides the study, or keeps the division while earlier jobs are queued, and writes the scripts.
/// `job` brings all but shares and missing.
Submission prepare_submission(const StudyFolder& folder, const WorkPlan& plan, SlurmJob job,
                              const CallProgram& call);

/// Submits the scripts and notes the numbers of the jobs in the folder.
void submit(const StudyFolder& folder, Submission& submission, const CallProgram& call);

/// Limits of a task from the estimate, where the site sets none.
void set_limits(SlurmJob& job, const Estimate& estimate, const Pilot& pilot);

}  // namespace hansa
