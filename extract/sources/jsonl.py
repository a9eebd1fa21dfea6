"""JSON Lines (jsonlines.org): an article a line, an object with `text` and perhaps id, title, date, source, url."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

from extract.errors import ArticleError
from extract.model import Article
from extract.sources.lines import Lines
from extract.sources.rows import article_of_row, while_hopeful
from extract.sources.source import Given, Source


def read(stream: io.BufferedReader, source: Source, given: Given) -> Iterator[Article | ArticleError]:
    """The articles of the file, and in the place of each broken line the error that says why."""
    return while_hopeful(_results(Lines(stream, source.label, given.limit), given), source.label)


def _results(lines: Lines, given: Given) -> Iterator[Article | ArticleError]:
    while True:
        try:
            line = next(lines)
            if line.strip():
                yield article_of_row(_object(line, lines.place()), lines.place(), given)
        except StopIteration:
            return
        except ArticleError as problem:
            yield problem


def _object(line: str, place: str) -> dict[str, object]:
    try:
        value = json.loads(line.strip())
    except json.JSONDecodeError as problem:
        raise ArticleError(f"{place}: no JSON ({problem.msg.removesuffix(' at')} at column {problem.colno})") from None
    except (ValueError, RecursionError):
        raise ArticleError(f"{place}: no JSON that can be read (nested too deep, or a number too long)") from None
    if not isinstance(value, dict):
        raise ArticleError(f"{place}: no JSON object")
    return value
