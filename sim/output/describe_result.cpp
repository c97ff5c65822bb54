#include "hansa/output/describe_result.hpp"

#include <set>

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

/// Sentences of the file in a cell of a table.
std::string cell(const std::string& text) {
  std::string safe;
  for (const char letter : text) {
    if (letter == '|') safe += '\\';
    safe += letter;
  }
  return safe;
}

std::string meaning_of(hid_t dataset, const std::string& name) {
  if (name.ends_with(".csv")) return "bytes of that CSV table; attribute `sha256` is their digest";
  std::string text = cell(hdf5::text_attribute(dataset, "long_name"));
  const std::string table = hdf5::text_attribute(dataset, "row_of");
  const std::string meanings = hdf5::text_attribute(dataset, "flag_meanings");
  const bool own_words = table.empty() && !meanings.empty();
  if (own_words && hdf5::has_attribute(dataset, "flag_masks")) text += ": bits 1, 2, 4, ... = ";
  if (own_words && hdf5::has_attribute(dataset, "flag_values")) text += ": 0, 1, ... = ";
  return own_words ? text + meanings : text;
}

std::string row(const ResultFile& file, const std::string& path) {
  const auto dataset = hdf5::open_dataset(file.id(), path);
  const std::string name = kind_of(last_part(path));
  if (hdf5::is_bare_dimension(dataset)) {
    return "| `" + name + "` | float32 | [" + name +
           "] | 1 | length of an axis; holds no values |\n";
  }
  return "| `" + name + "` | " + type_name(dataset) + " | " + shape_text(dataset) + " | " +
         hdf5::text_attribute(dataset, "units") + " | " + meaning_of(dataset, name) + " |\n";
}

}  // namespace

std::string describe_result(const std::string& path) {
  const ResultFile file(path);
  return file.reading([&] {
    std::string text;
    for (const auto& group : file.names_in("/")) {
      text += "\n### /" + group + "\n\n" + cell(file.text("/" + group, "long_name")) + ".\n";
      std::set<std::string> rows;  // tables of the world share theirs
      for (const auto& name : file.names_in("/" + group)) {
        const auto line = row(file, "/" + group + "/" + name);
        if (rows.empty()) {
          text += "\n| dataset | type | shape | unit | meaning |\n|---|---|---|---|---|\n";
        }
        if (rows.insert(line).second) text += line;
      }
    }
    return text;
  });
}

}  // namespace hansa
