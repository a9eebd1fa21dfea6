"""Answers of the Wikidata query service, as JSON or CSV: a row for each person and position.

Columns: person, personLabel, positionLabel, countryIso, start, end; a person's rows may stand apart.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from extract.errors import ResourceError
from extract.posts import Official, Post
from extract.registers.lines import read_lines
from extract.registers.people import official, post
from extract.registers.positions import Positions
from extract.registers.tally import Tally
from extract.sources.source import size

COLUMNS = ("person", "personLabel", "positionLabel", "countryIso", "start", "end")
_NEEDED = COLUMNS[:3]
_JSON_LIMIT = 200_000_000  # JSON is read at once, CSV is not
_CELL_LIMIT = 1_000_000
_Rows = Iterator[Mapping[str, str]]


def read_results(path: Path, label: str, positions: Positions, tally: Tally) -> Iterator[Official]:
    """The officials in a table of answers, in the order of their first rows."""
    people: dict[str, tuple[dict[str, None], list[Post]]] = {}
    for row in _rows(path, label):
        names, posts = people.setdefault(row["person"], ({}, []))
        names[row["personLabel"]] = None
        role, owner = positions.read(row["positionLabel"], [positions.owner_of_code(row.get("countryIso", ""))])
        if role is None:
            tally.positions[row["positionLabel"]] += 1
        elif owner is None:
            tally.homeless += 1
        else:
            posts.append(post(owner, role, row.get("start"), row.get("end")))
    for person, (names, posts) in people.items():
        found = official(names, person.rpartition("/")[2], posts, tally)
        if found is not None:
            yield found


def _rows(path: Path, label: str) -> _Rows:
    lines = (line for _, line in read_lines(path, label))
    first = next((line for line in lines if line.strip()), "")
    rows = (
        _json_rows(chain([first], lines), label) if first.lstrip()[:1] in {"{", "["} else _csv_rows(first, lines, label)
    )
    for row in rows:
        for column in _NEEDED:
            if not row.get(column):
                raise ResourceError(f"{label}: a row without {column!r} (columns: {', '.join(COLUMNS)})")
        yield row


def _csv_rows(first: str, lines: Iterable[str], label: str) -> _Rows:
    delimiter = "\t" if "\t" in first else ","
    csv.field_size_limit(_CELL_LIMIT)
    try:
        for row in csv.DictReader(chain([first], lines), delimiter=delimiter):
            yield {name.strip("?"): value or "" for name, value in row.items() if isinstance(name, str)}
    except csv.Error as problem:
        raise ResourceError(f"{label}: {problem}") from problem


def _json_rows(lines: Iterable[str], label: str) -> _Rows:
    try:
        content = json.loads("".join(_bounded(lines, label)))
    except (ValueError, RecursionError) as problem:
        raise ResourceError(f"{label}: no JSON ({problem})") from problem
    results = content.get("results") if isinstance(content, dict) else content
    rows = results.get("bindings") if isinstance(results, dict) else results
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ResourceError(f"{label}: is no table of query results")
    for row in rows:
        yield {name: _text(value) for name, value in row.items()}


def _bounded(lines: Iterable[str], label: str) -> Iterator[str]:
    total = 0
    for line in lines:
        total += len(line)
        if total > _JSON_LIMIT:
            raise ResourceError(f"{label}: larger than {size(_JSON_LIMIT)}; give the results as CSV")
        yield line


def _text(cell: Any) -> str:
    value = cell.get("value") if isinstance(cell, dict) else cell
    return value if isinstance(value, str) else ""
