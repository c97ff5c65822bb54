#include "hansa/negotiation/session.hpp"

#include <algorithm>

#include "hansa/base/contract.hpp"
#include "hansa/random/distributions.hpp"

namespace hansa {
namespace {

/// Uniform on [-1, 1).
double either_way(double uniform) { return 2.0 * uniform - 1.0; }

void draw_model(const Session& session, ModelResult& result) {
  const auto& request = session.request;
  const std::size_t issues = session.input.table.issue_count();
  result.draws.outcome.reserve(request.draws * issues);
  for (std::size_t draw = 0; draw < request.draws; ++draw) {
    const KeyedDraw keyed{request.seed, draw};
    auto terms = request.terms;
    terms.slack *= exponential(keyed.uniform(Purpose::table_slack, Step{}, key_of("table")));
    const auto drawn = bargain(drawn_table(session.input, keyed), terms, result.model);
    result.draws.outcome.insert(result.draws.outcome.end(), drawn.outcome.begin(),
                                drawn.outcome.end());
    result.draws.reach.push_back(drawn.stakes.reach.limit);
    result.draws.agreed.push_back(drawn.stakes.agreed ? 1 : 0);
  }
}

}  // namespace

NegotiationTerms default_terms() {
  NegotiationTerms terms;
  terms.slack = 0.006;
  terms.least_progress = 0.2;
  terms.least_move = 0.005;
  terms.rule = *named_rule("consensus");
  return terms;
}

NegotiationTable drawn_table(const NegotiationInput& input, const KeyedDraw& draw) {
  auto table = input.table;
  std::vector<Key> issue;
  for (const auto& name : table.issues) issue.push_back(key_of(name));
  for (std::size_t a = 0; a < table.actor_count(); ++a) {
    const Key actor = key_of(table.actors[a]);
    const double power = draw.uniform(Purpose::table_power, Step{}, actor);
    table.power[a] *= 1.0 + input.spread.power[a] * either_way(power);
    for (std::size_t k = 0; k < table.issue_count(); ++k) {
      if (!table.takes_part(a, k)) continue;
      const std::size_t cell = table.at(a, k);
      const double position = draw.uniform(PairPurpose::table_position, Step{}, actor, issue[k]);
      const double salience = draw.uniform(PairPurpose::table_salience, Step{}, actor, issue[k]);
      table.position[cell] += input.spread.position[cell] * either_way(position);
      table.salience[cell] *= 1.0 + input.spread.salience[cell] * either_way(salience);
    }
  }
  return table;
}

Session settle_session(NegotiationInput input, SessionRequest request) {
  Session session;
  session.input = std::move(input);
  session.request = std::move(request);
  const auto& terms = session.request.terms;
  const auto& table = session.input.table;
  session.power = voting_power(table.power, terms.rule, session.request.seed);
  const auto utility = utility_of(table);
  for (const auto model : session.request.models) {
    auto& result = session.models.emplace_back();
    result.model = model;
    result.bargain = bargain(table, terms, model);
    result.distance = distances_to(table, utility, result.bargain.outcome);
    draw_model(session, result);
    if (session.request.voice) {
      result.voice = voice_effect(table, terms, model, *session.request.voice);
    }
  }
  return session;
}

double quantile(std::span<double> values, double share) {
  HANSA_EXPECT(!values.empty() && share >= 0.0 && share <= 1.0);
  std::ranges::sort(values);
  const auto rank = std::ceil(share * static_cast<double>(values.size()) - 1e-9);
  return values[static_cast<std::size_t>(std::max(1.0, rank)) - 1];
}

}  // namespace hansa
