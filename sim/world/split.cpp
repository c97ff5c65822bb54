#include "hansa/world/split.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "hansa/base/contract.hpp"
#include "hansa/base/portable_math.hpp"

namespace hansa {
namespace {

/// Weights of the parts by rank, unnormalised: the first is 1.
std::vector<double> part_sizes(const SplitRule& rule) {
  std::vector<double> size(rule.into, 1.0);
  if (rule.size_inequality == 0.0) return size;
  for (std::size_t j = 1; j < size.size(); ++j) {
    size[j] = portable::pow(static_cast<double>(j + 1), -rule.size_inequality);
  }
  return size;
}

/// What puts the members of one part in a row.
struct Place {
  std::uint32_t member;
  double random;
  Key key;
};

bool before(const Place& a, const Place& b) {
  return std::tie(a.random, a.key) < std::tie(b.random, b.key);
}

/// Members of one part in the order in which they fill the blocks.
std::vector<Place> in_a_row(const SplitMembers& members, const SplitRule& rule,
                            std::vector<Place> row, const KeyedDraw& draw, Step when, Key split) {
  std::sort(row.begin(), row.end(), before);
  if (rule.sort == 0.0) return row;
  const auto by_message = [&](const Place& a, const Place& b) {
    return std::tie(members.type[a.member], members.stance[a.member], a.key) <
           std::tie(members.type[b.member], members.stance[b.member], b.key);
  };
  std::vector<Place> sorted = row;
  std::sort(sorted.begin(), sorted.end(), by_message);
  const auto is_sorted = [&](const Place& place) {
    return draw.uniform(PairPurpose::split_sorted, when, place.key, split) < rule.sort;
  };
  auto next = row.begin();  // the others take the free places in their random order
  for (auto& place : sorted) {
    if (is_sorted(place)) continue;
    next = std::find_if_not(next, row.end(), is_sorted);
    place = *next++;
  }
  return sorted;
}

/// Part of each place: blocks of resources, each place where its middle falls, none left empty.
std::vector<std::uint32_t> fill_blocks(const SplitMembers& members, const std::vector<Place>& row,
                                       const std::vector<double>& size) {
  double total = 0.0;
  for (const auto& place : row) total += members.resources[place.member];
  const bool weightless = !(total > 0.0);
  if (weightless) total = static_cast<double>(row.size());
  const double sizes = std::accumulate(size.begin(), size.end(), 0.0);

  const auto parts = static_cast<std::int64_t>(size.size());
  const auto places = static_cast<std::int64_t>(row.size());
  std::vector<std::uint32_t> part(row.size());
  double filled = 0.0;
  double bound = size[0] / sizes;  // end of block `block`, as a share
  std::int64_t block = 0, last = -1;
  for (std::int64_t n = 0; n < places; ++n) {
    const double brings =
        weightless ? 1.0 : members.resources[row[static_cast<std::size_t>(n)].member];
    const double middle = (filled + 0.5 * brings) / total;
    while (block + 1 < parts && middle >= bound) {
      bound += size[static_cast<std::size_t>(++block)] / sizes;
    }
    std::int64_t own = block;
    if (places >= parts) {
      own = std::min(own, last + 1);
      own = std::max({own, last, parts - (places - n)});
    }
    part[static_cast<std::size_t>(n)] = static_cast<std::uint32_t>(own);
    last = own;
    filled += brings;
  }
  return part;
}

}  // namespace

std::vector<SplitRow> split_members(const SplitMembers& members, const SplitRule& rule,
                                    const KeyedDraw& draw, Step when, Key split) {
  HANSA_EXPECT(rule.into >= 1);
  HANSA_EXPECT(members.key.size() == members.resources.size());
  HANSA_EXPECT(members.key.size() == members.engagement.size());
  const auto size = part_sizes(rule);
  const double sizes = std::accumulate(size.begin(), size.end(), 0.0);

  std::vector<SplitRow> rows;
  std::vector<Place> single;
  for (std::uint32_t m = 0; m < members.key.size(); ++m) {
    const Key city = members.key[m];
    if (draw.uniform(PairPurpose::split_duplicate, when, city, split) < rule.member_dup) {
      for (std::uint32_t j = 0; j < size.size(); ++j) {
        rows.push_back({m, j, members.engagement[m] * size[j] / sizes});
      }
    } else {
      single.push_back({m, draw.uniform(PairPurpose::split_place, when, city, split), city});
    }
  }
  const auto row = in_a_row(members, rule, std::move(single), draw, when, split);
  const auto part = fill_blocks(members, row, size);
  for (std::size_t n = 0; n < row.size(); ++n) {
    rows.push_back({row[n].member, part[n], members.engagement[row[n].member]});
  }
  std::sort(rows.begin(), rows.end(), [](const SplitRow& a, const SplitRow& b) {
    return std::tie(a.member, a.part) < std::tie(b.member, b.part);
  });
  return rows;
}

std::vector<double> split_niche(std::span<const double> niche, std::size_t part, double niche_dup) {
  std::vector<double> own(niche.begin(), niche.end());
  if (niche_dup == 1.0) return own;
  std::vector<std::size_t> order;
  for (std::size_t k = 0; k < niche.size(); ++k) {
    if (niche[k] > 0.0) order.push_back(k);
  }
  HANSA_EXPECT(!order.empty());
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return niche[a] > niche[b]; });
  for (auto& share : own) share *= niche_dup;
  own[order[part % order.size()]] += 1.0 - niche_dup;
  return own;
}

std::vector<MergeRow> merge_members(std::vector<MergeRow> rows) {
  std::stable_sort(rows.begin(), rows.end(),
                   [](const MergeRow& a, const MergeRow& b) { return a.city < b.city; });
  std::vector<MergeRow> merged;
  for (const auto& row : rows) {
    if (!merged.empty() && merged.back().city == row.city) {
      merged.back().engagement += row.engagement;
    } else {
      merged.push_back(row);
    }
  }
  return merged;
}

}  // namespace hansa
