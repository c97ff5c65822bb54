"""The picture of one run: networks, participation, urban voice, agreements."""

import os
import pathlib
import textwrap

import matplotlib.pyplot as pyplot

from . import panels, style
from .agreements import agreements, height
from .result import SYNTHETIC_AGENT, SYNTHETIC_MEMBERS, SYNTHETIC_POSITION, Result

WIDTH = 13.0  # inches


def subtitle(result):
    start, months = result.number("start_year"), result.number("months_per_step")
    steps = max(result.length("series/time") - 1, 0)
    end = start + (result.number("start_month") - 1 + steps * months) / 12
    counts = [f"{result.length(path):,} {name}" for path, name in (
        ("cities/city", "cities"), ("states/state", "states"), ("networks/network", "networks"),
        ("forums/forum", "forums"))]
    title, period = result.text("title"), f"{start} to {end:.4g}"
    parts = [title, "" if period in title else period, ", ".join(counts),
             f"seed {result.text('seed_text')}"]
    return "  \u00b7  ".join(part for part in parts if part)


def _not_data(result):
    """What is not data, in words; what the result does not say is left out."""
    shares = (("states", SYNTHETIC_POSITION, "the positions of {} of the states and their cities"),
              ("networks", SYNTHETIC_AGENT, "{} of all networks (invented or split off)"),
              ("memberships_at_start", SYNTHETIC_MEMBERS,
               "{} of the memberships at the start (filled in)"))
    told = []
    for group, mask, words in shares:
        share = result.synthetic_share(group, mask)
        if share is not None:
            told.append(words.format(f"{100 * share:.0f} %"))
    return f"Not data: {'; '.join(told)}. " if told else ""


def caption(result):
    return (
        "Urban voice is how far cities moved the adopted texts towards the text they want, against "
        "a twin of the same session, random numbers included, in which cities are silent: 0 no "
        "effect, 1 all they want, below 0 backlash. It is a ratio of sums over sessions, with "
        "cities weighted by population, and counts the session's own effect alone. Taking part is "
        f"not influence. {_not_data(result)}Read signs and comparisons between runs, not sizes.")


class Page:
    """A figure whose axes are placed in inches from its left and upper edges."""

    def __init__(self, height):
        self.height = height
        self.figure = pyplot.figure(figsize=(WIDTH, height), dpi=110)

    def axes(self, left, top, width, height):
        return self.figure.add_axes((left / WIDTH, 1 - (top + height) / self.height,
                                     width / WIDTH, height / self.height))

    def text(self, left, top, words, **style_of_text):
        self.figure.text(left / WIDTH, 1 - top / self.height, words, va="top", **style_of_text)


def _heading(page, result, lines):
    """Question and facts of the run; returns where the panels may begin."""
    page.text(0.3, 0.25, "\n".join(lines), fontsize=16, fontweight="bold", linespacing=1.15)
    below = 0.35 + 0.27 * len(lines)
    page.text(0.3, below, textwrap.shorten(subtitle(result), 150, placeholder=" ..."),
              fontsize=10, color=style.GREY)
    if not result.complete:
        page.text(WIDTH - 0.3, below, "INTERRUPTED", fontsize=11, ha="right", fontweight="bold",
                  color=style.VERMILLION)
    return below + 0.8


def draw(result):
    """A matplotlib figure of an open Result."""
    style.use()
    question = result.text("question") or result.text("title") or result.path.name
    lines = textwrap.wrap(question, 92, max_lines=3, placeholder=" ...")
    forums = 0.34 * height(result) + 0.2
    page = Page(8.72 + 0.27 * len(lines) + forums)
    top = _heading(page, result, lines)
    panels.networks(page.axes(0.95, top, 4.4, 2.35), result)
    panels.members(page.axes(7.35, top, 3.85, 0.9), result)
    panels.memberships(page.axes(7.35, top + 1.45, 3.85, 0.9), result)
    top += 3.05
    panels.voice(page.axes(0.95, top, 4.4, 2.35), result)
    panels.components(page.axes(7.35, top, 3.85, 2.35), result)
    top += 3.3
    agreements(page.axes(3.35, top, 6.9, forums), result)
    page.text(0.3, top + forums + 0.6, "\n".join(textwrap.wrap(caption(result), 190)),
              fontsize=8.8, color=style.GREY, linespacing=1.35)
    return page.figure


def plot(path, target=None):
    """Draws the result `path` into the PNG `target` (by default beside it); returns its path."""
    target = pathlib.Path(target) if target else pathlib.Path(path).with_suffix(".png")
    with Result(path) as result:
        figure = draw(result)
    partial = target.with_name(f".{target.name}.partial-{os.getpid()}")
    try:
        figure.savefig(partial, format=target.suffix.lstrip(".") or "png")
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
        pyplot.close(figure)
    return target
