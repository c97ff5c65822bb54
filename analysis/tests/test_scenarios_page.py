"""docs/scenarios.md and its runs: every scenario has its place, and effects are what they must be."""

import pathlib
import re

import h5py
import numpy
import pytest

from hansa_analysis.reports import scenarios
from hansa_analysis.reports._effects import effect, pooled, student
from hansa_analysis.reports._episodes import EPISODES
from hansa_analysis.reports._outcomes import Case
from hansa_analysis.result import Result

PROJECT = pathlib.Path(__file__).resolve().parents[2]
PAGE = (PROJECT / "docs" / "scenarios.md").read_text(encoding="utf-8")
PARTS = ("**Source.**", "**Against it.**", "**Reading.**", "![")


def section(name):
    found = re.search(rf"^## {re.escape(name)}\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    return found[1] if found else None


@pytest.mark.parametrize("name", scenarios.shipped())
def test_every_shipped_scenario_stands_in_the_page(name):
    told = section(name)
    if told is None:  # a page of its own
        row = re.search(rf"^\| \[{re.escape(name)}\]\(([a-z_]+\.md)\)", PAGE, re.MULTILINE)
        assert row and (PROJECT / "docs" / row[1]).is_file()
        return
    assert f"](#{name})" in PAGE
    for part in PARTS:
        assert part in told, part
    assert "TODO" not in told
    for picture in re.findall(r"!\[[^]]*\]\((pictures/[^)]+)\)", told):
        size = (PROJECT / "docs" / picture).stat().st_size
        assert 0 < size < 150_000 or not picture.startswith("pictures/scenarios/"), picture


def test_the_page_tells_of_no_scenario_that_is_not_there():
    named = set(re.findall(r"^## ([a-z0-9_]+)$", PAGE, re.MULTILINE))
    assert named <= set(scenarios.shipped())
    assert set(EPISODES) <= set(scenarios.shipped())


@pytest.mark.parametrize("name", EPISODES)
def test_what_is_compared_is_there(name):
    text = (PROJECT / "scenarios" / f"{name}.toml").read_text(encoding="utf-8")
    twins = set(re.findall(r'^name = "([A-Za-z0-9_-]+)"', text, re.MULTILINE))
    for _, one, other in EPISODES[name].pairs():
        assert {case for case in (one, other) if case} <= twins
    assert EPISODES[name].outcomes or EPISODES[name].alone


def test_the_tests_that_the_page_names_exist():
    named = re.findall(r'\*"([^"]+)"\*', PAGE)
    assert len(named) >= 6
    tests = "\n".join(path.read_text(encoding="utf-8") for path in (PROJECT / "tests").rglob("*.cpp"))
    assert not [name for name in named if f'"{name}"' not in tests]


def test_plain_means_have_the_interval_of_paired_differences():
    ours, theirs = [3.0, 5.0, 4.0, 8.0], [1.0, 4.0, 4.0, 5.0]
    found = effect([(value, 1) for value in ours], [(value, 1) for value in theirs])
    apart = numpy.subtract(ours, theirs)
    assert found.difference == pytest.approx(apart.mean())
    assert found.half_width == pytest.approx(3.182 * apart.std(ddof=1) / 2, rel=2e-2)
    assert (found.larger, found.alike) == (3, 1)
    assert found.luck == pytest.approx(numpy.std(theirs, ddof=1))


def test_seeds_add_up_to_a_ratio_of_sums():
    assert pooled([(1, 2), (3, 6)]) == 0.5
    assert pooled([(1, 1), (0, 9)]) == 0.1  # not the mean of 1 and 0
    assert numpy.isnan(pooled([(0, 0)]))
    nothing = effect([(1, 2), (2, 3)], [(1, 2), (2, 3)])
    assert nothing.difference == 0 and not nothing.told and nothing.alike == 2


@pytest.mark.parametrize("freedom, quantile", ((5, 2.5706), (15, 2.1314), (30, 2.0423)))
def test_student(freedom, quantile):
    assert student(freedom) == pytest.approx(quantile, rel=1e-3)


@pytest.fixture(name="tiny")
def tiny_result(tmp_path):
    path = tmp_path / "tiny.h5"
    with h5py.File(path, "w") as file:
        file.attrs["format_version"] = 1
        file["forums/forum"] = ["one", "two"]
        for group, shift in (("", 0.0), ("twins/calm/", 1.0)):
            file[f"{group}series/year"] = numpy.array([2000.0, 2000.5, 2001.0, 2001.5, 2002.0])
            file[f"{group}series/networks"] = numpy.array([9.0, 1.0, 2.0, 3.0, 4.0]) + shift
            file[f"{group}sessions/year"] = numpy.array([2000.25, 2001.25, 2001.75])
            file[f"{group}sessions/forum"] = numpy.array([0, 0, 1])
            file[f"{group}sessions/agreed"] = numpy.array([1, 0, 1], "u1")
            file[f"{group}sessions/voice_numerator"] = numpy.array([[1.0], [2.0], [4.0]]) + shift
            file[f"{group}sessions/voice_denominator"] = numpy.full((3, 1), 10.0)
    return path


def test_outcomes_of_a_case(tiny):
    with Result(tiny) as result:
        case = Case(result)
        assert case.fraction("voice", 2000) == (7.0, 30.0)
        assert case.fraction("voice", 2001) == (6.0, 20.0)
        assert case.fraction("voice@one", 2000) == (3.0, 20.0)
        assert case.fraction("agreements", 2000) == (2.0, 3.0)
        assert case.fraction("networks", 2000) == (2.5, 1.0)
        assert case.fraction("networks:last", 2000) == (4.0, 1.0)
        assert case.fraction("networks:sum", 2001) == (7.0, 1.0)
        assert Case(result, "calm").fraction("networks:last", 2000) == (5.0, 1.0)
        with pytest.raises(ValueError):
            case.fraction("voice@three", 2000)
        years, tops, bottoms = case.path("voice", 2000)
        assert list(years) == [2001, 2002] and list(tops) == [1, 7] and list(bottoms) == [10, 30]
        years, tops, bottoms = case.path("networks", 2000)
        assert list(tops) == [1.5, 3.5] and list(bottoms) == [1, 1]


def test_a_twin_that_changes_nothing_is_found(tiny):
    with h5py.File(tiny, "a") as file:
        file.copy("series", "twins/idle/series")
    with Result(tiny) as result:
        assert scenarios.idle_twins(result) == ["idle"]
