#include "hansa/process/asks.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace hansa {
namespace {

/// A line that a network may ask to change.
struct Line {
  std::size_t issue{};
  bool idle{};            ///< the network has nothing to ask there
  double merit{};         ///< niche x salience x distance, less where richer networks ask already
  std::uint32_t asked{};  ///< by how many richer networks
};

bool before(const Line& a, const Line& b) {
  if (a.idle != b.idle) return b.idle;
  return a.merit != b.merit ? a.merit > b.merit : a.asked < b.asked;
}

/// Lines of the forum into `lines`, the best first.
void rank_lines(const AskView& view, std::size_t network, std::span<const std::uint32_t> asked,
                std::vector<Line>& lines) {
  lines.clear();
  for (std::size_t issue = 0; issue < view.issues; ++issue) {
    if (!(view.weight[issue] > 0.0)) continue;
    const auto cell = network * view.issues + issue;
    const double change = view.message[cell] - view.text[issue];
    double merit = view.niche[cell] * view.salience[cell] * (change < 0.0 ? -change : change);
    const bool idle = !(merit > 0.0);
    for (std::uint32_t n = 0; n < asked[issue]; ++n) merit *= 1.0 - view.rule.coordination;
    lines.push_back({issue, idle, merit, asked[issue]});
    // a handful: each new one passes those that it beats, equals stay in the order of issues
    for (auto at = lines.size() - 1; at > 0 && before(lines[at], lines[at - 1]); --at) {
      std::swap(lines[at], lines[at - 1]);
    }
  }
}

/// Who chooses first: by id, or, where networks coordinate, the richest.
std::vector<std::size_t> turns(const AskView& view, std::size_t networks) {
  std::vector<std::size_t> order(networks);
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (view.rule.coordination > 0.0) {
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return view.gross[a] > view.gross[b]; });
  }
  return order;
}

}  // namespace

void choose_asks(const AskView& view, std::span<std::uint8_t> asks, std::size_t stride) {
  const auto networks = view.message.size() / view.issues;
  std::vector<std::uint32_t> asked(view.issues, 0);
  std::vector<Line> lines;
  for (const auto network : turns(view, networks)) {
    const auto own = asks.subspan(network * stride, view.issues);
    std::ranges::fill(own, std::uint8_t{0});
    const double speaks = view.message[network * view.issues];
    if (speaks != speaks) continue;

    rank_lines(view, network, asked, lines);
    const auto limit = static_cast<std::size_t>(view.rule.asks);
    const auto chosen = limit == 0 ? lines.size() : std::min(limit, lines.size());
    for (std::size_t rank = 0; rank < chosen; ++rank) own[lines[rank].issue] = 1;
    if (view.rule.coordination > 0.0) {
      for (std::size_t issue = 0; issue < view.issues; ++issue) asked[issue] += own[issue];
    }
  }
}

}  // namespace hansa
