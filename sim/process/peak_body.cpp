#include "hansa/process/peak_body.hpp"

#include <algorithm>
#include <cmath>

#include "hansa/base/portable_math.hpp"

namespace hansa {
namespace {

double impact(double money, double gamma) {
  if (!(money > 0.0)) return 0.0;
  return gamma == 1.0 ? money : portable::pow(money, gamma);
}

/// NaN: no paying member.
bool speaks(const SpeakingColumns& columns, std::size_t row) {
  return !std::isnan(columns.message[row * columns.issues]) && columns.gross[row] > 0.0;
}

void silence(const SpeakingColumns& columns, std::size_t row) {
  columns.net[row] = columns.gross[row] = 0.0;
  for (std::size_t k = 0; k < columns.issues; ++k) {
    columns.message[row * columns.issues + k] = std::nan("");
  }
  for (std::size_t f = 0; f < columns.forums; ++f) columns.access[row * columns.forums + f] = 0;
}

}  // namespace

double peak_cost(const PeakView& view, std::size_t members) {
  return view.cost0 + view.cost1 * portable::pow(static_cast<double>(members), view.exponent);
}

std::vector<double> peak_gain(const PeakView& view, std::span<const std::uint8_t> inside) {
  double outside = impact(view.lobby, view.gamma);
  double all = outside;
  double joint_net = 0.0, joint_gross = 0.0;
  for (std::size_t n = 0; n < inside.size(); ++n) {
    const double own = impact(view.net[n], view.gamma);
    all += own;
    if (!inside[n]) {
      outside += own;
    } else {
      joint_net += view.net[n];
      joint_gross += view.gross[n];
    }
  }
  const double joint = impact(joint_net, view.gamma);
  std::vector<double> gain(inside.size(), 0.0);
  if (!(joint > 0.0)) return gain;
  for (std::size_t n = 0; n < inside.size(); ++n) {
    if (!inside[n]) continue;
    gain[n] = joint / (joint + outside) * (view.gross[n] / joint_gross) -
              impact(view.net[n], view.gamma) / all;
  }
  return gain;
}

std::vector<std::uint8_t> willing_members(const PeakView& view) {
  std::vector<std::uint8_t> inside(view.candidate.begin(), view.candidate.end());
  for (;;) {
    const auto members = static_cast<std::size_t>(std::ranges::count(inside, 1));
    if (members < 2) {
      std::ranges::fill(inside, std::uint8_t{0});
      return inside;
    }
    const auto gain = peak_gain(view, inside);
    std::size_t least = inside.size();
    for (std::size_t n = 0; n < inside.size(); ++n) {
      if (inside[n] && (least == inside.size() || gain[n] < gain[least])) least = n;
    }
    if (gain[least] > peak_cost(view, members)) return inside;
    inside[least] = 0;
  }
}

std::int64_t speak_as_one(const SpeakingColumns& columns, std::span<const std::uint32_t> body,
                          std::uint32_t label) {
  const auto issues = columns.issues;
  std::int64_t lead = -1;
  double gross = 0.0, net = 0.0;
  std::vector<double> message(issues, 0.0), salience(issues, 0.0), niche(issues, 0.0);
  std::vector<std::uint8_t> access(columns.forums, 0);
  for (std::size_t n = 0; n < body.size(); ++n) {
    if (body[n] != label || !speaks(columns, n)) continue;
    if (lead < 0 || columns.gross[n] > columns.gross[static_cast<std::size_t>(lead)]) {
      lead = static_cast<std::int64_t>(n);
    }
    gross += columns.gross[n];
    net += columns.net[n];
    for (std::size_t k = 0; k < issues; ++k) {
      message[k] += columns.gross[n] * columns.message[n * issues + k];
      salience[k] += columns.gross[n] * columns.salience[n * issues + k];
      niche[k] += columns.gross[n] * columns.niche[n * issues + k];
    }
    for (std::size_t f = 0; f < columns.forums; ++f) {
      access[f] = std::max(access[f], columns.access[n * columns.forums + f]);
    }
  }
  if (lead < 0) return lead;
  for (std::size_t n = 0; n < body.size(); ++n) {
    if (body[n] == label) silence(columns, n);
  }
  const auto row = static_cast<std::size_t>(lead);
  columns.gross[row] = gross;
  columns.net[row] = net;
  for (std::size_t k = 0; k < issues; ++k) {
    columns.message[row * issues + k] = message[k] / gross;
    columns.salience[row * issues + k] = salience[k] / gross;
    columns.niche[row * issues + k] = niche[k] / gross;
  }
  std::ranges::copy(access, columns.access.subspan(row * columns.forums).begin());
  return lead;
}

}  // namespace hansa
