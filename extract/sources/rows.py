"""A row of fields (one JSON object, one line of a table) as an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from extract.errors import ArticleError
from extract.identity import content_hash
from extract.model import Article
from extract.sources.characters import clean_line, clean_text
from extract.sources.language import guess_language
from extract.sources.publication import is_month, parse_day
from extract.sources.source import Given

FIELDS = ("id", "title", "date", "text", "source", "url", "language")
# A file of another kind would give an error for each of its lines.
_HOPELESS = 20
# What tables and data frames write where there is nothing.
_ABSENT = frozenset({"", "nan", "nat", "none", "null", "n/a"})


def article_of_row(row: Mapping[str, object], place: str, given: Given) -> Article:
    """The article that a row describes; its own title and date win over those given for all rows.

    A date of which only the month or year is known is taken for unknown. A row without id gets the hash of its own
    fields, so that the same row is the same article wherever it stands. Raises ArticleError, naming `place`.
    """
    text = _text(row.get("text"), place)
    title, source, url = (_line(row, field, place) for field in ("title", "source", "url"))
    day = _day(_line(row, "date", place), place)
    return Article(
        id=_line(row, "id", place) or content_hash(title, day, text, source, url),
        title=title or clean_line(given.title or ""),
        text=text,
        date=day or given.date,
        source=source,
        url=url,
        language=_line(row, "language", place) or guess_language(text),
    )


def while_hopeful(results: Iterable[Article | ArticleError], label: str) -> Iterator[Article | ArticleError]:
    """The results of a file of rows, broken off where it begins with nothing but errors; no row at all is one too."""
    broken, good = 0, False
    for result in results:
        good = good or isinstance(result, Article)
        broken += not good
        yield result
        if broken == _HOPELESS:
            yield ArticleError(f"{label}: none of the first {broken} rows is an article; given up")
            return
    if not good and not broken:
        yield ArticleError(f"{label}: has no rows")


def _text(value: object, place: str) -> str:
    if value is None:
        raise ArticleError(f"{place}: no text")
    if not isinstance(value, str):
        raise ArticleError(f"{place}: the text is no string")
    text = clean_text(value)
    if not text:
        raise ArticleError(f"{place}: the text is empty")
    return text


def _line(row: Mapping[str, object], field: str, place: str) -> str | None:
    value = row.get(field)
    if isinstance(value, bool) or not isinstance(value, str | int | float | None):
        raise ArticleError(f"{place}: the {field} is neither a string nor a number")
    line = "" if value is None else clean_line(str(value))
    return None if not line or (field != "title" and line.lower() in _ABSENT) else line


def _day(written: str | None, place: str) -> str | None:
    if written is None or is_month(written):
        return None
    try:
        return parse_day(written)
    except ValueError as problem:
        raise ArticleError(f"{place}: {problem}") from None
