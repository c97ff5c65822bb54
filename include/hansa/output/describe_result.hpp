/// \file   What lies in a result: the tables of docs/results.md.
#pragma once
#include <string>

namespace hansa {

/// Markdown: a heading a group, a row a dataset with type, shape, unit and meaning, as the file
/// itself says. Tables of the world and bare dimensions, whose names depend on the run, are named
/// by their kind.
std::string describe_result(const std::string& path);

}  // namespace hansa
