"""Signs of changes between points of a study: pairs, ratios of sums, small changes, region.csv."""

import csv

import numpy
import pytest

from hansa_analysis.maps import Study
from hansa_analysis.reports import _signs, region


def study(columns, factors, state=1):
    """A merged study without its file; `state` 1 is a finished run."""
    made = Study.__new__(Study)
    made.column = {name: numpy.asarray(values, dtype=float) for name, values in columns.items()}
    made.column["state"] = numpy.broadcast_to(state, made.column["point"].shape)
    made.factors, made.options = factors, {}
    return made


@pytest.fixture
def table():
    """Two numbers of networks, two gammas, four replicates; voice is a ratio."""
    point = numpy.repeat(numpy.arange(4), 4)
    replicate = numpy.tile(numpy.arange(4), 4)
    number, gamma = numpy.array([6, 54, 6, 54])[point], numpy.array([1, 1, 2, 2])[point]
    bottom = numpy.tile([1.0, 2.0, 3.0, 4.0], 4)
    top = bottom * numpy.array([0.10, 0.20, 0.10, 0.101])[point]
    return _signs.Table(study({"point": point, "replicate": replicate, "number": number,
                               "gamma": gamma, "voice": top / bottom, "voice.numerator": top,
                               "voice.denominator": bottom}, ["number", "gamma"]))


def test_pairs_differ_in_one_factor_alone(table):
    low, high = _signs.pairs(table, "number", 6, 54)
    assert low.tolist() == [0, 2] and high.tolist() == [1, 3]
    low, high = _signs.pairs(table, "number", 6, 54, table.factor("gamma") == 2)
    assert low.tolist() == [2] and high.tolist() == [3]


def test_a_ratio_is_joined_as_a_ratio_of_sums():
    made = study({"point": [0, 0], "replicate": [0, 1], "v": [1.0, 0.1], "v.numerator": [1.0, 1.0],
                  "v.denominator": [1.0, 10.0]}, [])
    assert _signs.Table(made).values("v")[0, 0] == pytest.approx(2 / 11)


def test_outputs_of_twins_are_found_by_their_columns():
    made = study({"point": [0, 0], "replicate": [0, 1], "v.numerator @ muted": [1.0, 3.0],
                  "v.denominator @ muted": [4.0, 4.0]}, [])
    assert _signs.Table(made).values("v @ muted")[0, 0] == pytest.approx(0.5)


def test_a_clear_change_has_a_sign_and_a_small_one_none(table):
    values = table.values("voice")
    assert _signs.signs(values, [0, 1], [1, 0]).tolist() == [1, -1]
    assert _signs.signs(values, [2], [3]).tolist() == [0]  # one per cent, however certain


def test_a_change_that_luck_could_make_is_open():
    made = study({"point": [0] * 4 + [1] * 4, "replicate": [0, 1, 2, 3] * 2,
                  "voice": [0.1, 0.2, 0.3, 0.4, 0.4, 0.1, 0.4, 0.2]}, [])
    values = _signs.Table(made).values("voice")
    assert _signs.signs(values, [0], [1]).tolist() == [0]


def test_a_study_with_runs_missing_is_refused():
    made = study({"point": [0, 0, 1], "replicate": [0, 1, 0], "voice": [1.0, 2.0, 3.0]}, [])
    with pytest.raises(ValueError, match="sweep the study to its end"):
        _signs.Table(made)


def test_a_study_with_rows_of_missing_runs_is_refused():
    made = study({"point": [0, 0, 1, 1], "replicate": [0, 1, 0, 1],
                  "voice": [1.0, 2.0, 3.0, numpy.nan]}, [], state=[1, 1, 1, 0])
    with pytest.raises(ValueError, match="3 runs of 2 points"):
        _signs.Table(made)


def test_shares_are_up_down_open():
    assert _signs.shares(numpy.array([1, 1, -1, 0])) == "50 / 25 / 25"


def test_rows_of_the_region_come_in_fives_that_differ_in_what_they_name():
    with open(region.STUDIES / "region.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    keys = [key for key, _ in region.EFFECTS.values()]
    assert len(rows) == region.POINTS * (1 + len(keys))
    for first in range(0, len(rows), 1 + len(keys)):
        for place, key in enumerate(keys, 1):
            base, changed = rows[first], rows[first + place]
            assert [name for name in base if base[name] != changed[name]] == [key]
            assert float(changed[key]) > float(base[key])
