"""Which of the pairs that may be one a person gains most from settling.

What is gained is how many articles would go to another actor, as likely as it is that the two are one. A bare name
counts for little, for it says little; less still where it may be many. A pair whose ends earlier pairs tie together
needs no settling once those are settled, so it comes last.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.groups import is_bare
from graph.model import Decision

_BARE = (1.0, 0.3, 0.1)  # with no bare name, with one, with two
_NEVER, _ALWAYS = 0.5, 1.0  # the scores between which a pair may be one
_TWO_READINGS = 0.001  # for pairs that only an office at one time brought together


@dataclass(frozen=True, slots=True)
class Open:
    """A pair left to people, with how many articles name each side, names that are already one taken together."""

    decision: Decision
    articles: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Ends:
    """Both sides of a pair as keys of the actors that they stand for."""

    one: int
    other: int


def most_gained_first(db: sqlite3.Connection, decisions: Iterable[Decision]) -> tuple[Open, ...]:
    """The pairs in the order of what is gained by settling them, those that others would settle last."""
    pairs = {decision: _Ends(_canonical(db, decision.left), _canonical(db, decision.right)) for decision in decisions}
    articles, own = dict(db.execute(_ARTICLES).fetchall()), dict(db.execute(_OWN_ARTICLES).fetchall())
    found = [Open(decision, (articles[ends.one], articles[ends.other])) for decision, ends in pairs.items()]
    may_be = _may_be(pairs.values())

    def order(pair: Open) -> tuple[object, ...]:
        left, right = _ids(pair)
        gain = _gain(pair, pairs[pair.decision], may_be)
        # of several names for the same two, those that articles use most
        return -gain, -max(pair.articles), -min(own[left], own[right]), left, right, pair.decision.by

    return _chains_closed_last(sorted(found, key=order), pairs)


_ARTICLES = """
SELECT canonical, sum(articles) FROM form JOIN actor ON actor.key = form.actor WHERE field = 'kind' GROUP BY canonical
"""
_OWN_ARTICLES = """
SELECT id, sum(articles) FROM form JOIN actor ON actor.key = form.actor WHERE field = 'kind' GROUP BY id
"""


def _canonical(db: sqlite3.Connection, id: str) -> int:
    return int(db.execute("SELECT canonical FROM actor WHERE id = ?", (id,)).fetchone()[0])


def _may_be(pairs: Iterable[_Ends]) -> dict[int, set[int]]:
    """All that each actor may be."""
    found: dict[int, set[int]] = {}
    for ends in pairs:
        found.setdefault(ends.one, set()).add(ends.other)
        found.setdefault(ends.other, set()).add(ends.one)
    return found


def _gain(pair: Open, ends: _Ends, may_be: dict[int, set[int]]) -> float:
    score = pair.decision.score
    likely = max(_TWO_READINGS, min(1.0, (score - _NEVER) / (_ALWAYS - _NEVER)))
    bare = [key for id, key in zip(_ids(pair), (ends.one, ends.other), strict=True) if is_bare(id)]
    gain = likely * min(pair.articles) * _BARE[len(bare)]
    for key in bare:
        gain /= len(may_be[key])
    return gain


def _ids(pair: Open) -> tuple[str, str]:
    return pair.decision.left, pair.decision.right


def _chains_closed_last(found: Sequence[Open], pairs: dict[Decision, _Ends]) -> tuple[Open, ...]:
    """The pairs whose ends those before do not yet tie together, then the others."""
    above: dict[int, int] = {}

    def top(key: int) -> int:
        while key in above:
            key = above[key]
        return key

    opening, closing = [], []
    for pair in found:
        one, other = top(pairs[pair.decision].one), top(pairs[pair.decision].other)
        if one == other:
            closing.append(pair)
        else:
            above[one] = other
            opening.append(pair)
    return (*opening, *closing)
