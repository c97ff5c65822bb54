/// \file   The parts of a session, a file each (sim/engine). sessions.cpp calls them in this order;
///         each reads what the earlier ones have left in the Simulation.
#pragma once
#include <optional>

#include "hansa/engine/simulation.hpp"

namespace hansa {

/// A session of a forum, before it is held.
struct Sitting {
  std::size_t forum{};
  Month month{};
  Step key() const { return static_cast<Step>(month); }  ///< under which it draws
};

/// Whether the forum meets in a calendar year. A budget is divided among the forums that do. [C]
bool meets_in(const Forums& forums, std::size_t forum, int year);

/// Month of the forum's session in a calendar year in which it meets.
inline Month session_of(const Forums& forums, std::size_t forum, int year) {
  return month_of(year, forums.session_month[forum]);
}

/// speakers.cpp: who speaks, what each says, and what each may spend.
void gather_speakers(Simulation&, const Sitting&);

/// speakers.cpp: keeps the agenda of this step for sessions that ask for it in time.
void table_agenda(Simulation&);

/// invitations.cpp: adds the cities that states take along to sessions of the year.
void add_lone_cities(Simulation&, int year);

/// budgets.cpp: asks and efforts of every speaker in the forums of the year.
void spend_budgets(Simulation&, const Sitting&);

/// delivery_step.cpp: what reaches the session, and what its secretariat endorses.
void deliver(Simulation&, const Sitting&);

/// lobby.cpp: y' of the forum's members into sim.lobbied; fills what the lines heard. Finds the
/// muted twin's proposal in sim.muted_table.
void lobby(Simulation&, SessionRecord&);

/// decide.cpp: the text, its muted twin, and voice.
void decide(Simulation&, SessionRecord&);

/// decide.cpp: the text stands from now on, and states keep a part of what moved them.
void adopt(Simulation&, const SessionRecord&);

/// recognition_step.cpp: the line on the role of cities, where the world has one.
std::optional<std::size_t> role_line(const World&);

/// recognition_step.cpp: whether the adopted text keeps states in control.
void add_clause(Simulation&, const SessionRecord&);

/// recognition_step.cpp: what texts and clauses mean for access, before access_view() is used.
void recognise(Simulation&);

}  // namespace hansa
