"""docs/validation.md: moments at the defaults, the calibrated region, the observed world beside.

Writes calibrated_points.csv and confirmed_points.csv of scenarios/studies, and
docs/pictures/validation.png, as well.
"""

import argparse
import csv
import pathlib

import numpy

from . import PROJECT, _validation_figure, fill, nine_in_ten, table, verdict
from ._runs import OUTPUT, run_all, study
from ..calibration import (NAMES, OF_MEMBERSHIPS, PINNED, TARGETS, Calibration, accepted,
                           chance_of_pairs, distance_from_even, large_towns, moments_of_result,
                           pairs, rank_correlation)
from ..rates import exit_rate, preemption_rate, suspended_share

DURATION = "about 6 minutes of processor time"
SCENARIOS = PROJECT / "scenarios"
POINTS = SCENARIOS / "studies" / "calibrated_points.csv"
CONFIRMED = SCENARIOS / "studies" / "confirmed_points.csv"
FOLDER = OUTPUT / "validation"
SEEDS, FEW_SEEDS = 20, 5
SHAPES = {  # rank-size exponent and largest town, so that the smallest has 3,400
    "0.83": ("world.synthetic.zipf=0.83", "world.synthetic.largest=8.9e6"),
    "0.9 (the scenario)": ("output.cities_every=40",),
    "1": ("world.synthetic.zipf=1", "world.synthetic.largest=44.2e6"),
}
OWN_SHAPE = "zipf_0.9"
SPARSE = ("output.cities_every=0", "output.states_every=0", "output.forums_every=0",
          "output.networks_every=0", "output.indices_every=0")
SPELL = 5  # years: as long as a spell of hostility lasts on average
HOSTILE = ("preemption.hostility=12", "preemption.hostility_end=0")  # all states, all the time
CALM = ("preemption.hostility=0",)
REVIEWS = 0.5  # a year: the default of pledges.review


def _files(name, count):
    return [FOLDER / f"{name}_{seed}.h5" for seed in range(1, count + 1)]


def _jobs(name, count, settings, scenario="calibration.toml"):
    return [(SCENARIOS / scenario, seed, settings, path)
            for seed, path in enumerate(_files(name, count), 1)]


def _columns(paths):
    rows = [moments_of_result(path) for path in paths]
    return {name: numpy.array([row[name] for row in rows]) for name in rows[0]}


# --- defaults ------------------------------------------------------------------------------------

def _targets(moments):
    rows, agree = [], accepted(moments)
    for target in TARGETS:
        values = moments[target.name]
        rows.append([target.words, target.counted, f"{target.low:g} to {target.high:g}",
                     target.text(values.mean()), nine_in_ten(values, target.digits),
                     f"{100 * target.holds(values).mean():.0f} %",
                     verdict(values.mean(), target.low, target.high, target.digits)])
    return table(["moment", "counted", "agrees from", "simulated", "90 % of seeds",
                  "seeds that agree", "verdict"], rows) + (
        f"\n\n{agree.sum()} of {agree.size} seeds agree with all seven at once.")


def _shapes():
    rows = []
    for words in SHAPES:
        moments = _columns(_files(f"zipf_{words.split()[0]}", FEW_SEEDS))
        rows.append([words, *(target.text(moments[target.name].mean()) for target in TARGETS)])
    return table(["rank-size exponent", *NAMES], rows)


def _political_jobs():
    jobs = []
    for name, spell in (("hostile", HOSTILE), ("calm", CALM)):
        for kind, unitary in (("federal", ("preemption.unitary=0",)), ("all", ())):
            settings = (f"horizon={SPELL}", "preemption.strength=1", *spell, *unitary)
            jobs += _jobs(f"{name}_{kind}", FEW_SEEDS, settings)
    jobs += _jobs("pledges", FEW_SEEDS, ("horizon=20", "pledges.campaign_rate=0.2",
                                         "pledges.pools=0", "preemption.strength=1"))
    return jobs


def _percent(rates):
    """Chances in percent a year of rates a year."""
    return -100 * numpy.expm1(-numpy.asarray(rates))


def _politics():
    def preempted(name, federal):
        return _percent([preemption_rate(path, federal, None if federal else less)
                         for path, less in zip(_files(f"{name}_{'federal' if federal else 'all'}",
                                                      FEW_SEEDS),
                                               _files(f"{name}_federal", FEW_SEEDS))])

    def left(name):
        return _percent([exit_rate(path) for path in _files(f"{name}_all", FEW_SEEDS)])

    suspended = [100 * suspended_share(path, REVIEWS) for path in _files("pledges", FEW_SEEDS)]
    rows = []
    for words, counted, low, high, values in (
            ("pledges put on hold at a review, %", "1 to 10", 1, 10, suspended),
            ("members that leave, no state hostile, % a year", "1", 0.5, 1.5, left("calm")),
            ("members that leave while all states are hostile, % a year", "10", 5, 15,
             left("hostile")),
            ("free topics of cities preempted, hostile federal states, % a year", "4 to 31", 4, 31,
             preempted("hostile", True)),
            ("the same, federal states that are not hostile", "0 to 2", 0, 2,
             preempted("calm", True)),
            ("the same, hostile unitary states", "0 to 2", 0, 2, preempted("hostile", False)),
            ("the same, unitary states that are not hostile", "0 to 2", 0, 2,
             preempted("calm", False))):
        rows.append([words, counted, f"{low:g} to {high:g}", f"{numpy.mean(values):.2f}",
                     nine_in_ten(values, 2), verdict(numpy.mean(values), low, high, 2)])
    return table(["rate", "counted", "agrees from", "simulated", "90 % of seeds", "verdict"], rows)


# --- the region ----------------------------------------------------------------------------------

def _share_of_each(points, moments):
    inside = {target.name: target.holds(moments[target.name]) for target in TARGETS}
    alone = ", ".join(f"{name} {100 * inside[name].mean():.0f} %" for name in NAMES)
    chosen = accepted(moments)
    size = f"{chosen.size}" if chosen.size == points.runs else f"{chosen.size} of {points.runs}"
    return (f"{size} points; {chosen.sum()} ({100 * chosen.mean():.1f} %) agree with all "
            f"seven counts, {accepted(moments, OF_MEMBERSHIPS).sum()} with the first four. "
            f"Each count alone: {alone}.")


def _factors(points, chosen, of_memberships):
    rows = []
    for name in points.factors:
        column = points.column[name]
        low, middle, high = numpy.quantile(column[chosen], (0.05, 0.5, 0.95))
        far = [distance_from_even(column, those) for those in (chosen, of_memberships)]
        rows.append((-max(far), [f"`{name}`", f"{column.min():.3g} to {column.max():.3g}",
                                 f"{low:.3g} to {high:.3g}", f"{middle:.3g}",
                                 *(f"**{one:.2f}**" if one > PINNED else f"{one:.2f}"
                                   for one in far)]))
    return table(["parameter", "range", "90 % of accepted points", "median", "distance",
                  f"of the {of_memberships.sum()}"], [row for _, row in sorted(rows)])


def _told(points, moments):
    """What each count tells of each parameter: rank correlations over all points."""
    rows = []
    for name in points.factors:
        r = [rank_correlation(points.column[name], moments[one]) for one in NAMES]
        rows.append([f"`{name}`", *(f"**{value:+.2f}**" if abs(value) >= 0.3 else f"{value:+.2f}"
                                    for value in r)])
    return table(["parameter", *NAMES], rows)


def _trade_offs(points, chosen):
    columns = {name: points.column[name][chosen] for name in points.factors}
    chance = chance_of_pairs(columns)
    told = "; ".join(f"`{a}` and `{b}` {r:+.2f}" for r, a, b in pairs(columns)[:3])
    return (f"Strongest rank correlations among accepted points: {told}. Unrelated parameters of "
            f"as many points reach {chance:.2f} in one case of twenty.")


def write_points(points, chosen, path=POINTS):
    """The accepted points as the rows of a `csv` design."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(points.factors)
        for row in numpy.flatnonzero(chosen):
            writer.writerow(repr(float(points.column[name][row])) for name in points.factors)


def _region(points):
    moments = points.moments()
    chosen = accepted(moments)
    if not chosen.any():
        return _share_of_each(points, moments)
    write_points(points, chosen)
    alone = accepted(moments, OF_MEMBERSHIPS)
    return "\n\n".join((_share_of_each(points, moments), _factors(points, chosen, alone),
                        _trade_offs(points, chosen)))


def _again(path):
    """Do accepted points agree with new histories? Those that do on average get a file."""
    points = Calibration(path)
    moments, point = points.moments(), points.need("point").astype(int)
    runs = numpy.bincount(point)
    means = {name: numpy.bincount(point, moments[name]) / runs for name in NAMES}
    firsts = numpy.searchsorted(point, numpy.arange(runs.size))
    confirmed = accepted(means)
    write_points(points, numpy.isin(numpy.arange(point.size), firsts[confirmed]), CONFIRMED)
    misses = ", ".join(f"{target.name} {100 * (~target.holds(means[target.name])).mean():.0f} %"
                       for target in TARGETS)
    return (f"{runs.size} accepted points, {runs.min()} new histories each: the means of "
            f"{confirmed.sum()} agree with all seven counts, and "
            f"{100 * accepted(moments).mean():.0f} % of the single histories. Points whose mean "
            f"misses a count: {misses}.")


# --- the observed world --------------------------------------------------------------------------

def _observed():
    moments = _columns(_files("observed", FEW_SEEDS))
    defaults = _columns(_files("calibration", SEEDS))
    found = [large_towns(path) for path in _files(OWN_SHAPE, FEW_SEEDS)]
    large = {name: f"{numpy.mean([one[name] for one in found]):.2f}" for name in found[0]}
    rows = [[target.words, target.counted, target.text(defaults[target.name].mean()),
             large.get(target.name, ""), target.text(moments[target.name].mean()),
             nine_in_ten(moments[target.name], target.digits)] for target in TARGETS
            if target.name != "boom"]
    rows.append(["cities that are members, share", "",
                 f"{defaults['participation'].mean():.2f}", large["participation"],
                 f"{moments['participation'].mean():.2f}", nine_in_ten(moments["participation"], 2)])
    return table(["moment at the end", "counted in Europe", "calibration world",
                  "its towns of 250,000 and more", "observed world", "90 % of seeds"], rows)


def main(arguments):
    parser = argparse.ArgumentParser(prog="hansa report validation", description=__doc__)
    parser.add_argument("--study", type=pathlib.Path,
                        help="study.h5 of the calibration study; without it the study is run")
    parser.add_argument("--only", choices=("seeds", "region"), help="leave the other part alone")
    parser.add_argument("--keep", action="store_true", help="take results that are there already")
    options = parser.parse_args(arguments)
    blocks = {}
    if options.only != "region":
        jobs = _jobs("calibration", SEEDS, ()) + _political_jobs()
        jobs += _jobs("observed", FEW_SEEDS, SPARSE, "observed.toml")
        for words, settings in SHAPES.items():
            jobs += _jobs(f"zipf_{words.split()[0]}", FEW_SEEDS, settings)
        run_all(jobs, again=not options.keep)
        blocks |= {"targets": _targets(_columns(_files("calibration", SEEDS))),
                   "shapes": _shapes(), "politics": _politics(), "observed": _observed()}
    if options.only != "seeds":
        points = Calibration(options.study or study("calibration"))
        blocks |= {"region": _region(points), "told": _told(points, points.moments())}
        if POINTS.is_file():
            blocks["again"] = _again(study("calibrated_region"))
        _validation_figure.draw(points.moments(), _columns(_files("calibration", SEEDS)))
    fill("docs/validation.md", blocks)
