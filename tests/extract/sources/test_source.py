"""One place to read from."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from extract.sources.source import Source, open_source, size


@pytest.mark.parametrize(
    ("name", "suffix", "stem"),
    [("News of May.TXT", ".txt", "News of May"), ("a.jsonl.gz", ".jsonl", "a"), ("a.b.html", ".html", "a.b")],
)
def test_the_stem_is_the_name_without_its_suffixes(name: str, suffix: str, stem: str) -> None:
    assert Source(Path("folder", name), "label", suffix).stem == stem


def test_gzip_is_unpacked_whatever_the_file_is_called(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(gzip.compress(b"They met.") + gzip.compress(b" Twice."))
    with open_source(Source(path, "a", ".txt")) as stream:
        assert stream.read() == b"They met. Twice."


@pytest.mark.parametrize(("count", "written"), [(20_000_000, "20 MB"), (1_500, "1.5 kB"), (12, "12 bytes")])
def test_a_size_is_written_as_people_do(count: int, written: str) -> None:
    assert size(count) == written
