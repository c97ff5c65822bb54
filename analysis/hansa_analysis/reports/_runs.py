"""Runs of the program, as many at once as there are cores."""

import concurrent.futures
import os
import pathlib
import subprocess
import sys

from . import PROJECT
from ..result import NoResult

OUTPUT = pathlib.Path(os.environ.get("HANSA_OUTPUT_DIR", PROJECT / "output"))


def program():
    """The program that the launcher built."""
    path = os.environ.get("HANSA_PROGRAM", PROJECT / "build" / "hansa")
    if not pathlib.Path(path).is_file():
        raise NoResult("no program. Give the command through ./hansa, which builds it.")
    return str(path)


def _run(words):
    """Runs it; returns the seconds of processor time it took."""
    with subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True) as started:
        told = started.stdout.read()
        _, status, used = os.wait4(started.pid, 0)
        started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode:
        raise NoResult(f"{' '.join(words)} failed:\n{told[-2000:]}")
    return used.ru_utime + used.ru_stime


def _attempt(words):
    """As _run, but a run that fails gives its fault instead."""
    try:
        return _run(words)
    except NoResult as fault:
        return fault


def run_all(jobs, again=True, go_on=False):
    """Runs (scenario, seed, settings, result) for each job; results that are there are made anew
    unless `again` is false. Returns the seconds of processor time of each run made; with `go_on`,
    a run that fails does not stop the others and gives its NoResult instead."""
    commands, seconds = [], []
    for scenario, seed, settings, result in jobs:
        result = pathlib.Path(result)
        if result.exists():
            if not again:
                continue
            result.unlink()
        result.parent.mkdir(parents=True, exist_ok=True)
        commands.append([program(), "run", str(scenario), "--seed", str(seed), "--threads", "1",
                         *(word for one in settings for word in ("--set", one)), "-o", str(result)])
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for done, used in enumerate(pool.map(_attempt if go_on else _run, commands), 1):
            seconds.append(used)
            print(f"\r{done} of {len(commands)} runs", end="", file=sys.stderr, flush=True)
    if commands:
        print(file=sys.stderr)
    return seconds


def merged(name):
    """Where the merged study of that name lies, if it was run."""
    return OUTPUT / name / "study.h5"


def study(name):
    """Runs, or goes on with, scenarios/studies/NAME.toml, merges it, and returns its study.h5."""
    folder = merged(name).parent
    for words in (["sweep", str(PROJECT / "scenarios" / "studies" / f"{name}.toml"), "-o", str(folder)],
                  ["merge", str(folder)]):
        if subprocess.run([program(), *words], stdin=subprocess.DEVNULL, check=False).returncode:
            raise NoResult(f"hansa {' '.join(words)} failed (see above).")
    return merged(name)
