#include "hdf5_read.hpp"

#include <hdf5_hl.h>

#include <algorithm>
#include <cstdio>

namespace hansa::hdf5 {
namespace {

Handle space_of(hid_t dataset) { return {H5Dget_space(dataset), "find the shape of a dataset"}; }
Handle type_of(hid_t dataset) { return {H5Dget_type(dataset), "find the type of a dataset"}; }

struct Selection {
  Handle file, memory;
};
Selection select(hid_t dataset, const Block& block) {
  if (block.count.empty()) {
    return {space_of(dataset), Handle{H5Screate(H5S_SCALAR), "make a scalar"}};
  }
  Selection made{space_of(dataset), Handle{H5Screate_simple(static_cast<int>(block.count.size()),
                                                            block.count.data(), nullptr),
                                           "shape a block"}};
  check(H5Sselect_hyperslab(made.file, H5S_SELECT_SET, block.start.data(), nullptr,
                            block.count.data(), nullptr),
        "select a block");
  return made;
}

template <class T>
std::vector<T> read_block(hid_t dataset, const Block& block, hid_t type) {
  std::vector<T> values(block.cells());
  if (values.empty()) return values;
  const Selection at = select(dataset, block);
  check(H5Dread(dataset, type, at.memory, at.file, H5P_DEFAULT, values.data()), "read a dataset");
  return values;
}

Block whole(hid_t dataset) {
  auto shape = shape_of(dataset);
  return {std::vector<hsize_t>(shape.size(), 0), shape};
}

std::string name_of(hid_t object) {
  const auto length = H5Iget_name(object, nullptr, 0);
  if (length <= 0) return "";
  std::string name(static_cast<std::size_t>(length), ' ');
  H5Iget_name(object, name.data(), name.size() + 1);
  return name;
}

herr_t note_scale(hid_t, unsigned, hid_t scale, void* name) {
  *static_cast<std::string*>(name) = name_of(scale);
  return 1;
}

Handle open_attribute(hid_t object, const char* name) {
  return {H5Aopen(object, name, H5P_DEFAULT), "open the attribute " + std::string(name)};
}

}  // namespace

hsize_t Block::cells() const {
  hsize_t cells = 1;
  for (const auto size : count) cells *= size;
  return cells;
}

Handle open_file(const std::string& path) {
  return {H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT), "open the file"};
}

Handle open_dataset(hid_t file, const std::string& path) {
  return {H5Dopen2(file, path.c_str(), H5P_DEFAULT), "open " + path};
}

bool exists(hid_t file, const std::string& path) {
  for (std::size_t end = path.find('/', 1); end != std::string::npos;
       end = path.find('/', end + 1)) {
    if (H5Lexists(file, path.substr(0, end).c_str(), H5P_DEFAULT) <= 0) return false;
  }
  return H5Lexists(file, path.c_str(), H5P_DEFAULT) > 0;
}

std::vector<hsize_t> shape_of(hid_t dataset) {
  const Handle space = space_of(dataset);
  const int rank = H5Sget_simple_extent_ndims(space);
  std::vector<hsize_t> shape(static_cast<std::size_t>(std::max(rank, 0)));
  H5Sget_simple_extent_dims(space, shape.data(), nullptr);
  return shape;
}

bool holds_texts(hid_t dataset) { return H5Tis_variable_str(type_of(dataset)) > 0; }

std::vector<double> read_reals(hid_t dataset) { return read_reals(dataset, whole(dataset)); }
std::vector<double> read_reals(hid_t dataset, const Block& block) {
  return read_block<double>(dataset, block, H5T_NATIVE_DOUBLE);
}

std::vector<std::int64_t> read_integers(hid_t dataset) {
  return read_block<std::int64_t>(dataset, whole(dataset), H5T_NATIVE_INT64);
}

std::vector<std::string> read_texts(hid_t dataset) { return read_texts(dataset, whole(dataset)); }

std::vector<std::string> read_texts(hid_t dataset, const Block& block) {
  std::vector<char*> pointers(block.cells(), nullptr);
  std::vector<std::string> texts;
  if (pointers.empty()) return texts;
  const Handle type = text_type();
  const Selection at = select(dataset, block);
  check(H5Dread(dataset, type, at.memory, at.file, H5P_DEFAULT, pointers.data()), "read texts");
  for (const char* text : pointers) texts.emplace_back(text == nullptr ? "" : text);
  H5Dvlen_reclaim(type, at.memory, H5P_DEFAULT, pointers.data());
  return texts;
}

std::string read_bytes(hid_t dataset) {
  const auto bytes = read_block<char>(dataset, whole(dataset), H5T_NATIVE_UINT8);
  return {bytes.begin(), bytes.end()};
}

std::vector<std::uint8_t> read_raw(hid_t dataset, const Block& block) {
  const Handle type = type_of(dataset);
  std::vector<std::uint8_t> bytes(block.cells() * H5Tget_size(type));
  if (bytes.empty()) return bytes;
  const Selection at = select(dataset, block);
  check(H5Dread(dataset, type, at.memory, at.file, H5P_DEFAULT, bytes.data()), "read a dataset");
  return bytes;
}

bool has_attribute(hid_t object, const char* name) { return H5Aexists(object, name) > 0; }

std::string text_attribute(hid_t object, const char* name) {
  if (!has_attribute(object, name)) return "";
  const Handle attribute = open_attribute(object, name);
  const Handle stored{H5Aget_type(attribute), "find the type of an attribute"};
  if (H5Tis_variable_str(stored) <= 0) return "";
  char* text = nullptr;
  const Handle type = text_type();
  check(H5Aread(attribute, type, &text), "read the attribute " + std::string(name));
  const std::string copy = text == nullptr ? "" : text;
  H5free_memory(text);
  return copy;
}

double number_attribute(hid_t object, const char* name) {
  double value = 0;
  check(H5Aread(open_attribute(object, name), H5T_NATIVE_DOUBLE, &value),
        "read the attribute " + std::string(name));
  return value;
}

std::uint64_t count_attribute(hid_t object, const char* name) {
  std::uint64_t value = 0;
  check(H5Aread(open_attribute(object, name), H5T_NATIVE_UINT64, &value),
        "read the attribute " + std::string(name));
  return value;
}

std::string attribute_in_words(hid_t object, const char* name) {
  if (!has_attribute(object, name)) return "missing";
  const Handle attribute = open_attribute(object, name);
  const Handle type{H5Aget_type(attribute), "find the type of an attribute"};
  if (H5Tis_variable_str(type) > 0) return "'" + text_attribute(object, name) + "'";
  const Handle space{H5Aget_space(attribute), "find the shape of an attribute"};
  const auto size = static_cast<std::size_t>(H5Sget_simple_extent_npoints(space));
  const bool whole = H5Tget_class(type) == H5T_INTEGER;
  std::vector<std::uint64_t> integers(size);
  std::vector<double> reals(size);
  check(whole ? H5Aread(attribute, H5T_NATIVE_UINT64, integers.data())
              : H5Aread(attribute, H5T_NATIVE_DOUBLE, reals.data()),
        "read the attribute " + std::string(name));
  std::string words;
  for (std::size_t i = 0; i < size; ++i) {
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.17g", reals[i]);
    words += (i == 0 ? "" : " ") + (whole ? std::to_string(integers[i]) : std::string(digits));
  }
  return words;
}

std::vector<std::string> attribute_names(hid_t object) {
  std::vector<std::string> names;
  const auto note = [](hid_t, const char* name, const H5A_info_t*, void* all) -> herr_t {
    static_cast<std::vector<std::string>*>(all)->emplace_back(name);
    return 0;
  };
  check(H5Aiterate2(object, H5_INDEX_NAME, H5_ITER_INC, nullptr, note, &names), "list attributes");
  return names;
}

std::vector<std::string> children(hid_t group) {
  H5G_info_t info{};
  check(H5Gget_info(group, &info), "list a group");
  std::vector<std::string> names;
  for (hsize_t i = 0; i < info.nlinks; ++i) {
    const auto length =
        H5Lget_name_by_idx(group, ".", H5_INDEX_CRT_ORDER, H5_ITER_INC, i, nullptr, 0, H5P_DEFAULT);
    if (length < 0) fail("list a group");
    std::string name(static_cast<std::size_t>(length), ' ');
    H5Lget_name_by_idx(group, ".", H5_INDEX_CRT_ORDER, H5_ITER_INC, i, name.data(), name.size() + 1,
                       H5P_DEFAULT);
    names.push_back(name);
  }
  return names;
}

bool is_group(hid_t file, const std::string& path) {
  const Handle object{H5Oopen(file, path.c_str(), H5P_DEFAULT), "open " + path};
  return H5Iget_type(object) == H5I_GROUP;
}

std::vector<std::string> all_datasets(hid_t file, const std::string& path) {
  const Handle group{H5Gopen2(file, path.empty() ? "/" : path.c_str(), H5P_DEFAULT),
                     "open " + path};
  std::vector<std::string> paths;
  for (const auto& name : children(group)) {
    const std::string child = path + "/" + name;
    if (is_group(file, child)) {
      const auto below = all_datasets(file, child);
      paths.insert(paths.end(), below.begin(), below.end());
    } else {
      paths.push_back(child);
    }
  }
  return paths;
}

bool is_bare_dimension(hid_t dataset) {
  if (H5DSis_scale(dataset) <= 0) return false;
  char name[80] = "";
  H5DSget_scale_name(dataset, name, sizeof name);
  return std::string_view(name).starts_with("This is a netCDF dimension but not");
}

std::string axis_path(hid_t dataset, unsigned axis) {
  if (H5DSis_scale(dataset) > 0) return name_of(dataset);
  std::string path;
  if (H5DSget_num_scales(dataset, axis) > 0) {
    check(H5DSiterate_scales(dataset, axis, nullptr, note_scale, &path),
          "find the labels of an axis");
  }
  return path;
}

}  // namespace hansa::hdf5
