#include "result_file.hpp"

#include <filesystem>

#include "hansa/base/contract.hpp"
#include "hansa/output/result_writer.hpp"
#include "hdf5_read.hpp"

namespace hansa {
namespace {

hdf5::Handle open_checked(const std::string& path) {
  std::error_code ignored;
  require(std::filesystem::exists(path, ignored),
          path + ": no such file (a result is expected). Give a file that `hansa run` wrote.");
  require(!std::filesystem::is_directory(path, ignored),
          path + ": a folder, no result. Give a file that `hansa run` wrote.");
  hdf5::prepare_library();
  require(H5Fis_hdf5(path.c_str()) > 0, path +
                                            ": no result (it does not begin as an HDF5 file does). "
                                            "Give a file that `hansa run` wrote.");
  try {
    return hdf5::open_file(path);
  } catch (const hdf5::Failure& failure) {
    throw InputError(path + ": " + failure.what() +
                     ". The file is cut short or damaged, or another program holds it.");
  }
}

}  // namespace

ResultFile::ResultFile(const std::string& path) : path_{path}, file_{open_checked(path)} {
  reading([&] { check_format(); });
}

void ResultFile::check_format() const {
  require(hdf5::has_attribute(file_, "format_version") && has("/series/time"),
          path_ +
              ": an HDF5 file, but no result of hansa (it has no format_version or no "
              "/series/time). Give a file that `hansa run` wrote.");
  const auto format = static_cast<int>(number("format_version"));
  require(format <= result_format,
          path_ + ": format " + std::to_string(format) + " is newer than this program knows (" +
              std::to_string(result_format) + "). Use the hansa that wrote it, or a newer one.");
}

void ResultFile::damaged(const std::string& reason) const {
  throw InputError(path_ + ": " + reason + ". The file is damaged or not a whole result.");
}

bool ResultFile::has(const std::string& dataset) const { return hdf5::exists(file_, dataset); }

std::size_t ResultFile::length(const std::string& dataset) const {
  if (!has(dataset)) return 0;
  return reading([&] {
    const auto shape = hdf5::shape_of(hdf5::open_dataset(file_, dataset));
    return shape.empty() ? std::size_t{1} : static_cast<std::size_t>(shape[0]);
  });
}

std::vector<double> ResultFile::reals(const std::string& dataset) const {
  return reading([&] { return hdf5::read_reals(hdf5::open_dataset(file_, dataset)); });
}

std::vector<std::int64_t> ResultFile::integers(const std::string& dataset) const {
  return reading([&] { return hdf5::read_integers(hdf5::open_dataset(file_, dataset)); });
}

std::vector<std::string> ResultFile::texts(const std::string& dataset) const {
  return reading([&] { return hdf5::read_texts(hdf5::open_dataset(file_, dataset)); });
}

std::string ResultFile::bytes(const std::string& dataset) const {
  return reading([&] { return hdf5::read_bytes(hdf5::open_dataset(file_, dataset)); });
}

std::vector<std::string> ResultFile::names_in(const std::string& group) const {
  if (!has(group)) return {};
  return reading([&] {
    const hdf5::Handle opened{H5Gopen2(file_, group.c_str(), H5P_DEFAULT), "open " + group};
    return hdf5::children(opened);
  });
}

std::string ResultFile::text(const std::string& group, const char* attribute) const {
  return reading([&] {
    const hdf5::Handle opened{H5Oopen(file_, group.c_str(), H5P_DEFAULT), "open " + group};
    return hdf5::text_attribute(opened, attribute);
  });
}

double ResultFile::number(const char* root_attribute) const {
  return reading([&] { return hdf5::number_attribute(file_, root_attribute); });
}

Month ResultFile::start() const {
  return month_of(static_cast<int>(number("start_year")), static_cast<int>(number("start_month")));
}

int ResultFile::months_per_step() const { return static_cast<int>(number("months_per_step")); }

bool ResultFile::complete() const { return number("complete") != 0; }

}  // namespace hansa
