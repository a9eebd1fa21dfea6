"""Where a report stands: its article, and the best of several reports."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from extract.model import Report


@dataclass(frozen=True, slots=True)
class Source:
    """An article as a citation: id, title, day of publication, publisher and address."""

    id: str
    title: str
    date: str | None
    source: str | None
    url: str | None


def source_of(db: sqlite3.Connection, article: str) -> Source:
    """The citation of an article that the graph has."""
    return Source(*db.execute("SELECT id, title, date, source, url FROM article WHERE id = ?", (article,)).fetchone())


def best_report(reports: Sequence[Report]) -> Report:
    """The report to quote: the surest; among equals the shortest sentence, then the first id."""
    return min(reports, key=lambda r: (-r.evidence.confidence, len(r.evidence.quote), r.id))
