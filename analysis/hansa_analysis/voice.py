"""Urban voice as a ratio of sums over sessions, never a mean of ratios."""

import numpy


def ratio_of_sums(numerator, denominator, least_distance=0.0):
    """Voice of some sessions; NaN where texts and wishes lie too near each other to tell."""
    count = numpy.size(numerator)
    top, bottom = numpy.sum(numerator), numpy.sum(denominator)
    if count == 0 or bottom <= 0 or bottom < count * least_distance ** 2:
        return numpy.nan
    return float(top / bottom)


def rolling(year, numerator, denominator, at, window, least_distance=0.0):
    """Voice of the sessions in the `window` years that end at each of `at` (end included)."""
    year, numerator, denominator = map(numpy.asarray, (year, numerator, denominator))
    values = []
    for end in at:
        inside = (year > end - window) & (year <= end)
        values.append(ratio_of_sums(numerator[inside], denominator[inside], least_distance))
    return numpy.array(values)


def rolling_mean(year, values, at, window):
    """Mean of what is not missing in the `window` years that end at each of `at`."""
    year, values = numpy.asarray(year), numpy.asarray(values)
    means = []
    for end in at:
        inside = values[(year > end - window) & (year <= end) & ~numpy.isnan(values)]
        means.append(inside.mean() if inside.size else numpy.nan)
    return numpy.array(means)
