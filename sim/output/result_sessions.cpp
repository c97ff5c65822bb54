#include "dates.hpp"
#include "event_table.hpp"
#include "result_parts.hpp"

namespace hansa {
SessionsPart::SessionsPart(hid_t parent, const RunDescription& run, const std::string& path) {
  const EventTable sessions(parent, "sessions",
                            "Sessions of the forums, in the order they were held", "session",
                            "number of the session", session_.number);
  const auto weighting = hdf5::add_labels(sessions.group(), "weighting", weighting_labels(),
                                          {"1", "how cities are weighted in their ideal text g"});
  auto& s = session_;
  sessions.add_dates(s.time, s.year, "first day of the month of the session");
  const auto forum = sessions.add(s.forum, "forum", "1", "forum (row of /forums)");
  hdf5::set_attribute(forum, "row_of", "/forums/forum");
  describe_codes(forum, run.world.forums.id);
  sessions.add(s.agreed, "agreed", "1", "1 = a text was adopted");
  sessions.add(s.agreed_muted, "agreed_muted", "1", "1 = adopted with the cities muted");
  sessions.add(s.reach, "reach", "1",
               "l*: how far along the proposal the rule lets the text go, 0 to 1");
  sessions.add(s.reach_muted, "reach_muted", "1", "l* with the cities muted");
  sessions.add(s.slack, "slack", "1", "slack drawn for the session [utility]");
  sessions.add(s.networks_heard, "networks_heard", "1", "networks with effort in the session");
  sessions.add(s.voice_numerator, "voice_numerator", "1",
               "<x - x~, g - x~>; voice is a ratio of sums", &weighting);
  sessions.add(s.voice_denominator, "voice_denominator", "1", "|g - x~|^2", &weighting);
  sessions.add(s.delivered_numerator, "delivered_numerator", "1",
               "<d - d~, g - d~>, d what states deliver by the next session", &weighting);
  sessions.add(s.delivered_denominator, "delivered_denominator", "1", "|g - d~|^2", &weighting);
  sessions.add(s.expected_numerator, "expected_numerator", "1",
               "mean numerator over redraws of the slack, weighting population");
  sessions.add(s.expected_denominator, "expected_denominator", "1",
               "mean denominator over redraws of the slack, weighting population");
  sessions.add(s.agreement_chance, "agreement_chance", "1",
               "share of redraws in which a text is adopted");
  sessions.add(s.agreement_chance_muted, "agreement_chance_muted", "1",
               "share of redraws in which a text is adopted, cities muted");

  const EventTable lines(parent, "texts", "Lines of the texts the sessions dealt with", "line",
                         "number of the line", line_.number);
  const auto line_weighting =
      hdf5::add_labels(lines.group(), "weighting", weighting_labels(),
                       {"1", "how cities are weighted in their ideal text g"});
  auto& l = line_;
  lines.add_rows(l.session, "session", "session (row of sessions)", path + "/sessions/session");
  const auto issue = lines.add(l.issue, "issue", "1", "issue (row of /forums/issue)");
  hdf5::set_attribute(issue, "row_of", "/forums/issue");
  describe_codes(issue, run.world.issues);
  lines.add(l.before, "before", "1", "x0: ambition of the text before the session");
  lines.add(l.proposal, "proposal", "1", "p: ambition proposed");
  lines.add(l.adopted, "adopted", "1", "x: ambition of the text after the session");
  lines.add(l.muted, "muted", "1", "x~: the same with the cities muted");
  lines.add(l.attention, "attention", "1",
            "share of all attention, lobby included, that networks win");
  lines.add(l.coherence, "coherence", "1", "C: 1 when all networks say the same or nothing");
  lines.add(l.moved, "moved", "1", "power-weighted mean of y' - y: how far states were moved");
  lines.add(l.delivered, "delivered", "1",
            "d: what states deliver by the next session, power-weighted mean");
  lines.add(l.delivered_muted, "delivered_muted", "1", "d~: the same with the cities muted");
  lines.add(l.city_ideal, "city_ideal", "1", "g: the text that cities want", &line_weighting);
  lines.add(l.voice_numerator, "voice_numerator", "1",
            "F (x - x~) (g - x~) of the line; those of a session add up to its own",
            &line_weighting);
  lines.add(l.voice_denominator, "voice_denominator", "1", "F (g - x~)^2 of the line",
            &line_weighting);
}

void SessionsPart::observe(std::span<const SessionRecord> sessions) {
  for (const auto& session : sessions) {
    add(session);
    for (const auto& line : session.lines) add(line);
  }
}

void SessionsPart::add(const SessionRecord& session) {
  session_.number.push(sessions_++);
  session_.time.push(days_of(session.month));
  session_.year.push(year_of(session.month));
  session_.forum.push(static_cast<std::int32_t>(session.forum));
  session_.agreed.push(session.agreed);
  session_.agreed_muted.push(session.agreed_muted);
  session_.reach.push(session.reach);
  session_.reach_muted.push(session.reach_muted);
  session_.slack.push(session.slack);
  session_.networks_heard.push(session.networks_heard);
  session_.voice_numerator.push(session.voice_numerator);
  session_.voice_denominator.push(session.voice_denominator);
  session_.delivered_numerator.push(session.delivered_numerator);
  session_.delivered_denominator.push(session.delivered_denominator);
  session_.expected_numerator.push(session.expected_numerator);
  session_.expected_denominator.push(session.expected_denominator);
  session_.agreement_chance.push(session.agreement_chance);
  session_.agreement_chance_muted.push(session.agreement_chance_muted);
}

void SessionsPart::add(const LineRecord& line) {
  line_.number.push(lines_++);
  line_.session.push(sessions_ - 1);
  line_.issue.push(static_cast<std::int32_t>(line.issue));
  line_.before.push(line.before);
  line_.proposal.push(line.proposal);
  line_.adopted.push(line.adopted);
  line_.muted.push(line.muted);
  line_.attention.push(line.attention);
  line_.coherence.push(line.coherence);
  line_.moved.push(line.moved);
  line_.delivered.push(line.delivered);
  line_.delivered_muted.push(line.delivered_muted);
  line_.city_ideal.push(line.city_ideal);
  line_.voice_numerator.push(line.voice_numerator);
  line_.voice_denominator.push(line.voice_denominator);
}

void SessionsPart::finish() {
  auto& s = session_;
  s.number.flush();
  s.time.flush();
  s.year.flush();
  s.forum.flush();
  s.agreed.flush();
  s.agreed_muted.flush();
  s.networks_heard.flush();
  for (auto* column : {&s.reach, &s.reach_muted, &s.slack, &s.voice_numerator, &s.voice_denominator,
                       &s.delivered_numerator, &s.delivered_denominator, &s.expected_numerator,
                       &s.expected_denominator, &s.agreement_chance, &s.agreement_chance_muted}) {
    column->flush();
  }
  auto& l = line_;
  l.number.flush();
  l.session.flush();
  l.issue.flush();
  for (auto* column : {&l.before, &l.proposal, &l.adopted, &l.muted, &l.attention, &l.coherence,
                       &l.moved, &l.delivered, &l.delivered_muted, &l.city_ideal,
                       &l.voice_numerator, &l.voice_denominator}) {
    column->flush();
  }
}

}  // namespace hansa
