#include "hansa/output/study_reader.hpp"

#include <filesystem>

#include "hansa/base/contract.hpp"
#include "hdf5_read.hpp"

namespace hansa {
namespace {

constexpr const char* advice = "Give the study.h5 that `hansa merge` wrote.";

hdf5::Handle open_study(const std::string& path) {
  std::error_code ignored;
  require(std::filesystem::exists(path, ignored),
          path + ": no such file (a merged study is expected). " + advice);
  require(!std::filesystem::is_directory(path, ignored),
          path + ": a folder, no merged study. Merge it first: hansa merge " + path +
              ", and give the study.h5 in it.");
  hdf5::prepare_library();
  require(H5Fis_hdf5(path.c_str()) > 0,
          path + ": no merged study (it does not begin as an HDF5 file does). " + advice);
  return hdf5::open_file(path);
}

void check_format(hid_t file, const std::string& path) {
  const bool run = hdf5::has_attribute(file, "format_version");
  require(hdf5::has_attribute(file, "study_format"),
          path +
              (run ? ": the result of one run, no merged study. "
                   : ": an HDF5 file, but no merged study. ") +
              advice);
  const auto format = static_cast<int>(hdf5::number_attribute(file, "study_format"));
  require(format <= study_format,
          path + ": format " + std::to_string(format) + " is newer than this program knows (" +
              std::to_string(study_format) + "). Use the hansa that wrote it, or a newer one.");
}

std::vector<SourceText> read_sources(hid_t file) {
  const auto names = hdf5::read_texts(hdf5::open_dataset(file, "/inputs/source"));
  const auto texts = hdf5::read_texts(hdf5::open_dataset(file, "/inputs/text"));
  std::vector<SourceText> sources;
  for (std::size_t i = 0; i < names.size() && i < texts.size(); ++i) {
    sources.push_back({names[i], texts[i]});
  }
  return sources;
}

void read_columns(hid_t file, MergedStudy& study) {
  for (const auto& name : hdf5::children(file)) {
    if (hdf5::is_group(file, "/" + name)) continue;
    const auto column = hdf5::open_dataset(file, "/" + name);
    const std::string role = hdf5::text_attribute(column, "role");
    if (role == "factor") study.factors.push_back(hdf5::read_reals(column));
    if (role == "output") study.outputs.push_back(hdf5::read_reals(column));
  }
  for (const auto point : hdf5::read_integers(hdf5::open_dataset(file, "/point"))) {
    study.point.push_back(static_cast<std::uint64_t>(point));
  }
}

MergedStudy read(const std::string& path) {
  const auto file = open_study(path);
  check_format(file, path);
  MergedStudy study;
  study.path = path;
  study.title = hdf5::text_attribute(file, "title");
  study.design = hdf5::text_attribute(file, "design");
  study.version = hdf5::text_attribute(file, "program_version");
  study.points = hdf5::count_attribute(file, "points");
  study.missing = hdf5::count_attribute(file, "runs_missing");
  study.failed = hdf5::count_attribute(file, "runs_failed");
  study.texts = read_sources(file);
  read_columns(file, study);
  return study;
}

}  // namespace

MergedStudy read_merged_study(const std::string& path) {
  try {
    return read(path);
  } catch (const hdf5::Failure& failure) {
    throw InputError(path + ": " + failure.what() +
                     ". The file is damaged or no whole study. Merge it again.");
  }
}

}  // namespace hansa
