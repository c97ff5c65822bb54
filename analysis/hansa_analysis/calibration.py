"""What was counted of city networks, and which runs and points of a study agree with it.

The rule: a point is accepted when every moment lies within the tolerance of its target. Tolerances
are stated here, once, and hold for runs and for studies alike.
"""

import dataclasses

import h5py
import numpy

from .maps import Study
from .rates import STEPS_A_YEAR, exits_a_year

PINNED = 2.0  # of distance_from_even; an even choice reaches it in one case of a hundred


@dataclasses.dataclass(frozen=True)
class Target:
    """A moment, what was counted, and between what values a simulated one agrees with it."""
    name: str
    words: str
    counted: str
    low: float
    high: float
    digits: int = 2

    def holds(self, value):
        """Whether the value agrees; a missing one does not."""
        return (self.low <= numpy.asarray(value)) & (numpy.asarray(value) <= self.high)

    def text(self, value):
        return f"{value:.{self.digits}f}"


TARGETS = (
    Target("single", "members with one membership alone, share", "0.755", 0.705, 0.805, 3),
    Target("mean", "memberships of a member, mean", "1.68", 1.51, 1.85),
    Target("slope", "elasticity of memberships to population, members above 100,000",
           "0.72 (0.55 to 0.75)", 0.55, 0.75),
    Target("spread", "log size of networks, standard deviation", "0.9 to 1.2", 0.9, 1.2),
    Target("networks", "networks at the end", "56", 48, 64, 0),
    Target("boom", "foundings that fall in 1990 to 2003, share", "0.61", 0.51, 0.71),
    Target("exits", "members that leave, % a year", "1", 0.5, 1.5),
)
NAMES = tuple(target.name for target in TARGETS)
OF_MEMBERSHIPS = ("single", "mean", "slope", "spread")


def moments_of_result(path):
    """The moments of a result at its end, by name."""
    with h5py.File(path, "r") as file:
        series = {name: item[...] for name, item in file["series"].items()
                  if item.ndim == 1 and item.dtype.kind == "f"}
    ends, founded = series["year"][1:], series["foundings"][1:]
    boom = (ends > 1990) & (ends <= 2004)
    with numpy.errstate(invalid="ignore", divide="ignore"):
        return {
            "single": series["single_memberships"][-1],
            "mean": series["memberships_per_member"][-1],
            "slope": series["membership_elasticity"][-1],
            "spread": series["network_size_spread"][-1],
            "networks": series["networks"][-1],
            "boom": numpy.divide(founded[boom].sum(), founded.sum()),
            "exits": 100 * exits_a_year(series["exits"], series["memberships"]),
            "participation": series["participation"][-1],
        }


def large_towns(path, least=250e3):
    """Single share, mean and participation at the end among towns of at least so many people."""
    with h5py.File(path, "r") as file:
        large = file["cities/population"][...] >= least
        memberships = file["cities/memberships"][-1][large]
    of_members = memberships[memberships > 0]
    return {"single": (of_members == 1).mean(), "mean": of_members.mean(),
            "participation": (memberships > 0).mean()}


class Calibration(Study):
    """The table of the calibration study, a row a finished run."""

    def __init__(self, path):
        super().__init__(path)
        finished = self.finished
        self.runs = finished.size
        self.column = {name: column[finished] for name, column in self.column.items()}

    def moments(self):
        """Columns of moments by name."""
        with numpy.errstate(invalid="ignore", divide="ignore"):
            return {
                "single": self.need("last:single_memberships"),
                "mean": self.need("last:memberships_per_member"),
                "slope": self.need("last:membership_elasticity"),
                "spread": self.need("last:network_size_spread"),
                "networks": self.need("last:networks"),
                "boom": self.need("foundings_1990_2003") / self.need("sum:foundings"),
                "exits": 100 * STEPS_A_YEAR * self.need("ratio:exits|memberships.numerator")
                         / self.need("ratio:exits|memberships.denominator"),
            }


def accepted(moments, names=NAMES):
    """Which rows agree with every target named."""
    return numpy.logical_and.reduce([target.holds(moments[target.name]) for target in TARGETS
                                     if target.name in names])


def _ranks(column):
    return numpy.argsort(numpy.argsort(column)).astype(float)


def distance_from_even(column, chosen):
    """Kuiper's distance of the chosen among all values of a column from an even choice, scaled.

    Unlike Kolmogorov's it sees a choice from the middle as well as one from an end. Above PINNED in
    one case of a hundred where the choice is even (Stephens 1970).
    """
    at = numpy.sort((_ranks(column)[chosen] + 0.5) / column.size)
    steps = numpy.arange(at.size + 1) / at.size
    distance = (steps[1:] - at).max() + (at - steps[:-1]).max()
    root = numpy.sqrt(at.size)
    return distance * (root + 0.155 + 0.24 / root)


def rank_correlation(one, other):
    """Spearman's, of columns without ties."""
    return float(numpy.corrcoef(_ranks(one), _ranks(other))[0, 1])


def pairs(columns):
    """Rank correlations of all pairs of columns, the strongest first: [(r, name, name)]."""
    names = list(columns)
    r = numpy.corrcoef([_ranks(columns[name]) for name in names])
    found = [(r[i, j], names[j], names[i]) for i in range(len(names)) for j in range(i)]
    return sorted(found, key=lambda pair: -abs(pair[0]))


def chance_of_pairs(columns, draws=200):
    """The strongest correlation of any pair that unrelated columns of this size reach in one case
    of twenty."""
    random = numpy.random.default_rng(1)
    size = next(iter(columns.values())).size
    strongest = [abs(pairs({name: random.random(size) for name in columns})[0][0])
                 for _ in range(draws)]
    return float(numpy.quantile(strongest, 0.95))
