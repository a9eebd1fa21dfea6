"""The front door: what all formats share."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from extract.errors import ArticleError
from extract.sources import count_articles, read_articles

ROW = b'{"id": "a", "text": "They met in Oslo."}\n'


def _write(path: Path, content: bytes = ROW) -> Path:
    path.write_bytes(content)
    return path


def test_articles_come_one_at_a_time(tmp_path: Path) -> None:
    articles = read_articles([_write(tmp_path / "a.jsonl"), tmp_path / "absent.txt"])
    assert next(articles).id == "a"
    with pytest.raises(ArticleError, match="no such file"):
        next(articles)


def test_with_on_error_reading_goes_on(tmp_path: Path) -> None:
    errors: list[ArticleError] = []
    articles = read_articles([tmp_path / "absent.txt", _write(tmp_path / "a.jsonl")], on_error=errors.append)
    assert ([article.id for article in articles], len(errors)) == (["a"], 1)


def test_a_wrong_date_is_refused_at_once() -> None:
    with pytest.raises(ArticleError, match="date: there is no such day: '2021-13-45'"):
        read_articles([], date="2021-13-45")


def test_a_date_that_is_given_holds_where_the_row_has_none(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.jsonl", ROW + b'{"text": "They left.", "date": "2020-01-02"}\n')
    assert [article.date for article in read_articles([path], date="3 May 2021")] == ["2021-05-03", "2020-01-02"]


def test_the_same_article_twice_is_one(tmp_path: Path) -> None:
    assert len(list(read_articles([_write(tmp_path / "a.jsonl"), _write(tmp_path / "b.jsonl")]))) == 1


def test_another_text_with_the_same_id_is_an_error(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.jsonl", ROW + ROW.replace(b"Oslo", b"Rome"))
    errors: list[ArticleError] = []
    assert [article.text for article in read_articles([path], on_error=errors.append)] == ["They met in Oslo."]
    assert [str(error) for error in errors] == ["article 'a': another text in this run has the same id; left out"]


def test_an_unreadable_file_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _write(tmp_path / "a.txt")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ArticleError) as caught:
        list(read_articles([path]))
    assert str(caught.value) == f"{path}: Permission denied"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b'\n {"text": "They met in Oslo."}', "They met in Oslo."),
        (b"<html><body><p>They met in Oslo.</p></body></html>", "They met in Oslo."),
        (b"They met in Oslo.", "They met in Oslo."),
        ("They met in “Oslo”.".encode("utf-16"), "They met in “Oslo”."),
    ],
    ids=["rows", "page", "text", "utf-16"],
)
def test_standard_input_is_known_by_how_it_begins(monkeypatch: pytest.MonkeyPatch, content: bytes, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content)))
    assert [article.text for article in read_articles(["-"])] == [text]


def test_empty_standard_input_is_one_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"")))
    with pytest.raises(ArticleError, match="standard input: is empty"):
        list(read_articles(["-"]))


def test_articles_are_counted_before_they_are_read(tmp_path: Path) -> None:
    _write(tmp_path / "a.jsonl", ROW * 3)
    _write(tmp_path / "b.txt")
    assert count_articles([tmp_path]) == 4
    assert count_articles([tmp_path, "-"]) is None


def test_the_reader_of_pages_is_loaded_only_for_pages() -> None:
    code = "import sys, extract.sources; assert 'trafilatura' not in sys.modules and 'spacy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
