#include "hansa/output/export.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>

#include "hansa/base/contract.hpp"
#include "hansa/output/partial_file.hpp"
#include "hansa/world/csv.hpp"
#include "result_columns.hpp"

namespace hansa {
namespace {
namespace fs = std::filesystem;

using Columns = std::vector<ResultColumns>;

/// A CSV file to write: datasets of one group that share their rows.
struct Table {
  std::string name;                   ///< "cities_over_time.csv"
  std::string group;                  ///< "/cities"
  std::vector<std::string> datasets;  ///< columns; those of the axes come first
  bool over_time{};                   ///< rows are (time, agent), otherwise axis 0
};

/// "/cities/time" and "/cities/city" as the axes of /cities/ideal.
std::vector<std::string> axes_of(const ResultFile& file, const std::string& dataset) {
  const auto opened = hdf5::open_dataset(file.id(), dataset);
  std::vector<std::string> axes;
  for (std::size_t i = 0; i < hdf5::shape_of(opened).size(); ++i) {
    axes.push_back(hdf5::axis_path(opened, static_cast<unsigned>(i)));
  }
  return axes;
}

/// Agents sampled over time have two tables: what stays, and what changes.
std::vector<Table> tables_of(const ResultFile& file, const std::string& group) {
  const std::string path = "/" + group;
  Table constant{group + ".csv", path, {}, false};
  Table changing{group + "_over_time.csv", path, {}, true};
  std::string row_axis;  // of the constant table: that of the first dataset
  for (const auto& name : file.names_in(path)) {
    const std::string dataset = path + "/" + name;
    if (hdf5::is_group(file.id(), dataset)) continue;
    if (hdf5::is_bare_dimension(hdf5::open_dataset(file.id(), dataset))) continue;
    const auto axes = axes_of(file, dataset);
    if (row_axis.empty()) row_axis = axes.at(0);
    if (axes.at(0) == row_axis) {
      constant.datasets.push_back(dataset);
    } else if (axes.size() >= 2 && axes[1] == row_axis) {
      changing.datasets.push_back(dataset);
    }
  }
  std::vector<Table> tables;
  if (!constant.datasets.empty()) tables.push_back(constant);
  if (!changing.datasets.empty()) tables.push_back(changing);
  return tables;
}

class CsvFile {
 public:
  CsvFile(const std::string& path, bool replace) : name_{path, replace} {
    file_.open(name_.temporary(), std::ios::binary);
    check();
  }
  void cell(std::string_view text) {
    if (!at_start_) line_ += ',';
    append_csv_cell(line_, text);
    at_start_ = false;
  }
  void end_row() {
    file_ << line_ << '\n';
    line_.clear();
    at_start_ = true;
  }
  void bytes(const std::string& text) { file_ << text; }
  void close() {
    file_.close();
    check();
    name_.publish();
  }

 private:
  void check() const {
    require(file_.good(), name_.path() + ": could not be written. Check the space on the disk.");
  }
  PartialFile name_;
  std::ofstream file_;
  std::string line_;
  bool at_start_{true};
};

void write_header(const Columns& columns, CsvFile& csv) {
  for (const auto& column : columns) {
    for (const auto& name : column.names()) csv.cell(name);
  }
}

using Cells = std::vector<std::vector<std::string>>;

void write_row(const Columns& columns, const Cells& cells, std::size_t row, CsvFile& csv) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::size_t width = columns[i].cells_per_row();
    for (std::size_t j = 0; j < width; ++j) csv.cell(cells[i][row * width + j]);
  }
}

void write_constant(const Table& table, const ResultFile& file, CsvFile& csv) {
  Columns columns;
  Cells cells;
  for (const auto& dataset : table.datasets) {
    columns.emplace_back(file, dataset, 1);
    cells.push_back(columns.back().read_all());
  }
  write_header(columns, csv);
  csv.end_row();
  for (std::size_t row = 0; row < file.length(table.datasets[0]); ++row) {
    write_row(columns, cells, row, csv);
    csv.end_row();
  }
}

void write_over_time(const Table& table, const ResultFile& file, CsvFile& csv) {
  const auto axes = axes_of(file, table.datasets[0]);
  const auto times = ResultColumns(file, axes[0], 1).read_all();
  const auto agents = file.texts(axes[1]);
  Columns columns;
  for (const auto& dataset : table.datasets) columns.emplace_back(file, dataset, 2);
  csv.cell("time");
  csv.cell(axes[1].substr(axes[1].rfind('/') + 1));
  write_header(columns, csv);
  csv.end_row();
  for (std::size_t time = 0; time < times.size(); ++time) {
    Cells cells;
    for (const auto& column : columns) cells.push_back(column.read(time));
    for (std::size_t agent = 0; agent < agents.size(); ++agent) {
      csv.cell(times[time]);
      csv.cell(agents[agent]);
      write_row(columns, cells, agent, csv);
      csv.end_row();
    }
  }
}

/// The tables of the world are handed back byte by byte.
void write_bytes(const Table& table, const ResultFile& file, CsvFile& csv) {
  csv.bytes(file.bytes(table.datasets[0]));
}

struct Job {
  Table table;
  std::function<void(const Table&, const ResultFile&, CsvFile&)> write;
};

void add_tables(const ResultFile& file, const std::string& group, std::vector<Job>& jobs) {
  for (auto& table : tables_of(file, group)) {
    const auto write = table.over_time ? write_over_time : write_constant;
    jobs.push_back({std::move(table), write});
  }
}

std::vector<Job> jobs_for(const ResultFile& file) {
  std::vector<Job> jobs;
  for (const auto& group : file.names_in("/")) {
    if (group == "world" || group == "scenario" || group == "provenance") continue;
    add_tables(file, group, jobs);
  }
  for (const auto& twin : file.names_in("/twins")) {
    const std::string folder = "twins/" + twin;
    for (const auto& name : file.names_in("/" + folder)) {
      add_tables(file, folder + "/" + name, jobs);
    }
  }
  for (const auto& name : file.names_in("/world")) {
    if (!name.ends_with(".csv")) continue;
    jobs.push_back({{"world/" + name, "/world", {"/world/" + name}, false}, write_bytes});
  }
  return jobs;
}

void make_folder(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  require(!failed, folder.string() + ": cannot make the folder (" + failed.message() +
                       "). Choose another with -o.");
}

}  // namespace

std::vector<std::string> export_result(const std::string& path, const std::string& folder,
                                       Overwrite overwrite) {
  const ResultFile file(path);
  const bool replace = overwrite == Overwrite::replace;
  const auto jobs = file.reading([&] { return jobs_for(file); });
  make_folder(folder);
  std::vector<std::string> paths;
  for (const auto& job : jobs) {
    paths.push_back((fs::path(folder) / job.table.name).string());
    std::error_code ignored;
    require(replace || !fs::exists(paths.back(), ignored),
            paths.back() +
                ": exists already (nothing was written). "
                "Choose another folder with -o, or add --force.");
  }
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    make_folder(fs::path(paths[i]).parent_path());
    CsvFile csv(paths[i], replace);
    file.reading([&] { jobs[i].write(jobs[i].table, file, csv); });
    csv.close();
  }
  return paths;
}

}  // namespace hansa
