"""docs/covenant.md: the Covenant of Mayors, simulated beside what was counted from 2008 to 2013."""

import argparse

import numpy

from . import PROJECT, _covenant_figure, fill, nine_in_ten, table, verdict
from ._covenant import SEEDS, Fit, Runs, jobs
from ._runs import merged, run_all, study
from .. import joins

DURATION = "about 2 minutes of processor time"
PAGE = "docs/covenant.md"
MOST_STATES = 16


def _row(words, truth, low_high, values, digits):
    mean = values.mean()
    return [words, f"{truth:,.{digits}f}", f"{low_high[0]:,.{digits}f} to {low_high[1]:,.{digits}f}",
            f"{mean:,.{digits}f}", nine_in_ten(values, digits),
            f"{joins.in_range(values, low_high).sum()} of {len(values)}",
            verdict(mean, *low_high, digits)]


def _around(count):
    return count * (1 - joins.WITHIN), count * (1 + joins.WITHIN)


def _targets(runs, truth):
    years = runs.by_year + truth.dated_by_year
    rows = [_row(f"joins in {year}", count, _around(count), years[:, i], 0)
            for i, (year, count) in enumerate(zip(joins.YEARS, truth.by_year))]
    dated = truth.dated_by_state
    share = runs.share(truth.dated_by_month.sum(), dated["ITA"] + dated["ESP"])
    rows.append(_row("share of the two leading states", truth.share, joins.SHARE, share, 3))
    rows.append(_row("months of 2009 to 2013, variance over mean", truth.uneven, joins.UNEVEN,
                     runs.uneven, 1))
    at_once = joins.years_agree(years, truth.by_year).sum()
    return table(["what", "counted", "agrees from", "mean of histories", "90 % of histories",
                  "histories that agree", "verdict on the mean"], rows) + (
        f"\n\nAll six years at once agree in {at_once} of {len(years)} single histories.")


def _arms(arms, truth):
    rows = []
    for words, runs in arms:
        years = (runs.by_year + truth.dated_by_year).mean(axis=0)
        worst = (years / truth.by_year - 1)[numpy.abs(years / truth.by_year - 1).argmax()]
        rows.append([words, *(f"{count:,.0f}" for count in years), f"{100 * worst:+.0f} %",
                     "yes" if joins.years_agree(years, truth.by_year) else "**no**",
                     f"{runs.uneven.mean():.1f}",
                     verdict(runs.uneven.mean(), *joins.UNEVEN, 1)])
    rows.insert(0, ["*counted*", *(f"{count:,}" for count in truth.by_year), "", "",
                    f"{truth.uneven:.1f}", ""])
    return table(["histories", *joins.YEARS, "worst year", "all years agree",
                  "variance over mean", "verdict on it"], rows)


def _study(fit, truth):
    rows = []
    for point in range(fit.accepted.size):
        rows.append([fit.learning[point], fit.date[point], f"{fit.ramp[point]:g}",
                     f"{fit.base[point]:g}",
                     *(f"{100 * off:+.0f}" for off in fit.joins[point] / truth.by_year - 1),
                     f"{fit.share[point]:.3f}", f"{fit.uneven[point]:.1f}",
                     "**yes**" if fit.accepted[point] else "no"])
    return table(["learning", "from", "ramp, years", "base, log",
                  *(f"{year}, %" for year in joins.YEARS), "share of two", "variance over mean",
                  "accepted"], rows)


def _identified(fit):
    without, with_it = (bool(fit.accepted[(fit.learning == "none") == alike].any())
                        for alike in (True, False))
    if without and with_it:
        return ("**By this rule the series does not tell learning among towns from states that "
                "differ**: points without any learning and points with it are both accepted. So it "
                "is no evidence for `pledges.peers`, whose default stays 0, and none against it.")
    if without or with_it:
        return (f"Points {'without' if without else 'with'} learning are accepted, and none "
                f"{'with' if without else 'without'} it. Within the ranges of this study the series "
                "does tell the two apart; that it cannot was expected, and is **not** borne out.")
    return "**No point is accepted**, with learning or without it."


def _states(runs, truth):
    rows, listed = [], sorted(truth.by_state, key=lambda state: -truth.by_state[state])
    for state in listed[:MOST_STATES]:
        towns = runs.by_state[:, runs.states.index(state)]
        dated = truth.dated_by_state.get(state, 0)
        low, high = numpy.quantile(towns + dated, (0.05, 0.95))
        count = truth.by_state[state]
        rows.append([state, f"{count:,}", dated, f"{towns.mean() + dated:,.0f}",
                     f"{low:,.0f} to {high:,.0f}", "yes" if low <= count <= high else "**no**"])
    named = [runs.states.index(state) for state in listed[:MOST_STATES]]
    others = numpy.delete(runs.by_state, named, axis=1).sum(axis=1)
    dated = sum(truth.dated_by_state.get(state, 0)
                for state in truth.dated_by_state if state not in listed[:MOST_STATES])
    count = sum(truth.by_state[state] for state in listed[MOST_STATES:])
    low, high = numpy.quantile(others + dated, (0.05, 0.95))
    rows.append(["others", count, dated, f"{others.mean() + dated:,.0f}",
                 f"{low:,.0f} to {high:,.0f}", "yes" if low <= count <= high else "**no**"])
    return table(["state", "counted", "of them dated cities", "mean of histories",
                  "90 % of histories", "counted within"], rows)


def _cities(runs, truth):
    return (f"Cities of the world's own list sign the campaign as well, at the rate of the towns "
            f"around them: {runs.cities.mean():.0f} by the end of 2013 ({nine_in_ten(runs.cities)}), "
            f"where {truth.dated_by_month.sum()} such cities had joined. "
            + ("**The case is wrong about cities**: they join far more readily than towns, and "
               "nothing here says so (`pledges.capacity` would, and is 0 by default)."
               if runs.cities.mean() < 0.5 * truth.dated_by_month.sum() else ""))


def _numbers():
    parser = argparse.ArgumentParser(prog="hansa report covenant", description=__doc__)
    parser.add_argument("--keep", action="store_true", help="take results that are there")
    return parser


def main(arguments):
    options = _numbers().parse_args(arguments)
    truth = joins.counted(PROJECT / "scenarios" / "world")
    there = options.keep and merged("covenant").exists()
    fit = Fit(merged("covenant") if there else study("covenant"), truth)
    settings = {"chosen": (), "one_by_one": ("pledges.batched=0",)}
    learns = fit.best(["some", "more"])
    if learns is not None:
        settings["learning"] = fit.settings(learns)
    seconds = run_all([job for name, keys in settings.items() for job in jobs(name, keys)],
                      again=not options.keep)
    arms = {name: Runs(name) for name in settings}
    named = [("nobody learns (the scenario)", arms["chosen"])]
    if learns is not None:
        named.append((f"{fit.learning[learns]} learning, ramp {fit.ramp[learns]:g}, base "
                      f"{fit.base[learns]:g}", arms["learning"]))
    named.append(("nobody learns, towns join one by one", arms["one_by_one"]))
    _covenant_figure.draw(arms["chosen"], arms.get("learning"), truth)
    fill(PAGE, {
        "targets": _targets(arms["chosen"], truth), "arms": _arms(named, truth),
        "study": f"{fit.accepted.sum()} of {fit.accepted.size} points accepted, {fit.replicates} "
                 f"replicates each.\n\n{_study(fit, truth)}\n\n{_identified(fit)}",
        "states": _states(arms["chosen"], truth), "cities": _cities(arms["chosen"], truth)})
    if seconds:
        print(f"{sum(seconds):.0f} s of processor time for {len(seconds)} runs beside the study; "
              f"seeds {SEEDS[0]} to {SEEDS[-1]}")
