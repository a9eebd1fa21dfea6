"""A register of any known format, recognized by its content."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from extract.errors import ResourceError
from extract.posts import Official
from extract.registers.entities import read_entities
from extract.registers.ftm import read_ftm
from extract.registers.lines import read_lines
from extract.registers.positions import Positions
from extract.registers.results import COLUMNS, read_results
from extract.registers.tally import Tally

FORMATS = ("ftm", "wikidata")
_HEAD = 100_000  # characters that are looked at
_Reader = Callable[[Path, str, Positions, Tally], Iterator[Official]]


def register_reader(path: Path, label: str, format: str | None = None) -> _Reader:
    """What reads the officials of a file; `format` is one of FORMATS, None where the content has to tell.

    Raises ResourceError for a file of another kind.
    """
    if format == "ftm":
        return read_ftm
    head = _head(path, label)
    if head[:1] in {"{", "["}:
        if '"schema"' in head and format is None:
            return read_ftm
        if '"bindings"' in head or '"personLabel"' in head:
            return read_results
        if '"claims"' in head or '"labels"' in head:
            return read_entities
    elif COLUMNS[1] in head.partition("\n")[0]:
        return read_results
    raise ResourceError(
        f"{label}: is neither a list of FollowTheMoney entities nor of Wikidata entities nor query results with "
        f"the columns {', '.join(COLUMNS)}"
    )


def _head(path: Path, label: str) -> str:
    """The beginning of a file, without blanks before it. Raises ResourceError where the file is empty."""
    head = ""
    for _, line in read_lines(path, label):
        head = (head + line).lstrip()
        if len(head) > _HEAD:
            break
    if not head:
        raise ResourceError(f"{label}: is empty")
    return head
