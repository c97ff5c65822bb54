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

using List = std::span<std::uint32_t>;

std::size_t shared(List a, List b) {
  std::size_t count = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++count;
    const auto left = a[i];
    i += left <= b[j];
    j += b[j] <= left;
  }
  return count;
}

/// Deals out what only one of the two ascending lists holds; both stay ascending.
void trade(List a, List b, std::vector<std::uint32_t>& dealt, Decisions& decisions) {
  const auto common = shared(a, b);
  auto wanted = a.size() - common;
  auto pool = wanted + b.size() - common;
  if (wanted == 0 || wanted == pool) return;
  dealt.resize(a.size() + b.size());
  auto to_a = dealt.begin();
  auto to_b = to_a + static_cast<std::ptrdiff_t>(a.size());
  for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    const bool from_a = j == b.size() || (i < a.size() && a[i] <= b[j]);
    const bool from_b = i == a.size() || (j < b.size() && b[j] <= a[i]);
    const auto city = from_a ? a[i] : b[j];
    i += from_a;
    j += from_b;
    if (from_a && from_b) {
      *to_a++ = *to_b++ = city;
      continue;
    }
    const bool goes_to_a = decisions.happens(wanted, pool--);
    wanted -= goes_to_a;
    (goes_to_a ? *to_a++ : *to_b++) = city;
  }
  std::copy_n(dealt.begin(), a.size(), a.begin());
  std::copy_n(dealt.begin() + static_cast<std::ptrdiff_t>(a.size()), b.size(), b.begin());
}

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
  Decisions decisions{draw, when, which};
  std::vector<std::uint32_t> dealt;
  const auto pick = [&](std::uint64_t ordinal, std::size_t among) {
    const double u = draw.uniform(Purpose::null_pair, when, which, ordinal);
    return static_cast<std::size_t>(u * static_cast<double>(among));
  };
  for (std::uint64_t at = 0; at < trades; ++at) {
    const auto a = pick(2 * at, networks.size());
    auto b = pick(2 * at + 1, networks.size() - 1);
    b += b >= a;
    trade(lists.cities_of(networks[a]), lists.cities_of(networks[b]), dealt, decisions);
  }
  list_by_city(lists);
}

}  // namespace hansa
