#include "hansa/output/compare.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <set>

#include "cell_place.hpp"
#include "hansa/base/contract.hpp"
#include "hdf5_read.hpp"

namespace hansa {
namespace {

constexpr hsize_t cells_at_once = 1'000'000;
const std::set<std::string> inputs{"scenario", "parameters", "schedule", "world"};
/// What was put in, as against what came out.
bool is_input(const std::string& path, const std::string& group) {
  return inputs.contains(group) || (group == "twins" && path.find("/changes/") != path.npos);
}
const std::set<std::string> not_compared{"DIMENSION_LIST", "REFERENCE_LIST",  "CLASS",
                                         "NAME",           "program_version", "complete"};

struct Found {
  Difference difference;
  Month date{std::numeric_limits<Month>::min()};  ///< what has no date stands first
};

std::string shape_text(const std::vector<hsize_t>& shape) {
  std::string text;
  for (const auto size : shape) text += (text.empty() ? "" : " x ") + std::to_string(size);
  return "shape " + (text.empty() ? "of one value" : text);
}

/// Digits that tell two numbers apart; the bits where digits cannot (NaN).
std::string number_text(hid_t dataset, const std::vector<hsize_t>& at) {
  const hdf5::Block cell{at, std::vector<hsize_t>(at.size(), 1)};
  const auto raw = hdf5::read_raw(dataset, cell);
  char text[64];
  std::snprintf(text, sizeof text, "%.17g", hdf5::read_reals(dataset, cell)[0]);
  std::string words = text;
  if (words.find("nan") != std::string::npos && raw.size() == sizeof(std::uint64_t)) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, raw.data(), sizeof bits);
    std::snprintf(text, sizeof text, " (bits %016llx)", static_cast<unsigned long long>(bits));
    words += text;
  }
  return words;
}

std::string cell_text(hid_t dataset, const std::vector<hsize_t>& at) {
  if (!hdf5::holds_texts(dataset)) return number_text(dataset, at);
  const auto text = hdf5::read_texts(dataset, {at, std::vector<hsize_t>(at.size(), 1)})[0];
  return text.size() <= 120 ? "'" + text + "'" : "'" + text.substr(0, 117) + "...'";
}

/// Indices of the cell that comes `ordinal`-th in a block.
std::vector<hsize_t> cell_in(const hdf5::Block& block, std::size_t ordinal) {
  std::vector<hsize_t> at(block.count.size());
  for (std::size_t axis = at.size(); axis-- > 0;) {
    at[axis] = block.start[axis] + ordinal % block.count[axis];
    ordinal /= block.count[axis];
  }
  return at;
}

std::optional<std::size_t> first_unequal(hid_t a, hid_t b, const hdf5::Block& block) {
  if (hdf5::holds_texts(a)) {
    const auto left = hdf5::read_texts(a, block), right = hdf5::read_texts(b, block);
    const auto at = std::mismatch(left.begin(), left.end(), right.begin()).first;
    if (at == left.end()) return std::nullopt;
    return static_cast<std::size_t>(at - left.begin());
  }
  const auto left = hdf5::read_raw(a, block), right = hdf5::read_raw(b, block);
  const auto at = std::mismatch(left.begin(), left.end(), right.begin()).first;
  if (at == left.end()) return std::nullopt;
  return static_cast<std::size_t>(at - left.begin()) / (left.size() / block.cells());
}

/// First unequal cell of the part both have.
std::optional<std::vector<hsize_t>> first_cell(hid_t a, hid_t b,
                                               const std::vector<hsize_t>& common) {
  hdf5::Block block{std::vector<hsize_t>(common.size(), 0), common};
  if (block.cells() == 0) return std::nullopt;
  const hsize_t rows = common.empty() ? 1 : common[0];
  const hsize_t at_once =
      common.empty() ? 1 : std::max<hsize_t>(1, cells_at_once / (block.cells() / rows));
  for (hsize_t row = 0; row < rows; row += at_once) {
    if (!common.empty()) {
      block.start[0] = row;
      block.count[0] = std::min(at_once, rows - row);
    }
    if (const auto ordinal = first_unequal(a, b, block)) return cell_in(block, *ordinal);
  }
  return std::nullopt;
}

class Pair {
 public:
  Pair(const std::string& a, const std::string& b) : a_{a}, b_{b} {}

  Comparison compare();

 private:
  std::optional<Found> attributes(const std::string& path) const;
  std::optional<Found> values(const std::string& path) const;
  Found shapes(const std::string& path, const std::vector<hsize_t>& a,
               const std::vector<hsize_t>& b) const;

  ResultFile a_, b_;
};

std::optional<Found> Pair::attributes(const std::string& path) const {
  const hdf5::Handle a{H5Oopen(a_.id(), path.c_str(), H5P_DEFAULT), "open " + path};
  const hdf5::Handle b{H5Oopen(b_.id(), path.c_str(), H5P_DEFAULT), "open " + path};
  std::set<std::string> names;
  for (const auto& name : hdf5::attribute_names(a)) names.insert(name);
  for (const auto& name : hdf5::attribute_names(b)) names.insert(name);
  for (const auto& name : names) {
    if (not_compared.contains(name)) continue;
    const auto left = hdf5::attribute_in_words(a, name.c_str());
    const auto right = hdf5::attribute_in_words(b, name.c_str());
    if (left != right) return Found{{path, "attribute " + name, left, right}};
  }
  return std::nullopt;
}

Found Pair::shapes(const std::string& path, const std::vector<hsize_t>& a,
                   const std::vector<hsize_t>& b) const {
  Found found{{path, "", shape_text(a), shape_text(b)}};
  for (std::size_t axis = 0; axis < std::min(a.size(), b.size()); ++axis) {
    if (a[axis] == b[axis]) continue;
    std::vector<hsize_t> at(a.size(), 0);
    at[axis] = std::min(a[axis], b[axis]);
    const auto place = place_of_cell(a[axis] > b[axis] ? a_ : b_, path, at);
    found.difference.where = "from " + place.text + " on";
    if (place.date) found.date = *place.date;
    break;
  }
  return found;
}

std::optional<Found> Pair::values(const std::string& path) const {
  const bool in_a = a_.has(path), in_b = b_.has(path);
  if (!in_a || !in_b) {
    return Found{{path, "", in_a ? "present" : "missing", in_b ? "present" : "missing"}};
  }
  const auto a = hdf5::open_dataset(a_.id(), path), b = hdf5::open_dataset(b_.id(), path);
  const auto shape_a = hdf5::shape_of(a), shape_b = hdf5::shape_of(b);
  const hdf5::Handle type_a{H5Dget_type(a), "find a type"}, type_b{H5Dget_type(b), "find a type"};
  if (H5Tequal(type_a, type_b) <= 0 || shape_a.size() != shape_b.size()) {
    return Found{{path, "", "another type or number of axes", "than the other file"}};
  }
  std::vector<hsize_t> common(shape_a.size());
  std::transform(shape_a.begin(), shape_a.end(), shape_b.begin(), common.begin(),
                 [](hsize_t x, hsize_t y) { return std::min(x, y); });
  if (const auto at = first_cell(a, b, common)) {
    const auto place = place_of_cell(a_, path, *at);
    Found found{{path, place.text, cell_text(a, *at), cell_text(b, *at)}};
    if (place.date) found.date = *place.date;
    return found;
  }
  if (shape_a != shape_b) return shapes(path, shape_a, shape_b);
  return attributes(path);
}

Comparison Pair::compare() {
  Comparison comparison;
  std::vector<std::string> paths = hdf5::all_datasets(a_.id());
  for (const auto& path : hdf5::all_datasets(b_.id())) {
    if (!a_.has(path)) paths.push_back(path);
  }
  Month earliest = std::numeric_limits<Month>::max();
  for (const auto& path : paths) {
    const std::string group = path.substr(1, path.find('/', 1) - 1);
    if (group == "provenance") continue;
    ++comparison.datasets;
    const auto found = values(path);
    if (!found) continue;
    ++comparison.differing;
    if (is_input(path, group)) {
      if (!comparison.input) comparison.input = found->difference;
    } else if (!comparison.result || found->date < earliest) {
      earliest = found->date;
      comparison.result = found->difference;
    }
  }
  const auto root = attributes("/");
  if (root && !comparison.input) comparison.input = root->difference;
  if (a_.complete() != b_.complete() && !comparison.result) {
    comparison.result =
        Difference{"/", "attribute complete", a_.complete() ? "1" : "0", b_.complete() ? "1" : "0"};
  }
  return comparison;
}

std::string sentence(const Difference& difference) {
  return difference.dataset + (difference.where.empty() ? "" : ", " + difference.where) + ": " +
         difference.a + " and " + difference.b;
}

}  // namespace

std::string Comparison::text() const {
  if (identical()) {
    return "Bit-identical: " + std::to_string(datasets) +
           " datasets are the same, byte for byte (/provenance is left out).";
  }
  std::string text =
      result ? "Not identical: " : "The results are bit-identical, the inputs are not: ";
  text += std::to_string(differing) + " of " + std::to_string(datasets) + " datasets differ.";
  if (input) text += "\n  first input:  " + sentence(*input);
  if (result) text += "\n  first result: " + sentence(*result);
  return text;
}

Comparison compare_results(const std::string& path_a, const std::string& path_b) {
  Pair pair(path_a, path_b);
  try {
    return pair.compare();
  } catch (const hdf5::Failure& failure) {
    throw InputError(path_a + " and " + path_b + ": " + failure.what() +
                     ". One of them is damaged.");
  }
}

}  // namespace hansa
