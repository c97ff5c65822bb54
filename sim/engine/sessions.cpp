/// \file   Places 7 and 8, forum by forum: who speaks, asks, attention, lobbying, the text.
#include <optional>
#include <span>
#include <vector>

#include "hansa/engine/credit.hpp"
#include "hansa/engine/ecology.hpp"
#include "hansa/engine/session_parts.hpp"
#include "hansa/engine/standing.hpp"
#include "hansa/metrics/concentration.hpp"
#include "hansa/metrics/participation.hpp"
#include "hansa/process/attention.hpp"

namespace hansa {
namespace {

constexpr int year_of(Month month) { return month / 12; }

std::optional<Month> session_in_step(const Simulation& sim, std::size_t forum) {
  const auto& forums = sim.world.forums;
  for (int year = year_of(sim.state.month); year <= year_of(sim.step_end() - 1); ++year) {
    const auto month = session_of(forums, forum, year);
    if (month >= sim.state.month && month < sim.step_end() && meets_in(forums, forum, year)) {
      return month;
    }
  }
  return std::nullopt;
}

SessionRecord open_session(const Simulation& sim, std::size_t forum, Month month) {
  SessionRecord record;
  record.month = month;
  record.forum = static_cast<std::uint32_t>(forum);
  record.slack = session_slack(sim, forum, month, 0);
  const auto weight = sim.line(sim.world.forums.weight, forum);
  for (std::uint32_t k = 0; k < sim.issues(); ++k) {
    if (weight[k] <= 0.0) continue;
    LineRecord line;
    line.issue = k;
    for (std::size_t w = 0; w < weightings; ++w) line.city_ideal[w] = sim.urban_text[w][k];
    record.lines.push_back(line);
  }
  return record;
}

/// How many are heard, and how alike they ask.
void count_voices(const Simulation& sim, SessionRecord& record) {
  const auto issues = sim.issues();
  const auto weight = sim.line(sim.world.forums.weight, record.forum);
  std::vector<double> won(sim.networks(), 0.0);
  for (std::size_t n = 0; n < won.size(); ++n) {
    for (std::size_t k = 0; k < issues; ++k) won[n] += weight[k] * sim.attention[n * issues + k];
    record.networks_heard += won[n] > 0.0 ? 1U : 0U;
  }
  record.voices = effective_number_2(won);
  record.voices_1 = effective_number_1(won);
  const auto asks = std::span{sim.asks}.subspan(sim.asks.empty() ? 0 : record.forum * issues);
  const auto gross = std::span{sim.speakers.gross}.first(sim.networks());
  record.ask_entropy = ask_entropy(asks, sim.forums() * issues, gross, weight);
}

/// Cities that speak by themselves, and what they win.
void count_lone_cities(Simulation& sim, const SessionRecord& record) {
  auto& tally = sim.tally.recognition;
  for (std::size_t row = sim.networks(); row < sim.speakers.size(); ++row) {
    double won = 0.0;
    for (const auto& line : record.lines) won += sim.attention[row * sim.issues() + line.issue];
    tally.invited += won > 0.0 ? 1 : 0;
    tally.attention_alone += won;
  }
}

/// Attention that each speaker wins, into sim.attention: none where cities are muted.
void contest(Simulation& sim, const Sitting& sitting) {
  const auto issues = sim.issues();
  const auto forum = sitting.forum;
  if (sim.parameters.voice.mutes(sitting.month)) {
    sim.attention.assign(sim.speakers.size() * issues, 0.0);
    return;
  }
  deliver(sim, sitting);
  sim.attention = attention({.rule = sim.parameters.attention,
                             .unit = sim.state.unit,
                             .issues = issues,
                             .forums = sim.forums(),
                             .forum = forum,
                             .effort = sim.effort,
                             .weight = sim.line(sim.world.forums.weight, forum),
                             .lobby = lobby_of(sim, forum)});
}

void hold_session(Simulation& sim, std::size_t forum, Month month, Credit& credit) {
  const Sitting sitting{forum, month};
  gather_speakers(sim, sitting);
  spend_budgets(sim, sitting);
  contest(sim, sitting);
  auto record = open_session(sim, forum, month);
  count_voices(sim, record);
  count_lone_cities(sim, record);
  lobby(sim, record);
  decide(sim, record);
  note_session(sim, record, credit);
  credit_uptake(sim, record);
  adopt(sim, record);
  add_clause(sim, record);
  sim.tally.sessions.push_back(std::move(record));
}

}  // namespace

bool meets_in(const Forums& forums, std::size_t forum, int year) {
  const int first = year_of(forums.first_session[forum]);
  if (year < first || (year - first) % forums.every_years[forum] != 0) return false;
  return session_of(forums, forum, year) <= forums.last_session[forum];
}

void act_sessions(Simulation& sim) {
  table_agenda(sim);
  bool prepared = false;
  Credit credit;
  for (std::size_t forum = 0; forum < sim.forums(); ++forum) {
    const auto month = session_in_step(sim, forum);
    if (!month) continue;
    if (!prepared) {
      for (std::size_t w = 0; w < weightings; ++w) {
        sim.urban_text[w] = ideal_text(sim.city_weight[w], sim.state.city_ideal, sim.issues());
      }
      prepared = true;
    }
    hold_session(sim, forum, *month, credit);
  }
  credit_cities(sim, credit);
}

}  // namespace hansa
