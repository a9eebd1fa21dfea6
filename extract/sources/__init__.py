"""Reading sources into articles: files, folders, patterns and standard input; text, HTML, JSON Lines and CSV.

`read_articles` is the front door. What all formats share: encodings are detected (`encoding`), text is stored in one
form (`characters`), a title and date that are given win over what a page shows, a row's own over those given for all.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from extract.errors import ArticleError
from extract.model import Article
from extract.sources.formats import has_rows, known_suffixes, load_format
from extract.sources.locate import locate_sources
from extract.sources.publication import parse_day
from extract.sources.source import ARTICLE_LIMIT, Given, Source, open_source

__all__ = ["ARTICLE_LIMIT", "count_articles", "known_suffixes", "read_articles"]

_COUNTED_BYTES = 500_000_000


def read_articles(
    sources: Iterable[str | Path],
    *,
    title: str | None = None,
    date: str | None = None,
    on_error: Callable[[ArticleError], None] | None = None,
    limit: int = ARTICLE_LIMIT,
) -> Iterator[Article]:
    """The articles in files, folders (to the bottom), patterns and, for `-`, standard input, one at a time.

    The order is that of the sources, sorted within folders and patterns. `title` and `date` (a day) hold for every
    article of which the row does not say its own; `limit` is the most bytes that one article may have. What cannot be
    read is handed to `on_error` and left out; without `on_error` the first such ArticleError is raised. An article that
    comes twice is read once; a second one with the id of another text is an error. Raises ArticleError at once for a
    wrong `date`.
    """
    given = Given(title, _checked_day(date), limit)
    return _distinct(_results(sources, given), on_error or _raise)


def count_articles(sources: Iterable[str | Path]) -> int | None:
    """About how many articles the sources hold, for a progress bar; None where counting would cost reading too much."""
    total = 0
    room = _COUNTED_BYTES
    for source in locate_sources(sources):
        if isinstance(source, ArticleError):
            continue
        if source.path is None or not source.path.is_file():
            return None
        if not has_rows(source.suffix):
            total += 1
            continue
        room -= source.path.stat().st_size
        lines = _count_lines(source) if room > 0 else None
        if lines is None:
            return None
        total += lines
    return total


def _checked_day(date: str | None) -> str | None:
    try:
        return date and parse_day(date)
    except ValueError as problem:
        raise ArticleError(f"date: {problem}") from None


def _raise(problem: ArticleError) -> None:
    raise problem


def _distinct(results: Iterable[Article | ArticleError], on_error: Callable[[ArticleError], None]) -> Iterator[Article]:
    """The articles, each once, told apart by hashes of ids and texts: some 100 bytes an article, whatever it holds."""
    texts: dict[int, int] = {}
    for result in results:
        if isinstance(result, ArticleError):
            on_error(result)
            continue
        key, text = hash(result.id), hash(result.text)
        if key not in texts:
            texts[key] = text
            yield result
        elif texts[key] != text:
            on_error(ArticleError(f"article {result.id!r}: another text in this run has the same id; left out"))


def _results(sources: Iterable[str | Path], given: Given) -> Iterator[Article | ArticleError]:
    for source in locate_sources(sources):
        if isinstance(source, ArticleError):
            yield source
        else:
            yield from _read_source(source, given)


def _read_source(source: Source, given: Given) -> Iterator[Article | ArticleError]:
    try:
        with open_source(source) as stream:
            yield from load_format(stream, source).read(stream, source, given)
    except ArticleError as problem:
        yield problem
    except (EOFError, zlib.error) as problem:
        yield ArticleError(f"{source.label}: damaged gzip data ({problem})")
    except OSError as problem:
        yield ArticleError(f"{source.label}: {problem.strerror or problem}")


def _count_lines(source: Source) -> int | None:
    try:
        with open_source(source) as stream:
            return sum(block.count(b"\n") for block in iter(lambda: stream.read(1 << 20), b""))
    except (OSError, EOFError, zlib.error):
        return None
