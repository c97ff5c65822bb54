#include <algorithm>

#include "dates.hpp"
#include "result_parts.hpp"

namespace hansa {
namespace {

std::vector<double> days_of(const std::vector<Month>& months) {
  std::vector<double> days;
  for (const Month month : months) days.push_back(hansa::days_of(month));
  return days;
}

std::vector<std::string> region_names(const World& world, const std::vector<std::int32_t>& rows) {
  std::vector<std::string> names;
  for (const auto row : rows) {
    names.push_back(row == region_global ? "" : world.regions.name[static_cast<std::size_t>(row)]);
  }
  return names;
}

}  // namespace

NetworksPart::NetworksPart(hid_t file, const RunDescription& run)
    : world_{run.world},
      cadence_{run.scenario.output.networks_every, run.scenario.months_per_step},
      group_{hdf5::create_group(file, "networks")},
      table_{run.world.networks} {
  using hdf5::add_variable;
  hdf5::set_attribute(group_, "long_name",
                      "Networks of the world and those born in the run: what stays, and what was "
                      "sampled on `time`");
  network_ = hdf5::add_labels(group_, "network", table_.id, {"1", "text id of the network"},
                              hdf5::Growth::unlimited);
  issue_ = hdf5::add_labels(group_, "issue", world_.issues, {"1", "issue"});
  forum_ = hdf5::add_labels(group_, "forum", world_.forums.id, {"1", "text id of the forum"});
  if (!cadence_.ever()) return;
  time_ = TimeAxis(group_, "time of the sample");
  const hdf5::Axes per_network{&time_.axis(), &network_};
  const hdf5::Axes per_issue{&time_.axis(), &network_, &issue_};
  const hdf5::Axes per_forum{&time_.axis(), &network_, &forum_};
  alive_ = Stream<std::uint8_t>(add_variable<std::uint8_t>(group_, "alive", per_network,
                                                           {"1", "1 = founded and not closed"}));
  members_ = Stream<std::uint32_t>(
      add_variable<std::uint32_t>(group_, "members", per_network, {"1", "member cities"}));
  gross_ = Stream<double>(
      add_variable<double>(group_, "gross", per_network,
                           {"1", "money of the network before overhead; only ratios matter"}));
  net_ = Stream<double>(
      add_variable<double>(group_, "net", per_network,
                           {"1", "money of the network after overhead; only ratios matter"}));
  message_ = Stream<double>(
      add_variable<double>(group_, "message", per_issue,
                           {"1", "message m: ambition from 0 to 1; missing without members"}));
  auto access = add_variable<std::uint8_t>(group_, "access", per_forum,
                                           {"1", "access of the network to the forum"});
  describe_codes(access.dataset, {"none", "consultative", "seat"});
  access_ = Stream<std::uint8_t>(std::move(access));
}

void NetworksPart::observe(const StepRecord& record, const Moment& moment) {
  const NetworkColumns& now = record.state.networks;
  if (moment.record == 0 || !record.networks.empty() || now.table.size() != table_.size()) {
    table_ = now.table;
    overhead_ = now.overhead;
  }
  for (const auto& event : record.networks) {
    if (event.change == NetworkChange::split || event.change == NetworkChange::merged) {
      ends_[event.network] = moment.step_begins;
    }
  }
  if (!cadence_.due(moment)) return;
  const hsize_t networks = now.size();
  alive_.widen(networks);
  members_.widen(networks);
  gross_.widen(networks);
  net_.widen(networks);
  message_.widen(networks);
  access_.widen(networks);
  time_.push(moment.now);
  alive_.push(now.alive);
  members_.push(now.members);
  gross_.push(now.gross);
  net_.push(now.net);
  message_.push(now.message);
  access_.push(now.access);
}

void NetworksPart::write_attributes() {
  using hdf5::write_variable;
  const auto dates = [&](const char* name, const char* long_name,
                         const std::vector<Month>& months) {
    const auto stored =
        write_variable<double>(group_, name, {&network_}, {days_units, long_name}, days_of(months));
    hdf5::set_attribute(stored.dataset, "calendar", days_calendar);
  };
  const auto numbers = [&](const char* name, const char* long_name,
                           const std::vector<double>& values) {
    write_variable<double>(group_, name, {&network_}, {"1", long_name}, values);
  };
  const auto texts = [&](const char* name, const char* long_name,
                         const std::vector<std::string>& values) {
    hdf5::write_texts(group_, name, {&network_}, {"1", long_name}, values);
  };
  hdf5::write_labels(network_, table_.id);
  texts("name", "name", table_.name);
  dates("founded", "founding", table_.founded);
  std::vector<Month> closed = table_.closed;
  for (const auto& [network, month] : ends_) closed[network] = std::min(closed[network], month);
  dates("closed", "closing, split or merger; missing = open", closed);
  texts("successor", "network that takes over when it closes", table_.successor);
  texts("region", "region it is made for; empty = global", region_names(world_, table_.region));
  write_variable<std::int32_t>(group_, "type", {&network_},
                               {"1", "city type it is made for; -1 = none"}, table_.type);
  write_variable<double>(group_, "niche", {&network_, &issue_},
                         {"1", "weight f of the issue in the network; sums to 1"}, table_.niche);
  numbers("size_class_centre", "ln of the population it aims at; missing = no class",
          table_.size_class_centre);
  numbers("visibility", "visibility v", table_.visibility);
  numbers("charter", "charter eta: 0 one city one vote, 1 by resources", table_.charter);
  numbers("overhead", "overhead each step; in the money of gross", overhead_);
  numbers("donor_share", "share of the donor in the message", table_.donor_share);
  write_variable<double>(group_, "donor_ideal", {&network_, &issue_},
                         {"1", "position of the donor"}, table_.donor_ideal);
  const auto access = write_variable<std::uint8_t>(
      group_, "access_at_founding", {&network_, &forum_},
      {"1", "access of the network to the forum when founded"}, table_.access);
  describe_codes(access.dataset, {"none", "consultative", "seat"});
  const auto synthetic = write_variable<std::uint16_t>(
      group_, "synthetic", {&network_}, {"1", "what is not data (bits)"}, table_.synthetic);
  describe_synthetic_flags(synthetic.dataset);
}

void NetworksPart::finish() {
  overhead_.resize(table_.size(), std::numeric_limits<double>::quiet_NaN());
  write_attributes();
  if (!cadence_.ever()) return;
  time_.flush();
  alive_.flush();
  members_.flush();
  gross_.flush();
  net_.flush();
  message_.flush();
  access_.flush();
}

}  // namespace hansa
