/// \file   The parts of a session, a file each (sim/engine). sessions.cpp calls them in this order;
///         each reads what the earlier ones have left in the Simulation.
#pragma once
#include "hansa/engine/simulation.hpp"

namespace hansa {

/// Whether the forum meets in a calendar year. A budget is divided among the forums that do. [C]
bool meets_in(const Forums& forums, std::size_t forum, int year);

/// speakers.cpp: who speaks, and what each may spend.
void gather_speakers(Simulation&, int year);

/// budgets.cpp: asks and efforts of every speaker in the forums of the year.
void spend_budgets(Simulation&, int year);

/// lobby.cpp: y' of the forum's members into sim.lobbied; fills what the lines heard. Finds the
/// muted twin's proposal in sim.muted_table.
void lobby(Simulation&, SessionRecord&);

/// decide.cpp: the text, its muted twin, and voice.
void decide(Simulation&, SessionRecord&);

/// decide.cpp: the text stands from now on, and states keep a part of what moved them.
void adopt(Simulation&, const SessionRecord&);

}  // namespace hansa
