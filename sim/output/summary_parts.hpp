/// \file   The longer parts of a summary.
#pragma once
#include <string>

#include "result_file.hpp"

namespace hansa {

/// A table of sessions, agreements and urban voice by forum, and how to read it.
std::string sessions_in_words(const ResultFile& file);

/// What is not data, by kind of agent.
std::string synthetic_in_words(const ResultFile& file);

}  // namespace hansa
