"""The panels of the picture of one run. Each says so when the result lacks what it shows."""

import numpy

from . import style
from .result import SYNTHETIC_AGENT
from .voice import ratio_of_sums, rolling, rolling_mean

WINDOW = 5  # years over which voice and its components are taken


def _limits(axes, year):
    axes.set_xlim(year[0], year[-1] if year[-1] > year[0] else year[0] + 1)


def _count(number):
    return f"{number:,.0f}"


def mark_reshuffles(axes, result, words=False):
    """A dotted line on the dates at which networks were split or merged."""
    year, change = result.array("network_events/year"), result.array("network_events/change")
    if year is None:
        return
    names = result.meanings("network_events/change")
    for kind in ("split", "merged"):
        dates = numpy.unique(year[change == names.index(kind)]) if kind in names else ()
        for date in dates:
            axes.axvline(date, color=style.GREY, linewidth=1, linestyle=":")
            if words and len(dates) <= 3:
                axes.annotate(f" {kind} {int(date)}", (date, 0.98), color=style.GREY, fontsize=8.5,
                              xycoords=("data", "axes fraction"), va="top")


def _in_force(result):
    """Networks in force at each step: on record, invented. None when the file cannot tell."""
    founded, closed = result.array("networks/founded"), result.array("networks/closed")
    flags, days = result.array("networks/synthetic"), result.array("series/time")
    line = result.array("series/networks")
    if founded is None or closed is None or flags is None or line is None:
        return None
    before = numpy.append(days[0] + 1, days[1:])  # founded on the first day counts at the start
    standing = (founded < before[:, None]) & ~(closed < before[:, None])
    invented = (flags & SYNTHETIC_AGENT) != 0
    real, made = standing[:, ~invented].sum(axis=1), standing[:, invented].sum(axis=1)
    return (real, made) if numpy.array_equal(real + made, line) else None


def networks(axes, result):
    """Networks in force: on record below, invented above; one line when they cannot be told."""
    axes.set_title("Networks in force")
    year, line = result.array("series/year"), result.array("series/networks")
    if line is None:
        return style.say_instead(axes, "the result has no series of networks")
    _limits(axes, year)
    axes.set_ylim(0, max(line.max() * 1.12, 1))
    kinds = _in_force(result)
    if kinds is None:
        axes.plot(year, line, color=style.BLUE, linewidth=2)
        style.label_ends(axes, [(year[-1], line[-1], f"{_count(line[-1])} networks", style.BLUE)])
    else:
        real, made = kinds
        axes.stackplot(year, real, made, colors=[style.BLUE, style.SKY], linewidth=0)
        labels = []
        if real[-1]:
            labels.append((year[-1], real[-1] / 2, f"{_count(real[-1])} on record", style.BLUE))
        if made[-1]:
            words = "invented or\nsplit off" if _splits(result) else "invented"
            labels.append((year[-1], real[-1] + made[-1] / 2, f"{_count(made[-1])} {words}",
                           style.STEEL))
        style.label_ends(axes, labels)
    mark_reshuffles(axes, result, words=True)


def _splits(result):
    """Did an intervention split networks? Their parts count as invented."""
    change = result.array("network_events/change")
    names = result.meanings("network_events/change") if change is not None else []
    return "split" in names and bool(numpy.any(change == names.index("split")))


def _counted(axes, result, series, colour, words):
    year, values = result.array("series/year"), result.array(f"series/{series}")
    if values is None:
        return style.say_instead(axes, f"the result has no series {series}")
    axes.fill_between(year, values, color=colour, alpha=0.15, linewidth=0)
    axes.plot(year, values, color=colour, linewidth=2)
    _limits(axes, year)
    axes.set_ylim(0, max(numpy.nanmax(values) * 1.15, 1))
    axes.yaxis.set_major_formatter(lambda value, _: _count(value))
    axes.locator_params(axis="y", nbins=4)
    style.label_ends(axes, [(year[-1], values[-1], words(values[-1]), colour)])
    mark_reshuffles(axes, result)


def members(axes, result):
    axes.set_title("Participation: cities in a network")
    cities = result.length("cities/city")
    _counted(axes, result, "member_cities", style.GREEN,
             lambda last: f"{_count(last)} of\n{_count(cities)} cities")
    axes.tick_params(labelbottom=False)


def memberships(axes, result):
    axes.set_title("Memberships")
    _counted(axes, result, "memberships", style.GREEN,
             lambda last: f"{_count(last)}\nmemberships")


class Sessions:
    """Columns of /sessions, weighting by population first."""

    def __init__(self, result):
        self.held = result.length("sessions/session")
        self.least = float(result.parameter("voice.least_distance", 0.0))
        self.draws = int(float(result.parameter("voice.draws", 0)))
        if not self.held:
            return
        column = lambda name: result.array(f"sessions/{name}")
        self.year, self.forum = column("year"), column("forum")
        self.agreed, self.muted = column("agreed") != 0, column("agreed_muted") != 0
        self.numerator, self.denominator = column("voice_numerator"), column("voice_denominator")
        self.expected = column("expected_numerator"), column("expected_denominator")

    def voice(self, inside=slice(None), weighting=0):
        return ratio_of_sums(self.numerator[inside, weighting],
                             self.denominator[inside, weighting], self.least)


def _signed(value):
    """A sign is told only where the digits shown have one."""
    if numpy.isnan(value):
        return "none to tell"
    words = f"{value:+.3f}".replace("-", "\u2212")
    return "0.000" if words[1:] == "0.000" else words


def voice(axes, result):
    """Urban voice over a rolling window, as it came and as expected over redraws."""
    axes.set_title(f"Urban voice, {WINDOW}-year window")
    year, sessions = result.array("series/year"), Sessions(result)
    if year is None or not sessions.held:
        return style.say_instead(axes, "no session was held:\nthere is no urban voice to show")
    labels = []
    for terms, colour, width, dash, name in (
            ((sessions.numerator[:, 0], sessions.denominator[:, 0]), style.VERMILLION, 2.4, "-",
             "as it came"),
            (sessions.expected, style.INK, 1.3, "--", f"expected over\n{sessions.draws} redraws")):
        if name.startswith("expected") and not sessions.draws:
            continue
        values = rolling(sessions.year, *terms, year, WINDOW, sessions.least)
        axes.plot(year, values, color=colour, linewidth=width, linestyle=dash)
        known = numpy.flatnonzero(~numpy.isnan(values))
        if known.size:
            labels.append((year[known[-1]], values[known[-1]], name, colour))
    if not labels:
        return style.say_instead(axes, "texts and what cities want lie too near each other:\n"
                                       "there is no urban voice to tell")
    _limits(axes, year)
    low, high = axes.get_ylim()
    axes.set_ylim(min(low, -0.02), max(high, 0.05))
    axes.axhline(0, color=style.INK, linewidth=0.8)
    axes.set_ylabel("0 = no effect, 1 = all they want", fontsize=9, color=style.GREY)
    style.label_ends(axes, labels)
    axes.annotate(f"whole run {_signed(sessions.voice())}", (1, 1), xytext=(0, 9), va="bottom",
                  xycoords="axes fraction", textcoords="offset points", ha="right",
                  color=style.VERMILLION, fontweight="bold")
    mark_reshuffles(axes, result)


COMPONENTS = (("attention", "attention that\nnetworks win", style.ORANGE),
              ("coherence", "coherence of\nwhat they say", style.PURPLE),
              ("access_share", "networks' access\nto forums", style.BLUE))


def components(axes, result):
    """What voice is made of, each a share of 1: rolling means."""
    axes.set_title("What it is made of (shares)")
    year, labels = result.array("series/year"), []
    for name, words, colour in COMPONENTS:
        values = result.array(f"series/{name}")
        if values is None or numpy.all(numpy.isnan(values)):
            continue
        values = rolling_mean(year, values, year, WINDOW)
        axes.plot(year, values, color=colour, linewidth=2)
        known = numpy.flatnonzero(~numpy.isnan(values))
        labels.append((year[-1], values[known[-1]], words, colour))
    if not labels:
        return style.say_instead(axes, "the result has none of its components")
    _limits(axes, year)
    axes.set_ylim(0, 1.02)
    style.label_ends(axes, labels)
    mark_reshuffles(axes, result)
