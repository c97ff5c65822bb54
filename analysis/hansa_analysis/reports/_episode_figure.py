"""One picture for each scenario: an outcome over the years, and what the scenario changes."""

import textwrap

import matplotlib.pyplot as pyplot
import numpy
from matplotlib.ticker import MaxNLocator

from .. import style

COLOURS = (style.VERMILLION, style.GREEN, style.PURPLE, style.ORANGE, style.SKY)
REACH = 4.0  # luck units that the right panel shows; what lies beyond stands at its edge


def words_of(outcome):
    """An outcome as a reader says it."""
    name, _, forum = outcome.partition("@")
    name, _, how = name.partition(":")
    words = name.replace("_", " ")
    if forum:
        return f"{words}, {forum}"
    return words + {"last": " at the end", "sum": " in all", "": ""}[how]


def _wrapped(name, width):
    """The name of a case over several lines, no word broken."""
    return "\n".join(textwrap.wrap(name.replace("_", " "), width, break_long_words=False))


def _middle(paths):
    """(years, ratio of sums over seeds, ratio of each seed)."""
    tops, bottoms = (numpy.array([path[part] for path in paths]) for part in (1, 2))
    with numpy.errstate(invalid="ignore", divide="ignore"):
        return paths[0][0], tops.sum(axis=0) / bottoms.sum(axis=0), tops / bottoms


def _levels(axes, cases):
    """A bar for each case, where there are too few years to draw a line."""
    for place, (name, colour, paths) in enumerate(cases):
        _, middle, each = _middle(paths)
        last = each[:, -1][~numpy.isnan(each[:, -1])]
        if last.size:
            axes.plot([place] * 2, numpy.percentile(last, (5, 95)), color=colour, linewidth=6, alpha=0.25)
            axes.scatter(numpy.full(last.size, place), last, s=9, color=colour, alpha=0.4, linewidth=0)
            axes.plot([place], [middle[-1]], "o", color=colour, markersize=7)
    axes.set_xticks(range(len(cases)))
    axes.set_xticklabels([_wrapped(name, 12) for name, *_ in cases], fontsize=8.5)
    axes.set_xlim(-0.6, len(cases) - 0.4)


def _lines(axes, outcome, cases):
    """`cases` holds (name, colour, [(years, tops, bottoms) of each seed]). Returns labels of ends."""
    axes.set_title(words_of(outcome.partition(":last")[0]), fontsize=10.5)
    labels = []
    changes = max(len(set(_middle(paths)[1].round(12))) for *_, paths in cases)
    if changes < 3:
        _levels(axes, cases)
        return labels
    for place, (name, colour, paths) in enumerate(cases):
        years, middle, each = _middle(paths)
        known = ~numpy.isnan(middle)
        if not known.any():
            continue
        often = (~numpy.isnan(each)).sum(axis=0) > len(paths) / 2
        if len(paths) > 3 and often.any() and place < 2:
            low, high = numpy.nanpercentile(each[:, often], (5, 95), axis=0)
            axes.fill_between(years[often], low, high, color=colour, alpha=0.13, linewidth=0)
        axes.plot(years[known], middle[known], color=colour, linewidth=2.2 if place == 0 else 1.6)
        labels.append((years[known][-1], middle[known][-1], _wrapped(name, 14), colour))
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    axes.margins(x=0.02)
    return labels


def unit(effect):
    """(What 1 stands for, whether it is luck): without any luck in the twin, the difference itself."""
    if effect.luck > 1e-12:
        return effect.luck, True
    return max(abs(effect.difference), 1e-12), False


def beyond(values):
    """-1, 0 or 1 for each value: left of what the panel shows, within it, right of it."""
    return numpy.where(numpy.abs(values) > REACH, numpy.sign(values), 0).astype(int)


def _at_edges(axes, values, place, **look):
    """Triangles at the edges for values that lie beyond them; returns whether there are any."""
    out = beyond(numpy.atleast_1d(values))
    for side, marker in ((-1, "<"), (1, ">")):
        if (out == side).any():
            axes.plot([side * REACH], [place], marker, clip_on=False, linestyle="none", **look)
    return bool(out.any())


def _dot_row(axes, place, colour, effect):
    """One comparison; returns (something lies beyond the edge, its unit is luck)."""
    scale, is_luck = unit(effect)
    each, middle, half = (value / scale for value in (effect.each, effect.difference, effect.half_width))
    inside = each[beyond(each) == 0]
    axes.scatter(inside, numpy.full(inside.size, place), s=9, color=colour, alpha=0.35, linewidth=0)
    ends = numpy.array([middle - half, middle + half])
    axes.plot(numpy.clip(ends, -REACH, REACH), [place, place], color=colour, linewidth=2)
    fill = colour if effect.told else "white"
    some = _at_edges(axes, numpy.append(each, ends), place, color=colour, markersize=4)
    if not _at_edges(axes, middle, place, color=colour, markersize=8, markerfacecolor=fill):
        axes.plot([middle], [place], "o", color=colour, markersize=6, markerfacecolor=fill)
    return some or bool(beyond(middle)), is_luck or effect.difference == 0


def _dots(axes, rows):
    """`rows` holds (outcome, colour, Effect); rows of one outcome stand together. Returns what the
    caption has to add."""
    place, ticks, last, told = 0.0, [], None, []
    for outcome, colour, effect in rows:
        place += 0.5 if last is None or outcome == last else 1.0
        told.append(_dot_row(axes, place, colour, effect))
        if outcome != last:
            ticks.append([outcome, place, place])
        ticks[-1][2], last = place, outcome
    axes.axvline(0, color=style.INK, linewidth=0.8)
    axes.set_yticks([(low + high) / 2 for _, low, high in ticks])
    axes.set_yticklabels([words_of(outcome) for outcome, _, _ in ticks], fontsize=9)
    axes.set_ylim(place + 0.6, 0)
    axes.set_xlim(-REACH - 0.2, REACH + 0.2)
    axes.grid(True, axis="x")
    axes.grid(False, axis="y")
    axes.set_title("scenario minus twin, in units of luck", fontsize=10.5)
    edge, luck = (any(row[0] for row in told), all(row[1] for row in told))
    return (EDGE if edge else "") + ("" if luck else NO_LUCK)


LEFT = "{}atio of sums over {} seeds, with the range of nine in ten"
RIGHT = ("Right: a dot a seed; mean and 95 % interval, filled where 0 lies outside.\n"
         "1 = standard deviation of the twin from seed to seed.")
EDGE = f" Triangle: further out than {REACH:g}, not to scale."
NO_LUCK = " Where a twin is alike in all seeds, 1 = the difference itself."


def draw(target, title, outcome, cases, rows, seeds):
    """Writes the picture of one scenario; without twins, its line alone."""
    style.use()
    outcomes = len({outcome for outcome, _, _ in rows})
    height = max(3.1, 1.25 + 0.2 * outcomes + 0.17 * len(rows))
    figure, axes = pyplot.subplots(1, 2 if rows else 1, squeeze=False, dpi=88,
                                   figsize=(9.6 if rows else 6.4, height))
    labels = _lines(axes[0, 0], outcome, cases)
    more = _dots(axes[0, 1], rows) if rows else ""
    figure.suptitle(title, x=0.012, ha="left", fontsize=12.5, fontweight="bold")
    figure.text(0.012, 0.012, f"{LEFT.format('Left: r', seeds)}. {RIGHT}{more}" if rows
                else f"{LEFT.format('R', seeds)}.", fontsize=7.5, color=style.GREY)
    figure.tight_layout(rect=(0, 0.07, 1 if rows else 0.88, 0.99), w_pad=6.5)
    if labels:
        style.label_ends(axes[0, 0], labels, 8.5)
    figure.savefig(target)
    pyplot.close(figure)
