"""Tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import ArticleError
from extract.model import Article
from extract.sources import read_articles


def _read(tmp_path: Path, content: str, limit: int = 10_000) -> tuple[list[Article], list[str]]:
    path = tmp_path / "rows.csv"
    path.write_bytes(content.encode())
    errors: list[ArticleError] = []
    articles = list(read_articles([path], on_error=errors.append, limit=limit))
    return articles, [str(error).removeprefix(f"{tmp_path}/") for error in errors]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_columns_are_found_by_name_whatever_separates_them(tmp_path: Path, separator: str) -> None:
    header = separator.join(("ID", "Date", " text ", "extra"))
    row = separator.join(("7", "2021-09-30", "They met in Oslo.", "x"))
    (article,), _ = _read(tmp_path, f"\ufeff{header}\r\n{row}\r\n")
    assert (article.id, article.date, article.text) == ("7", "2021-09-30", "They met in Oslo.")


def test_a_quoted_field_may_hold_lines_quotes_and_separators(tmp_path: Path) -> None:
    (article,), _ = _read(tmp_path, 'id,text\n1,"He said ""no"",\n\nand left."\n')
    assert article.text == 'He said "no",\n\nand left.'


@pytest.mark.parametrize("absent", ["", "NaN", "None", "null", "N/A"])
def test_an_absent_value_is_none(tmp_path: Path, absent: str) -> None:
    (article,), _ = _read(tmp_path, f"id,date,text\n1,{absent},They met.\n")
    assert article.date is None


@pytest.mark.parametrize(
    ("row", "error"),
    [
        ("2,one,field too many", "line 3: 3 fields, and the header names 2"),
        ("2", "line 3: no text"),
        ("2,", "line 3: the text is empty"),
        ('2,"never closed', "line 3: broken row (',' expected after '\"')"),
        ('2,"closed" badly', "line 3: broken row (',' expected after '\"')"),
        (f'2,"{"long " * 3_000}"', "line 3: a line larger than 10 kB, the most one article may have"),
    ],
)
def test_a_broken_row_gives_one_error_and_the_rest_goes_on(tmp_path: Path, row: str, error: str) -> None:
    articles, errors = _read(tmp_path, f'id,text\n1,"First."\n{row}\n3,"Third."\n4,"Fourth."\n')
    assert [article.id for article in articles] == ["1", "3", "4"]
    assert errors == [f"rows.csv, {error}"]


def test_a_quote_that_is_never_closed_costs_its_own_row_only(tmp_path: Path) -> None:
    articles, errors = _read(tmp_path, 'id,text\n1,"First\n2,Second.\n3,Third.\n')
    assert [article.id for article in articles] == ["2", "3"]
    assert errors == ["rows.csv, line 2: broken row (unexpected end of data)"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("id,body\n1,They met.\n", "the first line names no column `text` (it has: id, body)"),
        ("text,text\na,b\n", "two columns are named `text`"),
        ("id,text\n", "has no rows"),
    ],
)
def test_a_table_that_cannot_be_read_gives_one_error(tmp_path: Path, content: str, reason: str) -> None:
    assert _read(tmp_path, content) == ([], [f"rows.csv: {reason}"])
