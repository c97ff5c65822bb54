/// \file   Place 8: the text of a session, its muted twin, and the voice between them.
#include "hansa/engine/politics.hpp"
#include "hansa/engine/session_parts.hpp"
#include "hansa/process/lobbying.hpp"

namespace hansa {
namespace {

/// Voice of each line, and of the session as their sum.
void measure_voice(const Simulation& sim, SessionRecord& record) {
  const auto weight = sim.line(sim.world.forums.weight, record.forum);
  for (std::size_t w = 0; w < weightings; ++w) {
    VoiceTerms sum;
    for (auto& line : record.lines) {
      const auto terms =
          voice_terms(weight[line.issue], line.adopted, line.muted, line.city_ideal[w]);
      line.voice_numerator[w] = terms.numerator;
      line.voice_denominator[w] = terms.denominator;
      sum += terms;
    }
    record.voice_numerator[w] = sum.numerator;
    record.voice_denominator[w] = sum.denominator;
  }
}

/// Voice and the chance of agreement over redraws of the slack; both twins share each redraw.
void expect_voice(Simulation& sim, SessionRecord& record) {
  const auto draws = sim.parameters.voice.draws;
  const auto weight = sim.line(sim.world.forums.weight, record.forum);
  const auto text = sim.line(sim.state.forum_text, record.forum);
  for (std::int64_t redraw = 1; redraw <= draws; ++redraw) {
    const double slack =
        session_slack(sim, record.forum, record.month, static_cast<std::uint64_t>(redraw));
    const auto with = settle(sim.table, slack);
    const auto muted = settle(sim.muted_table, slack);
    record.agreement_chance += with.agreed ? 1.0 / static_cast<double>(draws) : 0.0;
    record.agreement_chance_muted += muted.agreed ? 1.0 / static_cast<double>(draws) : 0.0;
    for (const auto& line : record.lines) {
      const auto terms =
          voice_terms(weight[line.issue], with.text(sim.table, text, line.issue),
                      muted.text(sim.muted_table, text, line.issue), line.city_ideal[0]);
      record.expected_numerator += terms.numerator / static_cast<double>(draws);
      record.expected_denominator += terms.denominator / static_cast<double>(draws);
    }
  }
}

}  // namespace

void decide(Simulation& sim, SessionRecord& record) {
  propose(summit_view(sim, record.forum, sim.lobbied), sim.table);
  const auto with = settle(sim.table, record.slack);
  const auto muted = settle(sim.muted_table, record.slack);
  record.agreed = with.agreed;
  record.agreed_muted = muted.agreed;
  record.reach = with.reach;
  record.reach_muted = muted.reach;
  const auto text = sim.line(sim.state.forum_text, record.forum);
  for (auto& line : record.lines) {
    line.before = text[line.issue];
    line.proposal = sim.table.proposal[line.issue];
    line.adopted = with.text(sim.table, text, line.issue);
    line.muted = muted.text(sim.muted_table, text, line.issue);
  }
  measure_voice(sim, record);
  project_delivery(sim, record);
  expect_voice(sim, record);
}

void adopt(Simulation& sim, const SessionRecord& record) {
  const auto issues = sim.issues();
  bind_members(sim, record);
  for (const auto& line : record.lines) {
    sim.state.forum_text[record.forum * issues + line.issue] = line.adopted;
  }
  for (std::size_t cell = 0; cell < sim.lobbied.size(); ++cell) {
    auto& ideal = sim.state.state_ideal[cell];
    ideal = kept_ideal(sim.parameters.lobbying, ideal, sim.lobbied[cell]);
  }
}

}  // namespace hansa
