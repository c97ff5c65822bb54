/// \file   A group of the result with one row an event: one column a field.
#pragma once
#include <string>

#include "dates.hpp"
#include "hdf5_netcdf.hpp"
#include "stream.hpp"

namespace hansa {

/// Adds the columns of one event table.
class EventTable {
 public:
  EventTable(hid_t file, const std::string& name, std::string_view long_name,
             const std::string& axis, std::string_view axis_long_name, Stream<std::int32_t>& number)
      : group_{hdf5::create_group(file, name)} {
    hdf5::set_attribute(group_, "long_name", long_name);
    hdf5::Variable numbers;
    event_ = hdf5::add_growing<std::int32_t>(group_, axis, {"1", axis_long_name}, numbers);
    number = Stream<std::int32_t>(std::move(numbers));
  }
  hid_t group() const { return group_; }

  /// A column, or [events x `second`]. Returns the dataset for more attributes.
  template <class T>
  hdf5::Handle add(Stream<T>& column, const char* name, std::string_view units,
                   std::string_view long_name, const hdf5::Dimension* second = nullptr) const {
    hdf5::Axes axes{&event_};
    if (second != nullptr) axes.push_back(second);
    auto variable = hdf5::add_variable<T>(group_, name, axes, {units, long_name});
    hdf5::check(H5Iinc_ref(variable.dataset), "share a column");
    hdf5::Handle shared{static_cast<hid_t>(variable.dataset), name};
    column = Stream<T>(std::move(variable));
    return shared;
  }

  void add_dates(Stream<double>& time, Stream<double>& year, std::string_view long_name) const {
    const auto stored = add(time, "time", days_units, long_name);
    hdf5::set_attribute(stored, "calendar", days_calendar);
    hdf5::set_attribute(stored, "standard_name", "time");
    add(year, "year", "years", "the same as a decimal year");
  }

  template <class T>
  void add_rows(Stream<T>& column, const char* name, std::string_view long_name,
                std::string_view table) const {
    const auto stored = add(column, name, "1", long_name);
    hdf5::set_attribute(stored, "row_of", table);
  }

 private:
  hdf5::Handle group_;
  hdf5::Dimension event_;
};

}  // namespace hansa
