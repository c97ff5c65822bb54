/// \file   /twins of a result: each twin's series and sessions, and how the scenario differs.
#pragma once
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "result_parts.hpp"

namespace hansa {

/// Voice from the date on from which the twin is muted: one row a session, and a line, of the
/// scenario.
class LastingPart {
 public:
  LastingPart(hid_t twin, const RunDescription& run);
  void observe(std::span<const SessionRecord> sessions, std::span<const LastingVoice> lasting);
  void finish();

 private:
  std::int32_t sessions_{}, lines_{};
  struct {
    Stream<std::int32_t> number, forum;
    Stream<double> time, year, numerator, denominator;
  } session_;
  struct {
    Stream<std::int32_t> number, session, issue;
    Stream<double> muted, numerator, denominator;
  } line_;
};

class TwinPart {
 public:
  TwinPart(hid_t twins, const RunDescription& run, const TwinScenario& twin);
  void observe(const StepRecord& record, const TwinRecord& twin, const Moment& moment);
  void finish();

 private:
  TwinPart(hdf5::Handle group, const RunDescription& run, const TwinScenario& twin);
  hdf5::Handle group_;
  SeriesPart series_, difference_;
  SessionsPart sessions_;
  std::optional<LastingPart> lasting_;  ///< of twins in which cities are muted
  std::vector<double> differences_;
};

class TwinsPart {
 public:
  TwinsPart(hid_t file, const RunDescription& run);
  void observe(const StepRecord& record, const Moment& moment);
  void finish();

 private:
  std::deque<TwinPart> twins_;
};

}  // namespace hansa
