#include "hansa/study/run_index.hpp"

#include <algorithm>

#include "hansa/base/contract.hpp"
#include "hansa/study/sweep.hpp"

namespace hansa {
namespace {

/// "value 3 is 0.5 in one, 0.6 in the other".
std::string first_difference(const std::string& one, const std::string& other) {
  const auto a = as_record(one), b = as_record(other);
  if (a.size() != b.size()) {
    return std::to_string(a.size()) + " values in one, " + std::to_string(b.size()) +
           " in the other";
  }
  std::size_t i = 0;
  while (i + 1 < a.size() && one.compare(8 * i, 8, other, 8 * i, 8) == 0) ++i;
  return "value " + std::to_string(i + 1) + " of its record is " + to_text(a[i]) + " in one, " +
         to_text(b[i]) + " in the other";
}

}  // namespace

RunIndex::RunIndex(const StudyFolder& folder, const WorkPlan& plan)
    : plan_{plan}, logs_{folder.logs()} {
  for (std::uint32_t log = 0; log < logs_.size(); ++log) {
    LogReader reader{logs_[log]};
    while (const auto entry = reader.next()) {
      require(reader.study() == folder.identity().key(),
              logs_[log] +
                  ": a log of another study (its runs have nothing to do with this one). "
                  "Take it out of the folder.");
      enter(log, *entry, reader.offset());
    }
    skipped_ += reader.skipped();
  }
  reader_.reset();
}

void RunIndex::enter(std::uint32_t log, const LogEntry& entry, std::uint64_t offset) {
  const auto [point, replicate] = entry.run;
  if (entry.kind != LogKind::finished && entry.kind != LogKind::failed) return;
  if (point >= plan_.order.size()) return;
  while (places_.size() <= replicate) places_.emplace_back(plan_.order.size());
  Place& known = places_[replicate][point];
  const Place here{offset, log, entry.kind};
  if (known.kind == LogKind{}) {
    known = here;
  } else if (known.kind != entry.kind) {
    if (entry.kind == LogKind::finished) known = here;
  } else {
    const std::string before = payload(known);
    if (before == entry.payload) return;
    if (entry.kind == LogKind::failed) {  // the same message whatever the order of the logs
      if (entry.payload < before) known = here;
      return;
    }
    throw InputError("point " + std::to_string(point) + ", replicate " + std::to_string(replicate) +
                     ": two results that differ, in " + logs_[known.log] + " and " + logs_[log] +
                     " (" + first_difference(before, std::string(entry.payload)) +
                     "; a run gives the same bits wherever it is done, so one machine is at "
                     "fault). Move away the log you do not trust, then sweep again.");
  }
}

std::string RunIndex::payload(const Place& place) const {
  if (!reader_ || reader_log_ != place.log) {
    reader_.reset();
    reader_.emplace(logs_[place.log]);
    reader_log_ = place.log;
  }
  const auto entry = reader_->at(place.offset);
  require(entry.has_value(), logs_[place.log] +
                                 ": changed while it was read (logs only grow). "
                                 "Give the command again.");
  return std::string(entry->payload);
}

const RunIndex::Place& RunIndex::at(const StudyRun& run) const {
  static const Place nowhere;
  return run.replicate < places_.size() ? places_[run.replicate][run.point] : nowhere;
}

std::uint64_t RunIndex::replicates(std::size_t point) const {
  if (!plan_.needed) return plan_.replicates;
  std::vector<std::vector<double>> records;
  for (std::uint64_t asked = plan_.replicates;;) {
    while (records.size() < asked) {
      const Place& place = at({point, records.size()});
      if (place.kind == LogKind{}) return asked;
      auto record =
          place.kind == LogKind::failed ? std::vector<double>() : as_record(payload(place));
      record.resize(std::min(record.size(), plan_.monitored));
      records.push_back(std::move(record));
    }
    const std::vector<std::span<const double>> known(records.begin(), records.end());
    const std::uint64_t needed = plan_.needed(known);
    if (needed <= asked) return asked;
    asked = needed;
  }
}

}  // namespace hansa
