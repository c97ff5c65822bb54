"""Moments of all points of the calibration study against what was counted."""

import matplotlib.pyplot as pyplot
import numpy

from . import PROJECT
from .. import style
from ..calibration import TARGETS, accepted

PICTURE = PROJECT / "docs" / "pictures" / "validation.png"
TITLES = {"single": "one membership alone [share]", "mean": "memberships of a member",
          "slope": "elasticity to population", "spread": "log size of networks [sd]",
          "networks": "networks at the end", "boom": "founded 1990 to 2003 [share]",
          "exits": "members that leave [% a year]"}


def _panel(axes, target, points, chosen, seeds):
    width = target.high - target.low
    low, high = numpy.nanquantile(points, (0.01, 0.99))
    span = min(low, target.low - width / 2), max(high, target.high + width / 2)
    bins = numpy.linspace(*span, 31) if target.digits else numpy.arange(*span, 2) - 0.5
    axes.axvspan(target.low, target.high, color=style.GREEN, alpha=0.13, linewidth=0)
    axes.hist(points, bins, color=style.PALE)
    axes.hist(points[chosen], bins, color=style.BLUE)
    top = axes.get_ylim()[1]
    axes.plot(seeds, numpy.full(seeds.size, -0.05 * top), "|", color=style.VERMILLION,
              markersize=8, clip_on=False)
    axes.set_ylim(-0.1 * top, 1.05 * top)
    axes.set_xlim(*span)
    axes.set_yticks([])
    axes.grid(False)
    axes.spines["left"].set_visible(False)
    axes.set_title(TITLES[target.name], fontsize=10)


def _legend(axes, points, chosen):
    style.say_instead(axes, "")
    lines = ((style.GREY, f"grey: all {points} points"),
             (style.BLUE, f"blue: the {chosen} that agree\nwith all seven counts"),
             (style.GREEN, "green: what agrees\nwith the count"),
             (style.VERMILLION, "red: seeds at the defaults"))
    for place, (colour, words) in enumerate(lines):
        axes.text(0.02, 0.95 - 0.25 * place, words, transform=axes.transAxes, va="top",
                  color=colour, fontsize=10)


def draw(moments, defaults, target=PICTURE):
    """One panel a moment: points of the study, those accepted, and seeds at the defaults."""
    style.use()
    chosen = accepted(moments)
    figure, panels = pyplot.subplots(2, 4, figsize=(12, 5), dpi=100)
    for axes, one in zip(panels.flat, TARGETS):
        _panel(axes, one, moments[one.name], chosen, defaults[one.name])
    _legend(panels.flat[-1], chosen.size, int(chosen.sum()))
    figure.suptitle("Which points of the parameters agree with what was counted?", x=0.02,
                    ha="left", fontsize=14, fontweight="bold")
    figure.tight_layout(rect=(0, 0, 1, 0.97), h_pad=2)
    target.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(target)
    pyplot.close(figure)
