#include <map>
#include <string>

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

/// Splits and merges in the order of the calendar, until one is about "all": which networks these
/// are depends on the run.
template <class Report>
void walk(const Scenario& scenario, NetworkDates& dates, const Report& report) {
  for (const auto& entry : scenario.calendar) {
    if (entry.kind == ActionKind::split) {
      const auto& id = entry.split.network;
      if (id == "all") return;
      report(entry, dates.end(id, entry.month));
      for (std::int64_t part = 1; part <= entry.split.into; ++part) {
        dates.found(id + '/' + std::to_string(part), entry.month);
      }
    } else {
      const auto& merging = entry.merge.networks;
      if (merging.front() == "all") return;
      for (const auto& id : merging) report(entry, dates.end(id, entry.month));
      // The merged network is called after one of them; which one, the engine decides.
      const auto others = std::to_string(merging.size() - 1);
      for (const auto& id : merging) dates.found(id + '+' + others, entry.month);
    }
  }
}

}  // namespace

void check_calendar(const Scenario& scenario, const World& world) {
  NetworkDates dates{scenario, world.networks};
  std::string faults;
  walk(scenario, dates, [&](const CalendarEntry& entry, const std::string& problem) {
    if (problem.empty()) return;
    faults += (faults.empty() ? "" : "\n") + entry.place + ": " + problem;
  });
  require(faults.empty(), faults);
}

}  // namespace hansa
