#include "hansa/metrics/modularity.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace hansa {
namespace {

using Counts = std::vector<std::int64_t>;

/// Adds up links to modules and remembers which are not 0.
class Links {
 public:
  explicit Links(std::size_t modules) : count_(modules, 0) {}
  void add(std::uint32_t module, std::int64_t links = 1) {
    if (count_[module] == 0) touched_.push_back(module);
    count_[module] += links;
  }
  const std::vector<std::uint32_t>& modules() const { return touched_; }
  std::int64_t to(std::uint32_t module) const { return count_[module]; }
  void clear() {
    for (const auto module : touched_) count_[module] = 0;
    touched_.clear();
  }

 private:
  Counts count_;
  std::vector<std::uint32_t> touched_;
};

/// A gain of joining two modules, times M^2.
struct Joining {
  std::int64_t gain;
  std::uint32_t keeps, goes;
};

/// The part of the matrix that cities with two networks or more make up.
Affiliation with_several(const Affiliation& lists) {
  Affiliation part;
  part.first_of_city = {0};
  for (std::size_t i = 0; i < lists.cities(); ++i) {
    if (lists.degree_of_city(i) > 1) {
      part.network.insert(part.network.end(), lists.networks_of(i).begin(),
                          lists.networks_of(i).end());
    }
    part.first_of_city.push_back(static_cast<std::uint32_t>(part.network.size()));
  }
  part.first_of_network = {0};
  for (std::size_t n = 0; n < lists.networks(); ++n) {
    for (const auto i : lists.cities_of(n)) {
      if (lists.degree_of_city(i) > 1) part.city.push_back(i);
    }
    part.first_of_network.push_back(static_cast<std::uint32_t>(part.city.size()));
  }
  return part;
}

/// Modules are numbered by networks: at first each network has the module of its own number. Cities
/// with a single network all follow it; they are counted, not listed.
class Search {
 public:
  Search(const Affiliation& lists, std::span<const Key> key)
      : all_{static_cast<std::int64_t>(lists.size())},
        several_{with_several(lists)},
        single_(lists.networks(), 0),
        of_city_(lists.cities(), no_module),
        of_network_(lists.networks(), no_module),
        of_single_(lists.networks(), no_module),
        rank_(lists.networks()),
        city_ends_(lists.networks(), 0),
        network_ends_(lists.networks(), 0),
        links_(lists.networks()) {
    std::vector<std::uint32_t> order(lists.networks());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t n) { return key[n]; });
    for (std::uint32_t place = 0; place < order.size(); ++place) rank_[order[place]] = place;
    for (std::uint32_t n = 0; n < lists.networks(); ++n) {
      if (lists.degree_of_network(n) == 0) continue;
      of_network_[n] = n;
      network_ends_[n] = lists.degree_of_network(n);
      single_[n] = network_ends_[n] - several_.degree_of_network(n);
    }
  }

  /// Small steps first, so that no time goes to the last digits of modules that join anyway.
  Modules run(const Affiliation& lists) {
    do pass_labels(1e-4);
    while (join_modules());
    do pass_labels(0.0);
    while (join_modules());
    for (std::size_t i = 0; i < lists.cities(); ++i) {
      if (lists.degree_of_city(i) == 1) of_city_[i] = of_single_[lists.networks_of(i)[0]];
    }
    Modules found{of_city_, of_network_, 0, modularity(lists, of_city_, of_network_)};
    for (const auto ends : network_ends_) found.count += ends > 0;
    return found;
  }

 private:
  /// The module with most links beyond what `ends` of the other side let expect; ties go to the one
  /// it is in, then by rank. Q x M^2 gains the score.
  std::uint32_t best(std::uint32_t now, std::int64_t degree, const Counts& ends) const {
    std::uint32_t chosen = no_module;
    std::int64_t most = 0;
    for (const auto module : links_.modules()) {
      const auto score = links_.to(module) * all_ - degree * ends[module];
      const bool ahead =
          chosen == no_module || score > most ||
          (score == most && chosen != now && (module == now || rank_[module] < rank_[chosen]));
      if (!ahead) continue;
      most = score;
      chosen = module;
    }
    return chosen;
  }

  void label_cities() {
    std::ranges::fill(city_ends_, 0);
    for (std::size_t n = 0; n < single_.size(); ++n) {
      if (single_[n] > 0) city_ends_[of_single_[n] = of_network_[n]] += single_[n];
    }
    for (std::size_t i = 0; i < several_.cities(); ++i) {
      const auto degree = several_.degree_of_city(i);
      if (degree == 0) continue;
      for (const auto n : several_.networks_of(i)) links_.add(of_network_[n]);
      of_city_[i] = best(of_city_[i], degree, network_ends_);
      city_ends_[of_city_[i]] += degree;
      links_.clear();
    }
  }

  void link_cities_of(std::uint32_t n) {
    for (const auto i : std::as_const(several_).cities_of(n)) links_.add(of_city_[i]);
    if (single_[n] > 0) links_.add(of_single_[n], single_[n]);
  }

  /// Returns the memberships within modules.
  std::int64_t label_networks() {
    std::int64_t within = 0;
    std::ranges::fill(network_ends_, 0);
    for (std::uint32_t n = 0; n < single_.size(); ++n) {
      const auto degree = several_.degree_of_network(n) + single_[n];
      if (degree == 0) continue;
      link_cities_of(n);
      of_network_[n] = best(of_network_[n], degree, city_ends_);
      network_ends_[of_network_[n]] += degree;
      within += links_.to(of_network_[n]);
      links_.clear();
    }
    return within;
  }

  /// Labels pass to and fro until Q gains no more than `least`.
  void pass_labels(double least) {
    const auto enough =
        static_cast<std::int64_t>(least * static_cast<double>(all_) * static_cast<double>(all_));
    for (std::int64_t before = 0, first = 1;; first = 0) {
      label_cities();
      std::int64_t quality = label_networks() * all_;  // Q x M^2
      for (std::size_t g = 0; g < city_ends_.size(); ++g) {
        quality -= city_ends_[g] * network_ends_[g];
      }
      if (first == 0 && quality <= before + enough) return;
      before = quality;
    }
  }

  /// Rows by module: those of module g are row[first[g] .. first[g + 1]).
  struct Grouped {
    std::vector<std::uint32_t> first, row;
    std::span<const std::uint32_t> of(std::uint32_t g) const {
      return std::span{row}.subspan(first[g], first[g + 1] - first[g]);
    }
  };
  Grouped grouped(const std::vector<std::uint32_t>& module) const {
    Grouped by{std::vector<std::uint32_t>(single_.size() + 1, 0), {}};
    for (const auto g : module) {
      if (g != no_module) ++by.first[g + 1];
    }
    std::partial_sum(by.first.begin(), by.first.end(), by.first.begin());
    by.row.resize(by.first.back());
    auto next = by.first;
    for (std::uint32_t at = 0; at < module.size(); ++at) {
      if (module[at] != no_module) by.row[next[module[at]]++] = at;
    }
    return by;
  }

  /// Pairs of modules that Q gains by joining.
  std::vector<Joining> joinings() {
    const auto cities = grouped(of_city_);
    const auto networks = grouped(of_network_);
    const auto singles = grouped(of_single_);
    std::vector<Joining> list;
    for (std::uint32_t g = 0; g < single_.size(); ++g) {
      for (const auto n : networks.of(g)) link_cities_of(n);
      for (const auto i : cities.of(g)) {
        for (const auto n : several_.networks_of(i)) links_.add(of_network_[n]);
      }
      for (const auto n : singles.of(g)) links_.add(of_network_[n], single_[n]);
      for (const auto h : links_.modules()) {
        if (rank_[g] >= rank_[h]) continue;  // each pair once; counted from either side alike
        const auto gain = links_.to(h) * all_ - network_ends_[g] * city_ends_[h] -
                          network_ends_[h] * city_ends_[g];
        if (gain > 0) list.push_back({gain, g, h});
      }
      links_.clear();
    }
    return list;
  }

  /// Joins pairs of modules, the largest gain first, each module at most once, so that the gains
  /// add up. Returns whether any did.
  bool join_modules() {
    auto list = joinings();
    std::ranges::sort(list, [&](const Joining& a, const Joining& b) {
      if (a.gain != b.gain) return a.gain > b.gain;
      if (a.keeps != b.keeps) return rank_[a.keeps] < rank_[b.keeps];
      return rank_[a.goes] < rank_[b.goes];
    });
    std::vector<std::uint32_t> becomes(single_.size(), no_module);
    for (const auto& pair : list) {
      if (becomes[pair.keeps] != no_module || becomes[pair.goes] != no_module) continue;
      becomes[pair.keeps] = becomes[pair.goes] = pair.keeps;
      city_ends_[pair.keeps] += std::exchange(city_ends_[pair.goes], 0);
      network_ends_[pair.keeps] += std::exchange(network_ends_[pair.goes], 0);
    }
    for (auto* labels : {&of_city_, &of_network_, &of_single_}) {
      for (auto& g : *labels) {
        if (g != no_module && becomes[g] != no_module) g = becomes[g];
      }
    }
    return !list.empty();
  }

  const std::int64_t all_;     ///< M
  const Affiliation several_;  ///< cities with two networks or more
  Counts single_;              ///< [networks] members that have no other network
  std::vector<std::uint32_t> of_city_, of_network_;
  std::vector<std::uint32_t> of_single_;  ///< [networks] module of those members
  std::vector<std::uint32_t> rank_;       ///< [networks] by key
  Counts city_ends_, network_ends_;       ///< [modules] memberships of its cities, its networks
  Links links_;
};

}  // namespace

double modularity(const Affiliation& lists, std::span<const std::uint32_t> of_city,
                  std::span<const std::uint32_t> of_network) {
  if (lists.size() == 0) return std::numeric_limits<double>::quiet_NaN();
  Counts city_ends(lists.networks(), 0), network_ends(lists.networks(), 0);
  std::int64_t within = 0;
  for (std::size_t n = 0; n < lists.networks(); ++n) {
    if (lists.degree_of_network(n) == 0) continue;
    network_ends[of_network[n]] += lists.degree_of_network(n);
    for (const auto i : lists.cities_of(n)) {
      ++city_ends[of_city[i]];
      within += of_city[i] == of_network[n];
    }
  }
  const auto all = static_cast<double>(lists.size());
  std::int64_t expected = 0;
  for (std::size_t g = 0; g < city_ends.size(); ++g) expected += city_ends[g] * network_ends[g];
  return (static_cast<double>(within) - static_cast<double>(expected) / all) / all;
}

Modules find_modules(const Affiliation& lists, std::span<const Key> key) {
  if (lists.size() == 0) {
    return {std::vector<std::uint32_t>(lists.cities(), no_module),
            std::vector<std::uint32_t>(lists.networks(), no_module), 0,
            std::numeric_limits<double>::quiet_NaN()};
  }
  return Search{lists, key}.run(lists);
}

}  // namespace hansa
