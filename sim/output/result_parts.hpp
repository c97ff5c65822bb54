/// \file   The parts of a result that grow while a run goes on, one group of the file each.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "hansa/output/result_writer.hpp"
#include "stream.hpp"

namespace hansa {

/// Where the run stands when a record comes.
struct Moment {
  std::size_t record{};  ///< 0 = the start
  Month now{};           ///< first month after the step; the start's own for record 0
  Month step_begins{};   ///< first month of the step
  bool last{};           ///< of the whole run
};

/// Samples every so many years, at the start and at the end; 0 years = never.
class Cadence {
 public:
  Cadence(double years, int months_per_step);
  bool ever() const { return every_ > 0; }
  bool due(const Moment& moment);

 private:
  int every_{};  ///< [months]
  std::optional<Month> next_;
};

/// A `time` axis that grows, with the decimal year beside it.
class TimeAxis {
 public:
  TimeAxis() = default;
  TimeAxis(hid_t group, std::string_view long_name);
  const hdf5::Dimension& axis() const { return axis_; }
  void push(Month month);
  void flush();

 private:
  hdf5::Dimension axis_;
  Stream<double> time_, year_;
};

class SeriesPart {
 public:
  SeriesPart(hid_t parent, const RunDescription& run, const std::string& name = "series",
             std::string_view long_name = "One number a step; the first is the start");
  void observe(std::span<const double> values, const Moment& moment);
  void finish();

 private:
  TimeAxis time_;
  std::vector<Stream<double>> series_;
};

class CitiesPart {
 public:
  CitiesPart(hid_t file, const RunDescription& run);
  void observe(const StepRecord& record, const Moment& moment);
  void finish();

 private:
  Cadence cadence_;
  TimeAxis time_;
  Stream<double> ideal_;
  Stream<std::uint32_t> memberships_;
};

/// One ideal point (or text) an agent and issue, of /states and /forums.
class PositionsPart {
 public:
  static PositionsPart of_forums(hid_t file, const RunDescription& run);
  explicit PositionsPart(Cadence cadence) : cadence_{cadence} {}
  /// Whether the moment was one to sample.
  bool observe(const std::vector<double>& positions, const Moment& moment);
  void finish();
  bool ever() const { return cadence_.ever(); }
  const hdf5::Dimension& time() const { return time_.axis(); }
  void start(hid_t group, const char* name, hdf5::Meaning meaning, const hdf5::Dimension& agent,
             const hdf5::Dimension& issue);

 private:
  Cadence cadence_;
  TimeAxis time_;
  Stream<double> positions_;
};

/// What states want, and the pledges of their towns: /states.
class StatesPart {
 public:
  StatesPart(hid_t file, const RunDescription& run);
  void observe(const RunState& state, const Moment& moment);
  void finish();

 private:
  std::size_t states_;
  PositionsPart ideal_;
  Stream<std::uint32_t> towns_;
};

class NetworksPart {
 public:
  NetworksPart(hid_t file, const RunDescription& run);
  void observe(const StepRecord& record, const Moment& moment);
  void finish();

 private:
  void write_attributes();

  const World& world_;
  Cadence cadence_;
  hdf5::Handle group_;
  hdf5::Dimension network_, issue_, forum_;
  TimeAxis time_;
  Stream<std::uint8_t> alive_, access_;
  Stream<std::uint32_t> members_;
  Stream<double> gross_, net_, message_;
  Networks table_;  ///< as last seen
  std::vector<double> overhead_;
  std::map<std::uint32_t, Month> ends_;  ///< of networks that were split or merged
};

class SessionsPart {
 public:
  /// `path` of the parent, "" or "/twins/muted".
  SessionsPart(hid_t parent, const RunDescription& run, const std::string& path = "");
  void observe(std::span<const SessionRecord> sessions);
  void finish();

 private:
  void add(const SessionRecord& session);
  void add(const LineRecord& line);

  std::int32_t sessions_{};
  struct {
    Stream<std::int32_t> number, forum;
    Stream<double> time, year;
    Stream<std::uint8_t> agreed, agreed_muted;
    Stream<double> reach, reach_muted, slack;
    Stream<std::uint32_t> networks_heard;
    Stream<double> voice_numerator, voice_denominator, delivered_numerator, delivered_denominator;
    Stream<double> expected_numerator, expected_denominator;
    Stream<double> agreement_chance, agreement_chance_muted;
  } session_;
  std::int32_t lines_{};
  struct {
    Stream<std::int32_t> number, session, issue;
    Stream<double> before, proposal, adopted, muted, attention, coherence, moved, delivered,
        delivered_muted, city_ideal;
    Stream<double> voice_numerator, voice_denominator;
  } line_;
};

class EventsPart {
 public:
  EventsPart(hid_t file, const RunDescription& run);
  void observe(const StepRecord& record, const Moment& moment);
  void finish();

 private:
  const World& world_;
  bool store_memberships_;
  bool at_start_{true};
  void write_start(const MembershipColumns& memberships);
  void add(const MembershipEvent& event, const Moment& moment);

  hdf5::Handle start_group_;
  std::int32_t membership_count_{}, network_count_{};
  struct {
    Stream<std::int32_t> number;
    Stream<double> time, year;
    Stream<std::uint32_t> city, network;
    Stream<std::int8_t> change;
    Stream<std::uint16_t> synthetic;
  } membership_;
  struct {
    Stream<std::int32_t> number;
    Stream<double> time, year;
    Stream<std::uint32_t> network;
    Stream<std::uint8_t> change;
  } network_;
};

/// Bits and meanings of a `synthetic` column.
void describe_synthetic_flags(hid_t variable);

/// Names a number's code: flag_values and flag_meanings (blanks become underscores).
void describe_codes(hid_t variable, const std::vector<std::string>& meanings);

std::vector<std::string> weighting_labels();

}  // namespace hansa
