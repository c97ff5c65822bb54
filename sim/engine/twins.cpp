#include "hansa/engine/twins.hpp"

#include <algorithm>
#include <cmath>

#include "hansa/engine/schedule.hpp"
#include "hansa/scenario/calendar.hpp"

namespace hansa {
namespace {

void advance(Simulation& sim) {
  sim.tally.clear();
  for (const auto& process : schedule()) {
    if (process.act != nullptr) process.act(sim);
  }
  sim.state.step = static_cast<Step>(static_cast<std::size_t>(sim.state.step) + 1);
  sim.state.month = sim.step_end();
}

const SessionRecord* same_session(const SessionRecord& session,
                                  std::span<const SessionRecord> others) {
  const auto found = std::ranges::find_if(others, [&](const SessionRecord& other) {
    return other.forum == session.forum && other.month == session.month;
  });
  return found == others.end() ? nullptr : &*found;
}

double text_of(const SessionRecord* session, std::uint32_t issue) {
  if (session == nullptr) return std::nan("");
  const auto line = std::ranges::find(session->lines, issue, &LineRecord::issue);
  return line == session->lines.end() ? std::nan("") : line->adopted;
}

/// Voice counts from the first session on in which the twin is `silent`.
LastingVoice against(const SessionRecord& session, const SessionRecord* muted, bool silent,
                     std::span<const double> weight) {
  LastingVoice voice;
  for (const auto& line : session.lines) {
    LastingLine lasting;
    lasting.muted = text_of(muted, line.issue);
    for (std::size_t w = 0; w < weightings; ++w) {
      const double text = silent ? lasting.muted : std::nan("");
      const auto terms = voice_terms(weight[line.issue], line.adopted, text, line.city_ideal[w]);
      lasting.numerator[w] = terms.numerator;
      lasting.denominator[w] = terms.denominator;
      voice.numerator[w] += terms.numerator;
      voice.denominator[w] += terms.denominator;
    }
    voice.lines.push_back(lasting);
  }
  return voice;
}

}  // namespace

TwinWorlds::TwinWorlds(const Scenario& scenario, const World& world,
                       const std::vector<TableText>& tables) {
  for (const auto& twin : scenario.twins) {
    if (twin.scenario.recipe == scenario.recipe) {
      of_twin_.push_back(&world);
    } else {
      of_twin_.push_back(&own_.emplace_back(build_world(twin.scenario.recipe, tables)));
    }
    check_calendar(twin.scenario, *of_twin_.back());
  }
}

std::vector<LastingVoice> lasting_voice(const Simulation& base, const Simulation& muted) {
  std::vector<LastingVoice> voices;
  for (const auto& session : base.tally.sessions) {
    voices.push_back(against(session, same_session(session, muted.tally.sessions),
                             muted.parameters.voice.mutes(session.month),
                             base.line(base.world.forums.weight, session.forum)));
  }
  return voices;
}

Lockstep::Lockstep(const Scenario& scenario, const World& world,
                   const std::vector<TableText>& tables, Order order)
    : worlds_{scenario, world, tables}, base_{scenario, world, order} {
  for (std::size_t twin = 0; twin < scenario.twins.size(); ++twin) {
    twins_.emplace_back(scenario.twins[twin].scenario, worlds_[twin], order);
  }
  lasting_.resize(twins_.size());
}

void Lockstep::begin() {
  act_observation(base_);
  for (auto& twin : twins_) act_observation(twin);
}

void Lockstep::step() {
  advance(base_);
  for (std::size_t twin = 0; twin < twins_.size(); ++twin) {
    advance(twins_[twin]);
    if (twins_[twin].parameters.voice.muted) lasting_[twin] = lasting_voice(base_, twins_[twin]);
  }
}

bool Lockstep::observe(const Observer& observer) {
  std::vector<TwinRecord> twins;
  for (std::size_t t = 0; t < twins_.size(); ++t) {
    const auto& sim = twins_[t];
    twins.push_back({sim.state, sim.series, sim.tally.sessions, sim.tally.memberships,
                     sim.tally.networks, lasting_[t]});
  }
  return observer({base_.state, base_.series, base_.tally.sessions, base_.tally.memberships,
                   base_.tally.networks, twins});
}

}  // namespace hansa
