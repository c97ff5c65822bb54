#include "hansa/study/slurm_job.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace hansa {
namespace {

constexpr double grace_spared = 20.0;  // of the time before the limit, for the last sync [s]

std::string line_of(std::string_view option, std::string_view value) {
  if (value.empty()) return "";
  return "#SBATCH --" + std::string(option) + '=' + std::string(value) + '\n';
}

std::string megabytes(double bytes) {
  return std::to_string(static_cast<std::uint64_t>(std::ceil(bytes / 1048576.0))) + 'M';
}

/// Letters that Slurm and file systems take in a name of a job.
std::string job_name(const std::string& name) {
  std::string made = "hansa-" + name;
  std::replace_if(
      made.begin(), made.end(),
      [](char letter) { return !std::isalnum(static_cast<unsigned char>(letter)); }, '-');
  return made;
}

std::string common_lines(const SlurmJob& job) {
  return line_of("account", job.site.account) + line_of("partition", job.site.partition) +
         line_of("qos", job.site.qos) + "#SBATCH --open-mode=append\n";
}

std::string prologue_lines(const SlurmJob& job) {
  if (job.site.prologue.empty()) return "";
  return job.site.prologue + (job.site.prologue.ends_with('\n') ? "" : "\n");
}

}  // namespace

std::string quoted(std::string_view text) {
  std::string made = "'";
  for (const char letter : text)
    made += letter == '\'' ? std::string("'\\''") : std::string{letter};
  return made + '\'';
}

std::string array_text(const std::vector<std::uint64_t>& sorted) {
  std::string text;
  for (std::size_t i = 0; i < sorted.size();) {
    std::size_t end = i;
    while (end + 1 < sorted.size() && sorted[end + 1] == sorted[end] + 1) ++end;
    if (!text.empty()) text += ',';
    text += std::to_string(sorted[i]);
    if (end > i) text += '-' + std::to_string(sorted[end]);
    i = end + 1;
  }
  return text;
}

std::optional<double> slurm_seconds(std::string_view text) {
  double days = 0.0;
  const std::size_t dash = text.find('-');
  const bool with_days = dash != std::string_view::npos;
  std::vector<double> parts;
  std::string_view rest = text;
  const auto take = [&](char until) {
    const std::size_t end = std::min(rest.find(until), rest.size());
    std::uint64_t number = 0;
    const auto read = std::from_chars(rest.data(), rest.data() + end, number);
    const bool whole = read.ec == std::errc{} && read.ptr == rest.data() + end && end > 0;
    parts.push_back(whole && number < 1'000'000 ? static_cast<double>(number) : -1.0);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  };
  if (text.empty() || text.back() == ':' || text.back() == '-') return {};
  if (with_days) {
    take('-');
    days = parts.front();
    parts.clear();
  }
  while (!rest.empty()) take(':');
  if (days < 0.0 || parts.size() > 3) return {};
  for (const double part : parts) {
    if (part < 0.0) return {};
  }
  parts.resize(3, 0.0);
  // with days: hours:minutes:seconds; without: minutes, minutes:seconds, hours:minutes:seconds
  const bool three = std::count(text.begin(), text.end(), ':') == 2;
  if (with_days || three) return 86400.0 * days + 3600.0 * parts[0] + 60.0 * parts[1] + parts[2];
  return 60.0 * parts[0] + parts[1];
}

std::string slurm_time(double seconds) {
  const auto minutes = static_cast<std::uint64_t>(10.0 * std::ceil(seconds / 600.0));
  char text[64];
  std::snprintf(text, sizeof text, "%llu-%02llu:%02llu:00",
                static_cast<unsigned long long>(minutes / 1440),
                static_cast<unsigned long long>(minutes / 60 % 24),
                static_cast<unsigned long long>(minutes % 60));
  return text;
}

std::string sweep_script(const SlurmJob& job) {
  const auto ahead = static_cast<std::uint64_t>(std::ceil(job.signal_ahead));
  const auto grace = static_cast<std::uint64_t>(std::max(5.0, job.signal_ahead - grace_spared));
  return "#!/bin/bash\n" + line_of("job-name", job_name(job.name)) +
         line_of("array", array_text(job.missing)) +
         line_of("cpus-per-task", std::to_string(job.site.cpus)) +
         line_of("mem", megabytes(job.memory)) + line_of("time", job.site.time) +
         line_of("signal", "B:USR1@" + std::to_string(ahead)) + "#SBATCH --requeue\n" +
         line_of("output", job.folder + "/slurm/log/%A_%a.txt") + common_lines(job) +
         "# Element i runs share i of " + std::to_string(job.shares) +
         ". It is safe to kill, requeue or run it twice: `hansa submit` adds what is missing.\n" +
         prologue_lines(job) + "exec " + quoted(job.program) + " sweep " + quoted(job.study) +
         " -o " + quoted(job.folder) + " --shard \"$SLURM_ARRAY_TASK_ID/" +
         std::to_string(job.shares) + "\" --threads " + std::to_string(job.site.cpus) +
         " --grace " + std::to_string(grace) + (job.retry_failed ? " --retry-failed\n" : "\n");
}

std::string merge_script(const SlurmJob& job) {
  return "#!/bin/bash\n" + line_of("job-name", job_name(job.name) + "-merge") +
         line_of("cpus-per-task", "1") + line_of("mem", megabytes(job.merge_memory)) +
         line_of("time", "0-02:00:00") + line_of("output", job.folder + "/slurm/log/merge-%j.txt") +
         common_lines(job) + prologue_lines(job) + "exec " + quoted(job.program) + " merge " +
         quoted(job.folder) + '\n';
}

}  // namespace hansa
