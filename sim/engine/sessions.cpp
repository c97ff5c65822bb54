/// \file   Places 5 to 8, forum by forum: asks, attention, lobbying, the text and its muted twin.
#include <cmath>
#include <span>
#include <vector>

#include "hansa/engine/simulation.hpp"
#include "hansa/metrics/concentration.hpp"
#include "hansa/metrics/duplication.hpp"
#include "hansa/metrics/participation.hpp"
#include "hansa/process/access.hpp"
#include "hansa/process/asks.hpp"
#include "hansa/process/attention.hpp"
#include "hansa/process/lobbying.hpp"
#include "hansa/process/money.hpp"

namespace hansa {
namespace {

constexpr int year_of(Month month) { return month / 12; }

/// A network divides its budget of a calendar year among the forums that meet in it. [C]
bool meets_in(const Forums& forums, std::size_t forum, int year) {
  const int first = year_of(forums.first_session[forum]);
  if (year < first || (year - first) % forums.every_years[forum] != 0) return false;
  return month_of(year, forums.session_month[forum]) <= forums.last_session[forum];
}

std::optional<Month> session_in_step(const Simulation& sim, std::size_t forum) {
  const auto& forums = sim.world.forums;
  for (int year = year_of(sim.state.month); year <= year_of(sim.step_end() - 1); ++year) {
    const auto month = month_of(year, forums.session_month[forum]);
    if (month >= sim.state.month && month < sim.step_end() && meets_in(forums, forum, year)) {
      return month;
    }
  }
  return std::nullopt;
}

/// What every network spends on every line, [networks x forums x issues].
void spend_budgets(Simulation& sim, int year) {
  const auto issues = sim.issues();
  const auto stride = sim.forums() * issues;
  auto& networks = sim.state.networks;
  sim.hearing.assign(sim.networks() * sim.forums(), 0.0);
  sim.asks.assign(sim.networks() * stride, 0);
  sim.effort.assign(sim.networks() * stride, 0.0);
  const auto access = access_view(sim);
  for (std::size_t f = 0; f < sim.forums(); ++f) {
    if (!meets_in(sim.world.forums, f, year)) continue;
    choose_asks({.rule = sim.parameters.agenda,
                 .issues = issues,
                 .message = networks.message,
                 .salience = networks.salience,
                 .niche = networks.table.niche,
                 .gross = networks.gross,
                 .text = sim.line(sim.state.forum_text, f),
                 .weight = sim.line(sim.world.forums.weight, f)},
                std::span{sim.asks}.subspan(f * issues), stride);
    const auto heard = hansa::hearing(access, f);
    for (std::size_t n = 0; n < sim.networks(); ++n) {
      sim.hearing[n * sim.forums() + f] = networks.alive[n] ? heard[n] : 0.0;
    }
  }
  const EffortView view{.rule = sim.parameters.attention,
                        .unit = sim.state.unit,
                        .issues = issues,
                        .forums = sim.forums(),
                        .net = networks.net,
                        .niche = networks.table.niche,
                        .weight = sim.world.forums.weight,
                        .hearing = sim.hearing,
                        .asks = sim.asks};
  for (std::size_t n = 0; n < sim.networks(); ++n) {
    if (networks.net[n] > 0.0) spend(view, n, std::span{sim.effort}.subspan(n * stride, stride));
  }
}

/// y' of the members of the forum, into sim.lobbied; fills what the lines heard.
void lobby(Simulation& sim, std::size_t forum, SessionRecord& record) {
  const auto issues = sim.issues();
  const auto& states = sim.world.states;
  const auto& rule = sim.parameters.lobbying;
  sim.lobbied = sim.state.state_ideal;
  std::vector<double> similarity;
  if (rule.corroboration > 0.0) {
    similarity = member_similarity(rows_of(sim.state.memberships),
                                   sim.state.memberships.contribution, sim.networks());
  }
  const LobbyView view{.rule = rule,
                       .issues = issues,
                       .attention = sim.attention,
                       .message = sim.state.networks.message,
                       .text = sim.line(sim.state.forum_text, forum),
                       .similarity = similarity};
  std::vector<double> own;
  if (rule.own_cities != 0.0) {
    own = own_city_ideals(
        {issues, sim.world.cities.state, sim.world.cities.population, sim.state.city_ideal},
        sim.states());
  }
  const auto summit = summit_view(sim, forum, sim.state.state_ideal);
  for (auto& line : record.lines) {
    const auto heard = line_pressure(view, line.issue);
    line.attention = heard.attention;
    line.coherence = heard.coherence;
    double power = 0.0;
    for (const auto s : summit.member) {
      const auto cell = s * issues + line.issue;
      sim.lobbied[cell] = lobbied_ideal(rule, heard, states.stubbornness[s], sim.lobbied[cell],
                                        own.empty() ? std::nan("") : own[cell]);
      line.moved += states.power[s] * (sim.lobbied[cell] - sim.state.state_ideal[cell]);
      power += states.power[s];
    }
    line.moved = power > 0.0 ? line.moved / power : 0.0;
  }
}

VoiceTerms session_voice(const Simulation& sim, const SessionRecord& record, Weighting weighting) {
  const auto weight = sim.line(sim.world.forums.weight, record.forum);
  VoiceTerms sum;
  for (const auto& line : record.lines) {
    sum += voice_terms(weight[line.issue], line.adopted, line.muted,
                       line.city_ideal[static_cast<std::size_t>(weighting)]);
  }
  return sum;
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

void decide(Simulation& sim, SessionRecord& record) {
  propose(summit_view(sim, record.forum, sim.lobbied), sim.table);
  propose(summit_view(sim, record.forum, sim.state.state_ideal), sim.muted_table);
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
  for (std::size_t w = 0; w < weightings; ++w) {
    const auto terms = session_voice(sim, record, static_cast<Weighting>(w));
    record.voice_numerator[w] = terms.numerator;
    record.voice_denominator[w] = terms.denominator;
  }
  expect_voice(sim, record);
}

/// The text stands from now on, and states keep a part of what moved them.
void adopt(Simulation& sim, const SessionRecord& record) {
  const auto issues = sim.issues();
  for (const auto& line : record.lines) {
    sim.state.forum_text[record.forum * issues + line.issue] = line.adopted;
  }
  for (std::size_t cell = 0; cell < sim.lobbied.size(); ++cell) {
    auto& ideal = sim.state.state_ideal[cell];
    ideal = kept_ideal(sim.parameters.lobbying, ideal, sim.lobbied[cell]);
  }
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
  record.ask_entropy = ask_entropy(std::span{sim.asks}.subspan(record.forum * issues),
                                   sim.forums() * issues, sim.state.networks.gross, weight);
}

void hold_session(Simulation& sim, std::size_t forum, Month month) {
  const auto issues = sim.issues();
  spend_budgets(sim, year_of(month));
  sim.attention = attention({.rule = sim.parameters.attention,
                             .unit = sim.state.unit,
                             .issues = issues,
                             .forums = sim.forums(),
                             .forum = forum,
                             .effort = sim.effort,
                             .weight = sim.line(sim.world.forums.weight, forum),
                             .lobby = sim.world.forums.lobby[forum]});
  auto record = open_session(sim, forum, month);
  count_voices(sim, record);
  lobby(sim, forum, record);
  decide(sim, record);
  adopt(sim, record);
  sim.tally.sessions.push_back(std::move(record));
}

}  // namespace

void act_sessions(Simulation& sim) {
  bool prepared = false;
  for (std::size_t forum = 0; forum < sim.forums(); ++forum) {
    const auto month = session_in_step(sim, forum);
    if (!month) continue;
    if (!prepared) {
      for (std::size_t w = 0; w < weightings; ++w) {
        sim.urban_text[w] = ideal_text(sim.city_weight[w], sim.state.city_ideal, sim.issues());
      }
      prepared = true;
    }
    hold_session(sim, forum, *month);
  }
}

}  // namespace hansa
