"""The panel of sessions and agreements, forum by forum."""

import textwrap

import numpy

from . import style
from .panels import Sessions, _signed, mark_reshuffles

MOST_FORUMS = 14
OUTCOMES = (  # (with cities, muted), marker, colour, filled, words
    ((True, True), "o", style.BLUE, True, "text adopted either way"),
    ((True, False), "^", style.GREEN, True, "only with cities"),
    ((False, True), "v", style.VERMILLION, True, "only if cities are silent"),
    ((False, False), "o", style.GREY, False, "no text"),
)


def busiest_forums(sessions):
    """Rows of the forums shown, those with most sessions first."""
    rows, held = numpy.unique(sessions.forum, return_counts=True)
    order = numpy.lexsort((rows, -held))
    return rows[order][:MOST_FORUMS], len(rows)


def height(result):
    """Rows the panel needs."""
    sessions = Sessions(result)
    return len(busiest_forums(sessions)[0]) if sessions.held else 3


def _name(names, row):
    name = str(names[row]) if names is not None and row < len(names) else f"forum {row}"
    return textwrap.shorten(name, 44, placeholder=" ...")


def agreements(axes, result):
    axes.set_title("Sessions of the forums", pad=26)
    sessions = Sessions(result)
    if not sessions.held:
        return style.say_instead(axes, "no session was held")
    rows, forums = busiest_forums(sessions)
    names = result.array("forums/name")
    for place, row in enumerate(rows):
        inside = sessions.forum == row
        for (with_cities, muted), marker, colour, filled, _ in OUTCOMES:
            these = inside & (sessions.agreed == with_cities) & (sessions.muted == muted)
            axes.scatter(sessions.year[these], numpy.full(these.sum(), place), marker=marker,
                         s=34, facecolors=colour if filled else "white", edgecolors=colour,
                         linewidths=1.1, zorder=3)
        told = (f"{sessions.agreed[inside].sum()} of {inside.sum()}",
                f"{sessions.muted[inside].sum()} of {inside.sum()}",
                _signed(sessions.voice(inside)))
        for text, at in zip(told, COLUMNS):
            axes.annotate(text, (at, place), xycoords=("axes fraction", "data"), va="center",
                          ha="right", fontsize=9, annotation_clip=False,
                          color=style.GREY if text == "none to tell" else style.INK)
    for text, at in zip(("adopted", "if silent", "voice"), COLUMNS):
        axes.annotate(text, (at, 1.0), xycoords="axes fraction", xytext=(0, 5), va="bottom",
                      textcoords="offset points", ha="right", fontsize=9, color=style.GREY,
                      annotation_clip=False)
    axes.set_yticks(range(len(rows)))
    axes.set_yticklabels([_name(names, row) for row in rows], fontsize=9)
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(len(rows) - 0.4, -0.6)
    year = result.array("series/year")
    margin = max((year[-1] - year[0]) * 0.01, 0.1)
    axes.set_xlim(year[0] - margin, year[-1] + margin)
    axes.spines["left"].set_visible(False)
    if forums > len(rows):
        axes.annotate(f"and {forums - len(rows)} more forums", (0, 0),
                      xycoords="axes fraction", xytext=(0, -26), textcoords="offset points",
                      fontsize=9, color=style.GREY)
    _legend(axes, sessions)
    mark_reshuffles(axes, result)


COLUMNS = (1.115, 1.235, 1.365)  # right edges, in widths of the panel


def _legend(axes, sessions):
    handles = []
    for (with_cities, muted), marker, colour, filled, words in OUTCOMES:
        if numpy.any((sessions.agreed == with_cities) & (sessions.muted == muted)):
            handles.append(axes.scatter([], [], marker=marker, s=34, edgecolors=colour,
                                        facecolors=colour if filled else "white", label=words))
    axes.legend(handles=handles, loc="lower left", bbox_to_anchor=(-0.01, 1.0), ncol=4,
                frameon=False, fontsize=9, handletextpad=0.1, columnspacing=1.2, borderpad=0)
