"""A reader that needs no model: every two capitalized words that are one `met` apart have met."""

from __future__ import annotations

import os
import re
import signal
import time

from entente.pool import Extract
from extract.errors import ReaderError
from extract.identity import slug
from extract.model import Actor, Article, Evidence, Extraction, Span
from tests import factories as make

_MEETING = re.compile(r"(?P<one>[A-Z]\w+) met (?P<other>[A-Z]\w+) on (?P<date>[\d-]{10})\.")


def load() -> Extract:
    """The reader, as the extraction of one article."""
    return read


def load_slowly() -> Extract:
    """The reader, with time to be killed between two articles."""
    return read_slowly


def load_nothing() -> Extract:
    """A reader that is not installed."""
    raise ReaderError("there is no reader en_none")


def read(article: Article) -> Extraction:
    """The meetings of an article; words ask it to fail in several ways."""
    if "explode" in article.text:
        raise ValueError("the article\nexploded")
    if "die" in article.text:
        os.kill(os.getpid(), signal.SIGKILL)
    actors: dict[str, Actor] = {}
    reports = []
    for match in _MEETING.finditer(article.text):
        ids = []
        for name in (match["one"], match["other"]):
            ids.append(f"other:{slug(name)}")
            actors[ids[-1]] = Actor(ids[-1], "other", name)
        proof = Evidence(article.id, Span(match.start(), match.end()), match[0], "fake.met", 0.9)
        reports.append(make.report((ids[0],), (ids[1],), date=match["date"], proof=proof))
    if "stranger" in article.text:
        actors.clear()
    return Extraction(article, tuple(actors.values()), (), tuple(reports))


def read_slowly(article: Article) -> Extraction:
    """The same after a moment."""
    time.sleep(0.02)
    return read(article)
