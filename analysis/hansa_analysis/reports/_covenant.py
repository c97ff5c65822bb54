"""Runs and the study of the Covenant of Mayors, as arrays."""

import json
import tomllib

import h5py
import numpy

from . import PROJECT
from ._runs import OUTPUT
from .. import joins
from ..maps import Study

SCENARIO = PROJECT / "scenarios" / "covenant.toml"
STUDY = PROJECT / "scenarios" / "studies" / "covenant.toml"
FOLDER = OUTPUT / "covenant_runs"
FAST = ("voice.draws=0", "membership.search=0", "output.cities_every=0",
        "output.networks_every=0", "output.forums_every=0", "output.indices_every=0",
        "output.states_every=1")  # none of it changes what a town does
SEEDS = tuple(range(1, 25))


def options(factor_name):
    """Options of a factor of the study, and the settings of each as KEY=VALUE."""
    text = tomllib.loads(STUDY.read_text(encoding="utf-8"))
    factor = next(one for one in text["factor"] if one.get("name") == factor_name)

    def settings(table, prefix=""):
        for key, value in table.items():
            if isinstance(value, dict):
                yield from settings(value, f"{prefix}{key}.")
            else:
                yield f"{prefix}{key}={json.dumps(value)}"

    return {option["name"]: tuple(settings(option["set"])) for option in factor["option"]}


def jobs(name, settings, seeds=SEEDS):
    return [(SCENARIO, seed, (*FAST, *settings), FOLDER / f"{name}_{seed}.h5") for seed in seeds]


class Runs:
    """Joins of one arm: of towns by month and state, and the pledges of the world's own cities."""

    def __init__(self, name, seeds=SEEDS):
        rows = [self._read(FOLDER / f"{name}_{seed}.h5") for seed in seeds]
        self.by_month = numpy.array([row[0] for row in rows])
        self.by_state = numpy.array([row[1] for row in rows])
        self.cities = numpy.array([row[2] for row in rows])
        self.states = rows[0][3]

    @staticmethod
    def _read(path):
        with h5py.File(path, "r") as file:
            series = file["series"]
            cities = series["pledges_at_table"][1:].sum() + series["pledges_spread"][1:].sum()
            return (series["town_joins"][1:], file["states/towns_pledged"][-1].astype(float),
                    cities, list(file["states/state"].asstr()[...]))

    @property
    def by_year(self):
        """Of the towns, [histories x years]."""
        return self.by_month.reshape(len(self.by_month), -1, 12).sum(axis=2)

    @property
    def uneven(self):
        return numpy.array([joins.dispersion(months[12:]) for months in self.by_month])

    def share(self, dated, dated_leading):
        """Share of the two leading states in all joins."""
        return numpy.array([joins.share_of_all(joins.share_of_leading(states), states.sum(), dated,
                                               dated_leading) for states in self.by_state])


class Fit:
    """The study, point by point: means over replicates, and which points are accepted."""

    def __init__(self, path, truth):
        study = Study(path)
        finished = study.finished
        point = study.need("point")[finished].astype(int)
        with h5py.File(path, "r") as file:
            yearly = file["yearly/sum:town_joins"][...][finished]
            names = {name: str(file[name].attrs["flag_meanings"]).split()
                     for name in ("learning", "date")}
        dated, leading = truth.dated_by_month.sum(), truth.dated_by_state
        share = joins.share_of_all(study.need("last:town_share_of_two")[finished],
                                   study.need("sum:town_joins")[finished], dated,
                                   leading["ITA"] + leading["ESP"])
        uneven = study.need("dispersion")[finished]
        points = numpy.unique(point)

        def mean(values):
            return numpy.array([values[point == one].mean(axis=0) for one in points])

        self.replicates = int(numpy.bincount(point).min())
        self.runs = point.size
        self.joins = mean(yearly) + truth.dated_by_year
        self.share, self.uneven = mean(share), mean(uneven)
        first = [numpy.flatnonzero(point == one)[0] for one in points]
        self.learning, self.date = (
            numpy.array([names[name][level] for level in
                         study.need(name)[finished][first].astype(int)])
            for name in ("learning", "date"))
        self.ramp, self.base = (study.need(name)[finished][first] for name in ("ramp", "base"))
        self.off = numpy.abs(self.joins / truth.by_year - 1).max(axis=1)
        self.years = joins.years_agree(self.joins, truth.by_year)
        self.accepted = (self.years & joins.in_range(self.share, joins.SHARE)
                         & joins.in_range(self.uneven, joins.UNEVEN))

    def settings(self, point):
        """What a run of this point sets."""
        return (*options("learning")[self.learning[point]], *options("date")[self.date[point]],
                f"pledges.ramp={float(self.ramp[point])!r}",
                f"pledges.base={float(self.base[point])!r}")

    def best(self, learning):
        """The accepted point of these levels whose worst year is nearest; None without any."""
        candidates = numpy.flatnonzero(self.accepted & numpy.isin(self.learning, learning))
        return None if not candidates.size else candidates[self.off[candidates].argmin()]
