/// \file   A cell of a result in words: which step, which agent.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "result_file.hpp"

namespace hansa {

struct CellPlace {
  std::optional<Month> date;
  std::string text;  ///< "step 12 (1988-01), city deu-berlin, issue climate"
};

/// `at` has an index an axis of `dataset`.
CellPlace place_of_cell(const ResultFile& file, const std::string& dataset,
                        const std::vector<hsize_t>& at);

}  // namespace hansa
