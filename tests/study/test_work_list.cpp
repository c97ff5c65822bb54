#include <algorithm>
#include <atomic>
#include <numeric>
#include <random>
#include <set>
#include <thread>

#include "catch.hpp"
#include "hansa/study/work_list.hpp"

using namespace hansa;

namespace {

WorkPlan fixed(std::size_t points, std::uint64_t replicates) {
  WorkPlan plan;
  plan.order.resize(points);
  std::iota(plan.order.rbegin(), plan.order.rend(), std::size_t{0});  // the last point first
  plan.replicates = replicates;
  return plan;
}

/// Every point needs as many replicates as its first record says, asked for two at a time.
WorkPlan adaptive(std::size_t points) {
  WorkPlan plan = fixed(points, 2);
  plan.monitored = 1;
  plan.needed = [](std::span<const std::span<const double>> records) {
    const double wanted = records[0].empty() ? 3.0 : records[0][0];
    return std::min<std::uint64_t>(static_cast<std::uint64_t>(wanted), records.size() + 2);
  };
  return plan;
}

std::uint64_t wanted(std::size_t point) { return 2 + point * point % 7; }

std::vector<double> record_of(const StudyRun& run) {
  return {static_cast<double>(wanted(run.point)), static_cast<double>(run.replicate)};
}

std::set<StudyRun> work_off(WorkList& list) {
  list.begin();
  std::set<StudyRun> done;
  while (const auto run = list.next()) {
    CHECK(done.insert(*run).second);
    list.report(*run, record_of(*run));
  }
  return done;
}

}  // namespace

TEST_CASE("every point is handed out once before any twice", "[study][work]") {
  const WorkPlan plan = fixed(5, 3);
  WorkList list{plan, {}};
  list.begin();
  std::vector<int> times(5, 0);
  for (int i = 0; i < 15; ++i) {
    const auto run = list.next();
    REQUIRE(run);
    CHECK(run->point == static_cast<std::size_t>(4 - i % 5));
    CHECK(run->replicate == static_cast<std::uint64_t>(i / 5));
  }
  CHECK(!list.next());
  CHECK(list.count().total == 15);
}

TEST_CASE("what is known is not handed out again", "[study][work]") {
  const WorkPlan plan = fixed(5, 3);
  WorkList list{plan, {}};
  list.report({2, 1}, std::vector<double>{1.0});
  list.report({4, 0}, {});
  list.report({4, 0}, {});  // the same failure from another process
  list.report({2, 1}, {});  // failed elsewhere: finished counts
  list.report({3, 2}, {});
  list.report({3, 2}, std::vector<double>{1.0});  // repeated with success
  list.report({7, 0}, {});                        // no such point
  list.report({0, 9}, {});                        // nor replicate
  CHECK(list.count().finished == 2);
  CHECK(list.count().failed == 1);
  const auto done = work_off(list);
  CHECK(done.size() == 12);
  CHECK(!done.contains({2, 1}));
  CHECK(!done.contains({4, 0}));
  CHECK(!done.contains({3, 2}));
}

TEST_CASE("shares are disjoint, complete, equal and mixed", "[study][work]") {
  const auto points = GENERATE(as<std::size_t>{}, 1, 6, 100);
  const auto shares = GENERATE(as<std::uint64_t>{}, 1, 3, 100, 200);
  const WorkPlan plan = fixed(points, 8);
  std::vector<std::uint64_t> size(shares, 0);
  std::vector<std::set<std::size_t>> seen(shares);
  for (std::uint64_t ordinal = 0; ordinal < plan.planned(); ++ordinal) {
    int owners = 0;
    for (std::uint64_t i = 0; i < shares; ++i) {
      if (!in_share(plan, {i + 1, shares}, ordinal)) continue;
      ++owners;
      ++size[i];
      seen[i].insert(ordinal % points);
    }
    REQUIRE(owners == 1);
  }
  const auto [least, most] = std::minmax_element(size.begin(), size.end());
  CHECK(*most - *least <= 1);
  if (points == 100 && shares == 100) {  // a share does not get one point again and again
    for (const auto& points_seen : seen) CHECK(points_seen.size() == 8);
  }
}

TEST_CASE("replicates go on until a point has what it needs", "[study][work]") {
  const WorkPlan plan = adaptive(20);
  WorkList list{plan, {}};
  const auto done = work_off(list);
  std::size_t all = 0;
  for (std::size_t point = 0; point < 20; ++point) {
    all += wanted(point);
    CHECK(done.contains({point, wanted(point) - 1}));
    CHECK(!done.contains({point, wanted(point)}));
  }
  CHECK(done.size() == all);
  CHECK(list.count().total == all);
}

TEST_CASE("an adaptive study is the same however it was interrupted", "[study][work]") {
  const WorkPlan plan = adaptive(20);
  WorkList undisturbed{plan, {}};
  const auto all = work_off(undisturbed);
  std::mt19937 choose{3};
  for (int trial = 0; trial < 20; ++trial) {
    std::set<StudyRun> known;
    std::vector<StudyRun> shuffled(all.begin(), all.end());
    std::shuffle(shuffled.begin(), shuffled.end(), choose);
    shuffled.resize(choose() % shuffled.size());
    known.insert(shuffled.begin(), shuffled.end());
    std::set<StudyRun> joined = known;
    for (std::uint64_t share = 1; share <= 3; ++share) {
      WorkList list{plan, {share, 3}};
      for (const auto& run : shuffled) list.report(run, record_of(run));
      for (const auto& run : work_off(list)) {
        CHECK(!known.contains(run));
        joined.insert(run);
      }
      CHECK(list.count().total == list.count().finished);
    }
    CHECK(joined == all);
  }
}

TEST_CASE("threads wait for replicates that depend on runs under way", "[study][work]") {
  const WorkPlan plan = adaptive(3);
  WorkList list{plan, {}};
  list.begin();
  std::atomic<std::size_t> done{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      while (const auto run = list.next()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(run->point));
        ++done;
        list.report(*run, record_of(*run));
      }
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(done == wanted(0) + wanted(1) + wanted(2));
}

TEST_CASE("a stopped list hands out nothing and wakes who waits", "[study][work]") {
  const WorkPlan plan = adaptive(1);
  WorkList list{plan, {}};
  list.begin();
  REQUIRE(list.next());
  REQUIRE(list.next());
  std::thread waiting{[&] { CHECK(!list.next()); }};
  list.stop();
  waiting.join();
  CHECK(!list.next());
}
