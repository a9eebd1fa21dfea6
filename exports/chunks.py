"""Text on its way into a binary stream, a few thousand pieces at a time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import BinaryIO

PIECES = 2000


def write_pieces(pieces: Iterable[str], stream: BinaryIO) -> None:
    """Write pieces of text as UTF-8, never holding more than PIECES of them."""
    source = iter(pieces)
    while chunk := "".join(islice(source, PIECES)):
        stream.write(chunk.encode())
