/// \file   One table of a study file, checked key by key against study_table().
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hansa/scenario/document.hpp"
#include "hansa/study/factor.hpp"
#include "hansa/study/study_table.hpp"
#include "hansa/world/faults.hpp"

namespace hansa {

/// The file in hand, and where its faults go.
struct StudyFile {
  const std::string& path;    ///< as messages name it
  const std::string& folder;  ///< "", or ending in /: folders of tables are seen from here
  Faults& faults;

  void add(Place place, std::string message) const { faults.add(path, place, std::move(message)); }
  std::string text(Place place) const;  ///< "file:12:3"
};

class StudyFields {
 public:
  /// `table` is the first part of the rows' keys: "design". A node that is no table, and members
  /// that have no row, are faults.
  StudyFields(std::string_view table, const Node& node, StudyFile file);

  Place place() const { return place_; }
  bool has(std::string_view name) const { return find(name) != nullptr; }
  const Member* find(std::string_view name) const;

  /// The checked value; nothing when it is absent or faulty (which is told).
  std::optional<Value> value(std::string_view name) const;

  std::string text(std::string_view name) const;    ///< "" when absent
  std::size_t choice(std::string_view name) const;  ///< index; of the default when absent
  std::optional<std::int64_t> whole(std::string_view name) const;
  std::optional<double> number(std::string_view name) const;

  /// Tells a fault at the value of `name`, or at the table when it is absent.
  void fault(std::string_view name, std::string message) const;

  /// Tells that `names`, where given, have no effect.
  void refuse(const std::vector<std::string_view>& names, const std::string& why) const;

 private:
  const ParameterRow& row(std::string_view name) const;

  std::string table_;
  const NodeTable* members_{};
  Place place_;
  StudyFile file_;
};

/// Settings such as { attention = { gamma = 2.0 }, "money.overhead" = 0.1 }.
std::vector<CheckedSetting> read_settings(const Node& node, StudyFile file);

/// Why a study cannot set this key of the scenario: its own numbering, or no effect; "" if it can.
std::string setting_refused(std::string_view key);

/// " Did you mean X?", or "".
std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& known);

}  // namespace hansa
