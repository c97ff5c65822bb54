"""Labels that keep apart."""

import pytest

from hansa_analysis.style import spread


def test_labels_that_do_not_touch_stay():
    assert spread([1, 5], [1, 1], 0, 10) == [1, 5]


def test_labels_that_touch_move_apart_and_keep_their_order():
    placed = spread([5.0, 5.1, 5.2], [1, 1, 1], 0, 10)
    assert placed[1] - placed[0] == pytest.approx(1)
    assert placed[2] - placed[1] == pytest.approx(1)


def test_labels_at_the_edge_move_inwards():
    placed = spread([10.0, 9.9], [1, 1], 0, 10)
    assert max(placed) <= 10
    assert placed[0] - placed[1] == pytest.approx(1)


def test_two_lines_take_the_room_of_two():
    placed = spread([5.0, 5.0], [1, 2], 0, 10)
    assert abs(placed[1] - placed[0]) == pytest.approx(1.5)
