/// \file   What lies in a result or in a merged study: the tables of docs/results.md and
///         docs/studies.md.
#pragma once
#include <string>

namespace hansa {

/// Markdown: a heading a group, a row a dataset with type, shape, unit and meaning, as the file
/// itself says. Tables of the world and bare dimensions, whose names depend on the run, are named
/// by their kind.
std::string describe_result(const std::string& path);

/// The same of a merged study: its attributes, the table of runs, the groups.
std::string describe_study(const std::string& path);

}  // namespace hansa
