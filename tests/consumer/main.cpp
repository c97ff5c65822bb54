/// Someone else's program on the installed library: draws a number and finds the shipped world.
#include <hansa/base/build_facts.hpp>
#include <hansa/random/distributions.hpp>

#include <filesystem>
#include <iostream>

int main() {
  const hansa::KeyedDraw draw{1, 0};
  const auto who = hansa::key_of("ita-rome");
  const double wait =
      hansa::exponential(draw.uniform(hansa::Purpose::looks, hansa::Step{0}, who));
  std::cout << "hansa " << hansa::build_facts().version << ", first look of Rome after " << wait
            << " mean waits\n";
  return std::filesystem::exists(SCENARIOS "/world/cities.csv") ? 0 : 1;
}
