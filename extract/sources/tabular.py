"""Tables of articles (CSV, RFC 4180): a header line that names the columns, of which only `text` has to be there.

The columns are separated by commas, semicolons, tabs or bars, whichever the header has most of.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from extract.errors import ArticleError
from extract.model import Article
from extract.sources.lines import Lines
from extract.sources.rows import FIELDS, article_of_row, while_hopeful
from extract.sources.source import Given, Source

_SEPARATORS = ",;\t|"


@dataclass(frozen=True, slots=True)
class _Table:
    lines: Lines
    separator: str
    columns: tuple[str, ...]


def read(stream: io.BufferedReader, source: Source, given: Given) -> Iterator[Article | ArticleError]:
    """The articles of the table, and in the place of each broken row the error that says why."""
    # The limit is one of the whole process; it only ever grows, so that nobody else's table breaks.
    csv.field_size_limit(max(csv.field_size_limit(), given.limit))
    table = _table(Lines(stream, source.label, given.limit), source.label)
    return while_hopeful(_results(table, given), source.label)


def _results(table: _Table, given: Given) -> Iterator[Article | ArticleError]:
    while True:
        try:
            row = _next_row(table, given.limit)
            if row:
                yield article_of_row(row, table.lines.place(), given)
        except StopIteration:
            return
        except ArticleError as problem:
            yield problem


def _table(lines: Lines, label: str) -> _Table:
    header = next(lines)
    separator = max(_SEPARATORS, key=header.count)
    columns = tuple(name.strip().lower() for name in next(csv.reader([header], delimiter=separator), []))
    if "text" not in columns:
        found = ", ".join(columns)[:100]
        raise ArticleError(f"{label}: the first line names no column `text` (it has: {found})")
    twice = next((name for name in FIELDS if columns.count(name) > 1), None)
    if twice is not None:
        raise ArticleError(f"{label}: two columns are named `{twice}`")
    return _Table(lines, separator, columns)


class _Record:
    """Hands the csv reader the lines of one record, remembering them and how much they hold."""

    def __init__(self, lines: Lines, limit: int) -> None:
        self.read: list[str] = []
        self._lines = lines
        self._room = limit

    def __iter__(self) -> _Record:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.read.append(line)
        self._room -= len(line)
        if self._room < 0:
            raise csv.Error("a row larger than one article may be")
        return line


def _next_row(table: _Table, limit: int) -> dict[str, str]:
    """The next row by column, empty for a blank line.

    Raises StopIteration at the end, ArticleError for a broken row.
    """
    record = _Record(table.lines, limit)
    first = table.lines.number + 1
    try:
        fields = next(csv.reader(record, delimiter=table.separator, strict=True))
    except csv.Error as problem:
        # A quote that is never closed swallows the rows behind it: read on from the line after the one it stands in.
        table.lines.give_back(record.read[1:])
        raise ArticleError(f"{table.lines.place()}: broken row ({problem})") from None
    if len(fields) > len(table.columns):
        place = table.lines.place(first)
        raise ArticleError(f"{place}: {len(fields)} fields, and the header names {len(table.columns)}")
    return dict(zip(table.columns, fields, strict=False))
