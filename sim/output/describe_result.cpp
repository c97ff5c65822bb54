#include "hansa/output/describe_result.hpp"

#include <set>

#include "for_user.hpp"
#include "hansa/base/markdown.hpp"
#include "hdf5_read.hpp"
#include "result_file.hpp"

namespace hansa {
namespace {

std::string type_name(hid_t dataset) {
  if (hdf5::holds_texts(dataset)) return "text";
  const hdf5::Handle type{H5Dget_type(dataset), "find a type"};
  const std::string bits = std::to_string(8 * H5Tget_size(type));
  if (H5Tget_class(type) == H5T_FLOAT) return "float" + bits;
  return (H5Tget_sign(type) == H5T_SGN_NONE ? "uint" : "int") + bits;
}

std::string last_part(const std::string& path) { return path.substr(path.rfind('/') + 1); }

/// "/world/cities.csv" stands for all tables.
std::string kind_of(std::string name) {
  const auto csv = name.find(".csv");
  return csv == std::string::npos ? name : "*" + name.substr(csv);
}

std::string shape_text(hid_t dataset) {
  const auto rank = hdf5::shape_of(dataset).size();
  std::string text;
  for (std::size_t axis = 0; axis < rank; ++axis) {
    text += (axis == 0 ? "" : ", ") +
            kind_of(last_part(hdf5::axis_path(dataset, static_cast<unsigned>(axis))));
  }
  return rank == 0 ? "one value" : "[" + text + "]";
}

std::string meaning_of(hid_t dataset, const std::string& name) {
  if (name.ends_with(".csv")) return "bytes of that CSV table; attribute `sha256` is their digest";
  std::string text = markdown_cell(hdf5::text_attribute(dataset, "long_name"));
  const std::string table = hdf5::text_attribute(dataset, "row_of");
  const std::string meanings = hdf5::text_attribute(dataset, "flag_meanings");
  const bool own_words = table.empty() && !meanings.empty();
  if (own_words && hdf5::has_attribute(dataset, "flag_masks")) text += ": bits 1, 2, 4, ... = ";
  if (own_words && hdf5::has_attribute(dataset, "flag_values")) text += ": 0, 1, ... = ";
  return own_words ? text + meanings : text;
}

std::string row(hid_t file, const std::string& path) {
  const auto dataset = hdf5::open_dataset(file, path);
  const std::string name = kind_of(last_part(path));
  if (hdf5::is_bare_dimension(dataset)) {
    return "| `" + name + "` | float32 | [" + name +
           "] | 1 | length of an axis; holds no values |\n";
  }
  return "| `" + markdown_cell(name) + "` | " + type_name(dataset) + " | " + shape_text(dataset) +
         " | " + markdown_cell(hdf5::text_attribute(dataset, "units")) + " | " +
         meaning_of(dataset, name) + " |\n";
}

/// The datasets of a group, those of groups below left out; "" when it has none.
std::string table_of(hid_t file, const std::string& group) {
  const hdf5::Handle opened{H5Oopen(file, group.c_str(), H5P_DEFAULT), "open " + group};
  std::string text;
  std::set<std::string> rows;  // tables of the world share theirs
  for (const auto& name : hdf5::children(opened)) {
    const std::string path = (group == "/" ? "" : group) + '/' + name;
    if (hdf5::is_group(file, path)) continue;
    const auto line = row(file, path);
    if (rows.empty()) {
      text += "\n| dataset | type | shape | unit | meaning |\n|---|---|---|---|---|\n";
    }
    if (rows.insert(line).second) text += line;
  }
  return text;
}

/// All groups below `parent`, in the order in which they were made.
std::vector<std::string> groups_of(hid_t file, const std::string& parent) {
  const std::string opened_as = parent.empty() ? "/" : parent;
  const hdf5::Handle opened{H5Oopen(file, opened_as.c_str(), H5P_DEFAULT), "open " + opened_as};
  std::vector<std::string> groups;
  for (const auto& name : hdf5::children(opened)) {
    const std::string path = parent + "/" + name;
    if (!hdf5::is_group(file, path)) continue;
    groups.push_back(path);
    const auto inner = groups_of(file, path);
    groups.insert(groups.end(), inner.begin(), inner.end());
  }
  return groups;
}

/// "/twins/muted/series" is described as "/twins/NAME/series".
std::string general_name(const std::string& group) {
  constexpr std::string_view twins = "/twins/";
  if (!group.starts_with(twins)) return group;
  const auto rest = group.find('/', twins.size());
  return std::string(twins) + "NAME" + (rest == std::string::npos ? "" : group.substr(rest));
}

/// Of the twins, what is told once: their own series and sessions are as those of the scenario.
std::string section(hid_t file, const std::string& group) {
  const std::string name = general_name(group);
  const std::string last = last_part(group);
  std::string text = "\n### " + name + "\n\n";
  if (name == "/twins/NAME")
    return text + "One group for each twin; its long_name says what it changes.\n";
  const hdf5::Handle opened{H5Oopen(file, group.c_str(), H5P_DEFAULT), "open " + group};
  text += markdown_cell(hdf5::text_attribute(opened, "long_name")) + ".\n";
  if (name == group || last == "changes" || last.starts_with("lasting")) {
    return text + table_of(file, group);
  }
  const std::string like = last == "difference" ? "/series" : "/" + last;
  return text + "\nDatasets, units and meanings are those of `" + like + "`.\n";
}

std::string sections_of(hid_t file) {
  std::string text;
  for (const auto& group : groups_of(file, "")) text += section(file, group);
  return text;
}

}  // namespace

std::string describe_result(const std::string& path) {
  const ResultFile file(path);
  return file.reading([&] { return sections_of(file.id()); });
}

std::string describe_study(const std::string& path) {
  return for_user(path, [&] {
    hdf5::prepare_library();
    const auto file = hdf5::open_file(path);
    std::string attributes;
    for (const auto& name : hdf5::attribute_names(file)) {
      attributes += (attributes.empty() ? "`" : ", `") + name + '`';
    }
    return "\nAttributes of the file: " + attributes + ".\n\n### The table of runs\n" +
           table_of(file, "/") + sections_of(file);
  });
}

}  // namespace hansa
