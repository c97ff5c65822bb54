#include <algorithm>
#include <optional>

#include "dates.hpp"
#include "event_table.hpp"
#include "result_parts.hpp"

namespace hansa {
namespace {

/// Row of the world's table of memberships, if it has this one.
std::optional<std::size_t> world_row(const World& world, std::uint32_t city,
                                     std::uint32_t network) {
  const Memberships& rows = world.memberships;
  std::size_t low = 0, high = rows.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const bool before =
        rows.city[middle] < city || (rows.city[middle] == city && rows.network[middle] < network);
    (before ? low : high) = before ? middle + 1 : middle;
  }
  if (low == rows.size() || rows.city[low] != city || rows.network[low] != network) return {};
  return low;
}

/// A join that the world's table dates into this step has that row's flags; all else is the
/// model's doing.
std::uint16_t flags_of(const World& world, const MembershipEvent& event, const Moment& moment) {
  const auto row = world_row(world, event.city, event.network);
  if (event.change < 0 || !row) return synthetic_members;
  const Month date =
      std::max(world.memberships.joined[*row], world.networks.founded[event.network]);
  const bool now = date >= moment.step_begins && date < moment.now;
  return now ? world.memberships.synthetic[*row] : std::uint16_t{synthetic_members};
}

}  // namespace

EventsPart::EventsPart(hid_t file, const RunDescription& run)
    : world_{run.world}, store_memberships_{run.scenario.output.memberships} {
  constexpr const char* step = "first day of the step in which it happened";
  if (store_memberships_) {
    start_group_ = hdf5::create_group(file, "memberships_at_start");
    hdf5::set_attribute(
        start_group_, "long_name",
        "Who is a member where when the run starts; /membership_events has the rest");
    const EventTable events(file, "membership_events",
                            "Memberships that begin and end during the run, those moved by a split "
                            "or a merger among them",
                            "event", "number of the event", membership_.number);
    events.add_dates(membership_.time, membership_.year, step);
    events.add_rows(membership_.city, "city", "city (row of /cities)", "/cities/city");
    events.add_rows(membership_.network, "network", "network (row of /networks)",
                    "/networks/network");
    events.add(membership_.change, "change", "1", "1 = becomes a member, -1 = ceases to be one");
    describe_synthetic_flags(
        events.add(membership_.synthetic, "synthetic", "1", "what is not data (bits)"));
  }
  const EventTable events(file, "network_events", "Networks founded, closed, split and merged",
                          "event", "number of the event", network_.number);
  events.add_dates(network_.time, network_.year, step);
  events.add_rows(network_.network, "network", "network (row of /networks)", "/networks/network");
  const auto change = events.add(network_.change, "change", "1", "what happened to the network");
  describe_codes(change, {"founded", "closed", "split", "merged"});
}

void EventsPart::write_start(const MembershipColumns& memberships) {
  const auto axis = hdf5::add_dimension(start_group_, "membership", memberships.size());
  const auto rows = [&](const char* name, const char* long_name, const char* table,
                        const std::vector<std::uint32_t>& values) {
    const auto stored =
        hdf5::write_variable<std::uint32_t>(start_group_, name, {&axis}, {"1", long_name}, values);
    hdf5::set_attribute(stored.dataset, "row_of", table);
  };
  rows("city", "city (row of /cities)", "/cities/city", memberships.city);
  rows("network", "network (row of /networks)", "/networks/network", memberships.network);
  hdf5::write_variable<double>(start_group_, "engagement", {&axis},
                               {"1", "engagement tau; only ratios matter"}, memberships.engagement);
  std::vector<std::uint16_t> flags;
  for (std::size_t i = 0; i < memberships.size(); ++i) {
    const auto row = world_row(world_, memberships.city[i], memberships.network[i]);
    flags.push_back(row ? world_.memberships.synthetic[*row] : std::uint16_t{synthetic_members});
  }
  const auto synthetic = hdf5::write_variable<std::uint16_t>(
      start_group_, "synthetic", {&axis}, {"1", "what is not data (bits)"}, flags);
  describe_synthetic_flags(synthetic.dataset);
}

void EventsPart::add(const MembershipEvent& event, const Moment& moment) {
  membership_.number.push(membership_count_++);
  membership_.time.push(days_of(moment.step_begins));
  membership_.year.push(year_of(moment.step_begins));
  membership_.city.push(event.city);
  membership_.network.push(event.network);
  membership_.change.push(event.change);
  membership_.synthetic.push(flags_of(world_, event, moment));
}

void EventsPart::observe(const StepRecord& record, const Moment& moment) {
  if (store_memberships_ && at_start_) {
    write_start(record.state.memberships);
  } else if (store_memberships_) {
    for (const auto& event : record.memberships) add(event, moment);
  }
  at_start_ = false;
  for (const auto& event : record.networks) {
    network_.number.push(network_count_++);
    network_.time.push(days_of(moment.step_begins));
    network_.year.push(year_of(moment.step_begins));
    network_.network.push(event.network);
    network_.change.push(static_cast<std::uint8_t>(event.change));
  }
}

void EventsPart::finish() {
  if (store_memberships_) {
    if (at_start_) write_start({});
    membership_.number.flush();
    membership_.time.flush();
    membership_.year.flush();
    membership_.city.flush();
    membership_.network.flush();
    membership_.change.flush();
    membership_.synthetic.flush();
  }
  network_.number.flush();
  network_.time.flush();
  network_.year.flush();
  network_.network.flush();
  network_.change.flush();
}

}  // namespace hansa
