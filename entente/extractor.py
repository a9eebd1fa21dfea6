"""Reading one article with the language reader."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from extract import pipeline
from extract.model import Article, Extraction
from extract.reader import load_reader

Extract = Callable[[Article], Extraction]

_default_reader = cache(load_reader)


def extract_article(article: Article, reader: Any = None) -> Extraction:
    """What an article says, read by `reader` (a spaCy pipeline such as `load_reader` gives) or by Entente's own."""
    return pipeline.extract_article(article, reader or _default_reader())


def load_extractor(reader: str | None = None) -> Extract:
    """The function that reads articles with a reader of this name, in one thread (ReaderError)."""
    return partial(extract_article, reader=load_reader(reader, threads=1))
