#include "result_columns.hpp"

#include <charconv>
#include <cmath>
#include <iterator>
#include <sstream>

#include "dates.hpp"

namespace hansa {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), {}};
}

std::string bits_text(std::uint64_t bits, const std::vector<std::string>& meanings) {
  std::string text;
  for (std::size_t i = 0; i < meanings.size(); ++i) {
    if ((bits >> i & 1) != 0) text += (text.empty() ? "" : "|") + meanings[i];
  }
  return text;
}

}  // namespace

std::string digits(double value) {
  if (std::isnan(value)) return "";
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, value).ptr;
  return {text, end};
}

ResultColumns::ResultColumns(const ResultFile& file, const std::string& dataset,
                             std::size_t row_axes)
    : dataset_{hdf5::open_dataset(file.id(), dataset)}, shape_{hdf5::shape_of(dataset_)} {
  const std::string name = dataset.substr(dataset.rfind('/') + 1);
  if (shape_.size() > row_axes) {
    const auto axis = hdf5::axis_path(dataset_, static_cast<unsigned>(row_axes));
    for (const auto& label : file.texts(axis)) names_.push_back(name + "_" + label);
  } else {
    names_ = {name};
  }
  const hdf5::Handle type{H5Dget_type(dataset_), "find the type of " + dataset};
  const std::string table = hdf5::text_attribute(dataset_, "row_of");
  meanings_ = words_of(hdf5::text_attribute(dataset_, "flag_meanings"));
  if (hdf5::holds_texts(dataset_)) {
    kind_ = Kind::text;
  } else if (hdf5::text_attribute(dataset_, "units").starts_with("days since")) {
    kind_ = Kind::date;
  } else if (H5Tget_class(type) == H5T_FLOAT) {
    kind_ = Kind::real;
  } else if (table.starts_with('/') && file.has(table) &&
             hdf5::holds_texts(hdf5::open_dataset(file.id(), table))) {
    kind_ = Kind::row;
    labels_ = file.texts(table);
  } else if (hdf5::has_attribute(dataset_, "flag_values")) {
    kind_ = Kind::code;
  } else if (hdf5::has_attribute(dataset_, "flag_masks")) {
    kind_ = Kind::bits;
  } else {
    kind_ = Kind::whole;
  }
}

std::vector<std::string> ResultColumns::in_words(const hdf5::Block& block) const {
  if (kind_ == Kind::text) return hdf5::read_texts(dataset_, block);
  std::vector<std::string> words;
  for (const double value : hdf5::read_reals(dataset_, block)) {
    const auto whole = std::isnan(value) ? std::int64_t{-1} : static_cast<std::int64_t>(value);
    const auto index = static_cast<std::size_t>(whole);
    if (kind_ == Kind::real) {
      words.push_back(digits(value));
    } else if (kind_ == Kind::date) {
      words.push_back(std::isnan(value) ? "" : month_text(month_of_days(value)) + "-01");
    } else if (kind_ == Kind::bits) {
      words.push_back(bits_text(index, meanings_));
    } else {
      const auto& names = kind_ == Kind::row ? labels_ : meanings_;
      words.push_back(index < names.size() ? names[index] : std::to_string(whole));
    }
  }
  return words;
}

std::vector<std::string> ResultColumns::read(hsize_t first) const {
  hdf5::Block block{std::vector<hsize_t>(shape_.size(), 0), shape_};
  block.start[0] = first;
  block.count[0] = 1;
  return in_words(block);
}

std::vector<std::string> ResultColumns::read_all() const {
  return in_words({std::vector<hsize_t>(shape_.size(), 0), shape_});
}

}  // namespace hansa
