"""Actors that may be one: the pairs left to people, and what was decided on others."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from extract.errors import QuestionError
from extract.identity import slug
from graph.model import Decision
from graph.questions.gains import most_gained_first
from graph.questions.names import Named, own_id
from graph.store import EventGraph

VERDICTS = ("unsure", "same", "different")
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A verdict on two actor ids, with the names that articles give them.

    `score` says from 0 to 1 how likely they are one, `reason` why, `by` who says so; `articles` how many name each (for
    an `unsure` pair under all names that are already one); `both_met` are some whom both dealt with.
    """

    one: Named
    other: Named
    verdict: str
    score: float
    reason: str
    by: str
    articles: tuple[int, int]
    both_met: tuple[Named, ...]


def duplicates(graph: EventGraph, *, verdict: str = "unsure", limit: int | None = None) -> tuple[Duplicate, ...]:
    """The pairs of a verdict, the likeliest first; of the `unsure` those first by settling which most is gained.

    These are the ones left to settle: people said nothing about the two, nor do other verdicts join them.
    """
    if verdict not in VERDICTS:
        raise QuestionError(f"there is no verdict {verdict!r}; there are {', '.join(VERDICTS)}")
    with graph.snapshot():
        if verdict == "unsure":
            pairs = most_gained_first(graph.db, (Decision(*row) for row in graph.db.execute(_OPEN)))[:limit]
            return tuple(_duplicate(graph.db, pair.decision, pair.articles) for pair in pairs)
        rows = graph.db.execute(_DECIDED, {"verdict": verdict})
        return tuple(_decided(graph.db, Decision(*row)) for row in islice(rows, limit))


def undo(graph: EventGraph, one: str, other: str, by: str) -> int:
    """Withdraw what somebody decided on two actors, names or ids; how many verdicts that were.

    Raises QuestionError where there is none.
    """
    left, right = _ids_called(graph, one), _ids_called(graph, other)
    found = [
        d for d in graph.decisions() if (d.left in left and d.right in right) or (d.left in right and d.right in left)
    ]
    own = [decision for decision in found if decision.by == by]
    if not own:
        others = ", ".join(sorted({decision.by for decision in found}))
        hint = f"; there is what {others} decided" if others else ""
        raise QuestionError(f"{by} has decided nothing about {one!r} and {other!r}{hint}")
    for decision in own:
        graph.withdraw(decision.left, decision.right, by)
    return len(own)


def two_ids(graph: EventGraph, one: str, other: str) -> tuple[str, str]:
    """The ids of two actors, names or ids, even of one by decision (QuestionError where both have the same id)."""
    left, right = own_id(graph, one), own_id(graph, other)
    if left == right:
        ours, theirs = _ids_called(graph, one), _ids_called(graph, other)
        if len(ours) != 1 or len(theirs) != 1 or ours == theirs:
            raise QuestionError(f"{one!r} and {other!r} are both {left}; give two ids")
        left, right = min(ours), min(theirs)
    return left, right


_OPEN = """
SELECT d.* FROM decision AS d JOIN actor AS l ON l.id = d."left" JOIN actor AS r ON r.id = d."right"
WHERE d.verdict = 'unsure' AND l.canonical <> r.canonical AND NOT EXISTS (
    SELECT 1 FROM decision AS o
    WHERE o."left" = d."left" AND o."right" = d."right" AND o.verdict <> 'unsure' AND substr(o."by", 1, 5) <> 'rule:'
)
"""
_DECIDED = 'SELECT * FROM decision WHERE verdict = :verdict ORDER BY score DESC, "left", "right", "by"'


def _decided(db: sqlite3.Connection, decision: Decision) -> Duplicate:
    return _duplicate(db, decision, (_articles(db, decision.left), _articles(db, decision.right)))


def _duplicate(db: sqlite3.Connection, decision: Decision, articles: tuple[int, int]) -> Duplicate:
    left, right = _named(db, decision.left), _named(db, decision.right)
    both_met = tuple(_both_met(db, left, right))
    return Duplicate(left, right, decision.verdict, decision.score, decision.reason, decision.by, articles, both_met)


def _articles(db: sqlite3.Connection, id: str) -> int:
    """How many articles name an id itself."""
    query = (
        "SELECT coalesce(sum(articles), 0) FROM form JOIN actor ON actor.key = form.actor WHERE id = ? "
        "AND field = 'kind'"
    )
    return int(db.execute(query, (id,)).fetchone()[0])


def _named(db: sqlite3.Connection, id: str) -> Named:
    """The id with the name that most articles give it; the id itself where no article names it yet."""
    query = (
        "SELECT value FROM form JOIN actor ON actor.key = form.actor WHERE id = ? AND field = 'name' "
        "ORDER BY articles DESC, length(value) DESC, value LIMIT 1"
    )
    row = db.execute(query, (id,)).fetchone()
    return Named(id, id if row is None else row[0])


def _both_met(db: sqlite3.Connection, one: Named, other: Named) -> Iterator[Named]:
    ours, theirs = _met(db, one.id), _met(db, other.id)
    for key in sorted(ours.keys() & theirs.keys(), key=lambda key: (-min(ours[key], theirs[key]), key))[:_SHOWN]:
        yield Named(*db.execute("SELECT id, name FROM actor WHERE key = ?", (key,)).fetchone())


def _met(db: sqlite3.Connection, id: str) -> dict[int, int]:
    query = (
        "SELECT other.actor, count(*) FROM actor "
        "JOIN involvement AS own ON own.actor = actor.canonical AND own.direct = 1 "
        "JOIN involvement AS other ON other.event = own.event AND other.direct = 1 AND other.actor <> own.actor "
        "WHERE actor.id = ? GROUP BY 1"
    )
    return dict(db.execute(query, (id,)).fetchall())


def _ids_called(graph: EventGraph, name: str) -> frozenset[str]:
    """The ids that this is, or that articles give this name; else that of the actor of the name."""
    with graph.guarded():
        query = 'SELECT 1 FROM decision WHERE "left" = ? OR "right" = ?'
        if graph.db.execute(query, (name, name)).fetchone() is not None:
            return frozenset({name})
        query = "SELECT DISTINCT id FROM form JOIN actor ON actor.key = form.actor WHERE folded = ? AND field = 'name'"
        called = frozenset(id for (id,) in graph.db.execute(query, (slug(name),)))
    return called or frozenset({own_id(graph, name)})
