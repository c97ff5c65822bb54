"""docs/fragmentation.md: where number, duplication and coordination raise the voice of cities."""

import argparse

import matplotlib.pyplot as pyplot
import numpy
from matplotlib.colors import LinearSegmentedColormap

from . import PROJECT, _signs, fill, table
from ._runs import study
from .. import style
from ..maps import Study

DURATION = "about an hour of processor time"
PAGE = "docs/fragmentation.md"
OUTPUTS = {"lasting @ muted": "lasting voice", "voice": "voice of a session",
           "delivered_voice": "delivered voice"}
FEW, MANY, MIDDLE = 6, 54, 18  # networks: multiples of the six issues, so that niches are as many
SHADES = LinearSegmentedColormap.from_list("signs", [style.VERMILLION, "#FFFFFF", style.BLUE])


def _effects(points):
    """(name, factor, from, to, points it is asked at) of each effect of the map."""
    number = points.factor("number")
    return [("number", "number", FEW, MANY, points.factor("coordination") == 0),
            ("shared members", "member_dup", 0.0, 0.5, number == MIDDLE),
            ("same issues", "niche_dup", 0.0, 1.0, number == MIDDLE),
            ("coordination", "coordination", 0.0, 0.5, number == MIDDLE)]


def _measured(points, output, effect):
    """Lower points, change with its interval, and the larger of the two values of each pair."""
    _, factor, lower, upper, where = effect
    low, high = _signs.pairs(points, factor, lower, upper, where)
    values = points.values(output)
    middle, least, most = _signs.change(values, low, high)
    return low, middle, _signs.sign(least, most), numpy.maximum(abs(values[0, low]),
                                                               abs(values[0, high]))


def _signed(number):
    return f"{number:+g}".replace("-", "−") if number else "0"


def _percent(share):
    return f"{100 * share:.0f}"


def _shares(signs):
    return " / ".join(_percent(share) for share in _signs.counted(signs))


def _by_gamma(points):
    """How many points have which sign, by effect, output and gamma."""
    gammas = numpy.unique(points.factor("gamma"))
    rows = []
    for effect in _effects(points):
        for output, name in OUTPUTS.items():
            low, _, signs, _ = _measured(points, output, effect)
            gamma = points.factor("gamma")[low]
            rows.append([effect[0], name, *(_shares(signs[gamma == one]) for one in gammas),
                         _shares(signs), len(low)])
    return table(["more of", "effect on", *(f"gamma {one:g}" for one in gammas), "all", "points"],
                 rows)


def _by_factor(points):
    """The sign of number by each level of each other factor."""
    rows = []
    effect = _effects(points)[0]
    measured = {output: _measured(points, output, effect) for output in OUTPUTS}
    for factor in points.study.factors:
        if factor in ("number", "coordination"):
            continue
        for level in numpy.unique(points.factor(factor)):
            cells = []
            for low, middle, signs, _ in measured.values():
                here = points.factor(factor)[low] == level
                cells += [_shares(signs[here]), f"{numpy.nanmedian(middle[here]):+.3f}"]
            rows.append([factor.replace("_", " "), _signed(level) if factor == "gap" else
                         f"{level:g}", *cells])
    heads = [word for name in OUTPUTS.values() for word in (f"{name}: up / down / open",
                                                            "median change")]
    return table(["where", "is", *heads], rows)


def _one(points):
    """One general network against many of the same issues, by gamma (C148)."""
    rows = []
    gammas = numpy.unique(points.factor("gamma"))
    same = (points.factor("niche_dup") == 1) & (points.factor("coordination") == 0) & \
        (points.factor("member_dup") == 0)
    for output, name in OUTPUTS.items():
        low, high = _signs.pairs(points, "number", 1, MANY, same)
        middle, least, most = _signs.change(points.values(output), low, high)
        gamma = points.factor("gamma")[low]
        rows.append([name, *(f"{_shares(_signs.sign(least, most)[gamma == one])} "
                             f"({numpy.nanmedian(middle[gamma == one]):+.3f})" for one in gammas)])
    return table([f"1 to {MANY} networks", *(f"gamma {one:g}" for one in gammas)], rows)


def _cells(axes, points, rows, columns, effects, output):
    """Colours for rows x columns of points: change as a share of the larger value; white = open."""
    lines, places = len(rows), len(columns)
    colours = numpy.full((lines, places * len(effects)), numpy.nan)
    for block, effect in enumerate(effects):
        low, middle, signs, larger = _measured(points, output, effect)
        for point, moved, kind, scale in zip(low, middle, signs, larger):
            row = rows.index(tuple(points.factor(name)[point] for name in ROWS))
            column = columns.index(tuple(points.factor(name)[point] for name in COLUMNS[len(columns[0])]))
            shown = kind * max(0.12, min(1.0, abs(moved) / scale)) if scale > 0 else 0.0
            colours[row, block * places + column] = shown
    axes.pcolormesh(colours, cmap=SHADES, vmin=-1, vmax=1, edgecolors="white", linewidth=0.6)
    axes.set_ylim(lines, 0)
    axes.set_yticks(numpy.arange(lines) + 0.5,
                    [f"gap {_signed(gap)}, overhead {over:g}, load {load:g}" for gap, over, load in rows])
    axes.tick_params(length=0, labelsize=8)
    axes.grid(False)
    for spine in axes.spines.values():
        spine.set_visible(False)


ROWS = ("gap", "overhead", "load")
COLUMNS = {1: ("gamma",), 3: ("member_dup", "niche_dup", "gamma")}
KINDS = {(0.0, 0.0): "own members,\nown issues", (0.5, 0.0): "shared members,\nown issues",
         (0.0, 1.0): "own members,\nsame issues", (0.5, 1.0): "shared members,\nsame issues"}


def _frame(width, title, words):
    style.use()
    figure, axes = pyplot.subplots(1, len(OUTPUTS), sharey=True, figsize=(width, 5.2), dpi=100)
    figure.suptitle(title, x=0.02, ha="left", fontsize=13, fontweight="bold")
    figure.text(0.02, 0.02, words, fontsize=8.5, color=style.GREY)
    return figure, axes


def _heads(axes, names, places, gammas):
    axes.set_xticks(numpy.arange(len(names) * places) + 0.5,
                    [f"{gamma:g}" for gamma in gammas] * len(names), fontsize=6.5)
    axes.set_xlabel("gamma", fontsize=9)
    for block, name in enumerate(names):
        axes.text(block * places + places / 2, -0.25, name, ha="center", va="bottom", fontsize=8)
        if block:
            axes.axvline(block * places, color="white", linewidth=4)


def _picture_of_number(points, target):
    rows = sorted(set(zip(*(points.factor(name).tolist() for name in ROWS))))
    gammas = numpy.unique(points.factor("gamma")).tolist()
    columns = [(*kind, gamma) for kind in KINDS for gamma in gammas]
    figure, grid = _frame(17, f"From {FEW} to {MANY} networks: does it raise the voice of cities?",
                          "Blue: more networks raise it; orange: they lower it; the paler, the less; "
                          "white: the 95 % interval of the change holds 0. Same money of the same cities.")
    for axes, output in zip(grid, OUTPUTS):
        _cells(axes, points, rows, columns, _effects(points)[:1], output)
        _heads(axes, list(KINDS.values()), len(gammas), gammas)
        axes.set_title(OUTPUTS[output], pad=32)
    figure.tight_layout(rect=(0.01, 0.06, 1, 0.98))
    figure.savefig(target)
    pyplot.close(figure)


def _picture_of_doubles(points, target):
    """Duplication and coordination, at own issues and members otherwise."""
    rows = sorted(set(zip(*(points.factor(name).tolist() for name in ROWS))))
    gammas = numpy.unique(points.factor("gamma")).tolist()
    plain = {name: points.factor(name) == 0 for name in ("member_dup", "niche_dup", "coordination")}
    effects = []
    for name, factor, lower, upper, where in _effects(points)[1:]:
        for other in set(plain) - {factor}:
            where = where & plain[other]
        effects.append((name, factor, lower, upper, where))
    figure, grid = _frame(14, f"Among {MIDDLE} networks: do alike ones, or joint ones, obtain more?",
                          "Blue: raises it; orange: lowers it; white: the 95 % interval holds 0. Each "
                          "against networks with members and issues of their own that do not coordinate.")
    for axes, output in zip(grid, OUTPUTS):
        _cells(axes, points, rows, [(gamma,) for gamma in gammas], effects, output)
        _heads(axes, ["half the members\nin all networks", "all on the\nsame issues",
                      "half\ncoordinated"], len(gammas), gammas)
        axes.set_title(OUTPUTS[output], pad=32)
    figure.tight_layout(rect=(0.01, 0.06, 1, 0.98))
    figure.savefig(target)
    pyplot.close(figure)


def _channels(points):
    """Signs of number and duplication with one more channel on, by gamma."""
    names = points.study.options["channel"]
    gammas = numpy.unique(points.factor("gamma"))
    effects = [("number", "number", FEW, MANY, None),
               ("shared members", "member_dup", 0.0, 0.5, points.factor("number") == MANY),
               ("same issues", "niche_dup", 0.0, 1.0, points.factor("number") == MANY)]
    rows = []
    measured = [_measured(points, "lasting @ muted", effect) for effect in effects]
    for code in sorted(set(points.factor("channel").astype(int))):
        cells = []
        for low, middle, signs, _ in measured:
            for one in gammas:
                here = (points.factor("channel")[low] == code) & (points.factor("gamma")[low] == one)
                cells.append(f"{_mark(signs[here])} ({numpy.nanmedian(middle[here]):+.2f})")
        rows.append([names[code].replace("_", " "), *cells])
    return table(["with", *(f"{effect[0]}, gamma {one:g}" for effect in effects for one in gammas)],
                 rows)


def _mark(signs):
    """How many of a few points go up and down, as 3/1; the others are open."""
    return f"{int((signs == 1).sum())}/{int((signs == -1).sum())}"


def _observed(points):
    gammas, gaps = numpy.unique(points.factor("gamma")), numpy.unique(points.factor("gap"))
    rows = []
    for output, name in OUTPUTS.items():
        for kind, issues in ((0.0, "own issues"), (1.0, "same issues")):
            low, high = _signs.pairs(points, "number", 6, 384, points.factor("niche_dup") == kind)
            middle, least, most = _signs.change(points.values(output), low, high)
            for gap in gaps:
                cells = []
                for gamma in gammas:
                    here = numpy.flatnonzero((points.factor("gamma")[low] == gamma) &
                                             (points.factor("gap")[low] == gap))[0]
                    cells.append(f"{middle[here]:+.3f} [{least[here]:+.3f}, {most[here]:+.3f}]")
                rows.append([name, issues, _signed(gap), *cells])
    return table(["change of", "networks with", "gap", *(f"gamma {one:g}" for one in gammas)], rows)


def main(arguments):
    parser = argparse.ArgumentParser(prog="hansa report fragmentation", description=__doc__)
    parser.parse_args(arguments)
    points = _signs.Table(Study(study("fragmentation")))
    pictures = PROJECT / "docs" / "pictures"
    _picture_of_number(points, pictures / "fragmentation_number.png")
    _picture_of_doubles(points, pictures / "fragmentation_duplication.png")
    channels = _signs.Table(Study(study("fragmentation_channels")))
    observed = _signs.Table(Study(study("fragmentation_observed")))
    print(fill(PAGE, {"signs by gamma": _by_gamma(points), "sign of number": _by_factor(points),
                      "one against many": _one(points), "channels": _channels(channels),
                      "observed": _observed(observed)}))
