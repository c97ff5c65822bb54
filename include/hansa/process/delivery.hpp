/// \file   Asks must be on the table in time, and somebody must pass them on.
///
/// Reads   when agendas were agreed.    Writes   nothing: pure.
/// Order   among networks: any; a draw is keyed by network, forum and session.
///
/// Model   Lead: a session hears what networks had agreed `lead` months before it, that is in the
///         last step that began by then, with the texts as they stood; what stood at the start
///         counts for all earlier dates. A network that did not speak by then, parts of a split and
///         mergers included, has tabled nothing and works on other forums. Transmission: what a
///         network tabled reaches a session with chance `transmission`; what it spent there is
///         spent. Cities that their state takes along need neither. Off: lead 0, transmission
///         1. [C form]
/// Source  Input a month ahead of the summit, leaders who commit to sharing it: Foster & Swiney
///         (2019) on the Urban 20 and the G20.
#pragma once
#include <cstddef>
#include <span>

#include "hansa/random/keyed_draw.hpp"
#include "hansa/world/world.hpp"

namespace hansa {

/// Place of the agenda that counts at `session`: the last one agreed by `lead` months before it,
/// else the first. `agreed` ascends and is not empty.
std::size_t agenda_in_time(std::span<const Month> agreed, Month session, Month lead);

/// Whether what a network tabled reaches the session (its month).
bool passed_on(double transmission, Key network, Key forum, Step session, const KeyedDraw&);

}  // namespace hansa
