"""docs/sensitivity.md: which parameters move what, and why some move nothing.

Two studies with a Morris design over all parameters, of the teaching and of the observed world. A
parameter that moves no output of a study at all needs a reason in REASONS; one without makes the
command fail, for it is a defect until somebody has looked.
"""

import argparse
import csv
import io
import subprocess

import matplotlib.pyplot as pyplot
import numpy

from . import PROJECT, _runs, fill, table
from .. import style
from ..maps import Study
from ..result import NoResult

DURATION = "about 7 minutes on two cores"
PAGE = "docs/sensitivity.md"
PICTURE = PROJECT / "docs" / "pictures" / "sensitivity.png"
WORLDS = {"teaching": "screen_teaching", "observed": "screen_observed"}
MAIN = {"voice": "voice", "delivered_voice": "delivered voice",
        "last:participation": "participation at the end",
        "ratio:agreements/sessions": "share of sessions that agree"}
LEADING, BARS = 10, 15
LEANS = 0.5  # share of mu* from which mu counts as a direction
NOTHING = 1e-9  # of the span of an output: what rounding does

BOTH = ("teaching", "observed")
REASONS = {}


def _reason(keys, why, worlds=BOTH):
    for key in keys.split():
        for world in worlds:
            REASONS[world, key] = why


_reason("money.budget", "only ratios of resources matter: all money scales with it, by definition")
_reason("voice.least_distance", "decides whether voice is missing, never what it is; where it is missing "
        "the effect is left out")
_reason("learning.ties", "this world has no ties between cities (no ties.csv); `tests/worlds/ring` has, "
        "and there they are all that moves cities")
_reason("founding.event", "a generated world has no events (no events.csv)", ("teaching",))
_reason("lobbying.drift", "states of a generated world have no past (no states_by_year.csv)",
        ("teaching",))
_reason("consolidation.fit_value", "weighs what members lose of fit, and so few pairs have anything to lose "
        "that none came between; alone it acts: 48 mergers at 0.1, 55 at 10 (20 years, yearly, "
        "`consolidation.rate = 0.1`); in the teaching world 12 at 0.5, 11 at 10, 7 at 1,000 (rate 0.5)")


class Screen:
    """Elementary effects of a study: for each output its rows, the leading factor first."""

    def __init__(self, path):
        self.study = Study(path)
        done = subprocess.run([_runs.program(), "sensitivity", str(path), "--csv"], text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        if done.returncode:
            raise NoResult(done.stderr.strip())
        self.rows = {}
        for row in csv.DictReader(io.StringIO(done.stdout)):
            numbers = {name: float(row[name] or "nan")
                       for name in ("mu_star", "half_width", "mu", "sigma", "effects")}
            self.rows.setdefault(row["output"], []).append({"factor": row["factor"], **numbers})
        self.factors = sorted({row["factor"] for rows in self.rows.values() for row in rows})
        self.runs = int(self.study.finished.sum())

    def span(self, output):
        """Largest less smallest value of an output over all runs."""
        values = self.study.need(output.replace("/", "|"))
        values = values[~numpy.isnan(values)]
        return float(values.max() - values.min()) if values.size else 0.0

    def moved(self, factor):
        """Outputs that the factor moves, by more than rounding does."""
        return [output for output, rows in self.rows.items() for row in rows
                if row["factor"] == factor and row["mu_star"] > NOTHING * self.span(output)]

    def idle(self):
        return [factor for factor in self.factors if not self.moved(factor)]

    def range_of(self, factor):
        values = self.study.need(factor)
        if factor in self.study.options:
            return f"{len(set(values))} values"
        return f"{values.min():.3g} to {values.max():.3g}"


def unexplained(world, idle):
    """Idle parameters without a reason."""
    return [factor for factor in idle if (world, factor) not in REASONS]


def _leading(screen):
    parts = []
    for output, words in MAIN.items():
        rows = [[f"`{row['factor']}`", screen.range_of(row["factor"]),
                 f"{row['mu_star']:.3f} ± {row['half_width']:.3f}", f"{row['mu']:+.3f}",
                 f"{row['sigma']:.3f}"] for row in screen.rows[output][:LEADING]]
        parts.append(f"**{words[0].upper()}{words[1:]}** (between its smallest and largest run: "
                     f"{screen.span(output):.2f})\n\n" +
                     table(["parameter", "range", "mu*", "mu", "sigma"], rows))
    return "\n\n".join(parts)


def _idle_table(screens):
    whose = {}
    for world, screen in screens.items():
        for factor in screen.idle():
            whose.setdefault((factor, REASONS[world, factor]), []).append(world)
    rows = [[f"`{factor}`", " and ".join(worlds), why]
            for (factor, why), worlds in sorted(whose.items())]
    return table(["parameter", "world", "why it moves nothing there"], rows)


def _counts(screens):
    rows = []
    for world, screen in screens.items():
        moves = {factor: screen.moved(factor) for factor in screen.factors}
        main = sum(any(output in MAIN for output in moved) for moved in moves.values())
        rows.append([world, len(screen.factors), screen.runs, len(screen.rows),
                     main, sum(bool(moved) for moved in moves.values()) - main,
                     len(screen.idle())])
    return table(["world", "factors", "runs", "outputs", "move one of the four below",
                  "move others alone", "move nothing"], rows)


def _bars(axes, screen, title):
    rows = screen.rows["voice"][:BARS][::-1]
    place = numpy.arange(len(rows))
    lean = numpy.array([row["mu"] / row["mu_star"] if row["mu_star"] else 0.0 for row in rows])
    size = numpy.array([row["mu_star"] for row in rows])
    for chosen, colour, words in ((lean >= LEANS, style.BLUE, "mostly raises voice"),
                                  (lean <= -LEANS, style.VERMILLION, "mostly lowers it"),
                                  (abs(lean) < LEANS, style.GREY, "either, as the others are")):
        axes.barh(place[chosen], size[chosen], color=colour, height=0.62, label=words)
    axes.errorbar(size, place, xerr=[row["half_width"] for row in rows], fmt="none",
                  ecolor=style.INK, elinewidth=0.9, capsize=2)
    axes.set_yticks(place, [row["factor"] for row in rows], fontsize=8.5)
    axes.set_xlim(left=0)
    axes.grid(axis="x")
    axes.grid(axis="y", visible=False)
    axes.set_xlabel("mu*, change of voice over the range, with 95 % interval")
    axes.set_title(title)


def draw(screens, target=PICTURE):
    """The leading parameters of voice in each world, with 95 % intervals."""
    style.use()
    figure, grid = pyplot.subplots(1, len(screens), figsize=(12.4, 5.6), dpi=100, squeeze=False)
    for axes, (world, screen) in zip(grid[0], screens.items()):
        _bars(axes, screen, f"{world} world, {screen.runs:,} runs")
    grid[0][-1].legend(loc="lower right", fontsize=9, frameon=False)
    figure.tight_layout(w_pad=2.5)
    figure.savefig(target)
    pyplot.close(figure)


def main(arguments):
    parser = argparse.ArgumentParser(prog="hansa report sensitivity", description=__doc__)
    for world in WORLDS:
        parser.add_argument(f"--{world}", metavar="STUDY.h5",
                            help=f"merged study of the {world} world, instead of running it")
    options = vars(parser.parse_args(arguments))
    screens = {world: Screen(options[world] or _runs.study(name)) for world, name in WORLDS.items()}
    open_cases = [f"{world} world: {factor}" for world, screen in screens.items()
                  for factor in unexplained(world, screen.idle())]
    if open_cases:
        raise NoResult("these parameters move nothing, and REASONS does not say why:\n  " +
                       "\n  ".join(open_cases))
    draw(screens)
    print(fill(PAGE, {"counts": _counts(screens), "idle": _idle_table(screens),
                      **{world: _leading(screen) for world, screen in screens.items()}}))
