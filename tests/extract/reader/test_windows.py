"""Windows over long segments, and batches."""

import pytest

from extract.reader.windows import MOST_ROW_PIECES, Window, cut_windows, group_windows, pad_windows


def cut(word: str) -> tuple[tuple[int, ...], int]:
    """A piece a letter."""
    return tuple(range(5, 5 + len(word))), 1


def windows_of(*words: str) -> list[Window]:
    """The windows of one segment."""
    return cut_windows(0, words, cut, (1, 2))


def test_a_short_segment_is_one_row() -> None:
    (window,) = windows_of("a", "bc")
    assert window.pieces == (1, 5, 5, 6, 2)
    assert (window.first, window.last) == ((1, 2), (1, 3))


@pytest.mark.parametrize("length", [1, 384, 385, 400, 1000, 5000])
def test_every_word_has_one_home(length: int) -> None:
    homes = [place for w in windows_of(*["a"] * length) for place in range(w.home, w.home_end)]
    assert homes == list(range(length))


@pytest.mark.parametrize("length", [385, 5000])
def test_no_row_is_wider_than_the_network(length: int) -> None:
    assert all(len(window.pieces) <= MOST_ROW_PIECES + 2 for window in windows_of(*["abc"] * length))


def test_a_word_at_home_has_words_around_it() -> None:
    first, second, *_ = windows_of(*["a"] * 1000)
    assert first.home_end < first.end
    assert second.start < second.home


def test_batches_hold_every_window_once() -> None:
    windows = [windows_of(*["a"] * length)[0] for length in (3, 90, 40, 41, 3, 200, 7)]
    grouped = [window for group in group_windows(windows) for window in group]
    assert sorted(map(id, grouped)) == sorted(map(id, windows))


def test_padding_is_told_apart() -> None:
    inputs = pad_windows([windows_of("a", "b")[0], windows_of("a")[0]])
    assert inputs["real"].tolist() == [[1, 1, 1, 1], [1, 1, 1, 0]]
