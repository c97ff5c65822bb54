"""docs/scenarios.md and its runs: every scenario has its place, and effects are what they must be."""

import pathlib
import re

import h5py
import numpy
import pytest

from hansa_analysis.reports import _episode_figure, scenarios
from hansa_analysis.reports._effects import Effect, effect, pooled, student
from hansa_analysis.reports._episodes import EPISODES
from hansa_analysis.reports._outcomes import Case
from hansa_analysis.result import NoResult, Result

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


def test_dates_as_a_reader_says_them():
    assert scenarios.date_words(2000) == "2000"
    assert scenarios.date_words(2017.4) == "May 2017"
    assert scenarios.date_words(2017.9) == "November 2017"
    assert scenarios.date_words(2013.3) == "April 2013"


@pytest.fixture(name="own_files")
def folder_with_own_files(tmp_path, monkeypatch, tiny):
    """A project with three files of a reader: one is sound, one idle, one cannot be run."""
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "scenarios.md").write_text("<!-- runs: all -->\n<!-- end -->\n")
    for name in ("faulty", "idle", "sound"):
        (tmp_path / "scenarios" / f"{name}.toml").write_text('title = "One of ours"\n')

    def run_all(jobs, **_):
        for scenario, *_, path in jobs:
            path.write_bytes(tiny.read_bytes())
            if scenario.stem == "idle":
                with h5py.File(path, "a") as file:
                    file.copy("series", "twins/idle/series")
        return [NoResult("no base") if scenario.stem == "faulty" else 1.0 for scenario, *_ in jobs]

    monkeypatch.setattr(scenarios, "PROJECT", tmp_path)
    monkeypatch.setattr(scenarios, "FOLDER", tmp_path / "output")
    monkeypatch.setattr(scenarios._runs, "run_all", run_all)
    monkeypatch.setattr(scenarios, "draw_twins", lambda *_: None)
    return tmp_path


def test_a_faulty_file_does_not_stop_the_others(own_files, capsys):
    assert scenarios.main([]) == 1
    said = capsys.readouterr()
    assert re.search(r"^sound +1\.0 s", said.out, re.MULTILINE)
    assert "faulty.toml: no base" in said.err
    assert "idle.toml: the same to the bit in its twin idle" in said.err
    assert scenarios.main(["sound"]) == 0


def test_a_scenario_without_a_section_is_said_to_have_none(own_files, capsys):
    before = (own_files / "docs" / "scenarios.md").read_text()
    assert scenarios.main(["sound", "--write"]) == 1
    said = capsys.readouterr()
    assert "sound has no section in docs/scenarios.md" in said.err
    assert "nothing was written there" in said.err and not said.out
    assert (own_files / "docs" / "scenarios.md").read_text() == before


def effect_of(difference, luck):
    return Effect(0, 0, difference, 0.1, numpy.array([difference]), luck)


def test_what_lies_beyond_the_panel_is_told():
    assert list(_episode_figure.beyond(numpy.array([-4.1, -4.0, 0.0, 4.0, 4.1]))) == [-1, 0, 0, 0, 1]
    assert _episode_figure.unit(effect_of(6.0, 2.0)) == (2.0, True)
    assert _episode_figure.unit(effect_of(-6.0, 0.0)) == (6.0, False)
    _, axes = _episode_figure.pyplot.subplots()
    inside, outside, lone = (("voice", "blue", effect_of(*one)) for one in ((6, 2), (9, 2), (6, 0)))
    edge, no_luck = _episode_figure.EDGE, _episode_figure.NO_LUCK
    assert _episode_figure._dots(axes, [inside]) == ""
    assert _episode_figure._dots(axes, [inside, outside]) == edge
    assert _episode_figure._dots(axes, [outside, lone]) == edge + no_luck
    _episode_figure.pyplot.close("all")


def test_no_word_of_a_label_is_broken():
    assert _episode_figure._wrapped("no_communication", 12) == "no\ncommunication"
