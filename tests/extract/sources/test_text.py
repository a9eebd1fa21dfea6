"""Plain text files."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import ArticleError
from extract.model import Article
from extract.sources import read_articles

TEXT = "Ministers meet in Oslo\n\nThe ministers met in Oslo on Monday. They spoke about the sea."


def _article(path: Path, content: str = TEXT, title: str | None = None, date: str | None = None) -> Article:
    path.parent.mkdir(exist_ok=True)
    path.write_text(content, encoding="utf-8")
    (article,) = read_articles([path], title=title, date=date)
    return article


def test_the_headline_is_read_and_stays_in_the_text(tmp_path: Path) -> None:
    article = _article(tmp_path / "a.txt")
    assert (article.title, article.text, article.language) == ("Ministers meet in Oslo", TEXT, "en")


def test_a_title_and_a_date_that_are_given_win(tmp_path: Path) -> None:
    content = TEXT.replace("\n\n", "\n\n4 March 2024\n\n")
    assert _article(tmp_path / "a.txt", content).date == "2024-03-04"
    article = _article(tmp_path / "a.txt", content, "Mine", "2024-03-05")
    assert (article.title, article.date) == ("Mine", "2024-03-05")


def test_the_id_is_made_of_name_and_text_and_does_not_tell_where_the_file_lies(tmp_path: Path) -> None:
    first = _article(tmp_path / "one" / "Some Näme.txt")
    second = _article(tmp_path / "two" / "Some Näme.txt", title="T", date="2024-01-01")
    assert first.id == second.id
    assert first.id.startswith("some-name-")


def test_another_text_has_another_id(tmp_path: Path) -> None:
    assert _article(tmp_path / "a.txt").id != _article(tmp_path / "a.txt", TEXT + " More.").id


def test_wrapped_lines_become_paragraphs(tmp_path: Path) -> None:
    wrapped = "The foreign ministers of both countries met in the harbour town\nof Bergen on Monday and spoke."
    assert _article(tmp_path / "a.txt", wrapped).text == wrapped.replace("\n", " ")


def test_a_saved_page_called_txt_is_read_as_a_page(tmp_path: Path) -> None:
    page = "<!doctype html><html><body><article><p>They met in Oslo on Monday.</p></article></body></html>"
    assert _article(tmp_path / "a.txt", page).text == "They met in Oslo on Monday."


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b" \n\xe2\x80\x8b\n", "is empty"),
        (b"a " * 6_000, "larger than 10 kB"),
        (bytes(99), "is no text"),
    ],
)
def test_what_is_no_article_is_one_error(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with pytest.raises(ArticleError, match=reason):
        list(read_articles([path], limit=10_000))
