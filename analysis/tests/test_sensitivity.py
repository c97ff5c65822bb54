"""The page on sensitivity: what moves nothing needs a reason."""

import h5py
import numpy
import pytest

from hansa_analysis.reports import sensitivity
from hansa_analysis.result import NoResult

HEADS = "output,factor,mu_star,half_width,mu,sigma,effects\n"
ROWS = {"voice": {"money.budget": 1e-17, "summit.slack": 0.3, "odd.one": 0.0},
        "last:networks": {"summit.slack": 0.0, "money.budget": 0.0, "odd.one": 0.0}}


@pytest.fixture(name="screen")
def _screen(tmp_path, monkeypatch):
    """A screen of three factors, of which one moves an output."""
    study = tmp_path / "study.h5"
    with h5py.File(study, "w") as file:
        for name, values in {"point": [0, 1], "replicate": [0, 0], "state": [1, 1], "voice": [0.1, 0.4],
                             "last:networks": [5.0, 5.0]}.items():
            file[name] = numpy.array(values)
    program = tmp_path / "program"
    lines = [f"{output},{factor},{size},,{-size},0.5,4" for output, rows in ROWS.items()
             for factor, size in rows.items()]
    program.write_text("#!/bin/sh\ncat <<'END'\n" + HEADS + "\n".join(lines) + "\nEND\n")
    program.chmod(0o755)
    monkeypatch.setenv("HANSA_PROGRAM", str(program))
    return sensitivity.Screen(study)


def test_rounding_is_no_effect(screen):
    assert screen.idle() == ["money.budget", "odd.one"]
    assert screen.moved("summit.slack") == ["voice"]
    assert screen.rows["voice"][1]["mu"] == -0.3


def test_what_moves_nothing_needs_a_reason(screen):
    assert sensitivity.unexplained("teaching", screen.idle()) == ["odd.one"]


def test_the_command_fails_without_a_reason(screen, monkeypatch):
    monkeypatch.setattr(sensitivity, "Screen", lambda path: screen)
    with pytest.raises(NoResult, match="teaching world: odd.one"):
        sensitivity.main(["--teaching", "a", "--observed", "b"])
