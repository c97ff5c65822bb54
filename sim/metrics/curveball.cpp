#include "hansa/metrics/curveball.hpp"

#include <algorithm>
#include <vector>

namespace hansa {
namespace {

/// Decisions of given chances from few draws: what a decision leaves of a uniform number is uniform
/// again, with as many bits less as were used. One in 16 decisions draws a new number, so that at
/// least 37 bits are left for each.
class Decisions {
 public:
  Decisions(const KeyedDraw& draw, Step when, Key which)
      : draw_{draw}, when_{when}, which_{which} {}

  /// True with chance part / whole, 0 <= part <= whole.
  bool happens(std::size_t part, std::size_t whole) {
    if (part == 0 || part == whole) return part != 0;
    if (used_++ % 16 == 0) {
      left_ = draw_.uniform(Purpose::null_trade, when_, which_, ordinal_++);
    }
    const double chance = static_cast<double>(part) / static_cast<double>(whole);
    const bool yes = left_ < chance;
    left_ = yes ? left_ / chance : (left_ - chance) / (1.0 - chance);
    return yes;
  }

 private:
  const KeyedDraw& draw_;
  Step when_;
  Key which_;
  double left_{};
  std::uint64_t used_{}, ordinal_{};
};

/// Trades between lists in any order. Each trade marks with its own number, so that no mark has to
/// be wiped out.
class Trader {
 public:
  Trader(std::size_t cities, Decisions decisions) : mark_(cities, 0), decisions_{decisions} {}

  /// Deals out what only one of the two lists holds: first the cities of a, then those of b.
  void trade(std::span<std::uint32_t> a, std::span<std::uint32_t> b) {
    const auto in_a = mark(a);
    std::size_t common = 0;
    for (const auto city : b) common += mark_[city] == in_a;
    auto wanted = a.size() - common;
    auto pool = wanted + b.size() - common;
    if (wanted == 0 || wanted == pool) return;
    const auto in_b = mark(b);  // marks of common cities too
    kept_a_.clear();
    kept_b_.clear();
    const auto deal = [&](std::uint32_t city) {
      const bool goes_to_a = decisions_.happens(wanted, pool--);
      wanted -= goes_to_a;
      (goes_to_a ? kept_a_ : kept_b_).push_back(city);
    };
    for (const auto city : a) {
      if (mark_[city] == in_b) {
        kept_a_.push_back(city);
        kept_b_.push_back(city);
        mark_[city] = 0;  // b need not deal it out again
      } else {
        deal(city);
      }
    }
    for (const auto city : b) {
      if (mark_[city] == in_b) deal(city);
    }
    std::ranges::copy(kept_a_, a.begin());
    std::ranges::copy(kept_b_, b.begin());
  }

 private:
  std::uint32_t mark(std::span<const std::uint32_t> list) {
    ++last_;
    for (const auto city : list) mark_[city] = last_;
    return last_;
  }

  std::vector<std::uint32_t> mark_;  ///< [cities]
  std::uint32_t last_{};
  std::vector<std::uint32_t> kept_a_, kept_b_;
  Decisions decisions_;
};

std::vector<std::uint32_t> with_members(const Affiliation& lists) {
  std::vector<std::uint32_t> networks;
  for (std::uint32_t n = 0; n < lists.networks(); ++n) {
    if (lists.degree_of_network(n) > 0) networks.push_back(n);
  }
  return networks;
}

}  // namespace

std::size_t curveball_trades(const Affiliation& lists) { return 5 * with_members(lists).size(); }

void curveball(Affiliation& lists, std::size_t trades, const KeyedDraw& draw, Step when,
               Key which) {
  const auto networks = with_members(lists);
  if (networks.size() < 2) return;
  Trader trader{lists.cities(), Decisions{draw, when, which}};
  const auto pick = [&](std::uint64_t ordinal, std::size_t among) {
    const double u = draw.uniform(Purpose::null_pair, when, which, ordinal);
    return static_cast<std::size_t>(u * static_cast<double>(among));
  };
  for (std::uint64_t at = 0; at < trades; ++at) {
    const auto a = pick(2 * at, networks.size());
    auto b = pick(2 * at + 1, networks.size() - 1);
    b += b >= a;
    trader.trade(lists.cities_of(networks[a]), lists.cities_of(networks[b]));
  }
  list_by_city(lists);
  list_by_network(lists);
}

}  // namespace hansa
