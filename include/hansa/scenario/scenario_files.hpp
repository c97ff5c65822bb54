/// \file   A scenario file and its bases, read and parsed, before any value is looked at.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "hansa/scenario/document.hpp"
#include "hansa/scenario/scenario.hpp"

namespace hansa {

struct ScenarioFile {
  SourceText source;  ///< path seen from the folder of the scenario
  std::string path;   ///< as messages name it
  NodeTable document;
};

/// The text of a file by its path seen from the scenario's folder; nothing when there is none.
using FindText = std::function<std::optional<std::string>(const std::string& path)>;

/// The scenario first, then its base, the base's base, ... `folder` is where the scenario lies ("",
/// or ending in /). Checks `format` and `base` of each. Throws InputError for a base that is
/// missing or that leads back to a file of the chain, and for errors of syntax.
std::vector<ScenarioFile> read_chain(const SourceText& scenario, const std::string& folder,
                                     const FindText& find, Faults& faults);

/// `other` as seen from the folder of `file`: ("a/b.toml", "c.toml") is a/c.toml.
std::string beside(const std::string& file, const std::string& other);

}  // namespace hansa
