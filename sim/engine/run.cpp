#include "hansa/engine/run.hpp"

#ifndef HANSA_PLAIN_THREADS
#include <oneapi/tbb/global_control.h>
#endif

#include <memory>

#include "hansa/engine/twins.hpp"

namespace hansa {

bool run(const Scenario& scenario, const World& world, const Observer& observer, Order order,
         const std::vector<TableText>& tables) {
  Lockstep lockstep{scenario, world, tables, order};
  lockstep.begin();
  if (!lockstep.observe(observer)) return false;
  for (std::size_t step = 0; step < scenario.steps(); ++step) {
    lockstep.step();
    if (!lockstep.observe(observer)) return false;
  }
  return true;
}

void set_threads(int threads) {
#ifndef HANSA_PLAIN_THREADS
  static std::unique_ptr<tbb::global_control> limit;
  limit.reset();
  if (threads > 0) {
    limit = std::make_unique<tbb::global_control>(tbb::global_control::max_allowed_parallelism,
                                                  static_cast<std::size_t>(threads));
  }
#else
  static_cast<void>(threads);
#endif
}

}  // namespace hansa
