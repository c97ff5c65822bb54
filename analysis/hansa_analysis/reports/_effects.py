"""What a scenario does against a twin, over seeds: difference of ratios of sums, with an interval."""

import dataclasses
import math

import numpy


def pooled(fractions):
    """Ratio of sums over seeds of (numerator, denominator) pairs; NaN where nothing can be told."""
    top, bottom = numpy.asarray(fractions, float).reshape(-1, 2).sum(axis=0)
    return top / bottom if bottom > 0 else math.nan


def student(freedom):
    """The 97.5 % quantile of Student's t (Cornish & Fisher's expansion, good to 0.1 % from 4 on)."""
    if freedom < 1:
        return math.nan
    z, v = 1.959963984540054, float(freedom)
    return (z + (z ** 3 + z) / (4 * v) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * v ** 2)
            + (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * v ** 3)
            + (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92160 * v ** 4))


@dataclasses.dataclass
class Effect:
    """Scenario minus twin over seeds. `each` holds the difference seed by seed."""
    with_it: float
    without: float
    difference: float
    half_width: float
    each: numpy.ndarray
    luck: float  # standard deviation of the twin over seeds

    @property
    def larger(self):
        return int(numpy.sum(self.each > 0))

    @property
    def alike(self):
        return int(numpy.sum(self.each == 0))

    @property
    def told(self):
        """Whether the interval leaves 0 out."""
        return abs(self.difference) > self.half_width


def _ratios(fractions):
    with numpy.errstate(invalid="ignore", divide="ignore"):
        return numpy.where(fractions[:, 1] > 0, fractions[:, 0] / fractions[:, 1], numpy.nan)


def effect(ours, theirs):
    """The effect from (numerator, denominator) of each seed, in both cases.

    The interval is Student's t on the jackknife over seeds: for plain means it is the usual interval
    of paired differences, for ratios of sums it leaves out one history at a time.
    """
    ours, theirs = numpy.asarray(ours, float), numpy.asarray(theirs, float)
    seeds = len(ours)
    difference = pooled(ours) - pooled(theirs)
    left_out = numpy.array([pooled(numpy.delete(ours, seed, 0)) - pooled(numpy.delete(theirs, seed, 0))
                            for seed in range(seeds)])
    deviation = math.sqrt((seeds - 1) / seeds * numpy.sum((left_out - left_out.mean()) ** 2))
    each = _ratios(ours) - _ratios(theirs)
    lone = _ratios(theirs)
    lone = lone[~numpy.isnan(lone)]
    return Effect(pooled(ours), pooled(theirs), difference, student(seeds - 1) * deviation,
                  each[~numpy.isnan(each)], float(lone.std(ddof=1)) if lone.size > 1 else 0.0)
