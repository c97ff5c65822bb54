#include "hansa/process/negotiation.hpp"

#include <algorithm>
#include <cmath>

#include "hansa/base/contract.hpp"

namespace hansa {
namespace {

/// Salience of each member on the forum's lines, summing to 1; all 0 for one who cares for none.
void weigh_lines(const SummitView& view, SummitTable& table) {
  const std::size_t issues = view.text.size();
  table.weight.assign(view.member.size() * issues, 0.0);
  for (std::size_t m = 0; m < view.member.size(); ++m) {
    const double* salience = &view.salience[view.member[m] * issues];
    double* weight = &table.weight[m * issues];
    double sum = 0.0;
    for (std::size_t k = 0; k < issues; ++k) sum += view.forum_weight[k] > 0.0 ? salience[k] : 0.0;
    if (!(sum > 0.0)) continue;
    for (std::size_t k = 0; k < issues; ++k) {
      if (view.forum_weight[k] > 0.0) weight[k] = salience[k] / sum;
    }
  }
}

/// D as the weighted mean of y' - x0, so that states which all want the text move nothing, exactly.
void set_proposal(const SummitView& view, SummitTable& table) {
  const std::size_t issues = view.text.size();
  table.direction.assign(issues, 0.0);
  table.cared.assign(issues, 0.0);
  for (std::size_t m = 0; m < view.member.size(); ++m) {
    const double* ideal = &view.ideal[view.member[m] * issues];
    const double* weight = &table.weight[m * issues];
    const double power = view.power[view.member[m]];
    for (std::size_t k = 0; k < issues; ++k) {
      const double say = power * weight[k];
      table.cared[k] += say;
      table.direction[k] += say * (ideal[k] - view.text[k]);
    }
  }
  table.proposal.resize(issues);
  for (std::size_t k = 0; k < issues; ++k) {
    table.direction[k] = table.cared[k] > 0.0 ? table.direction[k] / table.cared[k] : 0.0;
    table.proposal[k] = view.text[k] + table.direction[k];
  }
}

/// D by another bargaining model, at a table of the forum's lines with the salience on them.
void set_proposal_of(const SummitView& view, SummitTable& table) {
  const std::size_t issues = view.text.size();
  const std::size_t members = view.member.size();
  auto actors = empty_table(std::vector<std::string>(members), std::vector<std::string>(issues));
  actors.salience = table.weight;
  actors.status_quo.assign(view.text.begin(), view.text.end());
  for (std::size_t m = 0; m < members; ++m) {
    const std::size_t row = view.member[m];
    actors.power[m] = view.power[row];
    actors.sovereignty[m] = view.sovereignty[row];
    const bool asks_ratifier =
        !view.ratifier.empty() && !view.gridlocked.empty() && view.gridlocked[row] != 0;
    for (std::size_t k = 0; k < issues; ++k) {
      if (!(view.forum_weight[k] > 0.0)) continue;
      actors.position[m * issues + k] = view.ideal[row * issues + k];
      if (asks_ratifier) actors.ratifier[m * issues + k] = view.ratifier[row * issues + k];
    }
  }
  NegotiationTerms terms;
  terms.hardness = view.hardness;
  const auto text = propose_text(actors, terms, view.model);
  for (std::size_t k = 0; k < issues; ++k) {
    table.direction[k] = view.forum_weight[k] > 0.0 ? text[k] - view.text[k] : 0.0;
    table.proposal[k] = view.text[k] + table.direction[k];
  }
}

/// Leaves a direction only on the lines that a session has room for.
void keep_capacity(const SummitView& view, SummitTable& table) {
  const std::size_t issues = view.text.size();
  if (view.capacity >= issues) return;
  const auto stake = [&](std::size_t k) { return table.cared[k] * std::abs(table.direction[k]); };
  table.by_move.resize(issues);
  for (std::size_t k = 0; k < issues; ++k) table.by_move[k] = k;
  std::ranges::sort(table.by_move, [&](std::size_t a, std::size_t b) {
    return stake(a) != stake(b) ? stake(a) > stake(b) : a < b;
  });
  for (std::size_t place = view.capacity; place < issues; ++place) {
    table.direction[table.by_move[place]] = 0.0;
  }
}

/// <D, ideal - x0>_w
double gain(const SummitView& view, const SummitTable& table, std::size_t m, const double* ideal) {
  const std::size_t issues = view.text.size();
  const double* weight = &table.weight[m * issues];
  double sum = 0.0;
  for (std::size_t k = 0; k < issues; ++k) {
    sum += weight[k] * table.direction[k] * (ideal[k] - view.text[k]);
  }
  return sum;
}

Stake stake_of(const SummitView& view, const SummitTable& table, std::size_t m) {
  const std::size_t issues = view.text.size();
  const std::size_t row = view.member[m];
  const double* weight = &table.weight[m * issues];
  double curvature = 0.0;
  for (std::size_t k = 0; k < issues; ++k) {
    curvature += weight[k] * table.direction[k] * table.direction[k];
  }
  double agreed_gain = gain(view, table, m, &view.ideal[row * issues]);
  // Limits rise with the gain, so the lesser limit of government and ratifier is the lesser gain's.
  if (!view.ratifier.empty() && !view.gridlocked.empty() && view.gridlocked[row] != 0) {
    agreed_gain = std::min(agreed_gain, gain(view, table, m, &view.ratifier[row * issues]));
  }
  return {curvature, 2.0 * agreed_gain - view.sovereignty[row] * view.hardness};
}

double length(const SummitView& view, const SummitTable& table) {
  double squares = 0.0;
  double weights = 0.0;
  for (std::size_t k = 0; k < view.text.size(); ++k) {
    squares += view.forum_weight[k] * table.direction[k] * table.direction[k];
    weights += view.forum_weight[k];
  }
  return weights > 0.0 ? std::sqrt(squares / weights) : 0.0;
}

}  // namespace

void propose(const SummitView& view, SummitTable& table) {
  HANSA_EXPECT(view.forum_weight.size() == view.text.size());
  HANSA_EXPECT(view.ideal.size() == view.salience.size());
  HANSA_EXPECT(view.power.size() == view.sovereignty.size());
  weigh_lines(view, table);
  set_proposal(view, table);
  if (view.model != BargainingModel::winset) set_proposal_of(view, table);
  keep_capacity(view, table);
  table.length = length(view, table);
  table.least_progress = view.least_progress;
  table.least_move = view.least_move;
  table.rule = view.rule;
  table.stake.resize(view.member.size());
  table.power.resize(view.member.size());
  for (std::size_t m = 0; m < view.member.size(); ++m) {
    table.stake[m] = stake_of(view, table, m);
    table.power[m] = view.power[view.member[m]];
  }
}

Settlement settle(SummitTable& table, double slack) {
  table.limit.resize(table.stake.size());
  for (std::size_t m = 0; m < table.stake.size(); ++m) {
    table.limit[m] = acceptance_limit(table.stake[m], slack);
  }
  const auto [reach, held] =
      furthest_accepted(table.limit, table.power, table.rule, table.by_limit);
  const double move = reach * table.length;
  const bool agreed = reach >= table.least_progress && move >= table.least_move && move > 0.0;
  return {reach, held, agreed};
}

}  // namespace hansa
