/// \file   HDF5 files in the shape that netCDF-4 readers expect: dimensions, variables, attributes.
///
/// Every axis of every variable has a dimension scale; texts are of variable length; no times are
/// tracked, so that equal contents give equal bytes.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hdf5_handle.hpp"

namespace hansa::hdf5 {

/// How values lie in memory and in the file (little endian everywhere).
struct ElementType {
  hid_t memory, file;
  std::size_t size;  ///< [bytes]
  bool is_real;
};
template <class T>
ElementType element_type();

struct Meaning {
  std::string_view units, long_name;
};

Handle create_file(const std::string& path);  ///< fails when the path exists
Handle create_group(hid_t parent, const std::string& name);

void set_attribute(hid_t object, const char* name, std::string_view text);
template <class T>
void set_attribute(hid_t object, const char* name, std::span<const T> values);
template <class T>
void set_number(hid_t object, const char* name, T value) {
  set_attribute(object, name, std::span<const T>(&value, 1));
}

enum class Growth { fixed, unlimited };

/// An axis: its scale, and how long it is now.
struct Dimension {
  Handle scale;
  std::string name;
  hsize_t size{};
  Growth growth{Growth::fixed};
};

/// One dataset and its present extent.
struct Variable {
  Handle dataset;
  ElementType type{};  ///< unused for texts
  std::vector<hsize_t> extent;
  std::vector<hsize_t> chunk;  ///< empty = contiguous
};

using Axes = std::vector<const Dimension*>;

/// An axis without coordinate values.
Dimension add_dimension(hid_t group, const std::string& name, hsize_t size);

/// An axis of text labels. An unlimited one is filled by write_labels when all are known.
Dimension add_labels(hid_t group, const std::string& name, std::span<const std::string> labels,
                     Meaning meaning, Growth growth = Growth::fixed);
void write_labels(Dimension& dimension, std::span<const std::string> labels);

/// An axis of numbers that are all there.
template <class T>
Dimension add_numbers(hid_t group, const std::string& name, std::span<const T> values,
                      Meaning meaning);

/// An unlimited axis with numeric coordinates; `variable` receives the values.
template <class T>
Dimension add_growing(hid_t group, const std::string& name, Meaning meaning, Variable& variable);

/// Real variables have NaN as fill value: a cell nobody wrote is missing.
template <class T>
Variable add_variable(hid_t group, const std::string& name, const Axes& axes, Meaning meaning);

/// A variable whose values are all there.
template <class T>
Variable write_variable(hid_t group, const std::string& name, const Axes& axes, Meaning meaning,
                        std::span<const T> values);
Variable write_texts(hid_t group, const std::string& name, const Axes& axes, Meaning meaning,
                     std::span<const std::string> texts);

/// Writes `values` as rows first .. first + count - 1 of axis 0, after extending the variable to
/// `extent`.
template <class T>
void write_rows(Variable& variable, const std::vector<hsize_t>& extent, hsize_t first,
                std::span<const T> values);

}  // namespace hansa::hdf5
