// Forums, the exogenous change of states, and the order in which a draft is completed.
#include <algorithm>
#include <cmath>

#include "hansa/base/contract.hpp"
#include "hansa/random/distributions.hpp"
#include "hansa/world/complete.hpp"
#include "hansa/world/filling.hpp"
#include "hansa/world/positions.hpp"
#include "hansa/world/role_line.hpp"
#include "hansa/world/table_reader.hpp"

namespace hansa {
namespace {

/// A series of one state: known points, linear between, constant outside.
struct Points {
  std::vector<double> month, value;

  double at(double when, double otherwise) const {
    if (month.empty()) return otherwise;
    if (when <= month.front()) return value.front();
    for (std::size_t n = 1; n < month.size(); ++n) {
      if (when > month[n]) continue;
      if (when == month[n]) return value[n];
      const double share = (when - month[n - 1]) / (month[n] - month[n - 1]);
      return value[n - 1] + share * (value[n] - value[n - 1]);
    }
    return value.back();
  }
};

/// The points of one column (stride, offset) of the series, one set a state.
std::vector<Points> points_by_state(const StateSeries& series, const std::vector<double>& column,
                                    std::size_t stride, std::size_t offset, std::size_t states) {
  std::vector<Points> points(states);
  for (std::size_t row = 0; row < series.state.size(); ++row) {
    const double value = column[row * stride + offset];
    if (std::isnan(value)) continue;
    points[series.state[row]].month.push_back(series.month[row]);
    points[series.state[row]].value.push_back(value);
  }
  return points;
}

void copy_changes(Draft& draft) {
  auto& [month, change] = draft.world.drift;
  const auto issues = draft.world.issue_count();
  const auto states = draft.world.states.size();
  for (std::size_t k = 0; k < issues; ++k) {
    const auto points = points_by_state(draft.series, draft.series.change, issues, k, states);
    for (std::size_t t = 0; t < month.size(); ++t) {
      for (std::size_t s = 0; s < states; ++s) {
        change[(t * states + s) * issues + k] = points[s].at(month[t], 0.0);
      }
    }
  }
}

/// y(t) - y(start) of the position formula, with the state's own noise.
void derive_changes(Draft& draft, const WorldRecipe& recipe) {
  auto& world = draft.world;
  auto& [month, change] = world.drift;
  const auto& states = world.states;
  const auto issues = world.issue_count();
  const auto model = position_model(world, recipe.positions);
  const auto income = log_income(states);
  const KeyedDraw draw{recipe.seed, recipe.replicate};
  const auto& series = draft.series;
  const auto democracy = points_by_state(series, series.electoral_democracy, 1, 0, states.size());
  const auto alignment = points_by_state(series, series.unga_ideal_point, 1, 0, states.size());
  for (std::size_t s = 0; s < states.size(); ++s) {
    for (std::size_t k = 0; k < issues; ++k) {
      const double noise = standard_normal(
          draw.uniform(PairPurpose::state_ideal, Step{0}, states.key[s], key_of(world.issues[k])));
      const auto ideal = [&](Month when) {
        return model.ideal(k, democracy[s].at(when, states.electoral_democracy[s]),
                           alignment[s].at(when, states.unga_ideal_point[s]), income[s],
                           states.urban_percent[s], noise);
      };
      const double at_start = ideal(recipe.start);
      for (std::size_t t = 0; t < month.size(); ++t) {
        change[(t * states.size() + s) * issues + k] = ideal(month[t]) - at_start;
      }
    }
  }
}

}  // namespace

void set_drift(Draft& draft, const WorldRecipe& recipe) {
  auto& world = draft.world;
  auto& [month, change] = world.drift;
  if (draft.series.state.empty()) return;
  month = draft.series.month;
  const bool derived = draft.series.change.empty();
  if (derived) month.push_back(recipe.start);
  std::sort(month.begin(), month.end());
  month.erase(std::unique(month.begin(), month.end()), month.end());
  change.assign(month.size() * world.states.size() * world.issue_count(), 0.0);
  if (derived) {
    derive_changes(draft, recipe);
  } else {
    copy_changes(draft);
  }
}

/// All forums alike: obligation, precision, delegation; nothing given leaves the tables'.
void set_hardness(Forums& forums, const std::vector<double>& hardness) {
  if (hardness.empty()) return;
  forums.obligation.assign(forums.size(), hardness[0]);
  forums.precision.assign(forums.size(), hardness[1]);
  forums.delegation.assign(forums.size(), hardness[2]);
}

void complete_forums(Draft& draft, const WorldRecipe& recipe) {
  auto& forums = draft.world.forums;
  auto& applied = draft.world.applied;
  double factor = 1.0;
  if (recipe.lobby != applied.lobby) {
    require(applied.lobby > 0.0,
            "world.lobby is not 0, but these tables were written with world.lobby = 0 (their "
            "lobbies are gone). Set it to 0, or correct forums.csv and take the row out of "
            "applied.csv.");
    factor = recipe.lobby / applied.lobby;
  }
  applied.lobby = recipe.lobby;
  for (std::size_t f = 0; f < forums.size(); ++f) {
    if (forums.first_session[f] == unknown_month) forums.first_session[f] = recipe.start;
    if (forums.session_month[f] == 0) forums.session_month[f] = forums.first_session[f] % 12 + 1;
    if (recipe.capacity > 0) forums.capacity[f] = static_cast<std::int32_t>(recipe.capacity);
    forums.lobby[f] *= factor;
  }
  set_hardness(forums, recipe.hardness);
}

World complete(Draft draft, const WorldRecipe& recipe) {
  complete_states(draft, recipe);
  complete_cities(draft, recipe);
  complete_networks(draft, recipe);
  if (recipe.kind == "synthetic") {
    fill_generated_networks(draft, recipe);
  } else {
    fill_members(draft, recipe);
  }
  complete_niches(draft, recipe);
  complete_access(draft, recipe);
  complete_forums(draft, recipe);
  set_drift(draft, recipe);
  detail_issue(draft, recipe);
  fragment_networks(draft.world, recipe);
  add_role_line(draft.world, recipe);
  return std::move(draft.world);
}

}  // namespace hansa
