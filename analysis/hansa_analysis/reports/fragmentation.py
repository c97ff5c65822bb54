"""docs/fragmentation.md: where number, duplication and coordination raise the voice of cities."""

import argparse
import dataclasses

import numpy

from . import PROJECT, _signs, fill, table
from ._fragmentation_figure import draw, signed
from ._runs import merged, study
from ..maps import Study, verdict

DURATION = "about an hour of processor time"
PAGE = "docs/fragmentation.md"
LASTING = "lasting @ muted"
OUTPUTS = {LASTING: "lasting voice", "voice": "voice of a session",
           "delivered_voice": "delivered voice"}
FEW, MANY, MIDDLE = 6, 54, 18  # networks: multiples of the six issues, so that niches are as many
KINDS = {(0.0, 0.0): "own members,\nown issues", (0.5, 0.0): "shared members,\nown issues",
         (0.0, 1.0): "own members,\nsame issues", (0.5, 1.0): "shared members,\nsame issues"}
DOUBLES = ("member_dup", "niche_dup", "coordination")


@dataclasses.dataclass(frozen=True)
class Effect:
    """More of a factor: from where to where, at the points for which `where` is true."""
    name: str
    factor: str
    lower: float
    upper: float
    where: numpy.ndarray = None


@dataclasses.dataclass(frozen=True)
class Measured:
    """Of each pair of points: the lower one, the change, its sign, the larger of the two values."""
    low: numpy.ndarray
    moved: numpy.ndarray
    told: numpy.ndarray
    larger: numpy.ndarray


def _effects(points):
    """The effects of the map."""
    number = points.factor("number")
    apart = (points.factor("member_dup") > 0) | (points.factor("load") == 0)  # else load is idle
    return [Effect("number", "number", FEW, MANY, (points.factor("coordination") == 0) & apart),
            Effect("shared members", "member_dup", 0.0, 0.5, number == MIDDLE),
            Effect("same issues", "niche_dup", 0.0, 1.0, (number == MIDDLE) & apart),
            Effect("coordination", "coordination", 0.0, 0.5, (number == MIDDLE) & apart)]


def _measure(points, output, effect):
    low, high = _signs.pairs(points, effect.factor, effect.lower, effect.upper, effect.where)
    values = points.values(output)
    return Measured(low, values[0, high] - values[0, low], _signs.signs(values, low, high),
                    numpy.maximum(abs(values[0, low]), abs(values[0, high])))


def _gammas(points):
    return numpy.unique(points.factor("gamma"))


def _heads(points):
    return [f"gamma {one:g}" for one in _gammas(points)]


def _by_gamma(points, low, told, moved, here=True, say=_signs.shares, places=3):
    """A cell for each gamma, of the pairs that are `here`: what signs they have, and the median
    change."""
    gamma = points.factor("gamma")[low]
    chosen = [here & (gamma == one) for one in _gammas(points)]
    return [f"{say(told[some])} ({numpy.median(moved[some]):+.{places}f})" for some in chosen]


def _mark(told):
    """How many of a few points go up and down, as 3/1; the others are open."""
    return f"{int((told == 1).sum())}/{int((told == -1).sum())}"


def _map(points):
    """How many points have which sign, by effect, output, cost and gamma."""
    costs = (points.factor("overhead") > 0) | (points.factor("load") > 0)
    rows = []
    for effect in _effects(points):
        for output, name in OUTPUTS.items():
            found = _measure(points, output, effect)
            gamma, cost = points.factor("gamma")[found.low], costs[found.low]
            for words, here in (("nothing", ~cost), ("something", cost)):
                rows.append([effect.name, name, words,
                             *(_signs.shares(found.told[here & (gamma == one)])
                               for one in _gammas(points)),
                             f"{here.sum() // len(_gammas(points))}"])
    return table(["more of", "effect on", "networks cost", *_heads(points), "points at each gamma"],
                 rows)


def _by_factor(points):
    """The sign of number, and the median change, by each level of each other factor."""
    rows = []
    found = _measure(points, LASTING, _effects(points)[0])
    for factor in ("gap", "member_dup", "niche_dup", "load", "overhead"):
        for level in numpy.unique(points.factor(factor)):
            rows.append([factor.replace("_", " "), signed(level) if factor == "gap" else f"{level:g}",
                         *_by_gamma(points, found.low, found.told, found.moved,
                                    points.factor(factor)[found.low] == level)])
    return table(["where", "is", *_heads(points)], rows)


def _condition(points):
    """Does duplication make number worse? Change of the effect of number, by gamma (C144)."""
    values = points.values(LASTING)
    plain = points.factor("coordination") == 0
    rows = []
    for name, factor, upper in (("shared members", "member_dup", 0.5),
                                ("same issues", "niche_dup", 1.0)):
        few = _signs.pairs(points, factor, 0.0, upper, plain & (points.factor("number") == FEW))
        many = _signs.pairs(points, factor, 0.0, upper, plain & (points.factor("number") == MANY))
        moved, *ends = _signs.interval(values[:, many[1]] - values[:, many[0]]
                                       - values[:, few[1]] + values[:, few[0]])
        for load in numpy.unique(points.factor("load")):
            rows.append([name, f"{load:g}",
                         *_by_gamma(points, few[0], verdict(*ends), moved,
                                    points.factor("load")[few[0]] == load)])
    return table(["with", "load", *_heads(points)], rows)


def _achieved(points):
    """Duplication as it is at the start, by number, beside what was asked."""
    rows = []
    values = points.values("first:duplication")[0]
    for member, niche in KINDS:
        for load in numpy.unique(points.factor("load")):
            cells = []
            for number in (FEW, MIDDLE, MANY):
                here = (points.factor("number") == number) & (points.factor("load") == load) & \
                    (points.factor("member_dup") == member) & (points.factor("niche_dup") == niche)
                cells.append(f"{numpy.mean(values[here]):.2f}")
            rows.append([KINDS[member, niche].replace("\n", " "), f"{load:g}", *cells])
    return table(["asked", "load", *(f"{number} networks" for number in (FEW, MIDDLE, MANY))], rows)


def _one(points):
    """One general network against many of the same issues, by gamma (C148)."""
    same = (points.factor("niche_dup") == 1) & (points.factor("coordination") == 0) & \
        (points.factor("member_dup") == 0) & (points.factor("load") == 0)
    rows = []
    for output, name in OUTPUTS.items():
        found = _measure(points, output, Effect("", "number", 1, MANY, same))
        rows.append([name, *_by_gamma(points, found.low, found.told, found.moved)])
    return table([f"1 to {MANY} networks", *_heads(points)], rows)


def _fair(points):
    """Number and coordination where asks, the cost of meetings and discord are off and on."""
    meetings = points.study.options["meetings"]
    asked = ((2, "two lines"), (0, "all lines"))

    def row(words, factor, lower, upper, **held):
        where = numpy.logical_and.reduce([points.factor(name) == value
                                          for name, value in held.items()])
        found = _measure(points, LASTING, Effect("", factor, lower, upper, where))
        return [*words, *_by_gamma(points, found.low, found.told, found.moved, say=_mark)]

    rows = [row(["6 to 54 networks", lines, "–", "–"], "number", FEW, MANY,
                asks=asks, coordination=0, discord=0, meetings=0) for asks, lines in asked]
    rows += [row(["coordination", lines, counts, meetings[code]], "coordination", 0.0, 0.5,
                 asks=asks, discord=discord, meetings=code)
             for asks, lines in asked for discord, counts in ((0, "no"), (1, "yes"))
             for code in (0, 1)]
    return table(["effect of", "networks ask for", "discord counts", "meetings are",
                  *_heads(points)], rows)


def _channels(points):
    """Signs of number and duplication with one more channel on, by gamma."""
    names = points.study.options["channel"]
    many = points.factor("number") == MANY
    effects = [Effect("number", "number", FEW, MANY),
               Effect("shared members", "member_dup", 0.0, 0.5, many),
               Effect("same issues", "niche_dup", 0.0, 1.0, many)]
    measured = [_measure(points, LASTING, effect) for effect in effects]
    rows = []
    for code in numpy.unique(points.factor("channel")).astype(int):
        rows.append([names[code].replace("_", " "),
                     *(cell for found in measured
                       for cell in _by_gamma(points, found.low, found.told, found.moved,
                                             points.factor("channel")[found.low] == code, _mark, 2))])
    return table(["with", *(f"{effect.name}, {head}" for effect in effects
                            for head in _heads(points))], rows)


def _observed(points):
    rows = []
    for output, name in OUTPUTS.items():
        for kind, issues in ((0.0, "own issues"), (1.0, "same issues")):
            low, high = _signs.pairs(points, "number", 6, 384, points.factor("niche_dup") == kind)
            middle, least, most = _signs.change(points.values(output), low, high)
            for gap in numpy.unique(points.factor("gap")):
                cells = []
                for gamma in _gammas(points):
                    here = numpy.flatnonzero((points.factor("gamma")[low] == gamma) &
                                             (points.factor("gap")[low] == gap))[0]
                    cells.append(f"{middle[here]:+.3f} [{least[here]:+.3f}, {most[here]:+.3f}]")
                rows.append([name, issues, signed(gap), *cells])
    return table(["change of", "networks with", "gap", *_heads(points)], rows)


def _draw_number(points, target):
    effect = _effects(points)[0]
    draw(target, points,
         [(words, [_measure(points, output, effect)]) for output, words in OUTPUTS.items()],
         KINDS, list(KINDS.values()),
         (f"From {FEW} to {MANY} networks: does it raise the voice of cities?", 17,
          "Blue: more networks raise it; orange: they lower it; the paler, the less; white: the change "
          "is small, or its 95 % interval holds 0; grey: as in the row above, since load is idle where "
          "no members are shared."))


def _draw_doubles(points, target):
    """Duplication and coordination, at own issues and members otherwise."""
    plain = {name: points.factor(name) == 0 for name in DOUBLES}
    effects = [dataclasses.replace(effect, where=numpy.logical_and.reduce(
        [effect.where, *(plain[other] for other in DOUBLES if other != effect.factor)]))
        for effect in _effects(points)[1:]]
    draw(target, points,
         [(words, [_measure(points, output, effect) for effect in effects])
          for output, words in OUTPUTS.items()],
         [()], ["half the members\nin all networks", "all on the\nsame issues", "half\ncoordinated"],
         (f"Among {MIDDLE} networks: do alike ones, or joint ones, obtain more?", 14,
          "Blue: raises it; orange: lowers it; white: small, or the 95 % interval holds 0; grey: as in "
          "the row above. Each against networks with members and issues of their own that do not "
          "coordinate."))


def main(arguments):
    parser = argparse.ArgumentParser(prog="hansa report fragmentation", description=__doc__)
    parser.add_argument("--keep", action="store_true",
                        help="take the studies in output/ as they are, and run nothing")
    take = merged if parser.parse_args(arguments).keep else study
    points, channels, observed, fair = (
        _signs.Table(Study(take(name))) for name in
        ("fragmentation", "fragmentation_channels", "fragmentation_observed", "fragmentation_fair"))
    pictures = PROJECT / "docs" / "pictures"
    _draw_number(points, pictures / "fragmentation_number.png")
    _draw_doubles(points, pictures / "fragmentation_duplication.png")
    print(fill(PAGE, {"signs by gamma": _map(points), "sign of number": _by_factor(points),
                      "condition": _condition(points), "achieved": _achieved(points),
                      "one against many": _one(points), "fair": _fair(fair),
                      "channels": _channels(channels), "observed": _observed(observed)}))
