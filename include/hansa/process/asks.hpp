/// \file   Which lines of a forum's text networks ask to change.
///
/// Reads   messages, members' salience, niches, the text.    Writes   asks of one forum.
/// Order   among networks: uncoordinated, any; coordinated, the richest chooses first.
///
/// Model   The J lines with the largest niche x members' mean salience x |m_nk - x_fk| among the
///         lines of the forum (F > 0); ties by issue; the sign does not matter. J = 0 or J >=
///         lines: all. Coordination c counts a line that t richer networks ask already (1 - c)^t,
///         so that at c = 1 asks are shared out with the least overlap and at c = 0 nothing
///         changes. [C]
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

#include "hansa/world/parameters.hpp"

namespace hansa {

struct AskView {
  AgendaParameters rule;
  std::size_t issues{};
  std::span<const double> message;   ///< m, [networks x issues]; NaN: asks for nothing
  std::span<const double> salience;  ///< members' mean, [networks x issues]
  std::span<const double> niche;     ///< f, [networks x issues]
  std::span<const double> gross;     ///< [networks], read only where c > 0
  std::span<const double> text;      ///< x of the forum, [issues]
  std::span<const double> weight;    ///< F of the forum, [issues]
};

/// Writes 1 where network n asks for issue k, else 0, into asks[n * stride + k].
void choose_asks(const AskView&, std::span<std::uint8_t> asks, std::size_t stride);

}  // namespace hansa
