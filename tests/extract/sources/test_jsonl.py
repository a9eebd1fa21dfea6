"""JSON Lines."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from extract.errors import ArticleError
from extract.model import Article
from extract.sources import read_articles


def _read(tmp_path: Path, content: bytes, limit: int = 10_000) -> tuple[list[Article], list[str]]:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(content)
    errors: list[ArticleError] = []
    articles = list(read_articles([path], on_error=errors.append, limit=limit))
    return articles, [str(error).removeprefix(f"{tmp_path}/") for error in errors]


GOOD = (
    b'{"id": 7, "text": "They met in Oslo.", "date": "30 Sep 2021", "title": "T", "source": "S",'
    b' "url": "U", "language": "en"}\n'
)


def test_a_row_is_an_article_with_all_its_fields(tmp_path: Path) -> None:
    (article,), _ = _read(tmp_path, GOOD)
    assert article == Article("7", "T", "They met in Oslo.", "2021-09-30", "S", "U", "en")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (b'{"text": "broken', "no JSON (Unterminated string starting at column 10)"),
        (b'["a"]', "no JSON object"),
        (b'{"title": "T"}', "no text"),
        (b'{"text": 3}', "the text is no string"),
        (b'{"text": " \\u200b "}', "the text is empty"),
        (b'{"text": "a", "date": "yesterday"}', "not a date: 'yesterday' (write it as YYYY-MM-DD)"),
        (b'{"text": "a", "id": {}}', "the id is neither a string nor a number"),
        (b'{"text": "caf\xe9"}', "not valid utf-8 at byte 13"),
        (b"[" * 100_000, "a line larger than 10 kB, the most one article may have"),
        (b"[" * 9_000, "no JSON that can be read (nested too deep, or a number too long)"),
    ],
)
def test_a_broken_row_gives_one_error_and_the_rest_goes_on(tmp_path: Path, row: bytes, reason: str) -> None:
    articles, errors = _read(tmp_path, '{"text": "“Yes.”"}\n'.encode() + row + b"\n" + GOOD)
    assert [article.text for article in articles] == ["“Yes.”", "They met in Oslo."]
    assert errors == [f"rows.jsonl, line 2: {reason}"]


def test_a_row_without_id_has_one_made_of_its_content(tmp_path: Path) -> None:
    first, _ = _read(tmp_path, b'{"text": "One."}\n{"text": "Two."}\n')
    second, _ = _read(tmp_path, b'{"text": "Two."}\n{"text": "One."}\n')
    assert {article.id for article in first} == {article.id for article in second}
    assert len({article.id for article in first}) == 2


def test_a_month_is_no_day_and_is_left_unknown(tmp_path: Path) -> None:
    (article,), errors = _read(tmp_path, b'{"text": "One.", "date": "2021-09"}')
    assert (article.date, errors) == (None, [])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_rows_come_in_other_encodings_too(tmp_path: Path, encoding: str) -> None:
    rows = "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in ("Plain.", "“Größe”, they said."))
    articles, errors = _read(tmp_path, rows.encode(encoding))
    assert ([article.text for article in articles], errors) == (["Plain.", "“Größe”, they said."], [])


def test_gzip_is_known_by_its_content(tmp_path: Path) -> None:
    articles, _ = _read(tmp_path, gzip.compress(GOOD))
    assert [article.id for article in articles] == ["7"]


def test_gzip_that_breaks_off_gives_its_rows_and_one_error(tmp_path: Path) -> None:
    _, errors = _read(tmp_path, gzip.compress(GOOD * 100)[:-20])
    assert len(errors) == 1
    assert "damaged gzip data" in errors[0]


def test_a_file_of_another_kind_is_given_up_soon(tmp_path: Path) -> None:
    _, errors = _read(tmp_path, b"{\n" + b'  "text": "pretty",\n' * 500 + b"}\n")
    assert len(errors) == 21
    assert errors[-1] == "rows.jsonl: none of the first 20 rows is an article; given up"


@pytest.mark.parametrize(("content", "reason"), [(b"", "is empty"), (b"\n\n", "has no rows")])
def test_a_file_without_rows_is_an_error(tmp_path: Path, content: bytes, reason: str) -> None:
    assert _read(tmp_path, content) == ([], [f"rows.jsonl: {reason}"])
