"""Answers as JSON and CSV, and the choice between these and a table."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

import click

from graph.questions import Named

_JOINT = " | "


def print_answer(
    rows: Sequence[Any],
    format: str,
    table: Callable[[], Iterable[str]],
    columns: Mapping[str, Callable[[Any], object]],
) -> None:
    """Print rows as asked: the table's lines, a JSON list of all fields, or CSV with these columns."""
    if format == "json":
        print_json([as_json(row) for row in rows])
    elif format == "csv":
        print_csv(columns, rows)
    else:
        for line in table():
            click.echo(line)


def print_json(value: object) -> None:
    """Print a value as JSON that a person can read."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def as_json(value: Any) -> Any:
    """A frozen value as objects and lists, under the names of its fields."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: as_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [as_json(item) for item in value]
    return value


def print_csv(columns: Mapping[str, Callable[[Any], object]], rows: Iterable[Any]) -> None:
    """Print rows as CSV (RFC 4180) with a line of headings."""
    for line in csv_lines(columns, rows):
        click.echo(line, nl=False)


def csv_lines(columns: Mapping[str, Callable[[Any], object]], rows: Iterable[Any]) -> Iterator[str]:
    """The lines of a CSV file; lists stand in one cell, joined with a bar."""
    yield _csv_line(columns)
    for row in rows:
        yield _csv_line(_cell(value(row)) for value in columns.values())


def _csv_line(cells: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, Named):
        return value.name
    if isinstance(value, tuple):
        return _JOINT.join(str(_cell(item)) for item in value)
    return "" if value is None else value
