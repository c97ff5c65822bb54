#include <cmath>
#include <vector>

#include "catch.hpp"
#include "hansa/metrics/duplication.hpp"
#include "process/belonging.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;

namespace {

/// Cosine of two columns of a [rows x columns] matrix.
double cosine(const std::vector<double>& matrix, std::size_t columns, std::size_t a,
              std::size_t b) {
  double ab = 0.0, aa = 0.0, bb = 0.0;
  for (std::size_t row = 0; row * columns < matrix.size(); ++row) {
    const double x = matrix[row * columns + a];
    const double y = matrix[row * columns + b];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa * bb > 0.0 ? ab / std::sqrt(aa * bb) : 0.0;
}

}  // namespace

TEST_CASE("duplication is the sum over pairs", "[duplication][closed-form]") {
  constexpr std::size_t cities = 30, networks = 7, issues = 4;
  Scatter scatter;
  std::vector<Member> members;
  std::vector<double> dense(cities * networks, 0.0), contribution, gross(networks, 0.0);
  for (std::uint32_t i = 0; i < cities; ++i) {
    for (std::uint32_t n = 0; n < networks; ++n) {
      if (scatter.next() > 0.4) continue;
      members.push_back({i, n});
      contribution.push_back(scatter.next());
      dense[i * networks + n] = contribution.back();
      gross[n] += contribution.back();
    }
  }
  const Belonging belonging{cities, members};
  const auto niche = scatter.simplex(networks, issues);
  std::vector<double> niche_columns(issues * networks);  // issues x networks, as `cosine` wants
  for (std::size_t n = 0; n < networks; ++n) {
    for (std::size_t k = 0; k < issues; ++k) {
      niche_columns[k * networks + n] = niche[n * issues + k];
    }
  }

  Duplication expected;
  double pairs = 0.0;
  const auto similarity = member_similarity(belonging.rows(), contribution, networks);
  for (std::size_t n = 0; n < networks; ++n) {
    CHECK(similarity[n * networks + n] == 1.0);
    for (std::size_t m = 0; m < networks; ++m) {
      if (n == m) continue;
      const double weight = gross[n] * gross[m];
      const double same_issues = cosine(niche_columns, networks, n, m);
      const double same_members = cosine(dense, networks, n, m);
      CHECK_THAT(similarity[n * networks + m], WithinAbs(same_members, 1e-12));
      pairs += weight;
      expected.both += weight * same_issues * same_members;
      expected.niche += weight * same_issues;
      expected.members += weight * same_members;
    }
  }
  const auto found = duplication({issues, belonging.rows(), contribution, gross, niche});
  CHECK_THAT(found.both, WithinAbs(expected.both / pairs, 1e-12));
  CHECK_THAT(found.niche, WithinAbs(expected.niche / pairs, 1e-12));
  CHECK_THAT(found.members, WithinAbs(expected.members / pairs, 1e-12));
  CHECK(found.members > 0.05);
  CHECK(found.both < found.members);
}

TEST_CASE("twin networks duplicate fully and strangers not at all", "[duplication][known-answer]") {
  const std::vector<double> niche{0.5, 0.5, 0.5, 0.5};
  const Belonging twins{2, {{0, 0}, {0, 1}, {1, 0}, {1, 1}}};
  const auto full =
      duplication({2, twins.rows(), std::vector{3.0, 3.0, 1.0, 1.0}, std::vector{4.0, 4.0}, niche});
  CHECK_THAT(full.both, WithinAbs(1.0, 1e-12));
  CHECK_THAT(full.niche, WithinAbs(1.0, 1e-12));
  CHECK_THAT(full.members, WithinAbs(1.0, 1e-12));

  const Belonging strangers{2, {{0, 0}, {1, 1}}};
  const auto none =
      duplication({2, strangers.rows(), std::vector{0.3, 0.7}, std::vector{0.3, 0.7}, niche});
  CHECK(none.members == 0.0);
  CHECK(none.both == 0.0);
  CHECK_THAT(none.niche, WithinAbs(1.0, 1e-12));

  const auto apart = duplication({2, twins.rows(), std::vector{3.0, 3.0, 1.0, 1.0},
                                  std::vector{4.0, 4.0}, std::vector{1.0, 0.0, 0.0, 1.0}});
  CHECK(apart.niche == 0.0);
  CHECK(apart.both == 0.0);
}

TEST_CASE("one network duplicates nobody", "[duplication]") {
  const Belonging one{1, {{0, 0}}};
  const auto alone =
      duplication({1, one.rows(), std::vector{2.0}, std::vector{2.0, 0.0}, std::vector{1.0, 1.0}});
  CHECK(alone.both == 0.0);
  CHECK(alone.niche == 0.0);
  CHECK(alone.members == 0.0);
}
