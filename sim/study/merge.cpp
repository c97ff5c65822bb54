#include "hansa/study/merge.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "hansa/base/contract.hpp"
#include "hansa/study/log_reader.hpp"
#include "hansa/study/run_index.hpp"
#include "hansa/study/sweep.hpp"

namespace hansa {
namespace {

constexpr std::size_t bytes_at_once = 64 << 20;  // of records held in memory

struct Row {
  StudyRun run;
  RunIndex::Place place;
  std::string payload;
};

/// Reads the payloads log by log, in the order in which they lie there.
void fetch(const std::vector<std::string>& logs, std::vector<Row>& rows) {
  std::vector<Row*> wanted;
  for (auto& row : rows) {
    if (row.place.kind != LogKind{}) wanted.push_back(&row);
  }
  std::sort(wanted.begin(), wanted.end(), [](const Row* a, const Row* b) {
    return std::pair(a->place.log, a->place.offset) < std::pair(b->place.log, b->place.offset);
  });
  std::optional<LogReader> reader;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto& place = wanted[i]->place;
    if (i == 0 || place.log != wanted[i - 1]->place.log) {
      reader.reset();
      reader.emplace(logs[place.log]);
    }
    const auto entry = reader->at(place.offset);
    require(entry.has_value(), logs[place.log] +
                                   ": changed while it was read (logs only grow). "
                                   "Give the command again.");
    wanted[i]->payload = entry->payload;
  }
}

RowState state_of(LogKind kind) {
  if (kind == LogKind::finished) return RowState::finished;
  return kind == LogKind::failed ? RowState::failed : RowState::missing;
}

void write_rows(const MergeTask& task, const std::vector<Row>& rows, StudyWriter& writer,
                MergeReport& report) {
  std::vector<double> factors;
  std::optional<std::size_t> point;
  for (const auto& row : rows) {
    if (point != row.run.point) factors = task.factors(row.run.point);
    point = row.run.point;
    const RowState state = state_of(row.place.kind);
    std::vector<double> record;
    if (state == RowState::finished) record = as_record(row.payload);
    require(state != RowState::finished || record.size() == task.record_size,
            "point " + std::to_string(row.run.point) + ", replicate " +
                std::to_string(row.run.replicate) + ": " + std::to_string(record.size()) +
                " values (the study keeps " + std::to_string(task.record_size) +
                "). Was the log written by another program?");
    writer.push({row.run.point, row.run.replicate, state, factors, record,
                 state == RowState::failed ? row.payload : ""});
    ++(state == RowState::finished ? report.finished
       : state == RowState::failed ? report.failed
                                   : report.missing);
  }
}

}  // namespace

MergeReport merge(const StudyFolder& folder, const MergeTask& task, const std::string& path) {
  const RunIndex index{folder, task.plan};
  MergeReport report;
  report.skipped = index.skipped();
  StudyWriter writer{path, task.description};
  std::vector<Row> rows;
  const std::size_t most_rows = 1 + bytes_at_once / (sizeof(Row) + 8 * task.record_size);
  const auto pass_on = [&] {
    fetch(index.logs(), rows);
    write_rows(task, rows, writer, report);
    rows.clear();
  };
  for (std::size_t point = 0; point < task.plan.order.size(); ++point) {
    const std::uint64_t replicates = index.replicates(point);
    for (std::uint64_t replicate = 0; replicate < replicates; ++replicate) {
      const StudyRun run{point, replicate};
      rows.push_back({run, index.at(run), {}});
      if (rows.size() >= most_rows) pass_on();
    }
  }
  pass_on();
  writer.finish();
  return report;
}

}  // namespace hansa
