#include "hansa/output/result_writer.hpp"

#include <chrono>
#include <optional>
#include <utility>

#include "for_user.hpp"
#include "hansa/output/partial_file.hpp"
#include "result_head.hpp"
#include "result_parts.hpp"
#include "result_twins.hpp"

namespace hansa {
namespace {

using Clock = std::chrono::steady_clock;

hdf5::Handle start_file(const std::string& path, const RunDescription& run) {
  hdf5::prepare_library();
  auto file = hdf5::create_file(path);
  write_root(file, run);
  write_scenario(file, run);
  write_parameters(file, run);
  write_schedule(file, run);
  write_world(file, run);
  return file;
}

}  // namespace

struct ResultWriter::Parts {
  /// All that holds the file open.
  struct Contents {
    Contents(const std::string& temporary, const RunDescription& run)
        : file{start_file(temporary, run)},
          series{file, run},
          cities{file, run},
          networks{file, run},
          states{file, run},
          forums{PositionsPart::of_forums(file, run)},
          sessions{file, run},
          events{file, run},
          twins{file, run} {}
    hdf5::Handle file;
    SeriesPart series;
    CitiesPart cities;
    NetworksPart networks;
    StatesPart states;
    PositionsPart forums;
    SessionsPart sessions;
    EventsPart events;
    TwinsPart twins;
  };

  Parts(const std::string& path, Overwrite overwrite, RunDescription description)
      : run{std::move(description)},
        name{path, overwrite == Overwrite::replace},
        contents{std::in_place, name.temporary(), run} {}

  RunDescription run;
  Clock::time_point began{Clock::now()};
  PartialFile name;
  std::optional<Contents> contents;
  std::size_t records{};

  Moment moment() const {
    const int step = run.scenario.months_per_step;
    const Month now = run.scenario.start + static_cast<Month>(records) * step;
    return {records, now, records == 0 ? now : now - step, records == run.scenario.steps()};
  }

  void observe(const StepRecord& record) {
    const Moment now = moment();
    if (records == 0) {
      write_fragmentation(contents->file, measure_fragmentation(run.scenario, record.state));
    }
    contents->series.observe(record.series, now);
    contents->cities.observe(record, now);
    contents->networks.observe(record, now);
    contents->states.observe(record.state, now);
    contents->forums.observe(record.state.forum_text, now);
    contents->sessions.observe(record.sessions);
    contents->events.observe(record, now);
    contents->twins.observe(record, now);
    ++records;
  }

  void finish(RunEnd end) {
    if (records == 0) write_fragmentation(contents->file, {});
    contents->series.finish();
    contents->cities.finish();
    contents->networks.finish();
    contents->states.finish();
    contents->forums.finish();
    contents->sessions.finish();
    contents->events.finish();
    contents->twins.finish();
    auto file = std::move(contents->file);
    contents.reset();
    hdf5::set_number<std::uint8_t>(file, "complete", end == RunEnd::complete);
    const std::chrono::duration<double> took = Clock::now() - began;
    write_provenance(file, run.provenance, took.count());
    hdf5::check(H5Fflush(file, H5F_SCOPE_GLOBAL), "write the rest of the file");
    file.close("close the file");
    name.publish();
  }
};

ResultWriter::ResultWriter(const std::string& path, Overwrite overwrite, RunDescription description)
    : parts_{for_user(
          path, [&] { return std::make_unique<Parts>(path, overwrite, std::move(description)); })} {
}

ResultWriter::~ResultWriter() = default;

void ResultWriter::observe(const StepRecord& record) {
  HANSA_EXPECT(parts_);
  for_user(parts_->name.path(), [&] { parts_->observe(record); });
}

void ResultWriter::finish(RunEnd end) {
  HANSA_EXPECT(parts_);
  const auto parts = std::move(parts_);
  for_user(parts->name.path(), [&] { parts->finish(end); });
}

}  // namespace hansa
