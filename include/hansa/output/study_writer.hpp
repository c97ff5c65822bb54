/// \file   The results of a study as one HDF5 file that netCDF readers open: a table of runs, and
///         what changes year by year. docs/results.md lists every dataset.
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "hansa/scenario/scenario.hpp"

namespace hansa {

/// Version of the layout of study files. Readers refuse a newer one.
constexpr int study_format = 1;

/// A column of the design: numbers, or the index of one of `levels`.
struct DesignColumn {
  std::string name, unit, long_name;
  std::vector<std::string> levels;  ///< empty = numbers
};

/// A column of the records: one number a run, or `years` of them.
struct OutputColumn {
  std::string name, unit, long_name;
  bool yearly{};
};

/// What the file says besides its rows.
struct StudyDescription {
  std::string title, question;
  std::string design;           ///< kind: "saltelli"
  std::string digest;           ///< of all inputs
  std::string version, commit;  ///< of the program that made the runs
  std::uint64_t seed{};
  std::uint64_t points{};
  int first_year{};     ///< of the scenario, before any factor
  std::size_t years{};  ///< rows of the yearly columns
  std::vector<SourceText> texts;
  std::vector<DesignColumn> factors;
  std::vector<OutputColumn> outputs;
};

enum class RowState : std::uint8_t { missing = 0, finished = 1, failed = 2 };

/// One run. `record` holds the outputs in their order; nothing unless finished.
struct StudyRow {
  std::uint64_t point{}, replicate{};
  RowState state{};
  std::span<const double> factors;
  std::span<const double> record;
  std::string message;  ///< of a failed run
};

/// Streams the table to disk under a temporary name; equal rows give equal bytes.
class StudyWriter {
 public:
  /// Replaces `path` in the end. Throws InputError when it cannot be written.
  StudyWriter(const std::string& path, const StudyDescription& description);
  ~StudyWriter();
  StudyWriter(const StudyWriter&) = delete;
  StudyWriter& operator=(const StudyWriter&) = delete;

  void push(const StudyRow& row);

  /// Gives the file its name.
  void finish();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace hansa
