"""Signs of the change of an output between points of a study, with intervals over replicates.

Replicates share their random numbers, so the same ones are drawn at every point; a ratio is joined
over replicates as a ratio of sums (docs/studies.md says why).
"""

import numpy

from ..maps import INSIDE, verdict

RESAMPLES = 2000
LEAST = 0.05  # changes smaller than this share of the larger value count as open


class Table:
    """Sums of an output by point and replicate."""

    def __init__(self, study):
        self.study = study
        point = study.need("point").astype(int)
        replicate = study.need("replicate").astype(int)
        self.points, self.replicates = point.max() + 1, replicate.max() + 1
        self.place = point, replicate
        done = int(study.finished.sum())
        if done != self.points * self.replicates:
            raise ValueError(f"{done} runs of {self.points} points, not {self.replicates} of "
                             "each: sweep the study to its end first.")
        self.first = numpy.full(self.points, -1)
        self.first[point[::-1]] = numpy.arange(len(point))[::-1]
        weights = numpy.random.default_rng(1).multinomial(
            self.replicates, numpy.full(self.replicates, 1 / self.replicates), RESAMPLES)
        self.weights = numpy.vstack([numpy.ones(self.replicates), weights])
        self._values = {}  # by output, once computed

    def factor(self, name):
        """The value of a factor at each point."""
        return self.study.need(name)[self.first]

    def values(self, output):
        """The output of each point: in row 0 of all replicates, below of each resample."""
        if output not in self._values:
            top, bottom = (self._grid(part) for part in self.study.parts(output))
            with numpy.errstate(invalid="ignore", divide="ignore"):
                self._values[output] = (self.weights @ top.T) / (self.weights @ bottom.T)
        return self._values[output]

    def _grid(self, column):
        grid = numpy.zeros((self.points, self.replicates))
        grid[self.place] = column
        return grid


def change(values, lower, upper):
    """Middle, low and high end of values[upper] - values[lower], for lists of points."""
    return interval(values[:, upper] - values[:, lower])


def interval(apart):
    """Middle, low and high end of differences: in row 0 of all replicates, below of each resample."""
    low, high = numpy.percentile(apart[1:], INSIDE, axis=0)
    return apart[0], low, high


def signs(values, lower, upper):
    """+1, -1, or 0 where the interval of the change holds 0 or the change is small."""
    middle, low, high = change(values, lower, upper)
    larger = numpy.maximum(abs(values[0, lower]), abs(values[0, upper]))
    return numpy.where(abs(middle) < LEAST * larger, 0, verdict(low, high))


def pairs(table, factor, lower, upper, where=None):
    """Points that differ in one factor alone, as (points at `lower`, points at `upper`).

    `where` keeps the points for which it is true.
    """
    names = [name for name in table.study.factors if name != factor]
    along = table.factor(factor)
    keys = list(zip(*(table.factor(name).tolist() for name in names)))
    at_upper = {keys[point]: point for point in numpy.flatnonzero(along == upper)}
    found = [(point, at_upper[keys[point]]) for point in numpy.flatnonzero(along == lower)
             if keys[point] in at_upper and (where is None or where[point])]
    return tuple(numpy.array(side, dtype=int) for side in zip(*found))


def shares(told):
    """Up / down / open, in %."""
    if len(told) == 0:
        return "–"
    return " / ".join(f"{100 * numpy.mean(told == kind):.0f}" for kind in (1, -1, 0))
