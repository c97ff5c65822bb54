#include <algorithm>
#include <map>

#include "hansa/negotiation/condorcet_election.hpp"
#include "hansa/negotiation/table_input.hpp"

namespace hansa {
namespace {

constexpr double default_sovereignty = 0.05;
constexpr double default_position_spread = 0.05;  // of the issue's scale
constexpr double default_weight_spread = 0.10;    // of salience and power

bool is_status_quo(std::string_view actor) {
  return actor == "status_quo" || actor == "status quo";
}

std::string quoted(std::string_view text) { return "'" + std::string{text} + "'"; }
std::string line_of(Place place) { return "line " + std::to_string(place.line); }

/// Puts rows into a table, one fault a contradiction.
class Builder {
 public:
  Builder(const std::string& path, const std::vector<NegotiationRow>& rows, Faults& faults,
          NegotiationInput& input)
      : path_{path}, rows_{rows}, faults_{faults}, input_{input} {}

  void build() {
    check_ranges();
    name();
    if (input_.actors_as_written.empty()) {
      faults_.add(path_, {1, 1},
                  "the table has no actors (there is nobody to negotiate). Give each a row with "
                  "its position.");
    }
    if (!faults_.empty()) return;
    auto& table = input_.table = empty_table(input_.actors_as_written, input_.issues_as_written);
    std::ranges::sort(table.actors);
    std::ranges::sort(table.issues);
    fill_positions();
    fill_saliences();
    fill_actor_numbers();
    check_use();
    if (!faults_.empty()) return;
    order_table(table);
    fill_spreads();
  }

 private:
  using Column = RowNumber;

  void check_ranges() {
    for (const auto& row : rows_) {
      for (const auto column :
           {Column::salience, Column::power, Column::sovereignty, Column::position_spread,
            Column::salience_spread, Column::power_spread}) {
        if (row[column] && *row[column] < 0.0) {
          faults_.add(
              path_, row.place_of(column),
              std::string{negotiation_columns()[static_cast<std::size_t>(column) + 2].name} +
                  " of " + quoted(row.actor) +
                  " is negative (it counts, so 0 is the least). Give 0 or more.");
        }
      }
      for (const auto column : {Column::salience_spread, Column::power_spread}) {
        if (row[column] && *row[column] > 1.0) {
          faults_.add(path_, row.place_of(column),
                      "a spread above 1 (it is a share of the value, which would turn negative). "
                      "Give 0.1 for 10 %.");
        }
      }
    }
  }

  void name() {
    std::map<std::pair<std::string, std::string>, Place> seen;
    for (const auto& row : rows_) {
      if (row.actor.empty()) {
        faults_.add(path_, row.place, "the row names no actor (whose position is it?). Name one.");
        continue;
      }
      const auto [first, is_new] = seen.try_emplace({row.actor, row.issue}, row.place);
      if (!is_new) {
        faults_.add(path_, row.place,
                    quoted(row.actor) + " has a second row on " + quoted(row.issue) +
                        " (the first is on " + line_of(first->second) + "). Keep one.");
      }
      const auto note = [](std::vector<std::string>& names, const std::string& added) {
        if (std::ranges::find(names, added) == names.end()) names.push_back(added);
      };
      note(input_.issues_as_written, row.issue);
      if (!is_status_quo(row.actor)) note(input_.actors_as_written, row.actor);
    }
  }

  std::size_t actor_of(const NegotiationRow& row) const {
    return place_of(input_.table.actors, row.actor);
  }
  std::size_t cell_of(const NegotiationRow& row) const {
    return input_.table.at(place_of(input_.table.actors, row.actor),
                           place_of(input_.table.issues, row.issue));
  }
  static std::size_t place_of(const std::vector<std::string>& sorted, const std::string& name) {
    return static_cast<std::size_t>(std::ranges::lower_bound(sorted, name) - sorted.begin());
  }

  void fill_positions() {
    for (const auto& row : rows_) {
      if (is_status_quo(row.actor)) {
        input_.table.status_quo[place_of(input_.table.issues, row.issue)] =
            row[Column::position].value_or(0.0);
        continue;
      }
      if (!row[Column::position]) continue;
      input_.table.position[cell_of(row)] = *row[Column::position];
      if (row[Column::ratifier]) input_.table.ratifier[cell_of(row)] = *row[Column::ratifier];
    }
    const auto& table = input_.table;
    const auto cells = table.actor_count() * table.issue_count();
    const auto missing = static_cast<std::size_t>(
        std::ranges::count_if(table.position, [](double x) { return std::isnan(x); }));
    if (missing > 0) {
      input_.notes.push_back(std::to_string(missing) + " of " + std::to_string(cells) +
                             " positions are missing: those actors take no part in those issues.");
    }
  }

  void fill_saliences() {
    auto& table = input_.table;
    std::vector<double> sum(table.issue_count(), 0.0);
    std::vector<double> given(table.issue_count(), 0.0);
    std::vector<const NegotiationRow*> blank;
    for (const auto& row : rows_) {
      if (is_status_quo(row.actor) || !row[Column::position]) continue;
      const auto issue = place_of(table.issues, row.issue);
      if (!row[Column::salience]) {
        blank.push_back(&row);
        continue;
      }
      sum[issue] += *row[Column::salience];
      given[issue] += 1.0;
      table.salience[cell_of(row)] = *row[Column::salience];
    }
    const bool any = std::ranges::any_of(given, [](double n) { return n > 0.0; });
    for (const auto* row : blank) {
      const auto issue = place_of(table.issues, row->issue);
      table.salience[cell_of(*row)] = given[issue] > 0.0 ? sum[issue] / given[issue] : 1.0;
    }
    if (!any) {
      input_.notes.push_back("The table gives no salience: every actor cares alike (1).");
    } else if (!blank.empty()) {
      input_.notes.push_back(
          std::to_string(blank.size()) +
          " saliences are blank: the mean of those given on the issue is taken.");
    }
  }

  /// A number of the actor as a whole, which all its rows must agree on.
  std::vector<std::optional<double>> actor_numbers(Column column) {
    std::vector<std::optional<double>> value(input_.table.actor_count());
    std::vector<Place> first(value.size());
    for (const auto& row : rows_) {
      if (is_status_quo(row.actor) || !row[column]) continue;
      const auto actor = actor_of(row);
      if (value[actor] && *value[actor] != *row[column]) {
        faults_.add(path_, row.place_of(column),
                    std::string{negotiation_columns()[static_cast<std::size_t>(column) + 2].name} +
                        " of " + quoted(row.actor) + " differs from " + line_of(first[actor]) +
                        " (an actor has one). Give the same number or leave one blank.");
      }
      if (!value[actor]) first[actor] = row.place_of(column);
      value[actor] = row[column];
    }
    return value;
  }

  void fill_actor_numbers() {
    auto& table = input_.table;
    const auto power = actor_numbers(Column::power);
    const auto sovereignty = actor_numbers(Column::sovereignty);
    const auto payment = actor_numbers(Column::payment);
    const bool any = std::ranges::any_of(power, [](const auto& p) { return p.has_value(); });
    if (!any) input_.notes.push_back("The table gives no power: every actor counts alike (1).");
    for (std::size_t a = 0; a < table.actor_count(); ++a) {
      if (any && !power[a]) {
        faults_.add(path_, {1, 1},
                    quoted(table.actors[a]) +
                        " has no power on any of its rows (others have). Give it a number, 0 if "
                        "it has no say.");
      }
      table.power[a] = power[a].value_or(1.0);
      table.sovereignty[a] = sovereignty[a].value_or(default_sovereignty);
      table.transfer[a] = payment[a].value_or(0.0);
    }
  }

  void check_use() {
    const auto& table = input_.table;
    double power = 0.0;
    for (const double p : table.power) power += p;
    if (!(power > 0.0)) {
      faults_.add(path_, {1, 1},
                  "nobody has power (nothing could be decided). Give at least one actor some.");
    }
    for (std::size_t k = 0; k < table.issue_count(); ++k) {
      double say = 0.0;
      for (std::size_t a = 0; a < table.actor_count(); ++a) {
        say += table.power[a] * table.salience[table.at(a, k)];
      }
      if (!(say > 0.0)) {
        input_.notes.push_back("Nobody with power cares for " + quoted(table.issues[k]) +
                               ": its status quo stands.");
      }
    }
    for (std::size_t a = 0; a < table.actor_count(); ++a) {
      double care = 0.0;
      for (std::size_t k = 0; k < table.issue_count(); ++k) care += table.salience[table.at(a, k)];
      if (!(care > 0.0)) {
        input_.notes.push_back(quoted(table.actors[a]) +
                               " cares for nothing on the table: it goes along with everything "
                               "that costs it nothing.");
      }
    }
  }

  void fill_spreads() {
    const auto& table = input_.table;
    auto& spread = input_.spread;
    const auto scale = issue_scale(table);
    spread.power.assign(table.actor_count(), default_weight_spread);
    spread.salience.assign(table.salience.size(), default_weight_spread);
    spread.position.assign(table.position.size(), 0.0);
    for (std::size_t a = 0; a < table.actor_count(); ++a) {
      for (std::size_t k = 0; k < table.issue_count(); ++k) {
        spread.position[table.at(a, k)] = default_position_spread * scale[k];
      }
    }
    std::map<std::string, std::size_t> actor;  // the table is in its own order by now
    for (std::size_t a = 0; a < table.actor_count(); ++a) actor[table.actors[a]] = a;
    for (const auto& row : rows_) {
      if (is_status_quo(row.actor)) continue;
      const auto a = actor[row.actor];
      const auto cell = table.at(a, place_of(table.issues, row.issue));
      if (row[Column::position_spread]) spread.position[cell] = *row[Column::position_spread];
      if (row[Column::salience_spread]) spread.salience[cell] = *row[Column::salience_spread];
      if (row[Column::power_spread]) spread.power[a] = *row[Column::power_spread];
    }
  }

  const std::string& path_;
  const std::vector<NegotiationRow>& rows_;
  Faults& faults_;
  NegotiationInput& input_;
};

}  // namespace

std::array<ColumnMeaning, row_numbers + 2> negotiation_columns() {
  return {
      {{"actor", "who negotiates; the actor status_quo holds the status quo in its position"},
       {"issue", "what about"},
       {"position", "where the actor wants the issue; blank: takes no part in it"},
       {"salience", "how much it cares, >= 0"},
       {"power", "how much it counts, >= 0; once an actor is enough"},
       {"ratifier", "what those at home who must ratify want on the issue"},
       {"sovereignty", "cost of one unit of hardness to the actor [utility]"},
       {"payment", "side payment to the actor for the whole proposal; negative: from it [utility]"},
       {"position_spread", "half-width of the position's uncertainty, in units of the issue"},
       {"salience_spread", "half-width of the salience's uncertainty, as a share of it"},
       {"power_spread", "half-width of the power's uncertainty, as a share of it"}}};
}

NegotiationInput build_negotiation(const std::string& path, const std::vector<NegotiationRow>& rows,
                                   std::vector<std::string> notes, Faults& faults) {
  NegotiationInput input;
  input.notes = std::move(notes);
  Builder{path, rows, faults, input}.build();
  return input;
}

}  // namespace hansa
