"""docs/fragmentation.md: where number, duplication and coordination raise the voice of cities."""

import argparse

import matplotlib.pyplot as pyplot
import numpy
from matplotlib.colors import LinearSegmentedColormap

from . import PROJECT, _signs, fill, table
from ._runs import OUTPUT, study
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
    apart = (points.factor("member_dup") > 0) | (points.factor("load") == 0)  # else load is idle
    return [("number", "number", FEW, MANY, (points.factor("coordination") == 0) & apart),
            ("shared members", "member_dup", 0.0, 0.5, number == MIDDLE),
            ("same issues", "niche_dup", 0.0, 1.0, (number == MIDDLE) & apart),
            ("coordination", "coordination", 0.0, 0.5, (number == MIDDLE) & apart)]


def _measured(points, output, effect):
    """Lower points, change, sign, and the larger of the two values of each pair."""
    _, factor, lower, upper, where = effect
    low, high = _signs.pairs(points, factor, lower, upper, where)
    values = points.values(output)
    larger = numpy.maximum(abs(values[0, low]), abs(values[0, high]))
    return low, values[0, high] - values[0, low], _signs.signs(values, low, high), larger


def _signed(number):
    return f"{number:+g}".replace("-", "−") if number else "0"


def _cost(points):
    """Whether networks cost anything at a point: overhead, or work of memberships."""
    return (points.factor("overhead") > 0) | (points.factor("load") > 0)


def _by_gamma(points):
    """How many points have which sign, by effect, cost, output and gamma."""
    gammas = numpy.unique(points.factor("gamma"))
    rows = []
    for effect in _effects(points):
        for output, name in OUTPUTS.items():
            low, _, told, _ = _measured(points, output, effect)
            gamma, cost = points.factor("gamma")[low], _cost(points)[low]
            for words, here in (("nothing", ~cost), ("something", cost)):
                rows.append([effect[0], name, words,
                             *(_signs.shares(told[here & (gamma == one)]) for one in gammas),
                             f"{here.sum() // len(gammas)}"])
    return table(["more of", "effect on", "networks cost", *(f"gamma {one:g}" for one in gammas),
                  "points at each gamma"], rows)


def _by_factor(points):
    """The sign of number, and the median change, by each level of each other factor."""
    rows = []
    effect = _effects(points)[0]
    gammas = numpy.unique(points.factor("gamma"))
    low, moved, told, _ = _measured(points, "lasting @ muted", effect)
    gamma = points.factor("gamma")[low]
    for factor in ("gap", "member_dup", "niche_dup", "load", "overhead"):
        for level in numpy.unique(points.factor(factor)):
            here = points.factor(factor)[low] == level
            rows.append([factor.replace("_", " "),
                         _signed(level) if factor == "gap" else f"{level:g}",
                         *(f"{_signs.shares(told[here & (gamma == one)])} "
                           f"({numpy.median(moved[here & (gamma == one)]):+.3f})"
                           for one in gammas)])
    return table(["where", "is", *(f"gamma {one:g}" for one in gammas)], rows)


def _condition(points):
    """Does duplication make number worse? Change of the effect of number, by gamma (C144)."""
    gammas = numpy.unique(points.factor("gamma"))
    values = points.values("lasting @ muted")
    plain = points.factor("coordination") == 0
    rows = []
    for name, factor, upper in (("shared members", "member_dup", 0.5),
                                ("same issues", "niche_dup", 1.0)):
        few = _signs.pairs(points, factor, 0.0, upper, plain & (points.factor("number") == FEW))
        many = _signs.pairs(points, factor, 0.0, upper, plain & (points.factor("number") == MANY))
        apart = values[:, many[1]] - values[:, many[0]] - values[:, few[1]] + values[:, few[0]]
        low, high = numpy.percentile(apart[1:], _signs.INSIDE, axis=0)
        told = numpy.where(low > 0, 1, numpy.where(high < 0, -1, 0))
        for load in numpy.unique(points.factor("load")):
            here = points.factor("load")[few[0]] == load
            gamma = points.factor("gamma")[few[0]]
            rows.append([name, f"{load:g}",
                         *(f"{_signs.shares(told[here & (gamma == one)])} "
                           f"({numpy.median(apart[0][here & (gamma == one)]):+.3f})"
                           for one in gammas)])
    return table(["with", "load", *(f"gamma {one:g}" for one in gammas)], rows)


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
    rows = []
    gammas = numpy.unique(points.factor("gamma"))
    same = (points.factor("niche_dup") == 1) & (points.factor("coordination") == 0) & \
        (points.factor("member_dup") == 0) & (points.factor("load") == 0)
    for output, name in OUTPUTS.items():
        low, high = _signs.pairs(points, "number", 1, MANY, same)
        values = points.values(output)
        told, moved = _signs.signs(values, low, high), values[0, high] - values[0, low]
        gamma = points.factor("gamma")[low]
        rows.append([name, *(f"{_signs.shares(told[gamma == one])} "
                             f"({numpy.median(moved[gamma == one]):+.3f})" for one in gammas)])
    return table([f"1 to {MANY} networks", *(f"gamma {one:g}" for one in gammas)], rows)


def _fair(points):
    """Number and coordination where asks, the cost of meetings and discord are off and on."""
    gammas = numpy.unique(points.factor("gamma"))
    values = points.values("lasting @ muted")
    meetings = points.study.options["meetings"]
    rows = []

    def row(words, low, high):
        gamma = points.factor("gamma")[low]
        told, moved = _signs.signs(values, low, high), values[0, high] - values[0, low]
        rows.append([*words, *(f"{_mark(told[gamma == one])} "
                               f"({numpy.median(moved[gamma == one]):+.3f})" for one in gammas)])

    for asks, lines in ((2, "two lines"), (0, "all lines")):
        where = (points.factor("asks") == asks) & (points.factor("coordination") == 0) & \
            (points.factor("discord") == 0) & (points.factor("meetings") == 0)
        row(["6 to 54 networks", lines, "–", "–"],
            *_signs.pairs(points, "number", FEW, MANY, where))
    for asks, lines in ((2, "two lines"), (0, "all lines")):
        for discord, counts in ((0, "no"), (1, "yes")):
            for code in (0, 1):
                where = (points.factor("asks") == asks) & (points.factor("discord") == discord) & \
                    (points.factor("meetings") == code)
                row(["coordination", lines, counts, meetings[code]],
                    *_signs.pairs(points, "coordination", 0.0, 0.5, where))
    return table(["effect of", "networks ask for", "discord counts", "meetings are",
                  *(f"gamma {one:g}" for one in gammas)], rows)


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
    axes.set_facecolor(style.PALE)
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
                          "white: the change is small, or its 95 % interval holds 0; grey: as in the row above, since "
                          "load is idle where no members are shared.")
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
                          "Blue: raises it; orange: lowers it; white: small, or the 95 % interval holds 0; grey: as in the row "
                          "above. Each against networks with members and issues of their own that do not coordinate.")
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
        for low, moved, told, _ in measured:
            for one in gammas:
                here = (points.factor("channel")[low] == code) & (points.factor("gamma")[low] == one)
                cells.append(f"{_mark(told[here])} ({numpy.median(moved[here]):+.2f})")
        rows.append([names[code].replace("_", " "), *cells])
    return table(["with", *(f"{effect[0]}, gamma {one:g}" for effect in effects for one in gammas)],
                 rows)


def _mark(told):
    """How many of a few points go up and down, as 3/1; the others are open."""
    return f"{int((told == 1).sum())}/{int((told == -1).sum())}"


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
    parser.add_argument("--keep", action="store_true",
                        help="take the studies in output/ as they are, and run nothing")
    keep = parser.parse_args(arguments).keep
    points, channels, observed, fair = (
        _signs.Table(Study(OUTPUT / name / "study.h5" if keep else study(name)))
        for name in ("fragmentation", "fragmentation_channels", "fragmentation_observed",
                     "fragmentation_fair"))
    pictures = PROJECT / "docs" / "pictures"
    _picture_of_number(points, pictures / "fragmentation_number.png")
    _picture_of_doubles(points, pictures / "fragmentation_duplication.png")
    print(fill(PAGE, {"signs by gamma": _by_gamma(points), "sign of number": _by_factor(points),
                      "condition": _condition(points), "achieved": _achieved(points),
                      "one against many": _one(points), "fair": _fair(fair),
                      "channels": _channels(channels), "observed": _observed(observed)}))
