"""Where a report stands: its article, and the best of several reports."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.model import Evidence, Report


@dataclass(frozen=True, slots=True)
class Source:
    """An article as a citation: id, title, day of publication, publisher and address."""

    id: str
    title: str
    date: str | None
    source: str | None
    url: str | None


class Sources:
    """The citations of articles that an answer speaks of, each looked up once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._known: dict[str, Source] = {}

    def of(self, article: str) -> Source:
        """The citation of an article that the graph has."""
        if article not in self._known:
            self._known[article] = source_of(self._db, article)
        return self._known[article]

    def days(self, articles: Iterable[str]) -> tuple[str | None, str | None]:
        """The days of publication of the first and the last of these; None where none has one."""
        dates = sorted(date for date in (self.of(article).date for article in articles) if date)
        return (dates[0], dates[-1]) if dates else (None, None)


def source_of(db: sqlite3.Connection, article: str) -> Source:
    """The citation of an article that the graph has."""
    return Source(*db.execute("SELECT id, title, date, source, url FROM article WHERE id = ?", (article,)).fetchone())


def best_report(reports: Sequence[Report]) -> Report:
    """The report to quote: the surest; among equals the shortest sentence, then the first id."""
    return min(reports, key=lambda r: (-r.evidence.confidence, len(r.evidence.quote), r.id))


def best_evidence(proofs: Iterable[Evidence], named: str = "") -> Evidence:
    """The evidence to quote: one that has the name, the surest; among equals the shortest sentence, then the first."""
    return min(proofs, key=lambda e: (named not in e.quote, -e.confidence, len(e.quote), e.article, e.span))
