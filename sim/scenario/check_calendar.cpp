#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "hansa/base/contract.hpp"
#include "hansa/base/spelling.hpp"
#include "hansa/scenario/calendar.hpp"
#include "hansa/scenario/dates.hpp"

namespace hansa {
namespace {

struct Standing {
  Month founded{}, closed{};
};

/// Which networks stand when, as far as the calendar and the world's table tell.
class NetworkDates {
 public:
  NetworkDates(const Scenario& scenario, const Networks& networks) : scenario_{scenario} {
    for (std::size_t n = 0; n < networks.size(); ++n) {
      dates_[networks.id[n]] = {networks.founded[n], networks.closed[n]};
    }
  }

  void found(const std::string& id, Month month) { dates_[id] = {month, no_month}; }
  bool has(const std::string& id) const { return dates_.contains(id); }

  /// What is wrong with taking the network for one in force, or "".
  std::string stands(const std::string& id, Month month) const {
    auto copy = *this;
    return copy.end(id, month);
  }

  /// Ends a network. Returns what is wrong with that, or "".
  std::string end(const std::string& id, Month month) {
    const auto found = dates_.find(id);
    if (found == dates_.end()) return unknown(id);
    const auto [founded, closed] = found->second;
    const bool early = step(founded) > step(month);
    if (early || (closed != no_month && step(closed) <= step(month))) {
      return "network " + id + " does not stand in " + date_text(month) + " (it " +
             (early ? "is founded in " + date_text(founded) : "ends in " + date_text(closed)) +
             "). Choose another date.";
    }
    found->second.closed = month;
    return "";
  }

 private:
  int step(Month month) const {
    return month < scenario_.start ? -1 : (month - scenario_.start) / scenario_.months_per_step;
  }

  std::string unknown(const std::string& id) const {
    std::vector<std::string_view> known;
    for (const auto& [name, standing] : dates_) known.push_back(name);
    const auto nearest = nearest_name(id, known);
    return "unknown network " + id + " (the world has " + std::to_string(known.size()) + ")." +
           (nearest.empty() ? " `hansa world` writes their table."
                            : " Did you mean " + std::string{nearest} + "?");
  }

  const Scenario& scenario_;
  std::map<std::string, Standing> dates_;
};

/// "There is no KIND ID (the world has N). Did you mean X?", or "" when there is one.
std::string missing(std::string_view kind, const std::string& id,
                    const std::vector<std::string>& ids) {
  if (std::ranges::find(ids, id) != ids.end()) return "";
  const std::vector<std::string_view> known{ids.begin(), ids.end()};
  const auto nearest = nearest_name(id, known);
  return "unknown " + std::string{kind} + ' ' + id + " (the world has " +
         std::to_string(ids.size()) + ")." +
         (nearest.empty() ? " `hansa world` writes their table."
                          : " Did you mean " + std::string{nearest} + "?");
}

/// Walks the calendar in its order, until an entry ends or splits "all": which networks these are
/// depends on the run.
class Walk {
 public:
  Walk(const Scenario& scenario, const World& world)
      : scenario_{scenario}, world_{world}, dates_{scenario, world.networks} {}

  std::string faults() {
    for (const auto& entry : scenario_.calendar) visit(entry);
    return faults_;
  }

 private:
  void report(const CalendarEntry& entry, const std::string& problem) {
    if (problem.empty()) return;
    faults_ += (faults_.empty() ? "" : "\n") + entry.place + ": " + problem;
  }

  void visit(const CalendarEntry& entry) {
    switch (entry.kind) {
      case ActionKind::split:
        return split(entry);
      case ActionKind::merge:
        return merge(entry);
      case ActionKind::found:
        return found(entry);
      case ActionKind::close:
        return end_all(entry, entry.networks);
      case ActionKind::peak_body:
        return need_all(entry, entry.networks);
      case ActionKind::mute:
        if (entry.mute.networks != std::vector<std::string>{"cities"}) {
          need_all(entry, entry.mute.networks);
        }
        return;
      case ActionKind::withdraw:
        return need_seat(entry, entry.withdraw, "only members can withdraw");
      case ActionKind::renege:
        return need_seat(entry, entry.renege, "no text of it binds that state");
      case ActionKind::donor_leaves:
        return need_all(entry, entry.networks);
      case ActionKind::rewire:
      case ActionKind::set:
        return;
    }
  }

  void split(const CalendarEntry& entry) {
    const auto& id = entry.split.network;
    if (id == "all") known_ = false;
    if (!known_) return;
    const auto problem = dates_.end(id, entry.month);
    report(entry, problem);
    if (problem.empty()) check_parts(entry);
    for (std::int64_t part = 1; part <= entry.split.into; ++part) {
      dates_.found(id + '/' + std::to_string(part), entry.month);
    }
  }

  /// Members can be told before the run where it begins with the split, or where nobody joins by
  /// decision; elsewhere no more than all cities can be members.
  void check_parts(const CalendarEntry& entry) {
    const auto& id = entry.split.network;
    const auto row = std::ranges::find(world_.networks.id, id) - world_.networks.id.begin();
    if (static_cast<std::size_t>(row) == world_.networks.size()) return;  // born in the calendar
    const bool at_once = entry.month < scenario_.start + scenario_.months_per_step;
    const bool alone = std::ranges::count(world_.networks.successor, id) == 0;
    const bool told =
        at_once || (scenario_.parameters.membership.join <= 0.0 && !changed_ && alone);
    const auto& rows = world_.memberships;
    const Month last = at_once ? scenario_.start : entry.month;
    auto members = told ? std::int64_t{0} : static_cast<std::int64_t>(world_.cities.size());
    for (std::size_t at = 0; told && at < rows.size(); ++at) {
      members += rows.network[at] == static_cast<std::uint32_t>(row) && rows.joined[at] <= last;
    }
    const auto most = std::max<std::int64_t>(members, 1);
    if (entry.split.into <= most) return;
    report(entry, "cannot split " + id + " into " + std::to_string(entry.split.into) +
                      " (it has at most " + std::to_string(members) + " members by then)." +
                      (most > 1 ? " Use into = " + std::to_string(most) + " or fewer."
                                : " Choose another network."));
  }

  void merge(const CalendarEntry& entry) {
    const auto& merging = entry.merge.networks;
    end_all(entry, merging);
    if (!known_) return;
    // The merged network is called after one of them; which one, the engine decides.
    const auto others = std::to_string(merging.size() - 1);
    for (const auto& id : merging) dates_.found(id + '+' + others, entry.month);
  }

  void found(const CalendarEntry& entry) {
    const auto& action = entry.found;
    if (known_ && dates_.has(action.network)) {
      report(entry, "there is a network " + action.network +
                        " already (ids are unique). Choose another id.");
    }
    for (const auto& issue : action.issues) report(entry, missing("issue", issue, world_.issues));
    for (const auto& city : action.cities) report(entry, missing("city", city, world_.cities.id));
    if (!action.region.empty()) {
      report(entry, missing("region", action.region, world_.regions.name));
    }
    dates_.found(action.network, entry.month);
  }

  void need_seat(const CalendarEntry& entry, const SeatAction& action, std::string_view why) {
    const auto& state = action.state;
    const auto& forum = action.forum;
    const auto no_state = missing("state", state, world_.states.id);
    const auto no_forum = missing("forum", forum, world_.forums.id);
    report(entry, no_state);
    report(entry, no_forum);
    if (!no_state.empty() || !no_forum.empty()) return;
    const auto row_of = [](const std::vector<std::string>& ids, const std::string& id) {
      return static_cast<std::uint32_t>(std::ranges::find(ids, id) - ids.begin());
    };
    if (is_member(world_.forums, row_of(world_.forums.id, forum), row_of(world_.states.id, state)))
      return;
    report(entry, state + " is no member of " + forum + " (" + std::string{why} +
                      "). `hansa world` writes the table of forums.");
  }

  void end_all(const CalendarEntry& entry, const std::vector<std::string>& ids) {
    changed_ = true;
    if (ids.front() == "all") known_ = false;
    if (!known_) return;
    for (const auto& id : ids) report(entry, dates_.end(id, entry.month));
  }

  void need_all(const CalendarEntry& entry, const std::vector<std::string>& ids) {
    if (!known_ || ids.front() == "all") return;
    for (const auto& id : ids) report(entry, dates_.stands(id, entry.month));
  }

  const Scenario& scenario_;
  const World& world_;
  NetworkDates dates_;
  std::string faults_;
  bool known_{true};     ///< which networks stand can be told
  bool changed_{false};  ///< members may have come from networks that ended
};

}  // namespace

void check_calendar(const Scenario& scenario, const World& world) {
  const auto faults = Walk{scenario, world}.faults();
  require(faults.empty(), faults);
}

}  // namespace hansa
