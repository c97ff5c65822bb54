"""The written predictions are well formed, and nothing overwrites them."""

import csv
import datetime
import pathlib

import numpy
import pytest

from hansa_analysis.reports import _predicted, predictions

DOCS = pathlib.Path(__file__).resolve().parents[2] / "docs"


def _written():
    with open(DOCS / "predictions.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_prediction_has_its_mean_within_its_interval():
    rows = _written()
    assert len(rows) > 30
    for row in rows:
        assert tuple(row) == predictions.HEADS
        assert float(row["low"]) <= float(row["mean"]) <= float(row["high"]), row
        assert all(row[head] for head in predictions.HEADS), row


def test_predictions_are_dated_once_and_told_apart():
    rows = _written()
    assert {row["written"] for row in rows} == {"2026-11-28"}
    datetime.date.fromisoformat(rows[0]["written"])
    assert len({(row["quantity"], row["year"]) for row in rows}) == len(rows)


def test_seeds_name_a_range():
    for row in _written():
        first, last = map(int, row["seeds"].split("-"))
        assert first < last
        assert row["command"].startswith("hansa run scenarios/")


def test_the_page_shows_every_row_of_the_table():
    page = (DOCS / "predictions.md").read_text(encoding="utf-8")
    assert "Written 2026-11-28" in page and "## Comparisons" in page
    for row in _written():
        assert (f"| {row['quantity']} | {row['year']} | {row['mean']} | "
                f"{row['low']} to {row['high']} | {row['unit']} |") in page


def test_an_interval_holds_the_mean_even_of_skewed_values():
    skewed = _predicted.Prediction("x", "y", "2025", "1", numpy.array([0.0] * 99 + [1000.0]))
    assert skewed.interval == (0.0, pytest.approx(10.0))
    even = _predicted.Prediction("x", "y", "2025", "1", numpy.arange(101.0))
    assert even.interval == (5.0, 95.0)


def test_running_again_compares_and_writes_nothing(tmp_path, monkeypatch, capsys):
    table = tmp_path / "predictions.csv"
    table.write_text(",".join(predictions.HEADS) + "\nnetworks,2025,5,4,6,networks,1-2,x,d\n",
                     encoding="utf-8")
    before = table.read_text(encoding="utf-8")
    monkeypatch.setattr(predictions, "TABLE", table)
    same = ("outlook", ["networks", "2025", "5", "4", "6", "networks", "1-2", "x", "d"])
    other = ("outlook", ["networks", "2025", "7", "6", "8", "networks", "1-2", "x", "d"])
    assert predictions._compare([same]) == 0  # pylint: disable=protected-access
    assert predictions._compare([other]) == 1  # pylint: disable=protected-access
    assert "written 5 4 6" in capsys.readouterr().out
    assert table.read_text(encoding="utf-8") == before


def test_growth_is_the_difference_of_levels(monkeypatch):
    levels = {("a", 2019): 100.0, ("a", 2025): 150.0, ("b", 2019): 200.0, ("b", 2025): 220.0}
    monkeypatch.setattr(_predicted, "_at_end_of", lambda path, name, year: levels[path, year])
    group = _predicted.Group("outlook", "", tuple((None, 1, (), path) for path in "ab"), "1-2", "")
    more, share = _predicted.of_growth(group)
    assert list(more.values) == [50, 20]
    assert list(share.values) == pytest.approx([0.5, 0.1])
