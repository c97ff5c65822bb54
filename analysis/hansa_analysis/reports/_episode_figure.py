"""One picture for each scenario: an outcome over the years, and what the scenario changes."""

import matplotlib.pyplot as pyplot
import numpy

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


def _lines(axes, outcome, cases):
    """`cases` holds (name, colour, [(years, tops, bottoms) of each seed])."""
    labels = []
    for name, colour, paths in cases:
        years = paths[0][0]
        tops, bottoms = (numpy.array([path[part] for path in paths]) for part in (1, 2))
        with numpy.errstate(invalid="ignore", divide="ignore"):
            middle = tops.sum(axis=0) / bottoms.sum(axis=0)
            each = tops / bottoms
        known = ~numpy.isnan(middle)
        if not known.any():
            continue
        some = (~numpy.isnan(each)).sum(axis=0) > len(paths) / 2
        if len(paths) > 3 and some.any() and name in (cases[0][0], cases[1][0] if cases[1:] else ""):
            low, high = numpy.nanpercentile(each[:, some], (5, 95), axis=0)
            axes.fill_between(years[some], low, high, color=colour, alpha=0.13, linewidth=0)
        axes.plot(years[known], middle[known], color=colour, linewidth=2.2 if name == "scenario" else 1.6,
                  marker="o" if known.sum() < 3 else None)
        labels.append((years[known][-1], middle[known][-1], name.replace("_", " "), colour))
    axes.set_title(words_of(outcome), fontsize=10.5)
    axes.margins(x=0.02)
    return labels


def _dots(axes, rows):
    """`rows` holds (outcome, colour, Effect); rows of one outcome stand together."""
    place, ticks, last = 0.0, [], None
    for outcome, colour, effect in rows:
        place += 0.5 if last is None or outcome == last else 1.0
        scale = effect.luck if effect.luck > 1e-12 else max(abs(effect.difference), 1e-12)
        each = numpy.clip(effect.each / scale, -REACH, REACH)
        axes.scatter(each, numpy.full(each.size, place), s=9, color=colour, alpha=0.35, linewidth=0)
        middle, half = effect.difference / scale, effect.half_width / scale
        axes.plot(numpy.clip([middle - half, middle + half], -REACH, REACH), [place, place],
                  color=colour, linewidth=2)
        axes.plot([numpy.clip(middle, -REACH, REACH)], [place], "o", color=colour, markersize=6,
                  markerfacecolor=colour if effect.told else "white")
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


def draw(target, title, outcome, cases, rows, seeds):
    """Writes the picture of one scenario."""
    style.use()
    outcomes = len({outcome for outcome, _, _ in rows})
    height = max(3.1, 1.25 + 0.2 * outcomes + 0.17 * len(rows))
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(9.6, height), dpi=88,
                                            gridspec_kw={"width_ratios": (1, 1.05)})
    labels = _lines(left, outcome, cases)
    if rows:
        _dots(right, rows)
    else:
        style.say_instead(right, "no twin")
    figure.suptitle(title, x=0.012, ha="left", fontsize=12.5, fontweight="bold")
    figure.text(0.012, 0.012, f"Left: ratio of sums over {seeds} seeds, with the range of nine in ten. "
                "Right: a dot a seed; mean and 95 % interval, filled where 0 lies outside.\n"
                "1 = standard deviation of the twin from seed to seed.", fontsize=7.5, color=style.GREY)
    figure.tight_layout(rect=(0, 0.07, 1, 0.99), w_pad=7.5)
    style.label_ends(left, labels, 8.5)
    figure.savefig(target)
    pyplot.close(figure)
