#include "hansa/engine/run.hpp"

#ifndef HANSA_PLAIN_THREADS
#include <oneapi/tbb/global_control.h>
#endif

#include <memory>

#include "hansa/engine/schedule.hpp"
#include "hansa/engine/simulation.hpp"

namespace hansa {
namespace {

bool observe(const Simulation& sim, const Observer& observer) {
  return observer(
      {sim.state, sim.series, sim.tally.sessions, sim.tally.memberships, sim.tally.networks});
}

}  // namespace

bool run(const Scenario& scenario, const World& world, const Observer& observer, Order order) {
  Simulation sim{scenario, world, order};
  act_observation(sim);
  if (!observe(sim, observer)) return false;
  for (std::size_t step = 0; step < scenario.steps(); ++step) {
    sim.tally.clear();
    for (const auto& process : schedule()) {
      if (process.act != nullptr) process.act(sim);
    }
    sim.state.step = static_cast<Step>(step + 1);
    sim.state.month = sim.step_end();
    if (!observe(sim, observer)) return false;
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
