"""Finding the files behind names."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import ArticleError
from extract.sources.locate import label_of, locate_sources
from extract.sources.source import Source


def _found(*names: str | Path) -> list[str]:
    return [Path(str(found.path)).name for found in locate_sources(names) if isinstance(found, Source)]


def _errors(*names: str | Path) -> list[str]:
    return [str(found) for found in locate_sources(names) if isinstance(found, ArticleError)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.html", "deep/c.jsonl.gz", "deep/d.CSV", "notes.md", ".hidden/e.txt", ".f.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    return tmp_path


def test_a_folder_is_searched_to_the_bottom_in_sorted_order_without_hidden_or_other_files(folder: Path) -> None:
    assert _found(folder) == ["a.html", "b.txt", "c.jsonl.gz", "d.CSV"]
    assert _errors(folder) == []


def test_a_file_named_twice_is_found_once(folder: Path) -> None:
    assert _found(folder / "b.txt", folder, str(folder / "*.txt")) == ["b.txt", "a.html", "c.jsonl.gz", "d.CSV"]


def test_a_pattern_finds_sorted_files_and_folders_of_known_formats(folder: Path) -> None:
    assert _found(str(folder / "*")) == ["a.html", "b.txt", "c.jsonl.gz", "d.CSV"]
    assert _found(str(folder / "**" / "*.gz")) == ["c.jsonl.gz"]


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("x")
    assert _found(tmp_path / "a[1].txt") == ["a[1].txt"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("absent.txt", "no such file or folder"),
        ("notes.md", "unknown format (known: .txt .html .htm .jsonl .csv"),
        ("empty", "no articles in this folder"),
        ("*.pdf", "no file of a known format has such a name"),
    ],
)
def test_a_name_behind_which_nothing_can_be_read_gives_one_error(folder: Path, name: str, reason: str) -> None:
    (folder / "empty").mkdir()
    (error,) = _errors(folder / name)
    assert reason in error
    assert "\n" not in error


def test_links_to_folders_are_not_followed(folder: Path) -> None:
    (folder / "deep" / "loop").symlink_to(folder, target_is_directory=True)
    assert _found(folder) == ["a.html", "b.txt", "c.jsonl.gz", "d.CSV"]


def test_a_label_is_one_printable_line() -> None:
    assert label_of("a\nb\udcff.txt") == "a?b\ufffd.txt"
