"""The rule that finds the same actor under other spellings: verdicts kept in step with what articles say.

Each verdict follows from the faces of the actors concerned, whatever the order of articles. A change of articles costs
in proportion to the actors that it changes and those who are like them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from graph.faces import Face, face_of, peers, peers_among, refresh_faces
from graph.leanings import hangs_on, judge_leaning
from graph.model import Decision
from graph.verdicts import LIKENESS, UNSURE, Opinion, judge, weigh

_Pair = tuple[str, str]


def judge_alike(db: sqlite3.Connection, keys: Iterable[int]) -> frozenset[str]:
    """Renew the verdicts on actors whose faces changed; the ids on which a verdict came, changed or went."""
    touched = frozenset(keys)
    changed = refresh_faces(db, touched)
    pairs = {(min(key, other), max(key, other)) for key, like in changed.items() for other in like}
    pairs |= peers_among(db, touched)  # an article that names both tells them apart
    return _Judgement(db).renew(pairs)


class _Judgement:
    """One renewal of verdicts, with each face looked up once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._faces: dict[int, Face | None] = {}
        self._like: dict[int, frozenset[int]] = {}
        self._done: set[int] = set()

    def renew(self, pairs: Iterable[tuple[int, int]]) -> frozenset[str]:
        """Judge these pairs of keys anew; the ids of pairs on which the verdict is another than before."""
        moved: set[str] = set()
        for one, other in sorted(pairs):
            moved |= self._renew_pair(one, other)
        return frozenset(moved)

    def _renew_pair(self, one: int, other: int) -> set[str]:
        left, right = self._face(one), self._face(other)
        moved = self._renew_leaning(one) | self._renew_leaning(other)
        if left is None or right is None or other not in self._peers(one):
            return moved | self._keep({self._ids(one, other): None})
        if hangs_on(left, right) or hangs_on(right, left):
            return moved
        return moved | self._keep({_pair(left.id, right.id): judge(left, right, self._weigh(one, other))})

    def _renew_leaning(self, key: int) -> set[str]:
        leaning = self._face(key)
        if key in self._done or leaning is None or not leaning.leans:
            return set()
        self._done.add(key)
        others = {}
        for other in sorted(self._peers(key)):
            face = self._face(other)
            if face is not None and hangs_on(leaning, face):
                others[face] = self._weigh(key, other)
        found: dict[_Pair, Decision | None] = {_pair(leaning.id, face.id): None for face in others}
        found |= {(decision.left, decision.right): decision for decision in judge_leaning(leaning, others)}
        return self._keep(found)

    def _weigh(self, one: int, other: int) -> Opinion:
        left, right = self._face(one), self._face(other)
        assert left is not None and right is not None  # noqa: S101, PT018 - both were looked at before
        opinion = weigh(left, right, told_apart=False)
        if opinion.score < UNSURE or not self._told_apart(one, other):
            return opinion
        return weigh(left, right, told_apart=True)

    def _told_apart(self, one: int, other: int) -> bool:
        """True where an article names both; asked from the side of whom fewer articles name."""
        count = "SELECT coalesce(sum(articles), 0) FROM form WHERE actor = ? AND field = 'kind'"
        rarer, other = sorted((one, other), key=lambda key: self._db.execute(count, (key,)).fetchone()[0])
        query = (
            "SELECT 1 FROM naming AS one CROSS JOIN naming AS other ON other.article = one.article AND other.actor = ? "
            "WHERE one.actor = ? LIMIT 1"
        )
        return self._db.execute(query, (other, rarer)).fetchone() is not None

    def _face(self, key: int) -> Face | None:
        if key not in self._faces:
            self._faces[key] = face_of(self._db, key)
        return self._faces[key]

    def _peers(self, key: int) -> frozenset[int]:
        if key not in self._like:
            self._like[key] = peers(self._db, key)
        return self._like[key]

    def _ids(self, one: int, other: int) -> _Pair:
        query = "SELECT id FROM actor WHERE key = ?"
        return _pair(*(self._db.execute(query, (key,)).fetchone()[0] for key in (one, other)))

    def _keep(self, verdicts: dict[_Pair, Decision | None]) -> set[str]:
        """Write what is new and delete what holds no more; the ids of these pairs."""
        moved: set[str] = set()
        for pair, decision in verdicts.items():
            old = next(self._standing(pair), None)
            if old == decision:
                continue
            self._db.execute('DELETE FROM decision WHERE "left" = ? AND "right" = ? AND "by" = ?', (*pair, LIKENESS))
            if decision is not None:
                row = (*pair, decision.verdict, decision.score, decision.reason, LIKENESS)
                self._db.execute("INSERT INTO decision VALUES (?,?,?,?,?,?)", row)
            moved |= set(pair)
        return moved

    def _standing(self, pair: _Pair) -> Iterator[Decision]:
        query = 'SELECT * FROM decision WHERE "left" = ? AND "right" = ? AND "by" = ?'
        return (Decision(*row) for row in self._db.execute(query, (*pair, LIKENESS)))


def _pair(one: str, other: str) -> _Pair:
    return (one, other) if one < other else (other, one)
