"""The lines of a register: read as often as needed, bounded in length, JSON or not."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from extract.errors import ResourceError
from extract.registers.tally import Tally
from extract.sources.source import Source, open_source, size

LINE_LIMIT = 20_000_000


@contextmanager
def kept_register(path: str) -> Iterator[Path]:
    """A file that can be read again: the one at `path`, or what comes from standard input (`-`) until it is through."""
    if path != "-":
        yield Path(path)
        return
    with NamedTemporaryFile() as kept:
        shutil.copyfileobj(sys.stdin.buffer, kept)
        kept.flush()
        yield Path(kept.name)


def read_lines(path: Path, label: str, limit: int = LINE_LIMIT) -> Iterator[tuple[int, str]]:
    """The lines of a file, gzipped or not, with their numbers. Raises ResourceError for one that is no text."""
    try:
        with open_source(Source(path, label, None)) as stream:
            number = 0
            while raw := stream.readline(limit + 1):
                number += 1
                if len(raw) > limit:
                    raise ResourceError(f"{label}, line {number}: longer than {size(limit)}")
                try:
                    yield number, raw.decode("utf-8-sig" if number == 1 else "utf-8")
                except UnicodeDecodeError:
                    raise ResourceError(f"{label}, line {number}: is no UTF-8 text") from None
    except (EOFError, gzip.BadGzipFile, zlib.error) as problem:
        raise ResourceError(f"{label}: is a broken gzip file") from problem


def read_objects(
    path: Path, label: str, tally: Tally | None = None, wanted: re.Pattern[str] | None = None
) -> Iterator[dict[str, Any]]:
    """The JSON objects of a file with one a line, as they are or as a list; with `wanted` only of lines that have it.

    A line that is none is counted in `tally`.
    """
    for number, line in read_lines(path, label):
        text = line.strip().removesuffix(",")
        if text in {"", "[", "]"} or (wanted is not None and not wanted.search(text)):
            continue
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            found = None
        if isinstance(found, dict):
            yield found
        elif tally is not None:
            tally.broken += 1
            tally.first_broken = tally.first_broken or number
