"""Answers as text in columns, for a terminal or a pipe: no colours, no control characters from articles."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_GAP = "  "
_BESIDE = " · "
_PIPED_WIDTH = 100
_NARROWEST = 60


@dataclass(frozen=True, slots=True)
class Row:
    """Cells under the headings, and lines of text below them over the full width."""

    cells: tuple[str, ...]
    below: tuple[str, ...] = ()


def output_width() -> int:
    """The columns of the terminal; where the output is piped those of COLUMNS, else 100."""
    if not sys.stdout.isatty() and not os.environ.get("COLUMNS", "").isdecimal():
        return _PIPED_WIDTH
    return max(shutil.get_terminal_size().columns, _NARROWEST)


def lay_out(headings: Sequence[str], rows: Sequence[Row], *, width: int, indent: int = 2) -> Iterator[str]:
    """The lines of a table at most `width` columns wide; cells that are too long go on in the next line.

    No word is cut: where the words of all columns do not fit beside each other, each row is a line of running text.
    """
    cells = _plain_cells(rows)
    widths = _widths([tuple(headings), *cells], width)
    if widths:
        yield from _line(headings, widths)
    for row, texts in zip(rows, cells, strict=True):
        yield from _line(texts, widths) if widths else wrap(_running(headings, texts), width)
        for text in row.below:
            yield from wrap(text, width, indent)


def fits(headings: Sequence[str], rows: Sequence[Row], width: int) -> bool:
    """True where the words of all columns fit beside each other."""
    return bool(_widths([tuple(headings), *_plain_cells(rows)], width))


def wrap(text: str, width: int, indent: int = 0, most: int | None = None) -> Iterator[str]:
    """A text in lines of at most `width` columns, cut with an ellipsis after `most` lines."""
    margin = " " * indent
    yield from textwrap.wrap(
        plain(text),
        width,
        initial_indent=margin,
        subsequent_indent=margin,
        max_lines=most,
        placeholder=" …",
        break_on_hyphens=False,
        break_long_words=False,
    )


def plain(text: str) -> str:
    """A text in one line without control and other invisible characters: an article may not steer the terminal."""
    spaced = " ".join(text.split())
    return "".join(c for c in spaced if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn"))


def _plain_cells(rows: Sequence[Row]) -> list[tuple[str, ...]]:
    return [tuple(plain(cell) for cell in row.cells) for row in rows]


def _running(headings: Sequence[str], cells: Sequence[str]) -> str:
    """A row as one text, each cell but the first with its heading."""
    named = (f"{heading.lower()} {cell}" for heading, cell in zip(headings[1:], cells[1:], strict=True) if cell)
    return _BESIDE.join(text for text in (cells[0], *named) if text)


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """The width of each column: the widest are narrowed until the table fits; none where words would be cut."""
    columns = list(zip(*rows, strict=True))
    widths = [max(map(_columns, column)) for column in columns]
    least = [max(_columns(word) for cell in column for word in cell.split() or [""]) for column in columns]
    room = width - len(_GAP) * (len(widths) - 1)
    while sum(widths) > room:
        loose = [i for i in range(len(widths)) if widths[i] > least[i]]
        if not loose:
            return []
        widths[max(loose, key=lambda i: widths[i])] -= 1
    return widths


def _line(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """One row of the table, in as many lines as its longest cell needs."""
    folded = [
        textwrap.wrap(cell, width, break_on_hyphens=False, break_long_words=False) or [""]
        for cell, width in zip(cells, widths, strict=True)
    ]
    for number in range(max(map(len, folded))):
        parts = [lines[number] if number < len(lines) else "" for lines in folded]
        yield _GAP.join(_padded(part, width) for part, width in zip(parts, widths, strict=True)).rstrip()


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _columns(text))


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes: letters of East Asia take two, combining marks none."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def joined(names: Iterable[str]) -> str:
    """Names in one cell."""
    return ", ".join(names)
