/// \file   A secretariat that makes the cities' declaration its own.
///
/// Reads   efforts of one session.    Writes   the same, raised where they back the declaration.
/// Order   after transmission, before the contest; among speakers: any.
///
/// Model   The declaration of a session is the line on which networks and cities spend most (ties:
///         the earlier issue). With chance endorse_chance the secretariat endorses it, and every
///         effort on that line, that of all who ask for it, counts 1 + endorse times. Efforts on
///         other lines and budgets stay as they are: it lends its name, not money. 0 off. [C form]
/// Source  [E] orchestration: Abbott, Genschel, Snidal & Zangl (2015), International Organizations
///         as Orchestrators, doi:10.1017/CBO9781139979696; the UN High Commissioner for Refugees
///         and the mayors' declaration of Marrakech: Foster & Swiney (2019).
#pragma once
#include <cstddef>
#include <optional>
#include <span>

#include "hansa/base/ids.hpp"
#include "hansa/random/keyed_draw.hpp"

namespace hansa {

/// Efforts of all speakers, and which part of them goes into one forum.
struct DeclarationView {
  std::size_t issues{}, forums{}, forum{};
  std::span<double> effort;  ///< e, [speakers x forums x issues] [money]
};

/// The line most money is behind; none without any.
std::optional<std::size_t> declared_line(const DeclarationView&);

/// Multiplies efforts on the line in this forum by 1 + endorse.
void endorse_line(const DeclarationView&, std::size_t line, double endorse);

/// Whether the secretariat of the forum endorses in this session (its month).
bool endorses(double chance, Key forum, Step session, const KeyedDraw&);

}  // namespace hansa
