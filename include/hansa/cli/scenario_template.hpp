/// \file   The text of a new scenario, with every key as a comment.
#pragma once
#include <string>

namespace hansa {

/// A small synthetic world that runs as it is; every other key stands there as a comment.
std::string scenario_template(const std::string& title);

/// A variant of another scenario: a few lines.
std::string variant_template(const std::string& title, const std::string& base);

}  // namespace hansa
