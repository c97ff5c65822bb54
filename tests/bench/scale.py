#!/usr/bin/python3
"""Time and memory of a step as worlds grow: is the cost of a city flat?

usage: scale.py PROGRAM [--cities 10000,100000,1000000] [--steps 4,44] [--repeat 3]
                [--set KEY=VALUE ...]

Sizes of networks and of the largest city grow with the number of cities, so that a city of a large
world is like one of a small world. Runs tests/bench/scale.toml at each size for two numbers of
steps, each --repeat times, and takes medians; 300,000 cities and more once. The difference of the
processor times, user and system of all threads, over the difference in steps is what a step costs
without the building of the world. Memory is the largest resident set. From the first and the last
size follow the part of a step that does not depend on cities and the part of each city.
"""
import argparse
import os
import pathlib
import platform
import statistics
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--cities", default="10000,100000,1000000")
    parser.add_argument("--steps", default="4,44", help="two multiples of 4, or one: whole runs")
    parser.add_argument("--threads", default="1")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    return parser.parse_args()


def run(command):
    """Seconds of processor time and MiB of a command, which must end well."""
    child = os.fork()
    if child == 0:
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.execvp(command[0], command)
    _, status, used = os.wait4(child, 0)
    if status:
        raise SystemExit("failed: " + " ".join(command))
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def measure(options, cities, steps, result):
    settings = [
        f"world.synthetic.cities={cities}",
        f"world.synthetic.network_size={cities * 0.003}",
        f"world.synthetic.largest={cities * 100.0}",
        f"horizon={steps // 4}",
    ]
    command = [options.program, "run", str(FOLDER / "scale.toml"), "--quiet", "--force"]
    command += ["--threads", options.threads, "-o", result]
    for setting in settings + options.set:
        command += ["--set", setting]
    return run(command)


def machine():
    model = platform.processor()
    for line in open("/proc/cpuinfo"):
        if line.startswith("model name"):
            model = line.split(":")[1].strip()
    load = ", ".join(f"{x:.1f}" for x in os.getloadavg())
    return f"{model}, {os.cpu_count()} processors, load {load}"


def median(options, cities, steps, result):
    """Seconds and MiB of several runs."""
    times = options.repeat if cities < 300_000 else 1
    runs = [measure(options, cities, steps, result) for _ in range(times)]
    return tuple(statistics.median(values) for values in zip(*runs))


def main():
    options = arguments()
    steps = sorted(int(x) for x in options.steps.split(","))
    count = steps[-1] - (steps[0] if len(steps) > 1 else 0)
    print(machine())
    print(f"{'cities':>9} {'steps':>5} {'seconds':>9} {'MiB':>7} {'ns a city and step':>19}")
    seen = []
    with tempfile.TemporaryDirectory() as folder:
        for cities in (int(x) for x in options.cities.split(",")):
            base = (0.0, 0.0)
            if len(steps) > 1:
                base = median(options, cities, steps[0], folder + "/a.h5")
            seconds, memory = median(options, cities, steps[-1], folder + "/b.h5")
            step = (seconds - base[0]) / count
            seen.append((cities, step))
            cost = step / cities * 1e9
            print(f"{cities:9} {steps[-1]:5} {seconds:9.2f} {memory:7.0f} {cost:19.0f}", flush=True)
    (few, quick), (many, slow) = seen[0], seen[-1]
    if many > few:
        each = (slow - quick) / (many - few)
        fixed = quick - each * few
        print(f"a step: {fixed * 1e3:.2f} ms, and {each * 1e9:.0f} ns for each city")


if __name__ == "__main__":
    main()
