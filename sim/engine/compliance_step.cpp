/// \file   Place 10: states deliver on texts, or are caught not doing so. What they will deliver by
///         the next session is projected in the session itself, for the text and its muted twin.
#include <vector>

#include "hansa/engine/politics.hpp"
#include "hansa/metrics/voice.hpp"
#include "hansa/process/compliance.hpp"

namespace hansa {
namespace {

Hardness hardness_of(const Forums& forums, std::size_t forum) {
  return {forums.obligation[forum], forums.precision[forum], forums.delegation[forum]};
}

/// One state under the text of one forum.
struct Bond {
  const Simulation& sim;
  std::uint32_t state;
  std::size_t forum;

  bool reneged() const { return sim.state.politics.reneged[state * sim.forums() + forum] != 0; }
  /// What it delivers on a line after `dt`, when the line says `text`.
  double after(std::size_t issue, double text, bool bound, Years dt) const {
    const auto& rule = sim.parameters.compliance;
    const auto& politics = sim.state.politics;
    const double now = politics.delivered[(state * sim.forums() + forum) * sim.issues() + issue];
    if (!bound) {
      const double own = own_delivery(text, sim.state.state_ideal[state * sim.issues() + issue]);
      return delivered_after(PerYear{rule.relapse}, now, own, dt);
    }
    const auto rate =
        delivery_rate(rule, hardness_of(sim.world.forums, forum), politics.reputation[state]);
    return delivered_after(rate, now, text, dt);
  }
};

/// Delivers for one step. Returns the shortfall that was detected, 0 for none.
double deliver(Simulation& sim, const Bond& bond, std::span<double> delivered) {
  const auto& rule = sim.parameters.compliance;
  const auto& forums = sim.world.forums;
  const auto weight = sim.line(forums.weight, bond.forum);
  const auto text = sim.line(sim.state.forum_text, bond.forum);
  const bool left = has_left(sim, bond.state, bond.forum);
  const bool bound = !left && !bond.reneged();
  for (std::size_t k = 0; k < delivered.size(); ++k) {
    if (weight[k] > 0.0) delivered[k] = bond.after(k, text[k], bound, Years{sim.dt});
  }
  if (left) return 0.0;
  const auto hardness = hardness_of(forums, bond.forum);
  const double missing = shortfall(weight, text, delivered);
  if (!detected(rule, hardness, missing, Years{sim.dt}, sim.world.states.key[bond.state],
                forums.key[bond.forum], sim.state.step, sim.draw)) {
    return 0.0;
  }
  ++sim.tally.politics.detected;
  if (!bound) return missing;
  for (std::size_t k = 0; k < delivered.size(); ++k) {
    if (weight[k] > 0.0) delivered[k] = sanctioned(rule, hardness, text[k], delivered[k]);
  }
  return missing;
}

}  // namespace

void start_compliance(Simulation& sim) {
  auto& politics = sim.state.politics;
  politics.reputation.assign(sim.states(), 1.0);
  politics.delivered.clear();
  for (std::size_t s = 0; s < sim.states(); ++s) {
    politics.delivered.insert(politics.delivered.end(), sim.state.forum_text.begin(),
                              sim.state.forum_text.end());
  }
}

void act_compliance(Simulation& sim) {
  auto& politics = sim.state.politics;
  const auto& forums = sim.world.forums;
  std::vector<double> lost(sim.states(), 0.0);
  for (std::size_t f = 0; f < sim.forums(); ++f) {
    for (auto at = forums.first_member[f]; at < forums.first_member[f + 1]; ++at) {
      const auto state = forums.member[at];
      const auto first = (state * sim.forums() + f) * sim.issues();
      lost[state] +=
          sim.parameters.compliance.reputation_cost *
          deliver(sim, {sim, state, f}, std::span{politics.delivered}.subspan(first, sim.issues()));
    }
  }
  for (std::size_t s = 0; s < sim.states(); ++s) {
    politics.reputation[s] =
        next_reputation(sim.parameters.compliance, politics.reputation[s], lost[s], Years{sim.dt});
  }
}

void project_delivery(const Simulation& sim, SessionRecord& record) {
  const auto f = record.forum;
  const Years until_next{static_cast<double>(sim.world.forums.every_years[f])};
  const auto weight = sim.line(sim.world.forums.weight, f);
  double power = 0.0;
  for (const auto s : members_present(sim, f)) power += sim.world.states.power[s];
  for (auto& line : record.lines) {
    for (const auto s : members_present(sim, f)) {
      if (!(power > 0.0)) break;
      const Bond bond{sim, s, f};
      const double share = sim.world.states.power[s] / power;
      // A new text binds again, but for those who renounce it as well.
      const bool anew = !renounces(sim, s, f, record.month);
      const auto bound = [&](bool agreed) { return agreed ? anew : !bond.reneged(); };
      line.delivered +=
          share * bond.after(line.issue, line.adopted, bound(record.agreed), until_next);
      line.delivered_muted +=
          share * bond.after(line.issue, line.muted, bound(record.agreed_muted), until_next);
    }
    for (std::size_t w = 0; w < weightings; ++w) {
      const auto terms =
          voice_terms(weight[line.issue], line.delivered, line.delivered_muted, line.city_ideal[w]);
      record.delivered_numerator[w] += terms.numerator;
      record.delivered_denominator[w] += terms.denominator;
    }
  }
}

void bind_members(Simulation& sim, const SessionRecord& record) {
  if (!record.agreed) return;
  for (const auto s : members_present(sim, record.forum)) {
    const bool renounced = renounces(sim, s, record.forum, record.month);
    sim.state.politics.reneged[s * sim.forums() + record.forum] = renounced ? 1 : 0;
    sim.tally.politics.reneged += renounced ? 1U : 0U;
  }
}

}  // namespace hansa
