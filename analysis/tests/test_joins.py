"""Moments of joins, by hand, and what the shipped tables say."""

import pathlib

import numpy
import pytest

from hansa_analysis import joins

WORLD = pathlib.Path(__file__).resolve().parents[2] / "scenarios" / "world"


def test_dispersion_is_the_sample_variance_over_the_mean():
    assert joins.dispersion([2, 4, 9]) == pytest.approx(13 / 5)  # mean 5, variance (9 + 1 + 16)/2
    assert joins.dispersion([3, 3, 3]) == 0
    assert numpy.isnan(joins.dispersion([0, 0]))
    assert numpy.isnan(joins.dispersion([7]))


def test_the_leading_states_are_the_largest_wherever_they_stand():
    assert joins.share_of_leading([1, 5, 0, 3, 1]) == pytest.approx(0.8)
    assert joins.share_of_leading([1, 5, 0, 3, 1], leading=1) == pytest.approx(0.5)
    assert numpy.isnan(joins.share_of_leading([0, 0]))


def test_dated_cities_enter_the_share_of_all():
    # of 80 towns 3/4 lead; of 20 cities 10 do: 70 of 100
    assert joins.share_of_all(0.75, 80, 20, 10) == pytest.approx(0.7)


def test_years_agree_up_to_the_stated_bound_and_all_at_once():
    truth = numpy.array([100, 200])
    assert joins.years_agree([114, 171], truth)
    assert not joins.years_agree([116, 200], truth)
    assert list(joins.years_agree([[100, 200], [100, 160]], truth)) == [True, False]


def test_the_tables_say_what_the_page_says():
    counted = joins.counted(WORLD)
    assert list(counted.by_year) == [230, 1099, 1154, 1289, 1306, 1523]
    assert list(counted.dated_by_year) == [60, 82, 38, 51, 25, 23]
    assert sum(counted.by_state.values()) == counted.by_month.sum() == 6601
    assert counted.share == pytest.approx(0.797, abs=0.0005)
    assert counted.uneven == pytest.approx(26.6, abs=0.05)
    assert counted.dated_by_state["ITA"] + counted.dated_by_state["ESP"] == 81
