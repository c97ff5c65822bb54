"""Which runs and points agree with what was counted, on numbers made by hand."""

import csv

import h5py
import numpy
import pytest

from hansa_analysis import calibration, rates
from hansa_analysis.reports import validation

GOOD = {"last:single_memberships": 0.75, "last:memberships_per_member": 1.7,
        "last:membership_elasticity": 0.7, "last:network_size_spread": 1.0, "last:networks": 56.0,
        "sum:foundings": 50.0, "foundings_1990_2003": 30.0,
        "ratio:exits|memberships.numerator": 10.0,
        "ratio:exits|memberships.denominator": 4000.0}  # 1 % a year in quarters


def write_study(path, *runs, state=None):
    """A merged study with one factor, 1, 2, ..., and a row for each of `runs`, changes of GOOD."""
    count = len(runs)
    with h5py.File(path, "w") as file:
        file["state"] = numpy.array(state or [1] * count, "u1")
        file["point"] = file["replicate"] = numpy.arange(count)
        file["membership.join"] = 1.0 + numpy.arange(count)
        file["membership.join"].attrs["role"] = "factor"
        for name in GOOD:
            file[name] = numpy.array([{**GOOD, **run}[name] for run in runs])
            file[name].attrs["role"] = "output"
    return path


def write_series(path, **series):
    with h5py.File(path, "w") as file:
        for name, values in series.items():
            file[f"series/{name}"] = numpy.array(values, float)
    return path


def test_a_point_is_accepted_when_every_moment_agrees(tmp_path):
    points = calibration.Calibration(write_study(
        tmp_path / "study.h5", {}, {"last:networks": 64.0}, {"last:networks": 65.0},
        {"last:single_memberships": 0.82}, {"last:memberships_per_member": 1.5},
        {"last:membership_elasticity": 0.76}, {"last:network_size_spread": float("nan")},
        {"foundings_1990_2003": 25.0}, {"ratio:exits|memberships.numerator": 16.0}))
    assert calibration.accepted(points.moments()).tolist() == [True, True] + [False] * 7
    of_memberships = calibration.accepted(points.moments(), calibration.OF_MEMBERSHIPS)
    assert of_memberships.tolist() == [True] * 3 + [False] * 4 + [True] * 2


def test_moments_of_a_study(tmp_path):
    points = calibration.Calibration(write_study(tmp_path / "study.h5", {}, {"sum:foundings": 0.0}))
    moments = points.moments()
    assert set(moments) == set(calibration.NAMES)
    assert moments["boom"][0] == pytest.approx(0.6)
    assert moments["exits"][0] == pytest.approx(1.0)
    assert not calibration.accepted(moments)[1]  # nothing founded: no share, no agreement


def test_runs_that_did_not_finish_are_left_out(tmp_path):
    points = calibration.Calibration(write_study(tmp_path / "study.h5", {}, {}, {},
                                                 state=[1, 2, 0]))
    assert points.runs == 3
    assert points.need("membership.join").tolist() == [1.0]
    assert points.factors == ["membership.join"]


def test_accepted_points_become_a_design(tmp_path):
    points = calibration.Calibration(write_study(tmp_path / "study.h5", {},
                                                 {"last:networks": 20.0}, {}))
    validation.write_points(points, calibration.accepted(points.moments()), tmp_path / "p.csv")
    with open(tmp_path / "p.csv", encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [["membership.join"], ["1.0"], ["3.0"]]


def test_new_histories_confirm_points_by_their_means(tmp_path, monkeypatch):
    path = write_study(tmp_path / "study.h5", {"last:networks": 50.0}, {"last:networks": 70.0},
                       {"last:networks": 60.0}, {"last:networks": 70.0})
    with h5py.File(path, "a") as file:
        file["point"][...] = [0, 0, 1, 1]
    monkeypatch.setattr(validation, "CONFIRMED", tmp_path / "c.csv")
    told = validation._again(path)  # pylint: disable=protected-access
    assert "means of 1 agree" in told and "50 % of the single" in told
    assert (tmp_path / "c.csv").read_text(encoding="utf-8") == "membership.join\n1.0\n"


def test_moments_of_a_result(tmp_path):
    ends = [1989.75, 1990.0, 1990.25, 2004.0, 2004.25]
    path = write_series(
        tmp_path / "result.h5", year=ends, foundings=[9, 1, 2, 3, 4],
        memberships=[100, 200, 300, 200, 50], exits=[7, 1, 1, 1, 1], networks=[8, 9, 9, 9, 57],
        participation=[0.1] * 5, single_memberships=[0.9] * 4 + [0.8],
        memberships_per_member=[1.1] * 4 + [1.6], membership_elasticity=[0.1] * 4 + [0.7],
        network_size_spread=[0.2] * 4 + [1.1])
    moments = calibration.moments_of_result(path)
    assert moments["boom"] == pytest.approx(5 / 10)  # the start counts for nothing
    assert moments["exits"] == pytest.approx(100 * 4 * 4 / 800)
    assert [moments[name] for name in ("single", "mean", "slope", "spread", "networks")] == [
        0.8, 1.6, 0.7, 1.1, 57]


def test_an_even_choice_is_told_from_an_uneven_one():
    column = numpy.random.default_rng(3).permutation(400).astype(float)
    every_tenth = numpy.isin(column, numpy.arange(5, 400, 10))
    assert calibration.distance_from_even(column, every_tenth) < 0.4
    lowest, middle = column < 40, abs(column - 199.5) < 20
    scale = 40 ** 0.5 + 0.155 + 0.24 / 40 ** 0.5
    for chosen in (lowest, middle):  # a tenth of the range holds all; ranks lie half a rank off
        assert calibration.distance_from_even(column, chosen) == pytest.approx(
            (0.9 + 1 / 400) * scale, abs=0.01)
        assert calibration.distance_from_even(numpy.exp(column / 50), chosen) == (
            calibration.distance_from_even(column, chosen))


def test_the_strongest_pair_comes_first():
    rising = numpy.arange(30.0)
    random = numpy.random.default_rng(4).random(30)
    first = calibration.pairs({"a": rising, "b": random, "c": -rising ** 3})[0]
    assert first == (pytest.approx(-1.0), "a", "c")
    assert 0.2 < calibration.chance_of_pairs({"a": rising, "b": random, "c": rising}) < 0.8


def _with_world(path):
    """Two federal cities and one other, two issues."""
    with h5py.File(path, "a") as file:
        file["states/federal"] = numpy.array([1, 0], "u1")
        file["cities/state"] = numpy.array([0, 0, 1])
        file["cities/issue"] = numpy.arange(2)
    return path


def test_rates_count_what_is_free(tmp_path):
    less = _with_world(write_series(tmp_path / "less.h5", preemptions=[0, 2, 1],
                                    preempted=[0, 2 / 6, 3 / 6]))
    path = _with_world(write_series(tmp_path / "all.h5", preemptions=[0, 3, 1],
                                    preempted=[0, 3 / 6, 4 / 6]))
    # 4 pairs of federal cities: all are free in the first quarter, 2 in the second
    assert rates.preemption_rate(less, True) == pytest.approx(3 / (0.25 * (4 + 2)))
    # 2 of the other city: 1 more preemption, so that 1 is left
    assert rates.preemption_rate(path, False, less) == pytest.approx(1 / (0.25 * (2 + 1)))


def test_exits_and_suspensions(tmp_path):
    path = write_series(tmp_path / "r.h5", exits=[9, 2, 4], memberships=[100, 200, 7])
    assert rates.exit_rate(path) == pytest.approx(6 / (0.25 * 300))
    reviewed = 1 - numpy.exp(-0.5 * 0.25)
    # of 1000, a twentieth of those reviewed is suspended; of those on hold all are reviewed alike
    first = 0.05 * reviewed * 1000
    second = first + 0.05 * reviewed * 900 - reviewed * first
    path = write_series(tmp_path / "p.h5", pledges=[1000, 900, 1],
                        pledges_on_hold=[0, first, second])
    assert rates.suspended_share(path, 0.5) == pytest.approx(0.05)
