"""Which module reads which format, by the suffix of the file or the first characters of a stream.

The modules are named, not imported: the reader of HTML takes a quarter of a second to load, which nobody should pay who
reads none.
"""

from __future__ import annotations

import importlib
import io
import re
from collections.abc import Iterator
from typing import Protocol, cast

from extract.errors import ArticleError
from extract.model import Article
from extract.sources.encoding import wide_encoding
from extract.sources.source import Given, Source

_MODULES = {
    ".txt": "extract.sources.text",
    ".html": "extract.sources.html",
    ".htm": "extract.sources.html",
    ".jsonl": "extract.sources.jsonl",
    ".csv": "extract.sources.tabular",
}
_ROWS = frozenset({".jsonl", ".csv"})
_HEAD = 4096
_HTML_START = re.compile(
    r"(?:<!--.*?-->\s*)*<(?:!doctype\s+html|\?xml|html|head|body|meta|title|div|article|main|section|p|h1|script|link|nav)\b",
    re.IGNORECASE | re.DOTALL,
)


class Format(Protocol):
    """What the module of a format offers."""

    def read(self, stream: io.BufferedReader, source: Source, given: Given) -> Iterator[Article | ArticleError]:
        """The articles in the stream, and in the place of each broken one the error that says why."""


def known_suffixes() -> tuple[str, ...]:
    """The suffixes of the formats that can be read."""
    return tuple(_MODULES)


def suffix_of(name: str) -> str | None:
    """The suffix of a known format in a file name, with or without `.gz`; None for any other name."""
    lowered = name.lower().removesuffix(".gz")
    return next((suffix for suffix in _MODULES if lowered.endswith(suffix) and lowered != suffix), None)


def has_rows(suffix: str | None) -> bool:
    """True for a format that holds many articles a file."""
    return suffix in _ROWS


def load_format(stream: io.BufferedReader, source: Source) -> Format:
    """The module that reads a source: by its name, or for a stream without one by how its content begins."""
    suffix = source.suffix
    if suffix in {None, ".txt"}:
        found = _suffix_by_content(stream.peek(_HEAD)[:_HEAD], source.label)
        # A saved page is often called .txt; a text that begins with a brace is still a text.
        suffix = found if suffix is None or found == ".html" else suffix
    return cast("Format", importlib.import_module(_MODULES[suffix or ".txt"]))


def _suffix_by_content(head: bytes, label: str) -> str:
    encoding = wide_encoding(head, label) if head else None
    text = head.decode(encoding or "latin-1", "ignore").lstrip("\ufeff \t\r\n")
    if text.startswith("{"):
        return ".jsonl"
    return ".html" if _HTML_START.match(text) else ".txt"
