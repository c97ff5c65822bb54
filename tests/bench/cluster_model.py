#!/usr/bin/python3
"""What a large sweep does to scheduler and file system: a small model of measured pieces.

usage: cluster_model.py [--runs N] [--cores N] [--tasks N] [--seconds S] [--spread SD] ...

A study of `runs` is divided into `tasks` shares, each run by one process on cores/tasks cores that
take the next run when they are free. Run times are log-normal. What the model adds to arithmetic is
the idle time at the end of each share and of the whole job; the rest are counts.
"""
import argparse
import heapq
import math
import random


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add = parser.add_argument
    add("--runs", type=int, default=10_000_000)
    add("--cores", type=int, default=10_000)
    add("--tasks", type=int, default=200)
    add("--seconds", type=float, default=30.0, help="mean of a run")
    add("--spread", type=float, default=0.5, help="sd of the logarithm of a run's time")
    add("--record", type=float, default=4080.0, help="entry of a run in a log [bytes]")
    add("--write-every", type=float, default=0.1, help="pause between appends of a process [s]")
    add("--sync-every", type=float, default=0.8, help="pause between syncs of a process [s]")
    add("--read-rate", type=float, default=250e6, help="reading and checking logs [bytes/s]")
    add("--merge-rate", type=float, default=19e6, help="merging, logs in [bytes/s]")
    add("--read-wait", type=float, default=0.5e-3, help="for an entry that no cache holds [s]")
    add("--seed", type=int, default=1)
    return parser.parse_args()


def share_time(runs, cores, draw):
    """Wall time of one share, and the time of its cores that is spent idle at its end."""
    free = [0.0] * min(cores, runs)
    for _ in range(runs):
        heapq.heapreplace(free, free[0] + draw())
    end = max(free)
    return end, sum(end - time for time in free)


def main():
    given = arguments()
    chance = random.Random(given.seed)
    centre = math.log(given.seconds) - given.spread**2 / 2
    draw = lambda: chance.lognormvariate(centre, given.spread)
    cores = given.cores // given.tasks
    runs = given.runs // given.tasks

    # twenty shares run by run; all of them by the normal law of their sums
    tried = [share_time(runs, cores, draw) for _ in range(min(20, given.tasks))]
    mean = sum(end for end, _ in tried) / len(tried)
    variance = given.seconds**2 * (math.exp(given.spread**2) - 1)
    deviation = math.sqrt(runs * variance) / cores
    last = max(chance.gauss(mean, deviation) for _ in range(given.tasks))
    ideal = given.runs * given.seconds / given.cores
    in_share = sum(idle for _, idle in tried) / len(tried) / (cores * mean)

    rate = given.cores / given.seconds
    per_process = rate / given.tasks
    appends = given.tasks * min(per_process, 1 / given.write_every)
    syncs = given.tasks * min(per_process, 1 / given.sync_every)
    volume = given.runs * given.record
    # logs are read twice: in a row for the index, then an entry here and there, as runs are sorted
    cold = volume / given.merge_rate + given.runs * given.read_wait
    rows = [
        ("wall time", f"{last / 3600:.2f} h ({100 * (last / ideal - 1):.1f} % above perfect)"),
        ("cores idle at the end of a share", f"{100 * in_share:.2f} % of its time"),
        ("runs ended", f"{rate:,.0f} a second"),
        ("logs", f"{given.tasks} files, {volume / 1e9:.1f} GB, "
                 f"{volume / given.tasks / 1e6:.0f} MB each"),
        ("written", f"{rate * given.record / 1e6:.2f} MB/s by {appends:,.0f} appends and "
                    f"{syncs:,.0f} syncs a second"),
        ("files made", f"{given.tasks} in all (one file a run: {given.runs:,}, "
                       f"{rate:,.0f} a second)"),
        ("a restart reads", f"{volume / given.tasks / 1e6:.0f} MB a task in "
                            f"{volume / given.tasks / given.read_rate:.1f} s "
                            f"(all logs: {volume * given.tasks / 1e12:.1f} TB in all)"),
        ("a killed process loses", f"finished runs of {given.write_every} s and "
                                   f"{cores} begun ones: {cores * given.seconds / 2 / 3600:.2f} "
                                   "core-hours"),
        ("status", f"{volume / given.read_rate:.0f} s"),
        ("merge", f"{volume / given.merge_rate / 60:.0f} min, index "
                  f"{16 * given.runs / 1e6:.0f} MB"),
        ("merge, logs in no cache", f"{cold / 60:.0f} min"),
    ]
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        print(f"{name:<{width}}  {value}")


if __name__ == "__main__":
    main()
