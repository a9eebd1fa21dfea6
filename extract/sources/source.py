"""A source: one file or standard input that articles are read from, and the bytes in it."""

from __future__ import annotations

import gzip
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from extract.errors import ArticleError

ARTICLE_LIMIT = 20_000_000
_GZIP_MAGIC = b"\x1f\x8b\x08"
_CHUNK = 1 << 18


@dataclass(frozen=True, slots=True)
class Source:
    """One place to read from: `path` is None for standard input, `suffix` None where the content has to tell.

    `label` names it in messages; it never enters an id.
    """

    path: Path | None
    label: str
    suffix: str | None

    @property
    def stem(self) -> str:
        """The file's name without `.gz` and the suffix of its format; empty where there is no named file."""
        if self.path is None or self.suffix is None:
            return ""
        name = self.path.name
        name = name[:-3] if name.lower().endswith(".gz") else name
        return name.removesuffix(name[len(name) - len(self.suffix) :])


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller states for every article that does not state it itself, and the most bytes one may have."""

    title: str | None = None
    date: str | None = None
    limit: int = ARTICLE_LIMIT


@contextmanager
def open_source(source: Source) -> Iterator[io.BufferedReader]:
    """The bytes of a source, unpacked where they are gzip, whatever the file is called.

    The stream can be peeked into. Raises OSError where it cannot be opened.
    """
    if source.path is None:
        yield _unpacked(sys.stdin.buffer)
        return
    with source.path.open("rb", buffering=_CHUNK) as stream:
        yield _unpacked(stream)


def _unpacked(stream: BinaryIO) -> io.BufferedReader:
    plain = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", stream), _CHUNK)
    if plain.peek(3)[:3] != _GZIP_MAGIC:
        return plain
    return io.BufferedReader(cast("io.RawIOBase", gzip.GzipFile(fileobj=plain)), _CHUNK)


def read_whole(stream: io.BufferedReader, label: str, limit: int) -> bytes:
    """Everything in the stream; raises ArticleError where that is nothing or more than `limit` bytes."""
    content = stream.read(limit + 1)
    if len(content) > limit:
        raise ArticleError(f"{label}: larger than {size(limit)}, the most one article may have")
    if not content.strip():
        raise ArticleError(f"{label}: is empty")
    return content


def size(count: int) -> str:
    """A number of bytes as people write it: `20 MB`."""
    for unit, scale in (("MB", 1_000_000), ("kB", 1_000)):
        if count >= scale:
            return f"{count / scale:.3g} {unit}"
    return f"{count} bytes"
