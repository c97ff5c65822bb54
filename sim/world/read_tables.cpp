#include <algorithm>
#include <array>

#include "hansa/base/contract.hpp"
#include "hansa/world/read_parts.hpp"

namespace hansa {
namespace {

void check_issues(const std::vector<std::string>& issues) {
  require(!issues.empty(),
          "world.issues is empty (nothing could be negotiated). Name one issue at least.");
  for (std::size_t k = 0; k < issues.size(); ++k) {
    require(std::find(issues.begin(), issues.begin() + static_cast<std::ptrdiff_t>(k), issues[k]) ==
                issues.begin() + static_cast<std::ptrdiff_t>(k),
            "world.issues names '" + issues[k] + "' twice. Take one out.");
    for (const auto& column : table_rule("forums.csv").columns) {
      require(column.repeat != Repeat::once || column.name != issues[k],
              "world.issues names '" + issues[k] +
                  "' (forums.csv has a column of that name with "
                  "another meaning). Choose another name.");
    }
  }
}

/// Parses each table once and hands it out by name.
class Folder {
 public:
  Folder(const std::vector<TableText>& texts, Faults& faults) : texts_{texts}, faults_{faults} {
    parsed_.resize(texts.size());
    for (std::size_t n = 0; n < texts.size(); ++n) parsed_[n] = parse_csv(texts[n], faults);
  }

  /// Reads table `name` with `read`, when there is one.
  template <class Read>
  void read(std::string_view name, const World& world, Read read) {
    for (std::size_t n = 0; n < texts_.size(); ++n) {
      if (texts_[n].name != name) continue;
      TableReader table{parsed_[n], table_rule(name), {world.issues, world.forums.id}, faults_};
      read(table);
    }
  }

  bool holds(std::string_view name) const {
    return std::any_of(texts_.begin(), texts_.end(),
                       [&](const TableText& text) { return text.name == name; });
  }

 private:
  const std::vector<TableText>& texts_;
  Faults& faults_;
  std::vector<CsvTable> parsed_;
};

}  // namespace

Draft read_tables(const std::vector<std::string>& issues, const std::vector<TableText>& tables) {
  check_issues(issues);
  Faults faults;
  Folder folder{tables, faults};
  require(folder.holds("cities.csv") && folder.holds("states.csv"),
          "the world has no cities.csv or no states.csv (every world needs both). Add it.");
  Draft draft;
  auto& world = draft.world;
  world.issues = issues;
  world.forums.first_member = {0};
  world.ties.first = {0};
  folder.read("states.csv", world, [&](TableReader& table) { read_states(table, world); });
  folder.read("cities.csv", world, [&](TableReader& table) { read_cities(table, world); });
  folder.read("forums.csv", world, [&](TableReader& table) { read_forums(table, world); });
  folder.read("regions.csv", world, [&](TableReader& table) { read_regions(table, world); });
  folder.read("networks.csv", world, [&](TableReader& table) { read_networks(table, draft); });
  folder.read("memberships.csv", world,
              [&](TableReader& table) { read_memberships(table, draft); });
  world.ties.first.assign(world.cities.size() + 1, 0);
  folder.read("ties.csv", world, [&](TableReader& table) { read_ties(table, world); });
  folder.read("events.csv", world, [&](TableReader& table) { read_events(table, world); });
  folder.read("states_by_year.csv", world, [&](TableReader& table) { read_series(table, draft); });
  folder.read("towns_by_state.csv", world, [&](TableReader& table) { read_towns(table, world); });
  folder.read("applied.csv", world, [&](TableReader& table) { read_applied(table, world); });
  folder.read("summit.csv", world, [&](TableReader& table) { read_summit(table, draft); });
  draft.summit.bloc_of.assign(world.states.size(), SummitRows::no_bloc);
  folder.read("summit_states.csv", world,
              [&](TableReader& table) { read_summit_states(table, draft); });
  for (const auto* name :
       {"attendance.csv", "covenant_joins_to_2013.csv", "covenant_joins_by_month_to_2013.csv"}) {
    folder.read(name, world, [](TableReader&) {});
  }
  faults.throw_if_any();
  require(world.cities.size() > 0 && world.states.size() > 0,
          "the world has no city or no state (nobody would act). Add a row to cities.csv and "
          "states.csv.");
  return draft;
}

}  // namespace hansa
