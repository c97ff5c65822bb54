/// \file   The bargaining models by name, and what each makes of a table.
///
/// Every model names a proposal; the core then says the same things of each: how far every actor
/// goes along with it from the status quo, how far the rule lets it come, who is pivotal.
/// Ratifiers, slack, hardness and side payments enter there, the same way for all; the cooperative
/// models know them in the surplus besides. `winset` proposes the compromise and answers with what
/// the rule lets pass; the others answer with their proposal.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "hansa/negotiation/table.hpp"

namespace hansa {

enum class BargainingModel : std::uint8_t {
  winset,
  compromise,
  median,
  nash,
  kalai_smorodinsky,
  challenge,
  condorcet,
  exchange
};

struct ModelName {
  BargainingModel model;
  std::string_view name, meaning;
};

/// In the order in which they are shown.
std::span<const ModelName> bargaining_models();
std::optional<BargainingModel> named_model(std::string_view name);

/// The proposal of the model, [issues].
std::vector<double> propose_text(const NegotiationTable& table, const NegotiationTerms& terms,
                                 BargainingModel model);

struct Bargain {
  std::vector<double> proposal;  ///< [issues]
  std::vector<double> outcome;   ///< [issues] the model's answer
  std::vector<double> ratified;  ///< [issues] what the rule lets pass of the proposal
  TableStakes stakes;

  bool pivotal(std::size_t actor) const {
    return stakes.reach.held && stakes.limit[actor] == stakes.reach.limit;
  }
};

/// `table` in the order of order_table(), with at least one actor and one issue. Pure.
Bargain bargain(const NegotiationTable& table, const NegotiationTerms& terms,
                BargainingModel model);

/// Distance of each actor to a text: square root of its loss, 0 at its ideal, 1 at a whole span on
/// every issue, [actors].
std::vector<double> distances_to(const NegotiationTable& table, const TableUtility& utility,
                                 std::span<const double> text);

}  // namespace hansa
