#include "hansa/output/study_writer.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "for_user.hpp"
#include "hansa/output/partial_file.hpp"
#include "result_head.hpp"
#include "result_parts.hpp"
#include "stream.hpp"

namespace hansa {
namespace {

/// Names of one group: HDF5 keeps '/' for paths, and two columns may not share one.
class Names {
 public:
  std::string unused(std::string name) {
    std::replace(name.begin(), name.end(), '/', '|');
    while (!taken_.insert(name).second) name += '_';
    return name;
  }

 private:
  std::set<std::string> taken_{"run",   "year",   "point",  "replicate",
                               "state", "yearly", "inputs", "failures"};
};

hdf5::Handle start_file(const std::string& path, const StudyDescription& study) {
  hdf5::prepare_library();
  auto file = hdf5::create_file(path);
  hdf5::set_attribute(file, "Conventions", "CF-1.8");
  hdf5::set_attribute(file, "source", "hansa, an open laboratory of city diplomacy");
  hdf5::set_number<std::int32_t>(file, "study_format", study_format);
  hdf5::set_attribute(file, "program_version", study.version);
  hdf5::set_attribute(file, "program_commit", study.commit);
  hdf5::set_attribute(file, "title", study.title);
  hdf5::set_attribute(file, "question", study.question);
  hdf5::set_attribute(file, "design", study.design);
  hdf5::set_attribute(file, "study_sha256", study.digest);
  hdf5::set_number<std::uint64_t>(file, "seed", study.seed);
  hdf5::set_attribute(file, "seed_text", std::to_string(study.seed));
  hdf5::set_number<std::uint64_t>(file, "points", study.points);
  write_sources(file, "inputs", "The study and every text it depends on, the study first",
                study.texts);
  return file;
}

std::vector<std::int32_t> counted_from(std::int32_t first, std::size_t size) {
  std::vector<std::int32_t> numbers(size);
  std::iota(numbers.begin(), numbers.end(), first);
  return numbers;
}

/// Runs, one a row: axes, who they are, the design.
struct DesignPart {
  DesignPart(hid_t file, const StudyDescription& study, Names& names) {
    hdf5::Variable row;
    run = hdf5::add_growing<std::uint64_t>(
        file, "run", {"1", "row of this table; runs are sorted by point, then replicate"}, row);
    rows = Stream<std::uint64_t>(std::move(row));
    point = Stream<std::uint64_t>(hdf5::add_variable<std::uint64_t>(
        file, "point", {&run}, {"1", "point of the design, from 0"}));
    replicate = Stream<std::uint64_t>(hdf5::add_variable<std::uint64_t>(
        file, "replicate", {&run}, {"1", "number of the replicate, from 0"}));
    auto states = hdf5::add_variable<std::uint8_t>(file, "state", {&run},
                                                   {"1", "whether the run is in this file"});
    describe_codes(states.dataset, {"missing", "finished", "failed"});
    state = Stream<std::uint8_t>(std::move(states));
    for (const auto& factor : study.factors) {
      auto variable =
          hdf5::add_variable<double>(file, names.unused(factor.name), {&run},
                                     {factor.unit.empty() ? "1" : factor.unit, factor.long_name});
      hdf5::set_attribute(variable.dataset, "role", "factor");
      describe_codes(variable.dataset, factor.levels);
      factors.emplace_back(std::move(variable));
    }
  }

  void push(const StudyRow& row) {
    HANSA_EXPECT(row.factors.size() == factors.size());
    rows.push(count++);
    point.push(row.point);
    replicate.push(row.replicate);
    state.push(static_cast<std::uint8_t>(row.state));
    for (std::size_t i = 0; i < factors.size(); ++i) factors[i].push(row.factors[i]);
  }

  void flush() {
    rows.flush();
    point.flush();
    replicate.flush();
    state.flush();
    for (auto& factor : factors) factor.flush();
  }

  hdf5::Dimension run;
  Stream<std::uint64_t> rows, point, replicate;
  Stream<std::uint8_t> state;
  std::vector<Stream<double>> factors;
  std::uint64_t count{};
};

/// What the runs gave, a column each; yearly ones in a group of their own.
struct OutputPart {
  OutputPart(hid_t file, const StudyDescription& study, const hdf5::Dimension& run, Names& names)
      : missing(std::max<std::size_t>(study.years, 1), std::numeric_limits<double>::quiet_NaN()) {
    const bool any_yearly = std::any_of(study.outputs.begin(), study.outputs.end(),
                                        [](const OutputColumn& column) { return column.yearly; });
    hdf5::Handle group;
    hdf5::Dimension year;
    if (any_yearly) {
      group = hdf5::create_group(file, "yearly");
      hdf5::set_attribute(group, "long_name", "Outputs year by year, a row a run");
      const auto years = counted_from(study.first_year, study.years);
      year = hdf5::add_numbers<std::int32_t>(
          group, "year", years, {"years", "year of the scenario, where no factor moves its start"});
    }
    Names yearly_names;
    for (const auto& column : study.outputs) {
      auto variable =
          column.yearly ? hdf5::add_variable<double>(group, yearly_names.unused(column.name),
                                                     {&run, &year}, {column.unit, column.long_name})
                        : hdf5::add_variable<double>(file, names.unused(column.name), {&run},
                                                     {column.unit, column.long_name});
      hdf5::set_attribute(variable.dataset, "role", "output");
      sizes.push_back(column.yearly ? study.years : 1);
      outputs.emplace_back(std::move(variable));
    }
    record_size = std::accumulate(sizes.begin(), sizes.end(), std::size_t{0});
  }

  void push(const StudyRow& row) {
    const bool known = row.state == RowState::finished;
    HANSA_EXPECT(row.record.size() == (known ? record_size : 0));
    std::size_t first = 0;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      outputs[i].push(known ? row.record.subspan(first, sizes[i])
                            : std::span<const double>(missing).first(sizes[i]));
      first += sizes[i];
    }
  }

  void flush() {
    for (auto& output : outputs) output.flush();
  }

  std::vector<Stream<double>> outputs;
  std::vector<std::size_t> sizes;
  std::vector<double> missing;
  std::size_t record_size{};
};

void write_failures(hid_t file, const std::vector<std::uint64_t>& runs,
                    const std::vector<std::string>& messages) {
  if (runs.empty()) return;
  const auto group = hdf5::create_group(file, "failures");
  hdf5::set_attribute(group, "long_name", "Runs that failed");
  const auto failure = hdf5::add_dimension(group, "failure", runs.size());
  hdf5::write_variable<std::uint64_t>(group, "run", {&failure}, {"1", "row of the table"}, runs);
  hdf5::write_texts(group, "message", {&failure}, {"1", "why it failed"}, messages);
}

}  // namespace

struct StudyWriter::Parts {
  struct Contents {
    Contents(const std::string& temporary, const StudyDescription& study)
        : file{start_file(temporary, study)},
          design{file, study, names},
          outputs{file, study, design.run, names} {}
    Names names;
    hdf5::Handle file;
    DesignPart design;
    OutputPart outputs;
  };

  Parts(const std::string& path, const StudyDescription& study)
      : name{path, true}, contents{std::in_place, name.temporary(), study} {}

  PartialFile name;
  std::optional<Contents> contents;
  std::array<std::uint64_t, 3> of_state{};
  std::vector<std::uint64_t> failed_runs;
  std::vector<std::string> messages;

  void push(const StudyRow& row) {
    if (row.state == RowState::failed) {
      failed_runs.push_back(contents->design.count);
      messages.push_back(row.message);
    }
    ++of_state[static_cast<std::size_t>(row.state)];
    contents->design.push(row);
    contents->outputs.push(row);
  }

  void finish() {
    contents->design.flush();
    contents->outputs.flush();
    auto file = std::move(contents->file);
    contents.reset();
    write_failures(file, failed_runs, messages);
    hdf5::set_number<std::uint64_t>(file, "runs_missing", of_state[0]);
    hdf5::set_number<std::uint64_t>(file, "runs_finished", of_state[1]);
    hdf5::set_number<std::uint64_t>(file, "runs_failed", of_state[2]);
    hdf5::set_number<std::uint8_t>(file, "complete", of_state[0] + of_state[2] == 0);
    hdf5::check(H5Fflush(file, H5F_SCOPE_GLOBAL), "write the rest of the file");
    file.close("close the file");
    name.publish();
  }
};

StudyWriter::StudyWriter(const std::string& path, const StudyDescription& description)
    : parts_{for_user(path, [&] { return std::make_unique<Parts>(path, description); })} {}

StudyWriter::~StudyWriter() = default;

void StudyWriter::push(const StudyRow& row) {
  HANSA_EXPECT(parts_);
  for_user(parts_->name.path(), [&] { parts_->push(row); });
}

void StudyWriter::finish() {
  HANSA_EXPECT(parts_);
  const auto parts = std::move(parts_);
  for_user(parts->name.path(), [&] { parts->finish(); });
}

}  // namespace hansa
