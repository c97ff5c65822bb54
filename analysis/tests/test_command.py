"""The command line: pictures, and errors a user can act on."""

import pytest

from hansa_analysis.__main__ import main
from conftest import write_result


def test_plot_draws_and_says_where(make, capsys, tmp_path):
    assert main(["plot", str(make())]) == 0
    assert str(tmp_path / "result.png") in capsys.readouterr().out
    assert main([str(make()), "-o", str(tmp_path / "x.svg")]) == 0
    assert (tmp_path / "x.svg").exists()


@pytest.mark.parametrize("content, words", [
    (None, "no such file"), (b"hello", "not readable as HDF5")])
def test_what_is_no_result_is_told(tmp_path, capsys, content, words):
    path = tmp_path / "no.h5"
    if content:
        path.write_bytes(content)
    assert main(["plot", str(path)]) == 2
    assert words in capsys.readouterr().err


def test_a_newer_format_is_refused(tmp_path, capsys):
    assert main([str(write_result(tmp_path / "new.h5", format_version=2))]) == 2
    assert "newer" in capsys.readouterr().err


def test_an_unknown_kind_of_picture_is_told(make, capsys, tmp_path):
    assert main([str(make()), "-o", str(tmp_path / "x.docx")]) == 2
    assert "docx" in capsys.readouterr().err
    assert not list(tmp_path.glob("*docx*"))


def test_one_picture_for_two_results_is_refused(make):
    with pytest.raises(SystemExit) as stop:
        main([str(make()), str(make()), "-o", "x.png"])
    assert stop.value.code == 2
