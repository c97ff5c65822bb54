"""docs/scenarios.md: every shipped scenario, run and drawn; the page itself with --write."""

import argparse
import calendar
import os
import pathlib
import re
import sys
import time

import numpy

from . import PROJECT, _runs, fill, table
from ._effects import effect, pooled
from ._episode_figure import COLOURS, draw, words_of
from ._episodes import EPISODES, OTHER_PAGES, Episode
from ._outcomes import Case
from .. import style
from ..figure import plot
from ..result import NoResult, Result
from ..twins import draw as draw_twins
from ..twins import twins_of

DURATION = "half a minute; with --write --seeds 16 about 10 minutes"
FOLDER = _runs.OUTPUT / "scenarios"
FAULTS = (NoResult, OSError, ValueError, KeyError)  # what is wrong with one scenario, not with all
PICTURES = PROJECT / "docs" / "pictures" / "scenarios"
LEAN = ("voice.draws=0", "output.cities_every=0", "output.networks_every=0", "output.states_every=0",
        "output.forums_every=0", "output.indices_every=0", "output.memberships=false")


def shipped():
    """Names of the scenarios."""
    return sorted(path.stem for path in (PROJECT / "scenarios").glob("*.toml"))


def scenario_file(name):
    return PROJECT / "scenarios" / f"{name}.toml"


def digits(value):
    """A value with three digits that count."""
    if numpy.isnan(value):
        return "–"
    if value == 0:
        return "0"
    if abs(value) >= 100:
        return f"{value:,.0f}".replace("-", "−")
    places = 1 if abs(value) >= 10 else 2 if abs(value) >= 1 else 3 if abs(value) >= 0.01 else 4
    return f"{value:.{places}f}".replace("-", "−")


def date_words(year):
    """A year as a reader says it: 2017 or, within the year, May 2017."""
    month = int(year % 1 * 12 + 1e-9)
    return f"{calendar.month_name[month + 1]} {int(year)}" if month else f"{int(year)}"


# --- one seed: every scenario, its picture, a line of what came out ------------------------------


def _telling(name, twins):
    """twin:series of the panels to draw."""
    episode = EPISODES.get(name)
    if episode is None:
        return ()
    series = [outcome.partition(":")[0].partition("@")[0] for outcome in episode.outcomes]
    series = [one for one in dict.fromkeys(series) if one != "agreements"]  # no series, a share
    return [f"{twin}:{one}" for twin in twins for one in series[:4 if len(twins) < 3 else 2]]


def _line(name, result):
    """What came out, on one line."""
    episode = EPISODES.get(name, Episode(0, (), (), alone=("voice", "agreements")))
    outcome = (episode.outcomes or episode.alone)[0]
    told = []
    for case in episode.cases():
        value = pooled([Case(result, case).fraction(outcome, episode.since)])
        told.append(f"{case.replace('_', ' ') + ' ' if case else ''}{digits(value)}")
    return f"{words_of(outcome)}: {'; '.join(told)}"


def idle_twins(result):
    """Twins whose series are those of the scenario: what they lack does nothing."""
    def differs(twin, series):
        ours, theirs = (result.array(f"{group}series/{series}") for group in ("", f"twins/{twin}/"))
        return not numpy.array_equal(ours, theirs, equal_nan=True)
    return [twin for twin in twins_of(result)
            if not any(differs(twin, series) for series in result.file["series"])]


def _look(name, file):
    """Draws a result beside it; returns the line of what came out."""
    picture = file.with_suffix(".png")
    with Result(file) as result:
        twins, idle, line = twins_of(result), idle_twins(result), _line(name, result)
    if idle:
        raise ValueError(f"the same to the bit in its twin {', '.join(idle)}. "
                         "What that lacks must do something.")
    if twins:
        draw_twins(file, _telling(name, twins), picture)
    else:
        plot(file, picture)
    return line


def run_once(names):
    """Runs every scenario with seed 1 and draws it; returns {name: (processor seconds, line)}, and
    {name: fault} of those that did not come through."""
    begun = time.monotonic()
    files = {name: FOLDER / f"{name}.h5" for name in names}
    seconds = _runs.run_all([(scenario_file(name), 1, (), files[name]) for name in names], go_on=True)
    told, faults = {}, {}
    for name, used in zip(names, seconds):
        try:
            if isinstance(used, Exception):
                raise used
            told[name] = used, _look(name, files[name])
            print(f"{name:24} {used:6.1f} s   {told[name][1]}", flush=True)
        except FAULTS as fault:
            faults[name] = fault
            print(f"{name:24}   FAULT    told at the end", flush=True)
    total = sum(used for used, _ in told.values())
    print(f"{len(told)} scenarios in {time.monotonic() - begun:.0f} s, pictures included; "
          f"{total:.0f} s of processor time for the runs. Results and pictures: {FOLDER}")
    return told, faults


# --- many seeds: the blocks and pictures of docs/scenarios.md ------------------------------------


def _read(path, episode, cases, outcomes):
    with Result(path) as result:
        fractions = {(case, outcome): Case(result, case).fraction(outcome, episode.since)
                     for case in cases for outcome in (outcomes if not case else episode.outcomes)}
        first = (episode.outcomes or episode.alone)[0]
        paths = {case: Case(result, case).path(first, episode.since) for case in cases}
        return fractions, paths


def _seeds(name, episode, seeds, settings, outcomes):
    """What each seed gives; results are removed once read."""
    cases = episode.cases()
    jobs = [(scenario_file(name), seed, (*LEAN, *settings), FOLDER / f"{name}-{seed}.h5")
            for seed in range(1, seeds + 1)]
    _runs.run_all(jobs)
    read = [_read(path, episode, cases, outcomes) for *_, path in jobs]
    for *_, path in jobs:
        pathlib.Path(path).unlink()
    return cases, read


def _effects(episode, read, outcomes):
    """(outcome, words of the pair, index of the pair, Effect)."""
    for outcome in outcomes:
        for index, (words, one, other) in enumerate(episode.pairs()):
            yield outcome, words, index, effect([fractions[one, outcome] for fractions, _ in read],
                                                [fractions[other, outcome] for fractions, _ in read])


def _row(outcome, words, found, seeds):
    alike = f", alike in {found.alike}" if found.alike else ""
    bold = "**" if found.told else ""
    return (outcome, words.replace("_", " "), digits(found.with_it), digits(found.without),
            f"{bold}{digits(found.difference)} ± {digits(found.half_width)}{bold}",
            f"{found.larger} of {seeds}{alike}")


def _alone_rows(episode, read):
    for outcome in episode.alone:
        fractions = [found["", outcome] for found, _ in read]
        each = [top / bottom for top, bottom in fractions if bottom > 0]
        low, high = numpy.percentile(each, (5, 95)) if each else (numpy.nan, numpy.nan)
        yield words_of(outcome), digits(pooled(fractions)), f"{digits(low)} to {digits(high)}"


def _picture(name, episode, cases, read, rows, seeds):
    colours = {words: COLOURS[index % len(COLOURS)] for index, (words, *_) in enumerate(episode.pairs())}
    of_case = {"": style.BLUE}
    for index, case in enumerate(cases[1:]):
        of_case[case] = COLOURS[index % len(COLOURS)]
    lines = [(case or "scenario", of_case[case], [paths[case] for _, paths in read]) for case in cases]
    PICTURES.mkdir(parents=True, exist_ok=True)
    with scenario_file(name).open(encoding="utf-8") as text:
        title = next(line.split('"')[1] for line in text if line.startswith("title"))
    draw(PICTURES / f"{name}.png", title, (episode.outcomes or episode.alone)[0], lines,
         [(outcome, of_case.get(words, colours[words]), found) for outcome, words, _, found in rows],
         seeds)


def study_one(name, seeds):
    """The block of a scenario over seeds; its picture is drawn."""
    episode = EPISODES[name]
    outcomes = dict.fromkeys((*episode.outcomes, *episode.alone))
    cases, read = _seeds(name, episode, seeds, (), outcomes)
    rows = list(_effects(episode, read, episode.outcomes))
    _picture(name, episode, cases, read, rows, seeds)
    told = [_row(words_of(outcome), words, found, seeds) for outcome, words, _, found in rows]
    for extra, settings in episode.also:
        _, more = _seeds(name, episode, seeds, settings, episode.outcomes[:1])
        told += [_row(f"{words_of(outcome)}, {extra}", words, found, seeds)
                 for outcome, words, _, found in _effects(episode, more, episode.outcomes[:1])]
    block = []
    if told:
        block.append(table(("outcome", "against", "with", "without", "difference, 95 %", "larger in"), told))
    if episode.alone:
        block.append(table(("outcome", f"mean of {seeds} seeds", "nine in ten"), _alone_rows(episode, read)))
    since = f"Sessions and series from {date_words(episode.since)} on, {seeds} seeds.\n\n"
    return since + "\n\n".join(block)


def _first_row(page, name):
    """The first row of a scenario's table that is about voice, else its first, as words."""
    block = re.search(rf"<!-- runs: {name} -->(.*?)<!-- end -->", page, re.DOTALL)
    rows = [] if block is None else re.findall(r"^\| (.*) \|$", block[1], re.MULTILINE)[2:]
    if not rows:
        return ""
    cells = next((row for row in rows if row.startswith("voice")), rows[0]).split(" | ")
    if len(cells) == 3:
        return f"{cells[0]} {cells[1]}"
    return f"{cells[0]} {cells[2]}, {cells[1]} {cells[3]}: {cells[4]}"


def other_page(name):
    """The page of docs/ that tells of a scenario instead of scenarios.md; empty if there is none."""
    page = f"{OTHER_PAGES.get(name, name)}.md"
    return page if (PROJECT / "docs" / page).is_file() and name not in EPISODES else ""


def overview(once):
    """The table of all scenarios: seconds of processor time for one run, and the first outcome."""
    page = (PROJECT / "docs" / "scenarios.md").read_text(encoding="utf-8")
    rows = []
    for name, (seconds, line) in once.items():
        here = f"\n## {name}\n" in page
        other = other_page(name)
        if here or other:  # not a reader's own file
            rows.append((f"[{name}]({f'#{name}' if here else other})", f"{seconds:.1f}",
                         _first_row(page, name) or (line if here else f"told in {other}")))
    return table(("scenario", "seconds", "what came out, over seeds where there is a difference"), rows)


def write_page(names, seeds, once):
    """Fills docs/scenarios.md, scenario by scenario; returns {name: fault}."""
    faults = {}
    for name in names if seeds else ():
        if name not in EPISODES:
            if not other_page(name) and once is None:
                faults[name] = ValueError(f"{name} has no section in docs/scenarios.md that is written "
                                          "from runs; nothing was written there")
            continue
        print(name, flush=True)
        try:
            fill("docs/scenarios.md", {name: study_one(name, seeds)})
        except FAULTS as fault:
            faults[name] = fault
    if once:
        fill("docs/scenarios.md", {"all": overview(once)})
    return faults


def main(arguments):
    parser = argparse.ArgumentParser(
        prog="hansa report scenarios", description="Runs every shipped scenario once, draws it into "
        "output/scenarios, and says what came out. With --write, runs each with many seeds and "
        "writes tables and pictures of docs/scenarios.md.")
    parser.add_argument("scenario", nargs="*", help="names without .toml; all otherwise")
    parser.add_argument("--seeds", type=int, default=16,
                        help="seeds of each table; 0: the table of all scenarios alone")
    parser.add_argument("--write", action="store_true", help="write docs/scenarios.md")
    options = parser.parse_args(arguments)
    unknown = sorted(set(options.scenario) - set(shipped()))
    if unknown:
        parser.error(f"no scenario {', '.join(unknown)}; there are {', '.join(shipped())}")
    names = options.scenario or shipped()
    FOLDER.mkdir(parents=True, exist_ok=True)
    once, faults = (None, {}) if options.write and options.scenario else run_once(names)
    if options.write:
        sound = [name for name in names if name not in faults]
        faults |= write_page(sound, options.seeds, once)
        if len(faults) < len(names):
            print(PROJECT / "docs" / "scenarios.md")
    for name, fault in faults.items():
        print(f"scenarios/{name}.toml: {fault}", file=sys.stderr)
    return 1 if faults else os.EX_OK
