// One issue in detail: the lines of a summit take its place, with the positions of blocs of states.
#include <algorithm>
#include <cmath>

#include "hansa/base/contract.hpp"
#include "hansa/world/complete.hpp"
#include "hansa/world/read_parts.hpp"

namespace hansa {
namespace {

std::vector<std::string> sorted_once(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::erase(names, "");
  return names;
}

std::size_t named_row(const std::vector<std::string>& known, const std::string& name,
                      const std::string& key, const std::string& what) {
  const auto found = std::find(known.begin(), known.end(), name);
  const std::vector<std::string_view> names{known.begin(), known.end()};
  require(found != known.end(), key + " names '" + name + "' (summit.csv needs " + what + "). " +
                                    did_you_mean(name, names, "Name one of the world."));
  return static_cast<std::size_t>(found - known.begin());
}

/// A matrix [rows x issues] in which `lines` columns stand for column `issue`, each its `share`.
void expand(std::vector<double>& matrix, std::size_t issues, std::size_t issue, std::size_t lines,
            double share) {
  std::vector<double> wider;
  wider.reserve(matrix.size() / issues * (issues + lines - 1));
  for (std::size_t cell = 0; cell < matrix.size(); ++cell) {
    if (cell % issues != issue) {
      wider.push_back(matrix[cell]);
    } else {
      wider.insert(wider.end(), lines, share * matrix[cell]);
    }
  }
  matrix = std::move(wider);
}

void expand_world(World& world, std::size_t issue, const std::vector<std::string>& line) {
  const auto issues = world.issue_count();
  const double part = 1.0 / static_cast<double>(line.size());
  for (auto* alike : {&world.states.ideal, &world.states.ratifier, &world.cities.ideal,
                      &world.networks.donor_ideal, &world.forums.text, &world.drift.change}) {
    expand(*alike, issues, issue, line.size(), 1.0);
  }
  for (auto* divided : {&world.states.salience, &world.cities.salience, &world.networks.niche,
                        &world.forums.weight}) {
    expand(*divided, issues, issue, line.size(), part);
  }
  const auto at = world.issues.erase(world.issues.begin() + static_cast<std::ptrdiff_t>(issue));
  world.issues.insert(at, line.begin(), line.end());
}

/// All that a bloc cares.
double salience_of(const SummitRows& summit, std::size_t bloc) {
  const auto lines = summit.line.size();
  double sum = 0.0;
  for (std::size_t l = 0; l < lines; ++l) sum += summit.salience[bloc * lines + l];
  return sum;
}

/// States of a bloc want what it wants; distances to ratifier and cities stay as they were.
void take_positions(World& world, const SummitRows& summit, std::size_t issue) {
  const auto issues = world.issue_count();
  const auto lines = summit.line.size();
  const auto shift = [](double& ideal, double by) { ideal = std::clamp(ideal + by, 0.0, 1.0); };
  std::vector<double> moved(world.states.size() * lines, 0.0);
  for (std::size_t s = 0; s < world.states.size(); ++s) {
    const auto bloc = summit.bloc_of[s];
    if (bloc == SummitRows::no_bloc) continue;
    const double cares = salience_of(summit, bloc);
    double of_issue = 0.0;
    for (std::size_t l = 0; l < lines; ++l) {
      of_issue += world.states.salience[s * issues + issue + l];
    }
    for (std::size_t l = 0; l < lines; ++l) {
      const auto cell = s * issues + issue + l;
      const double position = summit.position[bloc * lines + l];
      auto& salience = world.states.salience[cell];
      salience = cares > 0.0 ? of_issue * summit.salience[bloc * lines + l] / cares : 0.0;
      if (std::isnan(position)) continue;
      const double by = position - world.states.ideal[cell];
      moved[s * lines + l] = by;
      world.states.ideal[cell] = position;
      shift(world.states.ratifier[cell], by);
    }
  }
  for (std::size_t i = 0; i < world.cities.size(); ++i) {
    for (std::size_t l = 0; l < lines; ++l) {
      shift(world.cities.ideal[i * issues + issue + l], moved[world.cities.state[i] * lines + l]);
    }
  }
}

/// A bloc's power, times all its salience, is shared out among its states as they have power: so
/// that power times salience, of which the compromise is made, is that of the table.
void take_power(World& world, const SummitRows& summit) {
  std::vector<double> own(summit.bloc.size(), 0.0);
  auto& power = world.states.power;
  for (std::size_t s = 0; s < power.size(); ++s) {
    if (summit.bloc_of[s] != SummitRows::no_bloc) own[summit.bloc_of[s]] += power[s];
  }
  for (std::size_t s = 0; s < power.size(); ++s) {
    const auto bloc = summit.bloc_of[s];
    if (bloc == SummitRows::no_bloc || own[bloc] <= 0.0) continue;
    const double cares = salience_of(summit, bloc);
    power[s] *= summit.power[bloc] * cares / own[bloc];
  }
}

void seat_blocs(Forums& forums, std::size_t forum, const SummitRows& summit) {
  std::vector<std::uint32_t> first{0}, member;
  for (std::size_t f = 0; f < forums.size(); ++f) {
    for (auto at = forums.first_member[f]; at < forums.first_member[f + 1]; ++at) {
      const auto state = forums.member[at];
      if (f != forum || summit.bloc_of[state] != SummitRows::no_bloc) member.push_back(state);
    }
    first.push_back(static_cast<std::uint32_t>(member.size()));
  }
  forums.first_member = std::move(first);
  forums.member = std::move(member);
}

}  // namespace

void read_summit(TableReader& table, Draft& draft) {
  auto& summit = draft.summit;
  const auto actor = table.texts("actor");
  const auto issue = table.texts("issue");
  const auto position = table.numbers("position");
  const auto salience = table.numbers("salience");
  const auto power = table.numbers("power");
  summit.bloc = sorted_once(actor);
  summit.line = sorted_once(issue);
  const auto lines = summit.line.size();
  summit.position.assign(summit.bloc.size() * lines, std::nan(""));
  summit.salience.assign(summit.bloc.size() * lines, 0.0);
  summit.power.assign(summit.bloc.size(), std::nan(""));
  double largest = 0.0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (actor[row].empty() || issue[row].empty()) continue;
    const auto bloc = IdIndex{"bloc", summit.bloc}.row_of(actor[row]);
    const auto cell = bloc * lines + IdIndex{"line", summit.line}.row_of(issue[row]);
    if (!std::isnan(summit.position[cell])) {
      table.fault(row, "issue",
                  "'" + actor[row] + "' has two rows for '" + issue[row] +
                      "' (which one holds is in doubt). Take one out.");
    }
    if (!std::isnan(summit.power[bloc]) && summit.power[bloc] != power[row]) {
      table.fault(row, "power",
                  "'" + actor[row] +
                      "' has another power here than above (a bloc "
                      "has one). Correct one.");
    }
    summit.position[cell] = position[row];
    summit.salience[cell] = salience[row];
    summit.power[bloc] = power[row];
    if (position[row] > largest) largest = position[row];
  }
  double scale = 1.0;
  while (scale < largest) scale *= 10.0;
  for (auto& value : summit.position) value /= scale;
}

void read_summit_states(TableReader& table, Draft& draft) {
  auto& summit = draft.summit;
  const auto state = table.references("state", IdIndex{"state", draft.world.states.id});
  const auto bloc = table.references("actor", IdIndex{"bloc", summit.bloc});
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (state[row] == no_row || bloc[row] == no_row) continue;
    auto& known = summit.bloc_of[state[row]];
    if (known != SummitRows::no_bloc) {
      table.fault(row, "state",
                  "state '" + draft.world.states.id[state[row]] +
                      "' is in a bloc already (one is enough). Take one row out.");
    }
    known = bloc[row];
  }
}

void detail_issue(Draft& draft, const WorldRecipe& recipe) {
  const auto& summit = draft.summit;
  auto& world = draft.world;
  if (summit.bloc.empty()) {
    require(recipe.summit_issue.empty(),
            "world.summit_issue is set (the folder has no summit.csv that could tell the issue in "
            "detail). Add the table or take the key out.");
    return;
  }
  const auto issue =
      named_row(world.issues, recipe.summit_issue, "world.summit_issue", "the issue it details");
  const auto forum = named_row(world.forums.id, recipe.summit_forum, "world.summit_forum",
                               "the forum where its blocs meet");
  for (const auto& line : summit.line) {
    require(
        std::find(world.issues.begin(), world.issues.end(), line) == world.issues.end() ||
            line == recipe.summit_issue,
        "summit.csv has a line '" + line + "' (an issue of the world has that name). Rename it.");
  }
  expand_world(world, issue, summit.line);
  take_positions(world, summit, issue);
  take_power(world, summit);
  seat_blocs(world.forums, forum, summit);
}

}  // namespace hansa
