#include "result_twins.hpp"

#include <algorithm>

#include "dates.hpp"
#include "event_table.hpp"
#include "hansa/scenario/twin_words.hpp"

namespace hansa {
namespace {

/// What the twin sets, and where.
void write_changes(hid_t group, const TwinScenario& twin) {
  std::vector<std::string> values, units, origins;
  for (const auto& key : twin.changed) {
    const auto& all = twin.scenario.resolved;
    const auto found = std::ranges::find(all, key, &ResolvedValue::key);
    HANSA_EXPECT(found != all.end());
    values.push_back(found->value);
    units.push_back(found->unit);
    origins.push_back(found->origin);
  }
  const auto changes = hdf5::create_group(group, "changes");
  hdf5::set_attribute(changes, "long_name", "Values that the twin has of its own");
  const auto axis = hdf5::add_labels(changes, "key", twin.changed, {"1", "key, as in a scenario"});
  hdf5::write_texts(changes, "value", {&axis}, {"1", "value, as in a scenario"}, values);
  hdf5::write_texts(changes, "unit", {&axis}, {"1", "unit of the value"}, units);
  hdf5::write_texts(changes, "origin", {&axis}, {"1", "where it was set: file:line:column"},
                    origins);
}

hdf5::Handle start_twin(hid_t twins, const RunDescription& run, const TwinScenario& twin) {
  auto group = hdf5::create_group(twins, twin.name);
  hdf5::set_attribute(
      group, "long_name",
      "The same history with this changed: " + changes_in_words(run.scenario, twin));
  if (!twin.changed.empty()) write_changes(group, twin);
  return group;
}

}  // namespace

LastingPart::LastingPart(hid_t twin, const RunDescription& run) {
  const EventTable sessions(twin, "lasting_voice",
                            "Sessions of the scenario against those of this twin, in which cities "
                            "are muted from a date on",
                            "session", "number of the session, as in /sessions", session_.number);
  const hdf5::Meaning by{"1", "how cities are weighted in their ideal text g"};
  const auto weighting = hdf5::add_labels(sessions.group(), "weighting", weighting_labels(), by);
  auto& s = session_;
  sessions.add_dates(s.time, s.year, "first day of the month of the session");
  const auto forum = sessions.add(s.forum, "forum", "1", "forum (row of /forums)");
  hdf5::set_attribute(forum, "row_of", "/forums/forum");
  describe_codes(forum, run.world.forums.id);
  sessions.add(s.numerator, "numerator", "1",
               "<x - x~, g - x~> with x~ the text of the twin; missing before it is muted",
               &weighting);
  sessions.add(s.denominator, "denominator", "1", "|g - x~|^2", &weighting);

  const EventTable lines(twin, "lasting_texts",
                         "Lines of the scenario's texts against those of this twin", "line",
                         "number of the line, as in /texts", line_.number);
  const auto line_weighting = hdf5::add_labels(lines.group(), "weighting", weighting_labels(), by);
  auto& l = line_;
  lines.add_rows(l.session, "session", "session (row of /sessions)", "/sessions/session");
  const auto issue = lines.add(l.issue, "issue", "1", "issue (row of /forums/issue)");
  hdf5::set_attribute(issue, "row_of", "/forums/issue");
  describe_codes(issue, run.world.issues);
  lines.add(l.muted, "muted", "1", "x~: ambition of the twin's text after its session");
  lines.add(l.numerator, "numerator", "1", "its part of the numerator of the session",
            &line_weighting);
  lines.add(l.denominator, "denominator", "1", "its part of the denominator of the session",
            &line_weighting);
}

void LastingPart::observe(std::span<const SessionRecord> sessions,
                          std::span<const LastingVoice> lasting) {
  HANSA_EXPECT(sessions.size() == lasting.size());
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    session_.number.push(sessions_);
    session_.time.push(days_of(sessions[i].month));
    session_.year.push(year_of(sessions[i].month));
    session_.forum.push(static_cast<std::int32_t>(sessions[i].forum));
    session_.numerator.push(lasting[i].numerator);
    session_.denominator.push(lasting[i].denominator);
    for (std::size_t k = 0; k < lasting[i].lines.size(); ++k) {
      const auto& line = lasting[i].lines[k];
      line_.number.push(lines_++);
      line_.session.push(sessions_);
      line_.issue.push(static_cast<std::int32_t>(sessions[i].lines[k].issue));
      line_.muted.push(line.muted);
      line_.numerator.push(line.numerator);
      line_.denominator.push(line.denominator);
    }
    ++sessions_;
  }
}

void LastingPart::finish() {
  for (auto* column :
       {&session_.number, &session_.forum, &line_.number, &line_.session, &line_.issue}) {
    column->flush();
  }
  for (auto* column : {&session_.time, &session_.year, &session_.numerator, &session_.denominator,
                       &line_.muted, &line_.numerator, &line_.denominator}) {
    column->flush();
  }
}

TwinPart::TwinPart(hid_t twins, const RunDescription& run, const TwinScenario& twin)
    : TwinPart{start_twin(twins, run, twin), run, twin} {}

TwinPart::TwinPart(hdf5::Handle group, const RunDescription& run, const TwinScenario& twin)
    : group_{std::move(group)},
      series_{group_, run, "series", "The twin's series, one number a step"},
      difference_{group_, run, "difference", "The scenario's series minus the twin's"},
      sessions_{group_, run, "/twins/" + twin.name} {
  if (twin.scenario.parameters.voice.muted) lasting_.emplace(group_, run);
}

void TwinPart::observe(const StepRecord& record, const TwinRecord& twin, const Moment& moment) {
  HANSA_EXPECT(record.series.size() == twin.series.size());
  differences_.resize(record.series.size());
  for (std::size_t i = 0; i < differences_.size(); ++i) {
    differences_[i] = record.series[i] - twin.series[i];
  }
  series_.observe(twin.series, moment);
  difference_.observe(differences_, moment);
  sessions_.observe(twin.sessions);
  if (lasting_) lasting_->observe(record.sessions, twin.lasting);
}

void TwinPart::finish() {
  series_.finish();
  difference_.finish();
  sessions_.finish();
  if (lasting_) lasting_->finish();
}

TwinsPart::TwinsPart(hid_t file, const RunDescription& run) {
  if (run.scenario.twins.empty()) return;
  const auto group = hdf5::create_group(file, "twins");
  hdf5::set_attribute(group, "long_name",
                      "Twins: the same history, random numbers included, with something changed");
  const hid_t twins = group;
  for (const auto& twin : run.scenario.twins) twins_.emplace_back(twins, run, twin);
}

void TwinsPart::observe(const StepRecord& record, const Moment& moment) {
  HANSA_EXPECT(record.twins.size() == twins_.size());
  for (std::size_t t = 0; t < twins_.size(); ++t) {
    twins_[t].observe(record, record.twins[t], moment);
  }
}

void TwinsPart::finish() {
  for (auto& twin : twins_) twin.finish();
}

}  // namespace hansa
