"""Sentences of evidence that hold given words."""

from __future__ import annotations

from dataclasses import dataclass

from extract.errors import QuestionError
from graph.questions.sources import Source, source_of
from graph.store import EventGraph


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence that something in the graph rests on, its article, and the ids of the events that it tells of."""

    quote: str
    article: Source
    events: tuple[str, ...]


def search(graph: EventGraph, text: str, *, limit: int | None = None) -> tuple[Quotation, ...]:
    """The sentences that hold all these words, the closest first; words in quotation marks stand side by side.

    Upper case and accents do not matter. Raises QuestionError where there is no word to look for.
    """
    query = """
        SELECT sentence.key, sentence.quote, article.id FROM sentence_text
        JOIN sentence ON sentence.key = sentence_text.rowid JOIN article ON article.key = sentence.article
        WHERE sentence_text MATCH ? ORDER BY rank, article.id, sentence.start LIMIT ?"""
    events = "SELECT DISTINCT event.id FROM report JOIN event ON event.key = report.event WHERE report.sentence = ?"
    with graph.guarded():
        rows = graph.db.execute(query, (_match(text), -1 if limit is None else limit)).fetchall()
        return tuple(
            Quotation(
                quote, source_of(graph.db, article), tuple(sorted(i for (i,) in graph.db.execute(events, (key,))))
            )
            for key, quote, article in rows
        )


def _match(text: str) -> str:
    """The user's words as an FTS5 query in which nothing is an operator."""
    phrases = []
    for number, part in enumerate(text.split('"')):
        phrases += [part] if number % 2 else part.split()
    words = [phrase for phrase in phrases if any(c.isalnum() for c in phrase)]
    if not words:
        raise QuestionError("give at least one word to search for")
    return " ".join(f'"{phrase}"' for phrase in words)
