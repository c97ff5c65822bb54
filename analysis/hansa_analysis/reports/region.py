"""scenarios/studies/region.csv and the part of docs/fragmentation.md that rests on it.

Points of the calibrated region: memberships as one of the accepted points of the calibration
(calibrated_points.csv) has them (no network is founded here), everything that no data pin down drawn from its range. Each point
is five rows: as it is, with four times the networks, with more shared members, with more networks
on the same issues, with more coordination.
"""

import argparse
import csv

import numpy

from . import PROJECT, _signs, fill, table
from ._runs import merged, study
from .fragmentation import LASTING, OUTPUTS
from ..maps import Study

DURATION = "about half an hour"
STUDIES = PROJECT / "scenarios" / "studies"
SEED, POINTS = 142, 128
EFFECTS = {  # what is changed, and what it becomes
    "four times the networks": ("fragmentation.networks", lambda value: 4 * value),
    "more shared members": ("fragmentation.member_dup", lambda value: value + 0.3),
    "more on the same issues": ("fragmentation.niche_dup", lambda value: value + 0.3),
    "more coordination": ("fragmentation.coordination", lambda value: value + 0.4),
}


def _half(draw, share):
    """0 for half of the points, else what `share` of the rest says."""
    return 0.0 if draw < 0.5 else share(2 * draw - 1)


def _between(low, high):
    return lambda draw: low + (high - low) * draw


def _ratio(low, high):
    return lambda draw: low * (high / low) ** draw


NO_LIMIT = ("agenda.asks", "access.slots")  # 0 stands for no limit

FREE = {  # what no data pin down: a draw in [0, 1) to a value
    "fragmentation.networks": lambda draw: round(_ratio(6, 24)(draw)),
    "fragmentation.member_dup": _between(0.0, 0.5),
    "fragmentation.niche_dup": _between(0.0, 0.7),
    "fragmentation.coordination": _between(0.0, 0.5),
    "attention.gamma": _ratio(0.4, 2.5),
    "money.overhead": _between(0.0, 0.004),
    "positions.gap": _between(-0.2, 0.2),
    "lobbying.strength": _between(0.3, 1.0),
    "world.lobby": _ratio(0.1, 3.0),
    "agenda.asks": lambda draw: int(4 * draw),
    "access.slots": lambda draw: int(_half(draw, lambda _: 30)),
    "lobbying.corroboration": lambda draw: _half(draw, _between(0.0, 2.0)),
    "lobbying.coherence": lambda draw: _half(draw, _between(0.0, 1.0)),
    "membership.crowding": lambda draw: _half(draw, _between(0.0, 1.0)),
    "summit.slack": _ratio(0.003, 0.012),
}


def _rounded(value):
    return value if isinstance(value, int) else float(f"{value:.6g}")


def _draws(generator, count):
    """A Latin hypercube: of each column one value in each of `count` slices."""
    return [(generator.permutation(count) + generator.random(count)) / count for _ in FREE]


def design():
    """Writes region.csv anew; the same bits wherever it is done."""
    with open(STUDIES / "calibrated_points.csv", encoding="utf-8", newline="") as file:
        accepted = [{key: _rounded(float(value)) for key, value in row.items()
                     if not key.startswith("founding.")} for row in csv.DictReader(file)]
    generator = numpy.random.Generator(numpy.random.Philox(SEED))
    columns = _draws(generator, POINTS)
    rows = []
    for point in range(POINTS):
        free = {key: value(float(column[point]))
                for (key, value), column in zip(FREE.items(), columns)}
        settings = accepted[point % len(accepted)] | \
            {key: _rounded(value) for key, value in free.items()}
        rows.append(settings)
        rows += [settings | {key: _rounded(becomes(settings[key]))}
                 for key, becomes in EFFECTS.values()]
    with open(STUDIES / "region.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _effects(points, output):
    """First points, and the signs of each effect at each point of the region."""
    values = points.values(output)
    base = numpy.arange(0, points.points, 1 + len(EFFECTS))
    return base, [_signs.signs(values, base, base + place) for place in range(1, 1 + len(EFFECTS))]


def _by_gamma(points):
    rows = []
    bands = [(0.0, 0.8), (0.8, 1.25), (1.25, 9.0)]
    for output, name in OUTPUTS.items():
        base, measured = _effects(points, output)
        gamma = points.factor("attention.gamma")[base]
        inside = [(gamma >= low) & (gamma < high) for low, high in bands]
        for effect, told in zip(EFFECTS, measured):
            rows.append([effect, name, *(_signs.shares(told[here]) for here in inside)])
    sizes = [int(here.sum()) for here in inside]
    return table(["effect of", "on", f"gamma below 0.8 ({sizes[0]} points)",
                  f"0.8 to 1.25 ({sizes[1]})", f"above 1.25 ({sizes[2]})"], rows)


def _what_decides(points):
    """The mean sign of each effect in the lower and the upper half of the leading quantities."""
    base, measured = _effects(points, LASTING)
    keys = [*FREE, *(key for key in points.study.factors if key not in FREE)]
    ranked = []
    for key in keys:
        value = points.factor(key)[base]
        if key in NO_LIMIT:
            value = numpy.where(value == 0, numpy.inf, value)
        upper = value > numpy.median(value)
        if upper.all() or not upper.any():
            upper = value >= numpy.median(value)
        means = [(told[~upper].mean(), told[upper].mean()) for told in measured]
        ranked.append((abs(means[0][1] - means[0][0]),
                       [f"`{key}`", *(f"{low:+.2f} / {high:+.2f}" for low, high in means)]))
    ranked.sort(key=lambda one: -one[0])
    return table(["lower / upper half of", *EFFECTS], [row for _, row in ranked[:8]]) + \
        "\n\n" + _luck(measured[0], len(keys))


def _luck(told, keys):
    """How far the halves of a quantity that does not matter would lie apart, in words."""
    generator = numpy.random.default_rng(1)
    half = len(told) // 2
    largest = []
    for _ in range(500):
        drawn = [generator.permutation(told) for _ in range(keys)]
        largest.append(max(abs(one[:half].mean() - one[half:].mean()) for one in drawn))
    return (f"If none of the {keys} quantities mattered for number, the largest of their differences would "
            f"exceed {numpy.percentile(largest, 95):.2f} in one case of twenty.")


def main(arguments):
    parser = argparse.ArgumentParser(prog="hansa report region", description=__doc__)
    parser.add_argument("--design", action="store_true", help="write region.csv and stop")
    parser.add_argument("--keep", action="store_true",
                        help="take the study in output/ as it is, and run nothing")
    options = parser.parse_args(arguments)
    if options.design:
        design()
        return
    take = merged if options.keep else study
    points = _signs.Table(Study(take("fragmentation_region")))
    print(fill("docs/fragmentation.md", {"region": _by_gamma(points),
                                         "what decides": _what_decides(points)}))
