"""Names of the graph that look like one that it does not know."""

from __future__ import annotations

import difflib
import sqlite3

_LEAST_SHARED = 0.3  # of the pairs of letters, for a name to be looked at more closely
_LOOKED_AT = 200
_SIMILAR = 0.65
_WORSE = 0.15  # than the nearest: such names are no help
_LETTERS = 2  # that a surname may have more or fewer


def near_names(db: sqlite3.Connection, folded: str, most: int) -> list[str]:
    """The chief names of actors of which a name is written nearly so; a single word may be one of a person's names.

    The nearest come first, among equals those whom more articles name.
    """
    query = """
        SELECT form.folded, head.name, sum(form.articles), head.kind = 'official'
        FROM form JOIN actor ON actor.key = form.actor JOIN actor AS head ON head.key = actor.canonical
        WHERE form.folded IS NOT NULL GROUP BY form.folded, head.key"""
    pairs = _pairs(folded)
    shared = [(_shared(pairs, text), text, *rest) for text, *rest in db.execute(query)]
    closest = sorted((row for row in shared if row[0] >= _LEAST_SHARED), key=lambda row: (-row[0], -row[3], row[1]))
    found: dict[str, tuple[float, int]] = {}
    for _, text, name, articles, person in closest[:_LOOKED_AT]:
        alone = person and "-" not in folded  # it may be a surname
        parts = (part for part in text.split("-") if alone and abs(len(part) - len(folded)) <= _LETTERS)
        likeness = max(_likeness(folded, part) for part in (text, *parts))
        if likeness >= _SIMILAR:
            found[name] = max(found.get(name, (0.0, 0)), (likeness, articles))
    best = max((likeness for likeness, _ in found.values()), default=0.0)
    near = [name for name, (likeness, _) in found.items() if likeness > best - _WORSE]
    return sorted(near, key=lambda name: (-round(found[name][0], 2), -found[name][1], name))[:most]


def names_behind(db: sqlite3.Connection, folded: str, most: int) -> list[str]:
    """The chief names of those called by the last words alone: the first ones may be a title."""
    query = """
        SELECT head.name, sum(form.articles) AS articles FROM form JOIN actor ON actor.key = form.actor
        JOIN actor AS head ON head.key = actor.canonical WHERE form.folded = ? AND head.kind = 'official'
        GROUP BY head.key ORDER BY articles DESC, head.name LIMIT ?"""
    words = folded.split("-")
    rests = ("-".join(words[number:]) for number in range(1, len(words)))
    found = (list(dict.fromkeys(name for name, _ in db.execute(query, (rest, most)))) for rest in rests)
    return next(filter(None, found), [])


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()


def _shared(pairs: frozenset[str], text: str) -> float:
    """The share of the pairs of letters looked for that a text has; its further words do not count against it."""
    return len(pairs & _pairs(text)) / len(pairs) if pairs else 0.0


def _pairs(folded: str) -> frozenset[str]:
    # The ends of words count: they are what is seldom written wrongly.
    return frozenset(a + b for word in folded.split("-") for a, b in zip(f"^{word}", f"{word}$", strict=True))
