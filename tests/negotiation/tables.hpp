/// \file   Tables for tests: the shipped ones, small ones by hand, thousands at random.
#pragma once
#include <random>
#include <string>
#include <vector>

#include "hansa/negotiation/table_input.hpp"

namespace hansa::test {

NegotiationInput shipped_table(const std::string& name);  ///< of scenarios/tables/
NegotiationInput table_from(const std::string& text);

inline std::size_t issue_at(const NegotiationTable& table, const std::string& name) {
  for (std::size_t k = 0; k < table.issue_count(); ++k) {
    if (table.issues[k] == name) return k;
  }
  throw std::out_of_range(name);
}

inline std::size_t actor_at(const NegotiationTable& table, const std::string& name) {
  for (std::size_t a = 0; a < table.actor_count(); ++a) {
    if (table.actors[a] == name) return a;
  }
  throw std::out_of_range(name);
}

/// Uniform numbers that do not depend on the standard library's distributions.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : engine_{seed} {}
  double unit() { return static_cast<double>(engine_() >> 11) * 0x1.0p-53; }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(engine_() % n); }

 private:
  std::mt19937_64 engine_;
};

/// Positions and status quo in [0, 100], saliences in [0.05, 1], powers in [0.1, 1]; a tenth of the
/// positions missing when there are several issues. In the order of order_table().
inline NegotiationTable random_table(Chance& chance, std::size_t actors, std::size_t issues) {
  std::vector<std::string> actor_names, issue_names;
  for (std::size_t a = 0; a < actors; ++a) actor_names.push_back("actor-" + std::to_string(a));
  for (std::size_t k = 0; k < issues; ++k) issue_names.push_back("issue-" + std::to_string(k));
  auto table = empty_table(actor_names, issue_names);
  for (std::size_t k = 0; k < issues; ++k) table.status_quo[k] = 100.0 * chance.unit();
  for (std::size_t a = 0; a < actors; ++a) {
    table.power[a] = 0.1 + 0.9 * chance.unit();
    for (std::size_t k = 0; k < issues; ++k) {
      if (issues > 1 && chance.unit() < 0.1) continue;
      table.position[table.at(a, k)] = 100.0 * chance.unit();
      table.salience[table.at(a, k)] = 0.05 + 0.95 * chance.unit();
    }
  }
  order_table(table);
  return table;
}

}  // namespace hansa::test
