#include "hansa/negotiation/agreement_games.hpp"

#include <cmath>

#include "hansa/negotiation/pledge.hpp"

namespace hansa {

AgreementGame linear_game(std::size_t players, double benefit, double cost) {
  return {players, [=](std::size_t n) -> AgreementPayoffs {
            const auto signatories = static_cast<double>(n);
            const bool abates = signatories * benefit >= cost;
            const double good = abates ? benefit * signatories : 0.0;
            return {abates ? good - cost : 0.0, good, abates ? 1.0 : 0.0, 0.0};
          }};
}

AgreementGame quadratic_cost_game(std::size_t players, double benefit, double cost, double share,
                                  std::size_t least_participation) {
  return {players, [=](std::size_t n) -> AgreementPayoffs {
            const auto signatories = static_cast<double>(n);
            const double alone = benefit / cost;
            const double together = n < least_participation ? alone : share * signatories * alone;
            const double total =
                signatories * together + (static_cast<double>(players) - signatories) * alone;
            return {benefit * total - cost * together * together / 2.0,
                    benefit * total - cost * alone * alone / 2.0, together, alone};
          }};
}

AgreementGame leading_signatories_game(std::size_t players, double a, double benefit, double cost) {
  return {players, [=](std::size_t n) -> AgreementPayoffs {
            const auto all = static_cast<double>(players);
            const auto signatories = static_cast<double>(n);
            const double slope = benefit / (all * cost);
            // Outsiders answer q = slope (a - Q): one more unit inside adds `pass` to the total.
            const double pass = 1.0 / (1.0 + slope * (all - signatories));
            const double pull = signatories * signatories * slope * pass * pass;
            const double inside_total = a * pull / (1.0 + pull);
            const double outside = slope * pass * (a - inside_total);
            const double total = inside_total + (all - signatories) * outside;
            const double inside = n > 0 ? inside_total / signatories : 0.0;
            const double good = benefit / all * (a * total - total * total / 2.0);
            return {good - cost * inside * inside / 2.0, good - cost * outside * outside / 2.0,
                    inside, outside};
          }};
}

AgreementGame penalty_club(std::size_t players, double dues) {
  return {players, [=](std::size_t n) -> AgreementPayoffs {
            return {-dues, -static_cast<double>(n), 1.0, 0.0};
          }};
}

std::vector<double> joining_gains(const AgreementGame& game) {
  std::vector<double> gain(game.players);
  for (std::size_t n = 0; n < game.players; ++n) {
    gain[n] = game.at(n + 1).inside - game.at(n).outside;
  }
  return gain;
}

std::vector<std::size_t> stable_signatories(const AgreementGame& game) {
  const auto gain = joining_gains(game);
  const std::vector<double> nothing(game.players, 0.0);
  return stable_numbers({nothing, nothing, nothing, nothing, gain, 0.0, 0.0}, 1.0);
}

double total_effort(const AgreementGame& game, std::size_t signatories) {
  const auto payoffs = game.at(signatories);
  return static_cast<double>(signatories) * payoffs.inside_effort +
         static_cast<double>(game.players - signatories) * payoffs.outside_effort;
}

double largest_shallow_share(std::size_t players) {
  const auto n = static_cast<double>(players);
  return ((2.0 * n - 1.0) + std::sqrt((3.0 * n - 1.0) * (n - 1.0))) / (n * n);
}

}  // namespace hansa
