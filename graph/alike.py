"""The rule that finds the same actor under other spellings: verdicts kept in step with what articles say.

Each verdict follows from the faces of the actors concerned, whatever the order of articles. A change of articles costs
in proportion to the actors that it changes and those who are like them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from graph.faces import Face, face_of, peers, peers_among, refresh_faces
from graph.leanings import MANY, hangs_on, judge_leaning
from graph.model import Decision
from graph.verdicts import LIKENESS, UNSURE, Opinion, judge, weigh

_Pair = tuple[str, str]


def judge_alike(db: sqlite3.Connection, keys: Iterable[int]) -> frozenset[str]:
    """Renew the verdicts on actors whose faces changed; the ids on which a verdict came, changed or went."""
    touched = frozenset(keys)
    changed = refresh_faces(db, touched)
    pairs = {(min(key, other), max(key, other)) for key, like in changed.items() for other in like}
    pairs |= peers_among(db, touched)  # an article that names both tells them apart
    return _Judgement(db, frozenset(changed)).renew(sorted(pairs))


class _Judgement:
    """One renewal of verdicts after faces changed, with each face looked up once."""

    def __init__(self, db: sqlite3.Connection, changed: frozenset[int]) -> None:
        self._db = db
        self._changed = changed
        self._faces: dict[int, Face | None] = {}
        self._like: dict[int, frozenset[int]] = {}
        self._likely: dict[int, frozenset[tuple[int, int]]] = {}
        self._verdicts: dict[str, dict[_Pair, Decision]] = {}

    def renew(self, pairs: Sequence[tuple[int, int]]) -> frozenset[str]:
        """Judge these pairs of keys anew; the ids of pairs on which the verdict is another than before."""
        for key in self._changed:
            face = self._face(key)
            if face is not None:
                self._verdicts_on(face.id)  # so that most pairs find theirs looked up
        leaning = set(self._changed)
        moved: set[str] = set()
        for one, other in pairs:
            leaning |= self._note_likely(one, other) | self._note_likely(other, one)
            moved |= self._renew_pair(one, other)
        for key in sorted(leaning):
            moved |= self._renew_leaning(key)
        return frozenset(moved)

    def _note_likely(self, key: int, other: int) -> set[int]:
        """Note whether a leaning person may be another; its key where it may, or might before."""
        leaning, face = self._face(key), self._face(other)
        before = (key, other) in self._likely_with(key if key in self._changed else other)
        now = False
        if leaning is not None and face is not None and hangs_on(leaning, face) and self._are_peers(key, other):
            now = weigh(leaning, face, told_apart=False).score >= UNSURE
        if now and not before:
            self._db.execute("INSERT INTO likely (leaning, other) VALUES (?,?)", (key, other))
        elif before and not now:
            self._db.execute("DELETE FROM likely WHERE leaning = ? AND other = ?", (key, other))
        return {key} if now or before else set()

    def _likely_with(self, key: int) -> frozenset[tuple[int, int]]:
        """Who might be whom before this renewal, of the pairs in which somebody stands."""
        if key not in self._likely:
            query = (
                "SELECT leaning, other FROM likely WHERE leaning = :key "
                "UNION ALL SELECT leaning, other FROM likely WHERE other = :key"
            )
            self._likely[key] = frozenset(self._db.execute(query, {"key": key}))
        return self._likely[key]

    def _renew_pair(self, one: int, other: int) -> set[str]:
        left, right = self._face(one), self._face(other)
        if left is None or right is None or not self._are_peers(one, other):
            return self._keep({self._ids(one, other): None})
        if hangs_on(left, right) or hangs_on(right, left):
            return set()
        return self._keep({_pair(left.id, right.id): judge(left, right, self._weigh(one, other))})

    def _renew_leaning(self, key: int) -> set[str]:
        """Judge a leaning person anew on all whom it may be; nobody where they are too many to mean anything."""
        leaning = self._face(key)
        if leaning is None or not (leaning.leans or leaning.is_seated):
            return set()
        query = "SELECT other FROM likely WHERE leaning = ? LIMIT ?"
        likely = [other for (other,) in self._db.execute(query, (key, MANY + 1))]
        others = {}
        for other in likely if len(likely) <= MANY else ():
            face = self._face(other)
            assert face is not None  # noqa: S101 - who may be somebody has a face
            others[face] = self._weigh(key, other)
        found: dict[_Pair, Decision | None] = dict.fromkeys(self._standing_on(leaning))
        found |= {(one.left, one.right): one for one in judge_leaning(leaning, others)}
        return self._keep(found)

    def _standing_on(self, leaning: Face) -> list[_Pair]:
        """The pairs of a leaning person with others on which there is a verdict that is for it to give."""
        return [pair for pair in self._verdicts_on(leaning.id) if self._is_own(leaning, pair)]

    def _verdicts_on(self, id: str) -> dict[_Pair, Decision]:
        if id not in self._verdicts:
            query = (
                'SELECT * FROM decision WHERE "left" = :id AND "by" = :by '
                'UNION ALL SELECT * FROM decision WHERE "right" = :id AND "by" = :by'
            )
            rows = self._db.execute(query, {"id": id, "by": LIKENESS})
            self._verdicts[id] = {(row[0], row[1]): Decision(*row) for row in rows}
        return self._verdicts[id]

    def _is_own(self, leaning: Face, pair: _Pair) -> bool:
        (other,) = set(pair) - {leaning.id}
        row = self._db.execute("SELECT key FROM actor WHERE id = ?", (other,)).fetchone()
        face = None if row is None else self._face(row[0])
        return face is not None and hangs_on(leaning, face)

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

    def _are_peers(self, one: int, other: int) -> bool:
        """Asked from the side of the one that changed, whose peers are looked up anyway."""
        return other in self._peers(one) if one in self._changed else one in self._peers(other)

    def _peers(self, key: int) -> frozenset[int]:
        if key not in self._like:
            self._like[key] = peers(self._db, key)
        return self._like[key]

    def _ids(self, one: int, other: int) -> _Pair:
        query = "SELECT id FROM actor WHERE key = ?"
        return _pair(*(self._db.execute(query, (key,)).fetchone()[0] for key in (one, other)))

    def _keep(self, verdicts: Mapping[_Pair, Decision | None]) -> set[str]:
        """Write what is new and delete what holds no more; the ids of these pairs."""
        moved: set[str] = set()
        for pair, decision in verdicts.items():
            if self._standing(pair) == decision:
                continue
            self._db.execute('DELETE FROM decision WHERE "left" = ? AND "right" = ? AND "by" = ?', (*pair, LIKENESS))
            if decision is not None:
                row = (*pair, decision.verdict, decision.score, decision.reason, LIKENESS)
                self._db.execute("INSERT INTO decision VALUES (?,?,?,?,?,?)", row)
            for id in pair:
                self._verdicts.pop(id, None)
            moved |= set(pair)
        return moved

    def _standing(self, pair: _Pair) -> Decision | None:
        known = pair[1] if pair[1] in self._verdicts else pair[0]
        return self._verdicts_on(known).get(pair)


def _pair(one: str, other: str) -> _Pair:
    return (one, other) if one < other else (other, one)
