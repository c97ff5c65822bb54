"""A map of signs from a study: does more of one factor raise an output, and where?

One panel for each pair of values of two factors; in each, the output along a third, with the 95 %
interval over replicates. The colour of a panel says whether the step from the smallest to the
largest value raises the output, lowers it, or leaves it open: replicates that share their random
numbers are compared with each other, and a ratio is joined over replicates as a ratio of sums.
"""

import pathlib
import textwrap

import h5py
import matplotlib.pyplot as pyplot
import numpy

from . import style
from .result import NoResult

RAISES, LOWERS, OPEN = "#DCEBF5", "#F8E0D3", "#FFFFFF"
RESAMPLES = 1000
INSIDE = (2.5, 97.5)  # percentiles of a 95 % interval


class Study:
    """The table of a merged study as columns."""

    def __init__(self, path):
        if not pathlib.Path(path).is_file():
            raise NoResult(f"{path}: no such file. Give the study.h5 that `hansa merge` wrote.")
        with h5py.File(path, "r") as file:
            self.title = _text(file.attrs.get("title", pathlib.Path(path).stem))
            self.column = {name: item[...] for name, item in file.items()
                           if isinstance(item, h5py.Dataset) and item.ndim == 1
                           and item.dtype.kind in "fiu"}
            self.factors = [name for name in self.column
                            if _text(file[name].attrs.get("role", "")) == "factor"]
            self.options = {name: _text(file[name].attrs["flag_meanings"]).split()
                            for name in self.factors if "flag_meanings" in file[name].attrs}
        if "replicate" not in self.column:
            raise NoResult(f"{path}: no table of runs. Give the study.h5 that `hansa merge` wrote.")

    @property
    def finished(self):
        """Which rows are finished runs; the others are missing or failed."""
        return self.need("state") == 1

    def need(self, name):
        if name not in self.column:
            known = ", ".join(sorted(self.column))
            raise NoResult(f"the study has no column {name!r} (its columns are {known}).")
        return self.column[name]

    def parts(self, output):
        """Numerators and denominators of an output by run; a mean has denominator 1, a missing
        value 0 and 0. An output of a twin is called "output @ twin"."""
        name, at, twin = output.partition(" @ ")
        names = [f"{name}.{part}{at}{twin}" for part in ("numerator", "denominator")]
        if names[0] in self.column:
            top, bottom = (self.column[part] for part in names)
            known = ~(numpy.isnan(top) | numpy.isnan(bottom))
            return numpy.where(known, top, 0.0), numpy.where(known, bottom, 0.0)
        top = self.need(output)
        return numpy.nan_to_num(top), numpy.where(numpy.isnan(top), 0.0, 1.0)

    def sums(self, output, rows):
        """Numerators and denominators of the rows by replicate."""
        top, bottom = self.parts(output)
        return dict(zip(self.column["replicate"][rows].tolist(), zip(top[rows], bottom[rows])))


def _text(value):
    return value.decode() if isinstance(value, bytes) else str(value)


def _ratio(pairs, chosen):
    with numpy.errstate(invalid="ignore", divide="ignore"):
        return pairs[chosen, 0].sum(axis=-1) / pairs[chosen, 1].sum(axis=-1)


def curve(study, output, along, rows):
    """Values of `along`, the output at each, its interval, and the interval of last minus first.

    Replicates are drawn with replacement, the same ones at every value.
    """
    levels = numpy.unique(study.need(along)[rows])
    tables = [study.sums(output, rows & (study.need(along) == level)) for level in levels]
    shared = sorted(set.intersection(*(set(table) for table in tables)))
    pairs = [numpy.array([table[replicate] for replicate in shared]) for table in tables]
    generator = numpy.random.default_rng(1)
    drawn = generator.integers(0, len(shared), (RESAMPLES, len(shared)))
    every = numpy.arange(len(shared))
    middle = numpy.array([_ratio(pair, every) for pair in pairs])
    spread = numpy.array([_ratio(pair, drawn) for pair in pairs])
    change = numpy.nanpercentile(spread[-1] - spread[0], INSIDE)
    return levels, middle, numpy.nanpercentile(spread, INSIDE, axis=1), change


def verdict(low, high):
    """+1, -1 or 0: the interval of a change lies above 0, below it, or holds it."""
    return numpy.where(low > 0, 1, numpy.where(high < 0, -1, 0))


def draw(path, along, across, up, output="voice", target=None):
    """Draws the map into `target` (by default beside the study). Returns its path and verdicts."""
    study = Study(path)
    columns, lines = numpy.unique(study.need(across)), numpy.unique(study.need(up))[::-1]
    style.use()
    figure, grid = pyplot.subplots(len(lines), len(columns), sharex=True, sharey=True,
                                   squeeze=False, dpi=110,
                                   figsize=(1.4 + 1.75 * len(columns), 2.1 + 1.45 * len(lines)))
    verdicts = {}
    for row, line in enumerate(lines):
        for place, column in enumerate(columns):
            axes = grid[row][place]
            here = (study.column[across] == column) & (study.column[up] == line)
            levels, middle, between, change = curve(study, output, along, here)
            sign = verdicts[(float(column), float(line))] = int(verdict(*change))
            axes.set_facecolor({1: RAISES, -1: LOWERS, 0: OPEN}[sign])
            axes.fill_between(levels, between[0], between[1], color=style.GREY, alpha=0.3,
                              linewidth=0)
            axes.plot(levels, middle, color=style.INK, linewidth=1.6, marker="o", markersize=3.5)
            axes.axhline(0, color=style.GREY, linewidth=0.8)
            if levels[0] > 0 and levels[-1] / levels[0] >= 8:
                axes.set_xscale("log", base=2)
            axes.set_xticks(levels, [f"{level:g}" for level in levels], fontsize=8)
            axes.minorticks_off()
            if row == 0:
                axes.set_title(f"{across} {column:g}", fontsize=9.5, loc="center")
            if place == 0:
                axes.set_ylabel(f"{up} {line:g}", fontsize=9.5)
            if row == len(lines) - 1:
                axes.set_xlabel(along, fontsize=9)
    words = (f"{output} along {along}, mean of replicates and 95 % interval. Blue: more {along} raises "
             f"it from the smallest to the largest value; orange: lowers it; white: the interval of "
             "the change holds 0.")
    figure.suptitle(study.title, x=0.02, ha="left", fontsize=13, fontweight="bold")
    figure.text(0.02, 0.015, "\n".join(textwrap.wrap(words, 20 + 22 * len(columns))), fontsize=8.5,
                color=style.GREY)
    figure.tight_layout(rect=(0.01, 0.07, 1, 0.98))
    target = pathlib.Path(target) if target else pathlib.Path(path).with_name(f"map_{output}.png")
    figure.savefig(target)
    pyplot.close(figure)
    return target, verdicts
