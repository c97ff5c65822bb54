/// \file   What a run tells whoever watches it (the results file, a progress line, a test).
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hansa/engine/state.hpp"
#include "hansa/metrics/voice.hpp"

namespace hansa {

/// One quantity stored every step.
struct SeriesDefinition {
  std::string_view name, unit, long_name;
};

/// The series in the order of StepRecord::series.
std::span<const SeriesDefinition> series_definitions();

/// One line of the text a session dealt with.
struct LineRecord {
  std::uint32_t issue{};
  double before{};     ///< x0
  double proposal{};   ///< p, with cities
  double adopted{};    ///< x after the session
  double muted{};      ///< x~, after the same session with cities muted
  double attention{};  ///< share of all attention (lobby included) that networks win, [0, 1]
  double coherence{};  ///< C, [0, 1]; 1 when all say the same or nothing
  double moved{};      ///< power-weighted mean of y' - y
  double delivered{};        ///< what the states deliver by the next session, power-weighted mean
  double delivered_muted{};  ///< the same, had x~ been adopted
  std::array<double, weightings> city_ideal{};                            ///< g
  std::array<double, weightings> voice_numerator{}, voice_denominator{};  ///< of this line alone
};

struct SessionRecord {
  Month month{};
  std::uint32_t forum{};
  std::uint8_t agreed{}, agreed_muted{};
  double reach{}, reach_muted{};  ///< l*, how far along the proposal the rule lets the text go
  double slack{};                 ///< utility
  std::uint32_t networks_heard{};
  double voices{};       ///< effective number of networks by attention; NaN without any
  double voices_1{};     ///< the same of order 1
  double ask_entropy{};  ///< [0, 1]: how evenly asks spread over lines; NaN without choice
  std::array<double, weightings> voice_numerator{}, voice_denominator{};
  std::array<double, weightings> delivered_numerator{}, delivered_denominator{};
  double expected_numerator{},
      expected_denominator{};  ///< over redraws of slack, population weights
  double agreement_chance{}, agreement_chance_muted{};
  std::vector<LineRecord> lines;  ///< issues with F > 0
};

struct MembershipEvent {
  std::uint32_t city{}, network{};
  std::int8_t change{};  ///< +1 joins, -1 leaves
};

enum class NetworkChange : std::uint8_t { founded, closed, split, merged };
struct NetworkEvent {
  std::uint32_t network{};
  NetworkChange change{};
};

/// A line of a session against the history of a twin in which cities are muted. [C]
struct LastingLine {
  double muted{};  ///< x~, the text of the twin
  std::array<double, weightings> numerator{}, denominator{};
};

/// Voice from the date on from which the twin is muted: <x - x~, g - x~> and |g - x~|^2 with x and
/// g of the scenario, x~ of the twin. NaN where the twin held no such session.
struct LastingVoice {
  std::array<double, weightings> numerator{}, denominator{};
  std::vector<LastingLine> lines;  ///< those of the session, in their order
};

struct TwinRecord {
  const RunState& state;
  std::span<const double> series;
  std::span<const SessionRecord> sessions;
  std::span<const MembershipEvent> memberships;
  std::span<const NetworkEvent> networks;
  std::span<const LastingVoice> lasting;  ///< of StepRecord::sessions; empty unless it is muted
};

struct StepRecord {
  const RunState& state;
  std::span<const double> series;
  std::span<const SessionRecord> sessions;
  std::span<const MembershipEvent> memberships;
  std::span<const NetworkEvent> networks;
  std::span<const TwinRecord> twins{};  ///< in the order of the scenario
};

/// Called once before the first step (series of the start) and once after each step. Returns false
/// to stop the run (Ctrl-C).
using Observer = std::function<bool(const StepRecord&)>;

}  // namespace hansa
