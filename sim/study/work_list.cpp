#include "hansa/study/work_list.hpp"

#include <algorithm>

#include "hansa/base/contract.hpp"

namespace hansa {

std::uint64_t share_of(const WorkPlan& plan, std::uint64_t shares, std::uint64_t ordinal) {
  if (plan.needed) return 1 + ordinal % plan.order.size() % shares;
  // each block of `shares` runs gives every share one; the turn keeps a share from getting the same
  // points again and again
  const std::uint64_t turn = ordinal / shares % shares;
  return 1 + (ordinal % shares + turn) % shares;
}

bool in_share(const WorkPlan& plan, const Shard& shard, std::uint64_t ordinal) {
  return share_of(plan, shard.count, ordinal) == shard.index;
}

WorkList::WorkList(const WorkPlan& plan, Shard shard)
    : plan_{plan}, shard_{shard}, position_(plan.order.size()) {
  HANSA_EXPECT(shard.index >= 1 && shard.index <= shard.count && plan.replicates >= 1);
  for (std::size_t i = 0; i < plan.order.size(); ++i) position_[plan.order[i]] = i;
  for (std::uint64_t ordinal = 0; ordinal < plan.planned(); ++ordinal) {
    count_.total += in_share(plan, shard, ordinal) ? 1 : 0;
  }
  if (!plan.needed) return;
  for (std::size_t point = 0; point < plan.order.size(); ++point) {
    if (is_mine(point, 0)) adapting_[point].asked = plan.replicates;
  }
}

bool WorkList::is_mine(std::size_t point, std::uint64_t replicate) const {
  return in_share(plan_, shard_, replicate * plan_.order.size() + position_[point]);
}

WorkList::State& WorkList::state(const StudyRun& run) {
  while (states_.size() <= run.replicate) states_.emplace_back(plan_.order.size(), State::open);
  return states_[run.replicate][run.point];
}

void WorkList::report(const StudyRun& run, std::span<const double> record) {
  const std::scoped_lock lock{mutex_};
  if (under_way_ > 0) --under_way_;
  change_.notify_all();
  if (run.point >= position_.size() || !is_mine(run.point, run.replicate)) return;
  if (!plan_.needed && run.replicate >= plan_.replicates) return;
  State& known = state(run);
  const State now = record.empty() ? State::failed : State::finished;
  if (known == State::finished || known == now) return;
  count_.failed -= known == State::failed ? 1 : 0;
  known = now;
  ++(now == State::finished ? count_.finished : count_.failed);
  more_.erase({run.replicate, position_[run.point]});
  const auto adapting = adapting_.find(run.point);
  if (adapting != adapting_.end()) {
    auto& records = adapting->second.records;
    if (records.size() <= run.replicate) records.resize(run.replicate + 1);
    const auto kept = record.first(std::min(record.size(), plan_.monitored));
    records[run.replicate].emplace(kept.begin(), kept.end());
    if (begun_) settle(run.point);
  }
}

void WorkList::begin() {
  const std::scoped_lock lock{mutex_};
  begun_ = true;
  for (std::size_t point = 0; point < plan_.order.size(); ++point) {
    if (adapting_.contains(point)) settle(point);
  }
}

/// Asks for more replicates of a point all of whose replicates asked for are known.
void WorkList::settle(std::size_t point) {
  auto& [records, asked] = adapting_.at(point);
  for (;;) {
    if (records.size() < asked) return;
    std::vector<std::span<const double>> known;
    for (std::uint64_t i = 0; i < asked; ++i) {
      if (!records[i]) return;
      known.emplace_back(*records[i]);
    }
    const std::uint64_t needed = plan_.needed(known);
    if (needed <= asked) break;
    for (std::uint64_t replicate = asked; replicate < needed; ++replicate) {
      ++count_.total;
      if (state({point, replicate}) == State::open) more_.emplace(replicate, position_[point]);
    }
    asked = needed;
  }
  adapting_.erase(point);
}

std::optional<StudyRun> WorkList::next() {
  std::unique_lock lock{mutex_};
  HANSA_EXPECT(begun_);
  for (;;) {
    if (stopped_) return {};
    while (cursor_ < plan_.planned()) {
      const std::uint64_t ordinal = cursor_++;
      const StudyRun run{plan_.order[ordinal % plan_.order.size()], ordinal / plan_.order.size()};
      if (!in_share(plan_, shard_, ordinal) || state(run) != State::open) continue;
      ++under_way_;
      return run;
    }
    if (!more_.empty()) {
      const auto [replicate, position] = *more_.begin();
      more_.erase(more_.begin());
      ++under_way_;
      return StudyRun{plan_.order[position], replicate};
    }
    if (under_way_ == 0 || !plan_.needed) return {};
    change_.wait(lock);
  }
}

void WorkList::give_back() {
  const std::scoped_lock lock{mutex_};
  --under_way_;
  change_.notify_all();
}

void WorkList::stop() {
  const std::scoped_lock lock{mutex_};
  stopped_ = true;
  change_.notify_all();
}

WorkList::Count WorkList::count() const {
  const std::scoped_lock lock{mutex_};
  return count_;
}

bool WorkList::is_finished(const StudyRun& run) const {
  const std::scoped_lock lock{mutex_};
  return run.replicate < states_.size() && run.point < position_.size() &&
         states_[run.replicate][run.point] == State::finished;
}

}  // namespace hansa
