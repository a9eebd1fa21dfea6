"""Which module reads which format."""

from __future__ import annotations

import io

import pytest

from extract.sources.formats import known_suffixes, load_format, suffix_of
from extract.sources.source import Source


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("a.txt", ".txt"),
        ("A.HTM.GZ", ".htm"),
        ("a.b.jsonl", ".jsonl"),
        ("a.csv.zip", None),
        ("txt", None),
        (".txt", None),
    ],
)
def test_the_suffix_tells_the_format(name: str, suffix: str | None) -> None:
    assert suffix_of(name) == suffix


@pytest.mark.parametrize("suffix", known_suffixes())
def test_every_known_format_has_a_module_that_reads(suffix: str) -> None:
    assert callable(load_format(io.BufferedReader(io.BytesIO(b"x")), Source(None, "a", suffix)).read)


@pytest.mark.parametrize(
    ("content", "module"),
    [
        (b'{"text": "x"}', "jsonl"),
        (b'\xef\xbb\xbf\n{"text": "x"}', "jsonl"),
        (b"<!-- saved -->\n<!DOCTYPE html><html>", "html"),
        (b"<p>They met.</p>", "html"),
        (b"<They met>", "text"),
        (b"They met.", "text"),
        (b"", "text"),
    ],
)
def test_a_stream_without_a_name_is_known_by_how_it_begins(content: bytes, module: str) -> None:
    loaded = load_format(io.BufferedReader(io.BytesIO(content)), Source(None, "standard input", None))
    assert getattr(loaded, "__name__", "") == f"extract.sources.{module}"
