#include "hansa/negotiation/table.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "hansa/base/contract.hpp"

namespace hansa {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Any fixed order of all numbers, blank first.
bool precedes(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && !std::isnan(b);
  return a < b;
}

template <class Values>
std::vector<Values> pick(const std::vector<Values>& values, const std::vector<std::size_t>& order) {
  std::vector<Values> picked;
  picked.reserve(order.size());
  for (const std::size_t from : order) picked.push_back(values[from]);
  return picked;
}

std::vector<std::size_t> count_up(std::size_t n) {
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  return order;
}

void order_issues(NegotiationTable& table) {
  auto order = count_up(table.issue_count());
  std::ranges::sort(order, {}, [&](std::size_t k) { return table.issues[k]; });
  for (auto* matrix : {&table.position, &table.salience, &table.ratifier}) {
    const auto old = *matrix;
    for (std::size_t a = 0; a < table.actor_count(); ++a) {
      for (std::size_t k = 0; k < order.size(); ++k) {
        (*matrix)[table.at(a, k)] = old[table.at(a, order[k])];
      }
    }
  }
  table.status_quo = pick(table.status_quo, order);
  table.issues = pick(table.issues, order);
}

int compare(double a, double b) { return precedes(a, b) ? -1 : precedes(b, a) ? 1 : 0; }

int compare_actors(const NegotiationTable& table, std::size_t a, std::size_t b) {
  for (const auto* column : {&table.power, &table.sovereignty, &table.transfer}) {
    if (const int order = compare((*column)[a], (*column)[b])) return order;
  }
  for (const auto* matrix : {&table.position, &table.salience, &table.ratifier}) {
    for (std::size_t k = 0; k < table.issue_count(); ++k) {
      if (const int order = compare((*matrix)[table.at(a, k)], (*matrix)[table.at(b, k)])) {
        return order;
      }
    }
  }
  return table.actors[a].compare(table.actors[b]);
}

}  // namespace

NegotiationTable empty_table(std::vector<std::string> actors, std::vector<std::string> issues) {
  NegotiationTable table;
  const std::size_t cells = actors.size() * issues.size();
  table.position.assign(cells, missing);
  table.salience.assign(cells, 0.0);
  table.ratifier.assign(cells, missing);
  table.power.assign(actors.size(), 1.0);
  table.sovereignty.assign(actors.size(), 0.0);
  table.transfer.assign(actors.size(), 0.0);
  table.status_quo.assign(issues.size(), 0.0);
  table.actors = std::move(actors);
  table.issues = std::move(issues);
  return table;
}

void order_table(NegotiationTable& table) {
  order_issues(table);
  auto order = count_up(table.actor_count());
  std::ranges::sort(order,
                    [&](std::size_t a, std::size_t b) { return compare_actors(table, a, b) < 0; });
  for (auto* matrix : {&table.position, &table.salience, &table.ratifier}) {
    const auto old = *matrix;
    for (std::size_t a = 0; a < order.size(); ++a) {
      for (std::size_t k = 0; k < table.issue_count(); ++k) {
        (*matrix)[table.at(a, k)] = old[table.at(order[a], k)];
      }
    }
  }
  for (auto* column : {&table.power, &table.sovereignty, &table.transfer}) {
    *column = pick(*column, order);
  }
  table.actors = pick(table.actors, order);
}

std::vector<double> issue_spans(const NegotiationTable& table) {
  auto least = table.status_quo;
  auto most = table.status_quo;
  for (std::size_t a = 0; a < table.actor_count(); ++a) {
    for (std::size_t k = 0; k < table.issue_count(); ++k) {
      if (!table.takes_part(a, k)) continue;
      least[k] = std::min(least[k], table.position[table.at(a, k)]);
      most[k] = std::max(most[k], table.position[table.at(a, k)]);
    }
  }
  for (std::size_t k = 0; k < most.size(); ++k) {
    most[k] = most[k] > least[k] ? most[k] - least[k] : 1.0;
  }
  return most;
}

TableUtility utility_of(const NegotiationTable& table) {
  TableUtility utility{std::vector<double>(table.position.size(), 0.0), issue_spans(table)};
  for (std::size_t a = 0; a < table.actor_count(); ++a) {
    double care = 0.0;
    for (std::size_t k = 0; k < table.issue_count(); ++k) {
      HANSA_EXPECT(table.takes_part(a, k) || table.salience[table.at(a, k)] == 0.0);
      care += table.salience[table.at(a, k)];
    }
    if (!(care > 0.0)) continue;
    for (std::size_t k = 0; k < table.issue_count(); ++k) {
      const double share = table.salience[table.at(a, k)] / care;
      utility.weight[table.at(a, k)] = share / (utility.span[k] * utility.span[k]);
    }
  }
  return utility;
}

}  // namespace hansa
