"""What docs/predictions.md predicts: from which runs, and which figure of each run."""

import dataclasses

import h5py
import numpy

from . import PROJECT
from ._covenant import FAST, Fit
from ._runs import OUTPUT, merged, study
from .. import joins

FOLDER = OUTPUT / "predictions"
SCENARIOS = PROJECT / "scenarios"
FRAMES = (200, 250, 300)
OUTLOOK_SEEDS = tuple(range(2001, 2031))      # a third of them for each frame
CALIBRATION_SEEDS = tuple(range(4001, 4031))
COVENANT_SEEDS, COVENANT_RUNS = 3001, 60      # first seed; at least so many runs in all
LAST = 2025
SPARSE = ("voice.draws=0", "output.forums_every=0", "output.states_every=0")


@dataclasses.dataclass(frozen=True)
class Group:
    """Runs that belong together, and how to repeat one of them."""
    name: str
    words: str
    jobs: tuple
    seeds: str
    command: str

    def files(self):
        return [job[3] for job in self.jobs]


@dataclasses.dataclass(frozen=True)
class Prediction:
    group: str
    quantity: str
    year: str
    unit: str
    values: numpy.ndarray
    digits: int = 0

    @property
    def mean(self):
        return float(self.values.mean())

    @property
    def interval(self):
        low, high = numpy.quantile(self.values, (0.05, 0.95))
        return min(float(low), self.mean), max(float(high), self.mean)


def outlook():
    jobs = tuple((SCENARIOS / "outlook.toml", seed,
                  (f"founding.frame={FRAMES[i % len(FRAMES)]}", "output.indices_every=41",
                   "output.cities_every=41", *SPARSE), FOLDER / f"outlook_{seed}.h5")
                 for i, seed in enumerate(OUTLOOK_SEEDS))
    return Group("outlook", "observed world, foundings on from 2019", jobs,
                 f"{OUTLOOK_SEEDS[0]}-{OUTLOOK_SEEDS[-1]}",
                 "hansa run scenarios/outlook.toml --seed SEED --set founding.frame=FRAME "
                 "(200, 250, 300 in turn)")


def calibration():
    jobs = tuple((SCENARIOS / "calibration.toml", seed, ("output.indices_every=40",),
                  FOLDER / f"calibration_{seed}.h5") for seed in CALIBRATION_SEEDS)
    return Group("calibration", "calibration world", jobs,
                 f"{CALIBRATION_SEEDS[0]}-{CALIBRATION_SEEDS[-1]}",
                 "hansa run scenarios/calibration.toml --seed SEED --set output.indices_every=40")


def covenant():
    truth = joins.counted(SCENARIOS / "world")
    path = merged("covenant")
    fit = Fit(path if path.exists() else study("covenant"), truth)
    points = numpy.flatnonzero(fit.accepted)
    each = -(-COVENANT_RUNS // points.size)
    seeds = range(COVENANT_SEEDS, COVENANT_SEEDS + each)
    jobs = tuple((SCENARIOS / "covenant.toml", seed, (*FAST, "horizon=16", *fit.settings(point)),
                  FOLDER / f"covenant_{point}_{seed}.h5") for point in points for seed in seeds)
    return Group("covenant", f"Covenant of Mayors, {points.size} accepted points", jobs,
                 f"{seeds[0]}-{seeds[-1]}",
                 "hansa run scenarios/covenant.toml --seed SEED --set horizon=16 with the settings "
                 "of each accepted point of scenarios/studies/covenant.toml")


def groups():
    return covenant(), outlook(), calibration()


def _series(path, name):
    with h5py.File(path, "r") as file:
        return file["series/year"][...], file[f"series/{name}"][...]


def _at_end_of(path, name, year):
    years, values = _series(path, name)
    return float(values[numpy.abs(years - (year + 1)).argmin()])


def _in_year(path, name, year):
    years, values = _series(path, name)
    return float(values[(years > year + 1e-6) & (years < year + 1 + 1e-6)].sum())


def _sizes(path):
    """Members of the networks in force at the end."""
    with h5py.File(path, "r") as file:
        return file["networks/members"][-1][file["networks/alive"][-1] != 0]


def _degrees(path):
    """Memberships of all cities at the end."""
    with h5py.File(path, "r") as file:
        return file["cities/memberships"][-1]


def _quantiles(group, words, unit, samples, shares):
    return [Prediction(group.name, f"{words}, {name}", str(LAST), unit,
                       numpy.array([numpy.quantile(one, share) for one in samples]))
            for share, name in shares]


def of_covenant(group):
    years = range(2014, 2024)
    by_year = numpy.array([[_in_year(path, "town_joins", year) for year in years]
                           for path in group.files()])
    words = "joins of the Covenant of Mayors, municipalities that are no city of the world"
    found = [Prediction(group.name, words, str(year), "joins", by_year[:, i])
             for i, year in enumerate(years)]
    found.append(Prediction(group.name, f"{words}, total", "2014-2023", "joins",
                            by_year.sum(axis=1)))
    two = [_at_end_of(path, "town_share_of_two", 2023) for path in group.files()]
    found.append(Prediction(group.name, "share of the two leading states in all such joins",
                            "2008-2023", "share", numpy.array(two), 3))
    return found


def of_outlook(group):
    files = group.files()
    found = [Prediction(group.name, "networks in force at the end of the year", str(year),
                        "networks", numpy.array([_at_end_of(path, "networks", year)
                                                 for path in files]))
             for year in range(2019, LAST + 1)]
    found += of_growth(group)
    sizes = [_sizes(path) for path in files]
    found += _quantiles(group, "members of a network in force", "cities", sizes,
                        ((0.1, "10 % have fewer"), (0.25, "25 % have fewer"), (0.5, "median"),
                         (0.75, "25 % have more"), (0.9, "10 % have more"), (1.0, "the largest")))
    degrees = [_degrees(path) for path in files]
    found.append(Prediction(group.name, "cities with any membership", str(LAST), "share",
                            numpy.array([(one > 0).mean() for one in degrees]), 3))
    found += _quantiles(group, "memberships of a member city", "memberships",
                        [one[one > 0] for one in degrees],
                        ((0.1, "10 % have fewer"), (0.5, "median"), (0.9, "10 % have more"),
                         (0.99, "1 % have more"), (1.0, "most")))
    return found + of_structure(group, str(LAST))


def of_growth(group):
    """How many networks more are in force at the end of LAST than at the end of 2019."""
    first, last = (numpy.array([_at_end_of(path, "networks", year) for path in group.files()])
                   for year in (2019, LAST))
    words, years = "growth of the networks in force, end to end of the years", f"2019-{LAST}"
    return [Prediction(group.name, words, years, "networks", last - first),
            Prediction(group.name, f"{words}, as a share of the first", years, "share",
                       last / first - 1, 2)]


def of_structure(group, year):
    """Nestedness and modularity against matrices with the same margins, and how often of each sign."""
    found = []
    for series, words in (("nodf_z", "nestedness (NODF)"), ("modularity_z", "modularity (Barber)")):
        z = numpy.array([_series(path, series)[1][-1] for path in group.files()])
        found.append(Prediction(group.name, f"{words} against the curveball null, {group.words}",
                                year, "z", z, 1))
        found.append(Prediction(group.name, f"{words}: z above 0, {group.words}", year,
                                "share of seeds", numpy.full(1, (z > 0).mean()), 2))
    return found


def predictions(of):
    """All predictions, given the three groups of finished runs."""
    one, two, three = of
    return of_covenant(one) + of_outlook(two) + of_structure(three, "2024")
