"""Joins of the Covenant of Mayors by year and by month, counted and simulated."""

import matplotlib.pyplot as pyplot
import numpy

from . import PROJECT
from .. import joins, style

PICTURE = PROJECT / "docs" / "pictures" / "covenant.png"


def _years(axes, runs, learning, truth):
    years = numpy.array(joins.YEARS)
    low, high = numpy.quantile(runs.by_year + truth.dated_by_year, (0.05, 0.95), axis=0)
    axes.bar(years, high - low, 0.72, low, color=style.SKY, alpha=0.4, linewidth=0)
    mean = (runs.by_year + truth.dated_by_year).mean(axis=0)
    axes.plot(years, mean, color=style.BLUE, linewidth=2)
    if learning is not None:
        axes.plot(years, (learning.by_year + truth.dated_by_year).mean(axis=0),
                  color=style.ORANGE, linewidth=2, linestyle="--")
    axes.errorbar(years, truth.by_year, joins.WITHIN * truth.by_year, fmt="o", color=style.INK,
                  markersize=6, linewidth=1.2, capsize=4)
    axes.set_title("Joins a year")
    axes.set_ylim(0, 1.1 * max(high.max(), 1.15 * truth.by_year.max()))
    axes.set_xticks(years)


def _months(axes, runs, truth):
    month = joins.YEARS[0] + (numpy.arange(truth.by_month.size) + 0.5) / 12
    all_runs = runs.by_month + truth.dated_by_month
    low, high = numpy.quantile(all_runs, (0.05, 0.95), axis=0)
    axes.fill_between(month, low, high, color=style.SKY, alpha=0.4, linewidth=0, step="mid")
    axes.plot(month, all_runs.mean(axis=0), color=style.BLUE, linewidth=1.6)
    axes.plot(month, truth.by_month, color=style.INK, linewidth=1.2, marker="o", markersize=2.6)
    axes.set_title("Joins a month")
    axes.set_ylim(0, None)
    axes.set_xticks(joins.YEARS)


def draw(runs, learning, truth, target=PICTURE):
    """Bands of histories at the chosen point, their means, and what was counted."""
    style.use()
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(12, 4.6), dpi=100,
                                            gridspec_kw={"width_ratios": (1, 1.25)})
    _years(left, runs, learning, truth)
    _months(right, runs, truth)
    words = [(style.INK, f"black: counted (bars: {100 * joins.WITHIN:.0f} % to either side)"),
             (style.BLUE, f"blue: mean and 90 % of {len(runs.by_month)} histories, nobody learns")]
    if learning is not None:
        words.append((style.ORANGE, "orange: mean of as many histories in which towns learn"))
    for place, (colour, text) in enumerate(words):
        figure.text(0.02 + 0.325 * place, 0.03, text, color=colour, fontsize=10)
    figure.suptitle("Covenant of Mayors: joins of municipalities, 2008 to 2013", x=0.02, ha="left",
                    fontsize=14, fontweight="bold")
    figure.tight_layout(rect=(0, 0.07, 1, 0.97), w_pad=3)
    target.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(target)
    pyplot.close(figure)
