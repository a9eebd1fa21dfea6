"""Segments as rows of word-pieces, long ones in overlapping windows, and rows in batches of like length."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MOST_ROW_PIECES = 384
OVERLAP = 24
BATCH_PIECES = 800
# Pieces of padding in a batch that cost as much as another call of the network.
MOST_PADDING = 12

Cut = Callable[[str], tuple[tuple[int, ...], int]]


@dataclass(frozen=True, slots=True)
class Window:
    """Words [start, end) of a segment read in one row; [home, home_end) are answered from it."""

    segment: int
    start: int
    end: int
    home: int
    home_end: int
    pieces: tuple[int, ...]
    shapes: tuple[int, ...]
    first: tuple[int, ...]
    last: tuple[int, ...]


def cut_windows(segment: int, words: Sequence[str], cut: Cut, ends: tuple[int, int]) -> list[Window]:
    """The windows of one segment: one, unless it has more pieces than a row takes."""
    parts = [cut(word) for word in words]
    sizes = [len(part[0]) for part in parts]
    if sum(sizes) <= MOST_ROW_PIECES:
        return [_lay_out(segment, parts, (0, len(parts), 0, len(parts)), ends)]
    windows = []
    home = start = 0
    while home < len(parts):
        end, room = start, MOST_ROW_PIECES
        while end < len(parts) and sizes[end] <= room:
            room -= sizes[end]
            end += 1
        home_end = end if end == len(parts) else max(end - OVERLAP // 2, home + 1)
        windows.append(_lay_out(segment, parts, (start, end, home, home_end), ends))
        home, start = home_end, max(home_end - OVERLAP // 2, start + 1)
    return windows


def _lay_out(
    segment: int,
    parts: Sequence[tuple[tuple[int, ...], int]],
    bounds: tuple[int, int, int, int],
    ends: tuple[int, int],
) -> Window:
    start, end, home, home_end = bounds
    pieces, shapes = [ends[0]], [0]
    first: list[int] = []
    last: list[int] = []
    for numbers, shape in parts[start:end]:
        first.append(len(pieces))
        pieces += numbers
        last.append(len(pieces) - 1)
        shapes += [shape] * len(numbers)
    pieces.append(ends[1])
    shapes.append(0)
    return Window(segment, start, end, home, home_end, tuple(pieces), tuple(shapes), tuple(first), tuple(last))


def group_windows(windows: Sequence[Window]) -> list[list[Window]]:
    """All windows, longest first, in batches of about `BATCH_PIECES` pieces and little padding."""
    groups: list[list[Window]] = []
    padding = 0
    for window in sorted(windows, key=lambda window: -len(window.pieces)):
        longest = len(groups[-1][0].pieces) if groups else 0
        padding += longest - len(window.pieces)
        full = groups and longest * (len(groups[-1]) + 1) > BATCH_PIECES
        if not groups or full or padding > MOST_PADDING:
            groups.append([])
            padding = 0
        groups[-1].append(window)
    return groups


def pad_windows(group: Sequence[Window]) -> dict[str, NDArray[np.generic]]:
    """A batch as the network's inputs."""
    wide = max(len(window.pieces) for window in group)
    words = max(len(window.first) for window in group)
    pieces = np.zeros((len(group), wide), dtype=np.int64)
    shapes = np.zeros((len(group), wide), dtype=np.int64)
    real = np.zeros((len(group), wide), dtype=np.float32)
    first = np.zeros((len(group), words), dtype=np.int64)
    last = np.zeros((len(group), words), dtype=np.int64)
    for row, window in enumerate(group):
        pieces[row, : len(window.pieces)] = window.pieces
        shapes[row, : len(window.pieces)] = window.shapes
        real[row, : len(window.pieces)] = 1
        first[row, : len(window.first)] = window.first
        last[row, : len(window.last)] = window.last
    return {"pieces": pieces, "shapes": shapes, "real": real, "first": first, "last": last}
