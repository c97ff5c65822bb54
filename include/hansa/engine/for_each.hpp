/// \file   The one place where threads are made, and the one file that includes TBB.
#pragma once
#include <cstddef>
#include <cstdint>

#ifdef HANSA_PLAIN_THREADS  // for ThreadSanitizer, which cannot see into a packaged libtbb
#include <thread>
#include <vector>
#else
#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>
#endif

namespace hansa {

/// Order among agents. `any` is the production order. The others are serial, for tests: a process
/// whose result differs between the three reads what another agent wrote in the same step.
enum class Order : std::uint8_t { any, ascending, descending };

/// Calls visit(row) once for each row in [0, count).
template <class Visit>
void for_each(std::size_t count, const Visit& visit, Order order = Order::any) {
  const auto visit_range = [&](std::size_t begin, std::size_t end) {
    for (auto i = begin; i < end; ++i) visit(i);
  };
  if (order == Order::ascending) return visit_range(0, count);
  if (order == Order::descending) {
    for (auto i = count; i-- > 0;) visit(i);
    return;
  }
#ifdef HANSA_PLAIN_THREADS
  constexpr std::size_t workers = 4;
  std::vector<std::jthread> team;
  for (std::size_t w = 0; w < workers; ++w) {
    team.emplace_back(visit_range, count * w / workers, count * (w + 1) / workers);
  }
#else
  constexpr std::size_t grain = 256;
  tbb::parallel_for(tbb::blocked_range<std::size_t>{0, count, grain},
                    [&](const auto& range) { visit_range(range.begin(), range.end()); });
#endif
}

}  // namespace hansa
