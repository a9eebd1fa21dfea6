"""What an actor is known by where it is compared with others: name, country, offices; and where to look for its like.

A face follows from what articles say of one id alone, never from decisions, so that decisions follow from articles.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from extract.identity import slug
from extract.likeness import block_keys, is_telling, read_full_name, surname_keys
from extract.organization_names import organization_keys
from graph.posts import Post, post_of

NOWHERE = "-"
_PERSON = "person:"
_KINDS = (_PERSON, "org:", "body:", "group:")


@dataclass(frozen=True, slots=True)
class Term:
    """An office of a country or organization that articles of these months (YYYY-MM) give somebody; "" for no date."""

    office: str
    of: str
    first: str
    last: str

    @property
    def post(self) -> Post:
        """The office, however it is called."""
        return post_of(self.office, self.of)

    def is_one_with(self, other: Term) -> bool:
        """True for the same office of the same country."""
        return self.of == other.of and self.post.is_one_with(other.post)

    def overlaps(self, other: Term) -> bool:
        """True where some month lies in both."""
        return bool(self.last and other.last) and self.first <= other.last and other.first <= self.last

    def meets(self, other: Term) -> bool:
        """True for the same office of the same country at the same time."""
        return self.overlaps(other) and self.is_one_with(other)

    def is_at_odds_with(self, other: Term) -> bool:
        """True for two offices of one country that nobody holds together, at the same time."""
        return self.of == other.of and self.overlaps(other) and self.post.is_at_odds_with(other.post)

    def months_to(self, other: Term) -> int | None:
        """How many months lie between two terms, 0 where they touch; None where one has no date."""
        if not self.last or not other.last:
            return None
        return max(0, _month(other.first) - _month(self.last), _month(self.first) - _month(other.last))


def _month(month: str) -> int:
    return 12 * int(month[:4]) + int(month[5:7])


@dataclass(frozen=True, slots=True)
class Face:
    """An actor id, the name that most articles give it, the country in its id (`-` for none), and its offices.

    `kind` is the beginning of the id; only actors of one kind are compared. `is_surname` for a person of whom one word
    is known.
    """

    id: str
    name: str
    kind: str
    code: str
    wikidata: str | None
    terms: tuple[Term, ...]
    is_surname: bool

    @property
    def is_person(self) -> bool:
        """True for a person."""
        return self.kind == _PERSON

    @property
    def is_homeless(self) -> bool:
        """True for a person of whom no article says for whom they act."""
        return self.code == NOWHERE and self.is_person

    @property
    def leans(self) -> bool:
        """True where who this is hangs on who else is there."""
        return self.is_homeless or self.is_surname

    @property
    def is_national(self) -> bool:
        """True for a person with a full name who acts for a country."""
        return self.is_person and not self.leans and is_country(self.code)

    @property
    def is_seated(self) -> bool:
        """True for a person with a full name who acts for an organization or a body, as articles tell."""
        return self.is_person and not self.leans and not is_country(self.code)


def code_of(id: str) -> str:
    """The country or organization in an id; `-` for none."""
    home, slash, _ = id.partition(":")[2].partition("/")
    return home if slash else NOWHERE


def is_country(code: str) -> bool:
    """True for the code of a country; organizations and bodies have theirs in lower case."""
    return code.isupper()


def likely_homes(codes: Iterable[str], name: str) -> frozenset[str]:
    """For whom persons of one name act, without the organizations that the only country among them may send one to."""
    homes = frozenset(codes)
    countries = frozenset(filter(is_country, homes))
    return countries if len(countries) == 1 and is_telling(name) else homes


def refresh_faces(db: sqlite3.Connection, keys: Iterable[int]) -> dict[int, frozenset[int]]:
    """Bring faces in step with what articles say; those that changed, each with all who are or were its peers."""
    changed = {}
    for key in sorted(keys):
        (id,) = db.execute("SELECT id FROM actor WHERE key = ?", (key,)).fetchone()
        if id.startswith(_KINDS):
            old, new = _stored(db, key), _seen(db, key)
            if old != new:
                before = peers(db, key)
                _store(db, key, new)
                changed[key] = before | peers(db, key)
    return changed


def face_of(db: sqlite3.Connection, key: int) -> Face | None:
    """The face of an actor; None for one that no article names, or whose kind is never compared."""
    query = "SELECT id, face.name, terms, face.wikidata FROM face JOIN actor ON actor.key = face.key WHERE face.key = ?"
    found = db.execute(query, (key,)).fetchone()
    if found is None:
        return None
    return _face(*found)


@lru_cache(maxsize=1 << 16)
def _face(id: str, name: str, terms: str, wikidata: str | None) -> Face:
    kind = id.partition(":")[0] + ":"
    alone = kind == _PERSON and len(read_full_name(name).words) < 2
    return Face(id, name, kind, code_of(id), wikidata, tuple(Term(*term) for term in json.loads(terms)), alone)


def peers(db: sqlite3.Connection, key: int) -> frozenset[int]:
    """The keys of those who share a block: in the same country, or where one of the two has none."""
    query = (
        "SELECT other.actor FROM block AS own CROSS JOIN block AS other ON other.key = own.sought "
        "AND (own.code = '-' OR other.code IN (own.code, '-')) WHERE own.actor = ?"
    )
    return frozenset(other for (other,) in db.execute(query, (key,))) - {key}


def peers_among(db: sqlite3.Connection, keys: frozenset[int]) -> set[tuple[int, int]]:
    """The pairs of peers that both stand among these keys, the smaller key first."""
    rows = [(sought, key) for key in keys for (sought,) in db.execute(_SOUGHT, (key,))]
    held: dict[str, list[int]] = {}
    for key in keys:
        for (block,) in db.execute("SELECT key FROM block WHERE actor = ?", (key,)):
            held.setdefault(block, []).append(key)
    return {(min(a, b), max(a, b)) for sought, a in rows for b in held.get(sought, ()) if a != b}


_SOUGHT = "SELECT DISTINCT sought FROM block WHERE actor = ?"


def _stored(db: sqlite3.Connection, key: int) -> tuple[str, str, str | None] | None:
    row = db.execute("SELECT name, terms, wikidata FROM face WHERE key = ?", (key,)).fetchone()
    return None if row is None else (row[0], row[1], row[2])


def _seen(db: sqlite3.Connection, key: int) -> tuple[str, str, str | None] | None:
    query = (
        "SELECT value FROM form WHERE actor = ? AND field = ? ORDER BY articles DESC, length(value) DESC, value LIMIT 1"
    )
    name = db.execute(query, (key, "name")).fetchone()
    if name is None:
        return None
    wikidata = db.execute(query, (key, "wikidata")).fetchone()
    return name[0], _terms(db, key), wikidata and wikidata[0]


def _terms(db: sqlite3.Connection, key: int) -> str:
    """The offices as JSON, each once under the name that most articles give it."""
    query = (
        "SELECT lower(office), actor.id, coalesce(min(nullif(month, '')), ''), max(month) FROM held "
        "JOIN actor ON actor.key = held.of WHERE held.person = ? GROUP BY 1, 2 ORDER BY sum(articles) DESC, 1, 2"
    )
    terms: dict[tuple[str, str], list[str]] = {}
    for office, of, first, last in db.execute(query, (key,)):
        term = terms.setdefault((post_of(office, of).key, of), [office, of, first, last])
        term[2:] = min(filter(None, (term[2], first)), default=""), max(term[3], last)
    return json.dumps(sorted(terms.values()), ensure_ascii=False)


def _store(db: sqlite3.Connection, key: int, seen: tuple[str, str, str | None] | None) -> None:
    db.execute("DELETE FROM face WHERE key = ?", (key,))
    db.execute("DELETE FROM block WHERE actor = ?", (key,))
    if seen is None:
        return
    db.execute("INSERT INTO face (key, name, terms, wikidata) VALUES (?,?,?,?)", (key, *seen))
    face = face_of(db, key)
    assert face is not None  # noqa: S101 - it was written a line above
    rows = [(block, sought, face.code, key) for block, sought in _blocks(face)]
    if face.is_person and not face.is_surname:
        exactly = f"={slug(face.name)}"
        rows.append((exactly, exactly, NOWHERE, key))  # namesakes of other countries
    if face.wikidata is not None:
        item = face.kind + face.wikidata
        rows.append((item, item, NOWHERE, key))
    db.executemany("INSERT INTO block (key, sought, code, actor) VALUES (?,?,?,?)", rows)


def _blocks(face: Face) -> set[tuple[str, str]]:
    """(the block that the actor stands in, the block in which its like stand)."""
    if not face.is_person:
        return {(f"{face.kind}{key}", f"{face.kind}{key}") for key in organization_keys(face.name)}
    blocks = {(key, key) for key in block_keys(face.name)}
    if face.is_surname:
        blocks |= {(key, f"{key}*") for key in block_keys(face.name)}
    blocks |= {(f"{key}*", key) for key in surname_keys(face.name)}
    terms = (f"{term.post.key} {term.of}" for term in face.terms if term.post.single)
    return blocks | {(office, office) for office in terms}
