"""Results in xarray and pandas; a result that the program wrote, where one is named."""

import os

import pytest

from hansa_analysis import read

SHOWN = os.environ.get("HANSA_SHOWN_RESULT", "")
written_by_the_program = pytest.mark.skipif(not os.path.exists(SHOWN),
                                            reason="no result of the program is named")


def test_tables_name_agents_and_dates(make):
    pytest.importorskip("pandas")
    sessions = read.table(make(), "sessions")
    assert list(sessions.forum[:4]) == ["f0", "f1", "f2", "f0"]
    assert str(sessions.time[0])[:10] == "1985-12-01"
    assert "voice_numerator_one_city" in sessions
    assert list(read.table(make(), "cities").state) == ["AAA", "AAA", "BBB", "BBB"]
    assert list(read.table(make(), "network_events").change) == ["split"]
    with pytest.raises(KeyError, match="it has"):
        read.table(make(), "towns")


def test_groups_have_labels(make):
    pytest.importorskip("xarray")
    groups = read.groups(make())
    assert groups["networks"].alive.sel(network="n3").dtype == "uint8"
    assert str(groups["series"].time.values[0])[:10] == "1985-01-01"


@written_by_the_program
def test_a_real_result_opens():
    pytest.importorskip("xarray")
    cities = read.groups(SHOWN)["cities"]
    assert float(cities.ideal.sel(city="aaa-one", issue="climate")[0]) == 0.5
    assert list(read.table(SHOWN, "membership_events").city) == ["aaa-two", "aaa-one"]


@written_by_the_program
def test_twins_of_a_real_result_open():
    pytest.importorskip("xarray")
    lasting = read.groups(SHOWN)["twins/muted/lasting_voice"]
    assert float(lasting.numerator.sel(weighting="one_city")[0]) == 0.2
    difference = read.table(SHOWN, "twins/muted/difference")
    assert list(difference.networks) == [0] * len(difference) and len(difference) > 4


@written_by_the_program
def test_a_real_result_is_drawn(tmp_path):
    from hansa_analysis.figure import plot  # pylint: disable=import-outside-toplevel
    assert plot(SHOWN, tmp_path / "x.png").stat().st_size > 10_000
