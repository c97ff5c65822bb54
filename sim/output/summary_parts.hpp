/// \file   The longer parts of a summary.
#pragma once
#include <string>

#include "hansa/world/parameters.hpp"
#include "result_file.hpp"

namespace hansa {

/// A table of sessions, agreements and urban voice by forum, and how to read it.
std::string sessions_in_words(const ResultFile& file);

/// A line for the scenario and for each twin, and how to read them; "" without twins.
std::string twins_in_words(const ResultFile& file);

/// When voice is missing, and over how many redraws it is expected, as stored.
VoiceParameters stored_voice_rule(const ResultFile& file);

/// "+0.123", "0.000", "-" for a missing one.
std::string signed_text(double number);

/// What is not data, by kind of agent.
std::string synthetic_in_words(const ResultFile& file);

}  // namespace hansa
