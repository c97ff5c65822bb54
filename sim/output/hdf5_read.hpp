/// \file   Reading HDF5 files of any shape. Private to output.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "hdf5_handle.hpp"

namespace hansa::hdf5 {

Handle open_file(const std::string& path);
Handle open_dataset(hid_t file, const std::string& path);
bool exists(hid_t file, const std::string& path);

std::vector<hsize_t> shape_of(hid_t dataset);  ///< empty = scalar
bool holds_texts(hid_t dataset);

/// The whole dataset, converted.
std::vector<double> read_reals(hid_t dataset);
std::vector<std::int64_t> read_integers(hid_t dataset);
std::vector<std::string> read_texts(hid_t dataset);
std::string read_bytes(hid_t dataset);

/// A block of a dataset: `count` cells from `start` on, an entry an axis.
struct Block {
  std::vector<hsize_t> start, count;
  hsize_t cells() const;
};
/// Raw cells in the type they have in the file.
std::vector<std::uint8_t> read_raw(hid_t dataset, const Block& block);
std::vector<double> read_reals(hid_t dataset, const Block& block);
std::vector<std::string> read_texts(hid_t dataset, const Block& block);

bool has_attribute(hid_t object, const char* name);
std::string text_attribute(hid_t object, const char* name);  ///< "" when missing
double number_attribute(hid_t object, const char* name);
std::uint64_t count_attribute(hid_t object, const char* name);
std::string attribute_in_words(hid_t object, const char* name);  ///< of any type; "missing"
std::vector<std::string> attribute_names(hid_t object);

/// Names of groups and datasets in the order in which they were made.
std::vector<std::string> children(hid_t group);
bool is_group(hid_t file, const std::string& path);

/// Paths of all datasets below `path` ("/series/time"), in the order in which they were made.
std::vector<std::string> all_datasets(hid_t file, const std::string& path = "");

/// A dimension without coordinates: its values mean nothing.
bool is_bare_dimension(hid_t dataset);

/// Path of the dimension scale of an axis, "" when it has none.
std::string axis_path(hid_t dataset, unsigned axis);

}  // namespace hansa::hdf5
