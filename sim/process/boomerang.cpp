#include "hansa/process/boomerang.hpp"

namespace hansa {

std::vector<Pressure> pressure_from_abroad(const BoomerangView& view) {
  std::vector<Pressure> abroad(view.member.size());
  if (view.member.size() < 2) return abroad;
  Pressure all;
  for (std::size_t m = 0; m < abroad.size(); ++m) {
    const auto state = view.member[m];
    abroad[m] = {view.stubbornness[state] * view.own[state].attention,
                 view.stubbornness[state] * view.own[state].pull};
    all.attention += abroad[m].attention;
    all.pull += abroad[m].pull;
  }
  const double part = view.share / static_cast<double>(abroad.size() - 1);
  for (auto& refused : abroad) {
    refused = {part * (all.attention - refused.attention), part * (all.pull - refused.pull)};
  }
  return abroad;
}

}  // namespace hansa
