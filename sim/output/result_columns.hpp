/// \file   Datasets of a result as columns of text, ready for a table.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hdf5_read.hpp"
#include "result_file.hpp"

namespace hansa {

/// One dataset whose leading axes are the rows of a table. A last axis beyond them becomes several
/// columns, named by its labels: ideal_climate, ideal_migration.
class ResultColumns {
 public:
  /// `row_axes` of the dataset's axes count rows (0 for a scalar or a single column is 1).
  ResultColumns(const ResultFile& file, const std::string& dataset, std::size_t row_axes);

  const std::vector<std::string>& names() const { return names_; }
  std::size_t cells_per_row() const { return names_.size(); }

  /// Cells of the index `first` of axis 0 and all of axis 1 (when it counts rows too), row by row.
  std::vector<std::string> read(hsize_t first) const;

  /// All cells; for datasets with one row axis.
  std::vector<std::string> read_all() const;

 private:
  std::vector<std::string> in_words(const hdf5::Block& block) const;

  hdf5::Handle dataset_;
  std::vector<hsize_t> shape_;
  std::vector<std::string> names_;
  std::vector<std::string> labels_;    ///< of the rows that the numbers point to
  std::vector<std::string> meanings_;  ///< of codes or bits
  enum class Kind { text, real, whole, date, row, code, bits } kind_{};
};

/// Shortest digits that read back to the same number; "" for a missing one.
std::string digits(double value);

}  // namespace hansa
