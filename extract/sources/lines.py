"""The lines of a file of rows: numbered, bounded in length, in UTF-8 or whatever the file turns out to be in."""

from __future__ import annotations

import codecs
import io
from collections.abc import Sequence

from extract.errors import ArticleError
from extract.sources.encoding import find_encoding, wide_encoding
from extract.sources.source import size

_PEEK = 1 << 16


class _Narrowed:
    """The lines of a UTF-16 or UTF-32 stream as UTF-8 bytes."""

    def __init__(self, stream: io.BufferedReader, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._ready = ""

    def readline(self, most: int) -> bytes:
        # io.TextIOWrapper would do this, but closes the stream, which is not ours.
        while "\n" not in self._ready and len(self._ready) < most:
            block = self._stream.read(_PEEK)
            self._ready += self._decoder.decode(block, final=not block)
            if not block:
                break
        end = self._ready.find("\n", 0, most) + 1 or most
        line, self._ready = self._ready[:end], self._ready[end:]
        return line.encode("utf-8", "surrogatepass")


class Lines:
    """Iterates over the lines of a stream as text; `number` is that of the last one, from 1.

    A line that cannot be read raises ArticleError, and the next call goes on behind it (a generator could not do that).
    Raises ArticleError at once where the stream is empty or no text.
    """

    def __init__(self, stream: io.BufferedReader, label: str, limit: int) -> None:
        head = stream.peek(_PEEK)
        if not head:
            raise ArticleError(f"{label}: is empty")
        wide = wide_encoding(head, label)
        self._peekable = stream
        self._stream = stream if wide in {None, "utf-8-sig"} else _Narrowed(stream, wide or "utf-16")
        self._encoding = wide and ("utf-8-sig" if wide == "utf-8-sig" else "utf-8")
        self._label = label
        self._limit = limit
        self._returned: list[str] = []
        self.number = 0

    def __iter__(self) -> Lines:
        return self

    def __next__(self) -> str:
        if self._returned:
            self.number += 1
            return self._returned.pop()
        raw = self._stream.readline(self._limit + 1)
        if not raw:
            raise StopIteration
        self.number += 1
        if len(raw) > self._limit and not raw.endswith(b"\n"):
            self._skip_line()
            raise ArticleError(f"{self.place()}: a line larger than {size(self._limit)}, the most one article may have")
        return self._decoded(raw)

    def place(self, first: int | None = None) -> str:
        """The file and line for a message: the line read last, or the lines from `first` to it."""
        if first is None or first == self.number:
            return f"{self._label}, line {self.number}"
        return f"{self._label}, lines {first}-{self.number}"

    def give_back(self, lines: Sequence[str]) -> None:
        """Lines that are to be read once more, the last ones that were read."""
        self._returned.extend(reversed(lines))
        self.number -= len(lines)

    def _skip_line(self) -> None:
        while (rest := self._stream.readline(self._limit)) and not rest.endswith(b"\n"):
            pass

    def _decoded(self, raw: bytes) -> str:
        if self._encoding is None and not raw.isascii():
            # Only now is there anything to tell encodings apart by: this line, and what stands ready behind it.
            ready = self._peekable.peek(_PEEK)
            self._encoding = self._settle(raw + ready[: ready.rfind(b"\n") + 1])
        encoding = self._encoding or "ascii"
        if encoding == "utf-8-sig":
            self._encoding = "utf-8"
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError as problem:
            raise ArticleError(f"{self.place()}: not valid {self._encoding} at byte {problem.start}") from None

    def _settle(self, sample: bytes) -> str:
        try:
            return find_encoding(sample, self.place())
        except ArticleError:
            # The lines disagree: the file is taken for UTF-8, and each line that is not is refused by itself.
            return "utf-8"
