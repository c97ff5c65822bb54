/// \file   A TOML text as plain values with their places. The only file that knows the TOML library
///         is sim/scenario/document.cpp; whoever reads TOML (scenarios, studies) starts from here.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "hansa/world/faults.hpp"

namespace hansa {

struct Node;
struct Member;
using NodeList = std::vector<Node>;
using NodeTable = std::vector<Member>;  ///< in the order of the text

struct TomlDate {
  int year{}, month{}, day{};
};
struct TomlTime {};  ///< a time of day, which nothing here uses

struct Node {
  std::variant<bool, std::int64_t, double, std::string, TomlDate, TomlTime, NodeList, NodeTable>
      value;
  Place place;

  template <class T>
  const T* as() const {
    return std::get_if<T>(&value);
  }
};

struct Member {
  std::string name;
  Place place;  ///< of the name
  Node node;
};

/// Throws InputError "path:line:column: problem. suggestion" at the first error of syntax.
NodeTable parse_toml(std::string_view text, const std::string& path);

/// nullptr when the table has no such member.
const Member* find_member(const NodeTable& table, std::string_view name);

/// What a node is, in words: "a number", "a table", ...
std::string_view describe_type(const Node& node);

}  // namespace hansa
