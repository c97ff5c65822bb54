#include "result_head.hpp"

#include <cmath>
#include <functional>

#include "hansa/base/digest.hpp"
#include "hdf5_netcdf.hpp"

namespace hansa {
namespace {

using hdf5::Axes;

template <class Items, class Field>
std::vector<std::string> each(const Items& items, Field field) {
  std::vector<std::string> texts;
  for (const auto& item : items) texts.emplace_back(std::invoke(field, item));
  return texts;
}

}  // namespace

void write_root(hid_t file, const RunDescription& run) {
  const Scenario& scenario = run.scenario;
  hdf5::set_attribute(file, "Conventions", "CF-1.8");
  hdf5::set_attribute(file, "source", "hansa, an open laboratory of city diplomacy");
  hdf5::set_number<std::int32_t>(file, "format_version", result_format);
  hdf5::set_attribute(file, "program_version", program_version());
  hdf5::set_attribute(file, "title", scenario.title);
  hdf5::set_attribute(file, "question", scenario.question);
  hdf5::set_number<std::uint64_t>(file, "seed", scenario.seed);
  hdf5::set_attribute(file, "seed_text", std::to_string(scenario.seed));
  hdf5::set_number<std::uint64_t>(file, "replicate", scenario.replicate);
  hdf5::set_number<std::int32_t>(file, "start_year", scenario.start / 12);
  hdf5::set_number<std::int32_t>(file, "start_month", scenario.start % 12 + 1);
  hdf5::set_number<std::int32_t>(file, "months_per_step", scenario.months_per_step);
  hdf5::set_number<std::int64_t>(file, "years", scenario.years);
}

void write_sources(hid_t file, const std::string& name, std::string_view long_name,
                   const std::vector<SourceText>& texts) {
  const auto group = hdf5::create_group(file, name);
  hdf5::set_attribute(group, "long_name", long_name);
  const auto source = hdf5::add_labels(group, "source", each(texts, &SourceText::path),
                                       {"1", "file, seen from the folder of the first"});
  hdf5::write_texts(group, "text", {&source}, {"1", "contents of the file"},
                    each(texts, &SourceText::text));
}

void write_scenario(hid_t file, const RunDescription& run) {
  write_sources(file, "scenario", "The scenario and every text it includes, the scenario first",
                run.scenario.texts);
}

void write_parameters(hid_t file, const RunDescription& run) {
  const auto group = hdf5::create_group(file, "parameters");
  hdf5::set_attribute(group, "long_name", "Every value the run used, and where it was set");
  const auto& resolved = run.scenario.resolved;
  const auto key = hdf5::add_labels(group, "key", each(resolved, &ResolvedValue::key),
                                    {"1", "key, as in a scenario"});
  hdf5::write_texts(group, "value", {&key}, {"1", "value, as in a scenario"},
                    each(resolved, &ResolvedValue::value));
  hdf5::write_texts(group, "unit", {&key}, {"1", "unit of the value"},
                    each(resolved, &ResolvedValue::unit));
  hdf5::write_texts(group, "origin", {&key},
                    {"1", "where it was set: default, file:line:column or --set"},
                    each(resolved, &ResolvedValue::origin));
}

void write_schedule(hid_t file, const RunDescription& run) {
  const auto group = hdf5::create_group(file, "schedule");
  hdf5::set_attribute(group, "long_name", "The processes of a step, in their order");
  const auto process = hdf5::add_labels(group, "process", each(run.schedule, &Process::name),
                                        {"1", "name of the process"});
  hdf5::write_texts(group, "reads", {&process}, {"1", "columns that the process reads"},
                    each(run.schedule, &Process::reads));
  hdf5::write_texts(group, "writes", {&process}, {"1", "columns that the process writes"},
                    each(run.schedule, &Process::writes));
  hdf5::write_texts(group, "why_here", {&process}, {"1", "reason for its place in the step"},
                    each(run.schedule, &Process::why_here));
  std::vector<std::int32_t> place;
  std::vector<std::uint8_t> built;
  for (const auto& row : run.schedule) {
    place.push_back(row.place);
    built.push_back(row.act != nullptr);
  }
  hdf5::write_variable<std::int32_t>(group, "place", {&process},
                                     {"1", "place in the step; equal places run in this order"},
                                     place);
  hdf5::write_variable<std::uint8_t>(
      group, "built", {&process}, {"1", "1 = part of this program, 0 = its place is kept"}, built);
}

void write_world(hid_t file, const RunDescription& run) {
  const WorldRecipe& recipe = run.scenario.recipe;
  const auto group = hdf5::create_group(file, "world");
  hdf5::set_attribute(group, "kind", recipe.kind);
  hdf5::set_attribute(group, "long_name",
                      "The tables the world was read from, byte by byte (none when generated: then "
                      "/parameters has all that makes it)");
  for (const auto& table : run.tables) {
    const auto bytes = hdf5::add_dimension(group, table.name + "_bytes", table.text.size());
    const auto* first = reinterpret_cast<const std::uint8_t*>(table.text.data());
    const auto stored = hdf5::write_variable<std::uint8_t>(
        group, table.name, {&bytes}, {"1", "bytes of the CSV table " + table.name},
        std::span(first, table.text.size()));
    hdf5::set_attribute(stored.dataset, "sha256", sha256(table.text));
  }
}

void write_fragmentation(hid_t file, const std::vector<FragmentationValue>& values) {
  const auto group = hdf5::create_group(file, "fragmentation");
  hdf5::set_attribute(
      group, "long_name",
      "The starting networks as asked for and as they are: member_dup is the mean over "
      "members of (memberships - 1)/(networks - 1), niche_dup the resource-weighted "
      "mean cosine of niches, size_inequality the rank-size exponent of gross");
  std::vector<double> asked, achieved;
  for (const auto& value : values) {
    asked.push_back(value.asked);
    achieved.push_back(value.achieved);
  }
  const auto measure = hdf5::add_labels(group, "measure", each(values, &FragmentationValue::name),
                                        {"1", "key of [fragmentation]"});
  hdf5::write_variable<double>(group, "asked", {&measure},
                               {"1", "value the scenario asks for; missing = as the world has it"},
                               asked);
  hdf5::write_variable<double>(group, "achieved", {&measure},
                               {"1", "value measured at the start; missing = not measured"},
                               achieved);
}

void write_provenance(hid_t file, const Provenance& provenance, double seconds) {
  const auto group = hdf5::create_group(file, "provenance");
  hdf5::set_attribute(group, "long_name",
                      "What may differ between equal runs; left out of comparisons");
  for (const auto& fact : provenance.facts) {
    hdf5::set_attribute(group, fact.name.c_str(), fact.value);
  }
  hdf5::set_number(group, "duration_seconds", seconds);
}

}  // namespace hansa
