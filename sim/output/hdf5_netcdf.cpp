#include "hdf5_netcdf.hpp"

#include <hdf5_hl.h>

#include <algorithm>
#include <cstdio>
#include <limits>
#include <numeric>
#include <type_traits>

#include "hansa/base/contract.hpp"

namespace hansa::hdf5 {
namespace {

constexpr hsize_t chunk_bytes = 262'144;  // about what one read should bring
constexpr hsize_t longest_chunk = 512;    // rows that a stream holds back
constexpr hsize_t widest_chunk = 4096;
constexpr hsize_t growing_chunk = 64;       // of an axis whose final length is unknown
constexpr hsize_t contiguous_bytes = 1024;  // smaller fixed data are not worth a filter
constexpr unsigned deflate_level = 4;

Handle quiet_properties(hid_t kind) {
  Handle list{H5Pcreate(kind), "make a property list"};
  check(H5Pset_obj_track_times(list, 0), "leave times out");
  check(H5Pset_attr_creation_order(list, H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED),
        "order attributes");
  return list;
}

Handle group_properties(hid_t kind) {
  Handle list = quiet_properties(kind);
  check(H5Pset_link_creation_order(list, H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED),
        "order links");
  return list;
}

bool grows(const Axes& axes) {
  return std::any_of(axes.begin(), axes.end(),
                     [](const Dimension* axis) { return axis->growth == Growth::unlimited; });
}

std::vector<hsize_t> chunk_of(const Axes& axes, std::size_t element) {
  std::vector<hsize_t> chunk(axes.size());
  hsize_t row = element;
  for (std::size_t i = 1; i < axes.size(); ++i) {
    const hsize_t size = std::clamp<hsize_t>(axes[i]->size, 1, widest_chunk);
    chunk[i] = axes[i]->growth == Growth::fixed ? size : std::max(size, growing_chunk);
    row *= chunk[i];
  }
  chunk[0] = std::clamp<hsize_t>(chunk_bytes / row, 1, longest_chunk);
  if (axes[0]->growth == Growth::fixed) chunk[0] = std::min(chunk[0], axes[0]->size);
  return chunk;
}

Variable add_dataset(hid_t group, const std::string& name, const Axes& axes, hid_t file_type,
                     std::size_t element, const void* fill, hid_t fill_type) {
  Variable made;
  std::vector<hsize_t> most;
  hsize_t bytes = element;
  for (const Dimension* axis : axes) {
    made.extent.push_back(axis->size);
    most.push_back(axis->growth == Growth::unlimited ? H5S_UNLIMITED : axis->size);
    bytes *= axis->size;
  }
  const Handle properties = quiet_properties(H5P_DATASET_CREATE);
  const bool is_text = H5Tis_variable_str(file_type) > 0;
  if (!axes.empty() && (grows(axes) || (bytes > contiguous_bytes && !is_text))) {
    made.chunk = chunk_of(axes, element);
    check(H5Pset_chunk(properties, static_cast<int>(made.chunk.size()), made.chunk.data()),
          "set the chunks of " + name);
    if (!is_text) {
      check(H5Pset_shuffle(properties), "shuffle " + name);
      check(H5Pset_deflate(properties, deflate_level), "deflate " + name);
    }
  }
  if (fill != nullptr) check(H5Pset_fill_value(properties, fill_type, fill), "fill " + name);
  const Handle space =
      axes.empty()
          ? Handle{H5Screate(H5S_SCALAR), "make a scalar"}
          : Handle{H5Screate_simple(static_cast<int>(axes.size()), made.extent.data(), most.data()),
                   "set the shape of " + name};
  made.dataset = Handle{
      H5Dcreate2(group, name.c_str(), file_type, space, H5P_DEFAULT, properties, H5P_DEFAULT),
      "create " + name};
  return made;
}

void describe(const Variable& variable, Meaning meaning) {
  set_attribute(variable.dataset, "units", meaning.units);
  set_attribute(variable.dataset, "long_name", meaning.long_name);
}

void attach(const Variable& variable, const Axes& axes) {
  for (std::size_t i = 0; i < axes.size(); ++i) {
    check(H5DSattach_scale(variable.dataset, axes[i]->scale, static_cast<unsigned>(i)),
          "attach " + axes[i]->name);
  }
}

Variable add_texts(hid_t group, const std::string& name, const Axes& axes, Meaning meaning) {
  const Handle type = text_type();
  Variable made = add_dataset(group, name, axes, type, sizeof(hvl_t), nullptr, type);
  describe(made, meaning);
  return made;
}

void write_all_texts(const Variable& variable, std::span<const std::string> texts) {
  std::vector<const char*> pointers;
  pointers.reserve(texts.size());
  for (const auto& text : texts) pointers.push_back(text.c_str());
  if (pointers.empty()) return;
  check(H5Dwrite(variable.dataset, text_type(), H5S_ALL, H5S_ALL, H5P_DEFAULT, pointers.data()),
        "write texts");
}

/// The dimension and the variable of a coordinate are one dataset with two handles.
Dimension as_dimension(const Variable& variable, const std::string& name, Growth growth) {
  check(H5DSset_scale(variable.dataset, name.c_str()), "make " + name + " a dimension");
  check(H5Iinc_ref(variable.dataset), "share " + name);
  return {Handle{static_cast<hid_t>(variable.dataset), name}, name, variable.extent[0], growth};
}

}  // namespace

#define HANSA_ELEMENT(T, MEMORY, FILE)                             \
  template <>                                                      \
  ElementType element_type<T>() {                                  \
    return {MEMORY, FILE, sizeof(T), std::is_floating_point_v<T>}; \
  }
HANSA_ELEMENT(double, H5T_NATIVE_DOUBLE, H5T_IEEE_F64LE)
HANSA_ELEMENT(std::int8_t, H5T_NATIVE_INT8, H5T_STD_I8LE)
HANSA_ELEMENT(std::uint8_t, H5T_NATIVE_UINT8, H5T_STD_U8LE)
HANSA_ELEMENT(std::uint16_t, H5T_NATIVE_UINT16, H5T_STD_U16LE)
HANSA_ELEMENT(std::int32_t, H5T_NATIVE_INT32, H5T_STD_I32LE)
HANSA_ELEMENT(std::uint32_t, H5T_NATIVE_UINT32, H5T_STD_U32LE)
HANSA_ELEMENT(std::int64_t, H5T_NATIVE_INT64, H5T_STD_I64LE)
HANSA_ELEMENT(std::uint64_t, H5T_NATIVE_UINT64, H5T_STD_U64LE)
#undef HANSA_ELEMENT

Handle create_file(const std::string& path) {
  const Handle properties = group_properties(H5P_FILE_CREATE);
  return {H5Fcreate(path.c_str(), H5F_ACC_EXCL, properties, H5P_DEFAULT), "create the file"};
}

Handle create_group(hid_t parent, const std::string& name) {
  const Handle properties = group_properties(H5P_GROUP_CREATE);
  return {H5Gcreate2(parent, name.c_str(), H5P_DEFAULT, properties, H5P_DEFAULT),
          "create the group " + name};
}

void set_attribute(hid_t object, const char* name, std::string_view text) {
  constexpr std::size_t most = 60'000;  // HDF5 refuses attributes of 64 KiB
  std::string stored{text.substr(0, most)};
  if (stored.size() < text.size()) {
    while (!stored.empty() && (static_cast<unsigned char>(text[stored.size()]) & 0xC0) == 0x80) {
      stored.pop_back();  // not inside a UTF-8 letter
    }
    stored += " [...]";
  }
  const char* pointer = stored.c_str();
  const Handle type = text_type();
  const Handle space{H5Screate(H5S_SCALAR), "make a scalar"};
  const Handle attribute{H5Acreate2(object, name, type, space, H5P_DEFAULT, H5P_DEFAULT),
                         "create the attribute " + std::string(name)};
  check(H5Awrite(attribute, type, &pointer), "write the attribute " + std::string(name));
}

template <class T>
void set_attribute(hid_t object, const char* name, std::span<const T> values) {
  const hsize_t size = values.size();
  const Handle space{size == 1 ? H5Screate(H5S_SCALAR) : H5Screate_simple(1, &size, nullptr),
                     "set the shape of an attribute"};
  const ElementType type = element_type<T>();
  const Handle attribute{H5Acreate2(object, name, type.file, space, H5P_DEFAULT, H5P_DEFAULT),
                         "create the attribute " + std::string(name)};
  check(H5Awrite(attribute, type.memory, values.data()),
        "write the attribute " + std::string(name));
}

Dimension add_dimension(hid_t group, const std::string& name, hsize_t size) {
  char mark[80];  // the words by which netCDF knows an axis that has no coordinates
  std::snprintf(mark, sizeof mark, "This is a netCDF dimension but not a netCDF variable.%10d",
                static_cast<int>(size));
  Dimension made{{}, name, size, Growth::fixed};
  Variable scale = add_dataset(group, name, {&made}, H5T_IEEE_F32BE, 4, nullptr, H5T_IEEE_F32BE);
  check(H5DSset_scale(scale.dataset, mark), "make " + name + " a dimension");
  made.scale = std::move(scale.dataset);
  return made;
}

Dimension add_labels(hid_t group, const std::string& name, std::span<const std::string> labels,
                     Meaning meaning, Growth growth) {
  const Dimension shape{{}, name, labels.size(), growth};
  const Variable scale = add_texts(group, name, {&shape}, meaning);
  write_all_texts(scale, labels);
  return as_dimension(scale, name, growth);
}

void write_labels(Dimension& dimension, std::span<const std::string> labels) {
  dimension.size = labels.size();
  check(H5Dset_extent(dimension.scale, &dimension.size), "extend " + dimension.name);
  check(H5Iinc_ref(dimension.scale), "share " + dimension.name);
  Variable scale;
  scale.dataset = Handle{static_cast<hid_t>(dimension.scale), dimension.name};
  write_all_texts(scale, labels);
}

template <class T>
Dimension add_numbers(hid_t group, const std::string& name, std::span<const T> values,
                      Meaning meaning) {
  const Dimension shape{{}, name, values.size(), Growth::fixed};
  const ElementType type = element_type<T>();
  const Variable scale =
      add_dataset(group, name, {&shape}, type.file, type.size, nullptr, type.memory);
  describe(scale, meaning);
  if (!values.empty()) {
    check(H5Dwrite(scale.dataset, type.memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()),
          "write " + name);
  }
  return as_dimension(scale, name, Growth::fixed);
}

template <class T>
Dimension add_growing(hid_t group, const std::string& name, Meaning meaning, Variable& variable) {
  const Dimension shape{{}, name, 0, Growth::unlimited};
  const ElementType type = element_type<T>();
  variable = add_dataset(group, name, {&shape}, type.file, type.size, nullptr, type.memory);
  variable.type = type;
  describe(variable, meaning);
  return as_dimension(variable, name, Growth::unlimited);
}

template <class T>
Variable add_variable(hid_t group, const std::string& name, const Axes& axes, Meaning meaning) {
  const ElementType type = element_type<T>();
  T missing{};
  if constexpr (std::is_floating_point_v<T>) missing = std::numeric_limits<T>::quiet_NaN();
  Variable made = add_dataset(group, name, axes, type.file, type.size, &missing, type.memory);
  made.type = type;
  if (type.is_real) set_number(made.dataset, "_FillValue", missing);
  describe(made, meaning);
  attach(made, axes);
  return made;
}

template <class T>
Variable write_variable(hid_t group, const std::string& name, const Axes& axes, Meaning meaning,
                        std::span<const T> values) {
  Variable made = add_variable<T>(group, name, axes, meaning);
  const hsize_t cells = std::accumulate(made.extent.begin(), made.extent.end(), hsize_t{1},
                                        [](hsize_t a, hsize_t b) { return a * b; });
  HANSA_EXPECT(cells == values.size());
  if (cells != 0) {
    check(H5Dwrite(made.dataset, made.type.memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()),
          "write " + name);
  }
  return made;
}

Variable write_texts(hid_t group, const std::string& name, const Axes& axes, Meaning meaning,
                     std::span<const std::string> texts) {
  Variable made = add_texts(group, name, axes, meaning);
  attach(made, axes);
  write_all_texts(made, texts);
  return made;
}

template <class T>
void write_rows(Variable& variable, const std::vector<hsize_t>& extent, hsize_t first,
                std::span<const T> values) {
  if (extent != variable.extent) {
    check(H5Dset_extent(variable.dataset, extent.data()), "extend a variable");
    variable.extent = extent;
  }
  if (values.empty()) return;
  std::vector<hsize_t> start(extent.size(), 0), count = extent;
  start[0] = first;
  count[0] = extent[0] - first;
  const Handle file{H5Dget_space(variable.dataset), "find the shape of a variable"};
  check(H5Sselect_hyperslab(file, H5S_SELECT_SET, start.data(), nullptr, count.data(), nullptr),
        "select rows");
  const Handle memory{H5Screate_simple(static_cast<int>(count.size()), count.data(), nullptr),
                      "shape rows"};
  check(H5Dwrite(variable.dataset, variable.type.memory, memory, file, H5P_DEFAULT, values.data()),
        "write rows");
}

#define HANSA_INSTANTIATE(T)                                                                 \
  template void set_attribute<T>(hid_t, const char*, std::span<const T>);                    \
  template Dimension add_numbers<T>(hid_t, const std::string&, std::span<const T>, Meaning); \
  template Dimension add_growing<T>(hid_t, const std::string&, Meaning, Variable&);          \
  template Variable add_variable<T>(hid_t, const std::string&, const Axes&, Meaning);        \
  template Variable write_variable<T>(hid_t, const std::string&, const Axes&, Meaning,       \
                                      std::span<const T>);                                   \
  template void write_rows<T>(Variable&, const std::vector<hsize_t>&, hsize_t, std::span<const T>);
HANSA_INSTANTIATE(double)
HANSA_INSTANTIATE(std::int8_t)
HANSA_INSTANTIATE(std::uint8_t)
HANSA_INSTANTIATE(std::uint16_t)
HANSA_INSTANTIATE(std::int32_t)
HANSA_INSTANTIATE(std::uint32_t)
HANSA_INSTANTIATE(std::int64_t)
HANSA_INSTANTIATE(std::uint64_t)
#undef HANSA_INSTANTIATE

}  // namespace hansa::hdf5
