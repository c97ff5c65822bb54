"""Ratios of sums, by hand."""

import numpy
import pytest

from hansa_analysis.voice import ratio_of_sums, rolling, rolling_mean


def test_voice_is_a_ratio_of_sums_not_a_mean_of_ratios():
    assert ratio_of_sums([1, 0], [1, 9]) == pytest.approx(0.1)  # the mean of ratios is 0.5


@pytest.mark.parametrize("numerator, denominator, least", [
    ([], [], 0.0), ([0.0], [0.0], 0.0), ([0.001, 0.001], [0.009, 0.009], 0.1)])
def test_voice_is_missing_where_nothing_was_left_to_move(numerator, denominator, least):
    assert numpy.isnan(ratio_of_sums(numerator, denominator, least))


def test_a_window_holds_its_end_but_not_its_beginning():
    values = rolling([2000, 2001, 2005], [1, 2, 4], [10, 10, 10], at=[1999, 2000, 2005, 2006],
                     window=5)
    assert numpy.isnan(values[0])
    assert values[1:] == pytest.approx([0.1, 0.3, 0.4])


def test_a_rolling_mean_leaves_out_what_is_missing():
    means = rolling_mean([1, 2, 3], [1, numpy.nan, 3], at=[1, 2, 3], window=2)
    assert means == pytest.approx([1, 1, 3])
