"""Reading one article with the language reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, partial
from pathlib import Path
from typing import Any

from extract import pipeline
from extract.known import load_known
from extract.model import Article, Extraction
from extract.reader import load_reader

Extract = Callable[[Article], Extraction]

_default_reader = cache(load_reader)


def extract_article(article: Article, reader: Any = None, names: Iterable[str | Path] = ()) -> Extraction:
    """What an article says, read by `reader` (a spaCy pipeline such as `load_reader` gives) or by Entente's own.

    `names` are files of your own names, known besides Entente's. Raises ResourceError where one is not in order.
    """
    return pipeline.extract_article(article, reader or _default_reader(), load_known(names))


def load_extractor(reader: str | None = None, names: Iterable[str | Path] = ()) -> Extract:
    """The function that reads articles, in one thread, with a reader of this name and the names in files.

    Raises ReaderError and ResourceError where they cannot be loaded.
    """
    known = load_known(names)
    return partial(pipeline.extract_article, reader=load_reader(reader, threads=1), known=known)
