"""A scenario beside its twins: one small panel for each pair of a twin and a series."""

import math
import pathlib
import textwrap

import matplotlib.pyplot as pyplot
import numpy

from . import style
from .result import NoResult, Result

COLUMNS = 4
RATIOS = {"voice": ("voice_numerator", "voice_denominator"),
          "delivered_voice": ("delivered_voice_numerator", "delivered_voice_denominator")}


def twins_of(result):
    """Names of the twins in the order of the file."""
    return [] if "twins" not in result.file else list(result.file["twins"])


def _line(result, group, series):
    """Values of a series; of a ratio, the ratio of the sums so far."""
    if series in RATIOS:
        parts = [result.array(f"{group}/{part}") for part in RATIOS[series]]
        if parts[0] is None or parts[1] is None:
            return None
        top, bottom = (numpy.nancumsum(part) for part in parts)
        with numpy.errstate(invalid="ignore", divide="ignore"):
            return top / bottom
    return result.array(f"{group}/{series}")


def _telling(result, twin):
    """The series in which the twin differs most, as a share of what the scenario varies."""
    best, most = "voice", -1.0
    for name in result.file["series"]:
        ours, theirs = _line(result, "series", name), _line(result, f"twins/{twin}/series", name)
        if name in ("time", "year") or ours is None or theirs is None or ours.dtype.kind != "f":
            continue
        apart = numpy.nansum(numpy.abs(ours - theirs))
        scale = numpy.nansum(numpy.abs(ours)) + numpy.nansum(numpy.abs(theirs))
        if scale > 0 and apart / scale > most:
            best, most = name, apart / scale
    return best


def _pairs(result, wanted):
    """(twin, series) for each panel. `wanted` holds "twin", or "twin:series"."""
    known = twins_of(result)
    if not known:
        raise NoResult(f"{result.path}: no twins in it. Give the scenario a [[twin]].")
    pairs = []
    for words in wanted or known:
        twin, _, series = words.partition(":")
        if twin not in known:
            raise NoResult(f"{result.path}: no twin {twin!r}; it has {', '.join(known)}.")
        series = series or _telling(result, twin)
        if _line(result, "series", series) is None:
            raise NoResult(f"{result.path}: no series {series!r} (docs/results.md lists them).")
        pairs.append((twin, series))
    return pairs


def _panel(axes, result, twin, series):
    year = result.array("series/year")
    ours, theirs = _line(result, "series", series), _line(result, f"twins/{twin}/series", series)
    axes.set_title(f"{twin.replace('_', ' ')}\n{series.replace('_', ' ')}", fontsize=9.5)
    drawn = [(ours, style.BLUE, "-", 1.8), (theirs, style.VERMILLION, "--", 1.4)]
    for values, colour, dashes, width in drawn:
        known = ~numpy.isnan(values)
        sparse = known.sum() < 0.7 * known.size
        axes.plot(year[known], values[known], dashes, color=colour, linewidth=width,
                  marker="." if sparse and known.sum() < 60 else None, markersize=4)
    axes.tick_params(labelsize=8)
    if numpy.array_equal(ours, theirs, equal_nan=True):
        axes.annotate("the same", (0.5, 0.9), xycoords="axes fraction", ha="center",
                      color=style.GREY, fontsize=8.5, style="italic")


def draw(path, wanted=(), target=None):
    """Draws the panels into `target` (by default NAME_twins.png beside the result)."""
    target = pathlib.Path(target) if target else \
        pathlib.Path(path).with_name(pathlib.Path(path).stem + "_twins.png")
    style.use()
    with Result(path) as result:
        pairs = _pairs(result, wanted)
        columns = min(COLUMNS, len(pairs))
        rows = math.ceil(len(pairs) / columns)
        figure, grid = pyplot.subplots(rows, columns, squeeze=False, dpi=110,
                                       figsize=(3.2 * columns, 1.3 + 2.35 * rows))
        for axes in grid.flat[len(pairs):]:
            axes.set_visible(False)
        for axes, (twin, series) in zip(grid.flat, pairs):
            _panel(axes, result, twin, series)
        title = result.text("title") or result.path.name
    figure.suptitle("\n".join(textwrap.wrap(title, 28 * columns)), x=0.02, ha="left", fontsize=13,
                    fontweight="bold")
    words = ("Blue: the scenario. Orange, dashed: the twin named above the panel, on the same random "
             "numbers. Voice is the ratio of sums since the start.")
    figure.text(0.02, 0.012, "\n".join(textwrap.wrap(words, 42 * columns)), fontsize=8.5,
                color=style.GREY)
    figure.tight_layout(rect=(0.01, 0.06 if rows > 1 else 0.12, 1, 0.98))
    figure.savefig(target)
    pyplot.close(figure)
    return target
