"""Pictures of docs/fragmentation.md: a cell for each point, coloured by the sign of a change."""

import matplotlib.pyplot as pyplot
import numpy
from matplotlib.colors import LinearSegmentedColormap

from .. import style

SHADES = LinearSegmentedColormap.from_list("signs", [style.VERMILLION, "#FFFFFF", style.BLUE])
ROWS = ("gap", "overhead", "load")
COLUMNS = {1: ("gamma",), 3: ("member_dup", "niche_dup", "gamma")}


def _rows(points):
    return sorted(set(zip(*(points.factor(name).tolist() for name in ROWS))))


def _cells(axes, points, columns, measured):
    """Colours for rows x columns of points: change as a share of the larger value; white = open."""
    rows = _rows(points)
    lines, places = len(rows), len(columns)
    colours = numpy.full((lines, places * len(measured)), numpy.nan)
    for block, effect in enumerate(measured):
        for point, moved, kind, scale in zip(effect.low, effect.moved, effect.told, effect.larger):
            row = rows.index(tuple(points.factor(name)[point] for name in ROWS))
            column = columns.index(tuple(points.factor(name)[point]
                                         for name in COLUMNS[len(columns[0])]))
            shown = kind * max(0.12, min(1.0, abs(moved) / scale)) if scale > 0 else 0.0
            colours[row, block * places + column] = shown
    axes.pcolormesh(colours, cmap=SHADES, vmin=-1, vmax=1, edgecolors="white", linewidth=0.6)
    axes.set_ylim(lines, 0)
    axes.set_facecolor(style.PALE)
    axes.set_yticks(numpy.arange(lines) + 0.5,
                    [f"gap {signed(gap)}, overhead {over:g}, load {load:g}" for gap, over, load in rows])
    axes.tick_params(length=0, labelsize=8)
    axes.grid(False)
    for spine in axes.spines.values():
        spine.set_visible(False)


def signed(number):
    """A number with its sign, in the typography of text."""
    return f"{number:+g}".replace("-", "−") if number else "0"


def _heads(axes, names, gammas):
    places = len(gammas)
    axes.set_xticks(numpy.arange(len(names) * places) + 0.5,
                    [f"{gamma:g}" for gamma in gammas] * len(names), fontsize=6.5)
    axes.set_xlabel("gamma", fontsize=9)
    for block, name in enumerate(names):
        axes.text(block * places + places / 2, -0.25, name, ha="center", va="bottom", fontsize=8)
        if block:
            axes.axvline(block * places, color="white", linewidth=4)


def draw(target, points, outputs, kinds, names, words):
    """Draws a panel for each output into `target`.

    `outputs` holds (title, measured effects) of each panel, `kinds` what a column is beside its
    gamma, `names` what stands above a block of gammas, `words` title, width and explanation.
    """
    title, width, explanation = words
    gammas = numpy.unique(points.factor("gamma")).tolist()
    columns = [(*kind, gamma) for kind in kinds for gamma in gammas]
    style.use()
    figure, grid = pyplot.subplots(1, len(outputs), sharey=True, figsize=(width, 5.2), dpi=100)
    figure.suptitle(title, x=0.02, ha="left", fontsize=13, fontweight="bold")
    figure.text(0.02, 0.02, explanation, fontsize=8.5, color=style.GREY)
    for axes, (output, measured) in zip(grid, outputs):
        _cells(axes, points, columns, measured)
        _heads(axes, names, gammas)
        axes.set_title(output, pad=32)
    figure.tight_layout(rect=(0.01, 0.06, 1, 0.98))
    figure.savefig(target)
    pyplot.close(figure)
