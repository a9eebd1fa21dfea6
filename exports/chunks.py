"""Text on its way into a binary stream, a few thousand pieces at a time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Protocol

PIECES = 2000


class Sink(Protocol):
    """What takes bytes: a file, a pipe, a temporary file."""

    def write(self, data: bytes, /) -> object:
        """Take all of the bytes."""


def write_pieces(pieces: Iterable[str], stream: Sink) -> None:
    """Write pieces of text as UTF-8, never holding more than PIECES of them."""
    source = iter(pieces)
    while chunk := "".join(islice(source, PIECES)):
        stream.write(chunk.encode())
