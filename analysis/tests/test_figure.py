"""The picture: it shows what is there, says what is not, and nothing overlaps."""

import itertools

import matplotlib
import pytest

matplotlib.use("Agg")
from matplotlib import pyplot  # noqa: E402  pylint: disable=wrong-import-position

from hansa_analysis.figure import draw, plot  # noqa: E402  pylint: disable=wrong-import-position
from hansa_analysis.result import Result  # noqa: E402  pylint: disable=wrong-import-position


def drawn(path):
    with Result(path) as result:
        figure = draw(result)
    figure.canvas.draw()
    return figure


def texts(figure):
    return [text for text in figure.findobj(matplotlib.text.Text)
            if text.get_visible() and text.get_text().strip()]


def all_words(figure):
    return "\n".join(text.get_text() for text in texts(figure))


def boxes(figure):
    renderer = figure.canvas.get_renderer()
    return [(text.get_text(), text.get_window_extent(renderer)) for text in texts(figure)]


@pytest.fixture(autouse=True)
def _close_figures():
    yield
    pyplot.close("all")


def overlaps(figure):
    """Pairs of texts that share more than two pixels of width and height."""
    def touch(a, b):
        return (min(a.x1, b.x1) - max(a.x0, b.x0) > 2 and min(a.y1, b.y1) - max(a.y0, b.y0) > 2)
    return [(one, other) for (one, a), (other, b) in itertools.combinations(boxes(figure), 2)
            if touch(a, b)]


CASES = {
    "whole": {},
    "no sessions": {"sessions": False},
    "many forums": {"forums": 20},
    "long question": {"question": "Does anything happen when " * 12 + "?"},
    "short run": {"years": 1},
    "bare": {"leave_out": ("networks", "network_events", "sessions", "states", "forums",
                           "cities")},
}


@pytest.mark.parametrize("case", CASES)
def test_texts_stay_on_the_page_and_apart(make, case):
    figure = drawn(make(**CASES[case]))
    width, height = figure.canvas.get_width_height()
    for words, box in boxes(figure):
        assert box.x0 >= 0 and box.y0 >= 0, words
        assert box.x1 <= width and box.y1 <= height, words
    assert overlaps(figure) == []


def test_the_picture_tells_question_caption_and_what_is_invented(make):
    words = " ".join(all_words(drawn(make())).split())
    assert "Does anything happen?" in words
    assert "0 no effect, 1 all they want, below 0 backlash" in words
    assert "the positions of 100 % of the states" in words
    assert "38 % of all networks (invented or split off)" in words
    assert "split 1986" in words
    assert "5 on record" in words
    assert "3 invented or split off" in words
    assert "seed 7" in words
    assert "INTERRUPTED" not in words


def test_agreements_are_counted_for_both_twins(make):
    words = all_words(drawn(make(forums=1)))
    assert "6 of 12" in words  # every second session
    assert "4 of 12" in words  # every third with cities silent


def test_a_run_without_sessions_says_so(make):
    words = all_words(drawn(make(sessions=False)))
    assert words.count("no session was held") == 2


def test_missing_groups_are_said_not_raised(make):
    words = all_words(drawn(make(leave_out=("series", "networks", "sessions"))))
    assert "the result has no series of networks" in words
    assert "no session was held" in words


def test_networks_that_cannot_be_told_apart_are_one_line(make):
    words = all_words(drawn(make(leave_out=("networks",))))
    assert "8 networks" in words
    assert "on record" not in words


def test_an_interrupted_run_is_marked(make):
    assert "INTERRUPTED" in all_words(drawn(make(complete=0)))


def test_the_picture_lies_beside_the_result_unless_told(make, tmp_path):
    path = make()
    assert plot(path) == tmp_path / "result.png"
    assert plot(path, tmp_path / "other.pdf") == tmp_path / "other.pdf"
    assert (tmp_path / "result.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "other.pdf").read_bytes().startswith(b"%PDF")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["other.pdf", "result.h5",
                                                               "result.png"]
