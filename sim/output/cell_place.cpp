#include "cell_place.hpp"

#include "dates.hpp"
#include "hdf5_read.hpp"

namespace hansa {
namespace {

std::string last_part(const std::string& path) { return path.substr(path.rfind('/') + 1); }
std::string group_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

/// One value of a vector dataset, without reading the rest.
double real_at(const ResultFile& file, const std::string& dataset, hsize_t row) {
  return hdf5::read_reals(hdf5::open_dataset(file.id(), dataset), {{row}, {1}})[0];
}
std::string text_at(const ResultFile& file, const std::string& dataset, hsize_t row) {
  return hdf5::read_texts(hdf5::open_dataset(file.id(), dataset), {{row}, {1}})[0];
}

bool has_row(const ResultFile& file, const std::string& dataset, hsize_t row) {
  return file.has(dataset) && row < file.length(dataset);
}

/// A state of the world is dated by the end of its step, an event by a day within.
enum class Dated { state, event };

void say_date(const ResultFile& file, double days, Dated dated, CellPlace& place) {
  const Month month = month_of_days(days);
  const int step = (month - file.start()) / file.months_per_step() + (dated == Dated::event);
  place.date = month;
  if (!place.text.empty()) place.text += ", ";
  place.text += "step " + std::to_string(step) + " (" + month_text(month) + ")";
}

/// What the other columns of an event table say of a row: when, and who.
void say_event(const ResultFile& file, const std::string& group, hsize_t row, CellPlace& place) {
  const std::string time = group + "/time";
  if (has_row(file, time, row)) say_date(file, real_at(file, time, row), Dated::event, place);
  for (const auto& name : file.names_in(group)) {
    const std::string column = group + "/" + name;
    const std::string table = file.text(column, "row_of");
    if (table.empty() || !has_row(file, column, row)) continue;
    const auto who = static_cast<hsize_t>(real_at(file, column, row));
    if (last_part(table) == "session") {
      say_event(file, group_of(table), who, place);
    } else if (has_row(file, table, who)) {
      place.text += ", " + name + " " + text_at(file, table, who);
    }
  }
}

void say_axis(const ResultFile& file, const std::string& axis, hsize_t row, CellPlace& place) {
  const std::string name = last_part(axis);
  const auto add = [&](const std::string& words) {
    place.text += (place.text.empty() ? "" : ", ") + words;
  };
  if (!has_row(file, axis, row)) return add(name + " number " + std::to_string(row));
  const auto scale = hdf5::open_dataset(file.id(), axis);
  if (hdf5::holds_texts(scale)) return add(name + " " + text_at(file, axis, row));
  if (name == "time") return say_date(file, real_at(file, axis, row), Dated::state, place);
  add(name + " number " + std::to_string(row));
  say_event(file, group_of(axis), row, place);
}

}  // namespace

CellPlace place_of_cell(const ResultFile& file, const std::string& dataset,
                        const std::vector<hsize_t>& at) {
  return file.reading([&] {
    CellPlace place;
    const auto opened = hdf5::open_dataset(file.id(), dataset);
    for (std::size_t axis = 0; axis < at.size(); ++axis) {
      say_axis(file, hdf5::axis_path(opened, static_cast<unsigned>(axis)), at[axis], place);
    }
    return place;
  });
}

}  // namespace hansa
