#include "hansa/process/endorsement.hpp"

#include "hansa/random/distributions.hpp"

namespace hansa {
namespace {

std::size_t first_cell(const DeclarationView& view, std::size_t speaker) {
  return (speaker * view.forums + view.forum) * view.issues;
}

std::size_t speakers(const DeclarationView& view) {
  return view.effort.size() / (view.forums * view.issues);
}

}  // namespace

std::optional<std::size_t> declared_line(const DeclarationView& view) {
  std::optional<std::size_t> declared;
  double most = 0.0;
  for (std::size_t issue = 0; issue < view.issues; ++issue) {
    double behind = 0.0;
    for (std::size_t n = 0; n < speakers(view); ++n) {
      behind += view.effort[first_cell(view, n) + issue];
    }
    if (!(behind > most)) continue;
    most = behind;
    declared = issue;
  }
  return declared;
}

void endorse_line(const DeclarationView& view, std::size_t line, double endorse) {
  for (std::size_t n = 0; n < speakers(view); ++n) {
    view.effort[first_cell(view, n) + line] *= 1.0 + endorse;
  }
}

bool endorses(double chance, Key forum, Step session, const KeyedDraw& draw) {
  if (chance == 0.0) return false;
  return bernoulli(draw.uniform(Purpose::endorsement, session, forum), chance);
}

}  // namespace hansa
