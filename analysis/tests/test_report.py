"""`hansa report`: its pages, what each writes, and about how long that takes."""

import pathlib

import pytest

from hansa_analysis.reports import __main__ as report

PROJECT = pathlib.Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]])
def test_without_a_page_every_page_has_one_line(arguments, capsys):
    assert report.main(arguments) == 0
    lines = capsys.readouterr().out.splitlines()
    told = [line.split()[0] for line in lines if line.startswith("  ")]
    assert told == report.pages()
    assert {"fragmentation", "scenarios", "validation"} <= set(told)


@pytest.mark.parametrize("page", report.pages())
def test_a_line_says_what_is_written_and_how_long_it_takes(page):
    line, = (line for line in report.overview().splitlines() if line.split()[:1] == [page])
    assert "docs/" in line
    assert any(unit in line for unit in ("minute", "hour"))
    for word in line.replace(":", " ").split():
        if word.startswith("docs/") and word.endswith(".md"):
            assert (PROJECT / word).is_file()


def test_a_page_that_is_not_there_is_told(capsys):
    assert report.main(["nothing"]) == 2
    told = capsys.readouterr().err
    assert "no page nothing" in told and "fragmentation" in told
