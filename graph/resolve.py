"""Which actor ids mean the same actor: decisions applied on top of what the articles say.

People decide with `same` and `different`, and two rules by themselves. An official of whom no article says for whom
(`person:-/name`) is the official of that name where the graph knows exactly one with a home; `graph.alike` finds other
spellings of a name. Groups follow from the set of actors and decisions alone, so the order of articles does not matter
and a decision can be taken back.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.alike import judge_alike
from graph.faces import code_of, likely_homes
from graph.groups import is_rule, split
from graph.model import Decision
from graph.verdicts import LIKENESS

RULE = "rule:only-one-of-that-name"
_HOMELESS = "person:-/"
_DECISION = """SELECT "left", "right", verdict, score, reason, "by" FROM decision """


@dataclass(frozen=True, slots=True)
class Correction:
    """How many verdicts were added or changed, withdrawn and kept, and the ids of the actors concerned."""

    added: int
    withdrawn: int
    kept: int
    ids: tuple[str, ...]


def settle(db: sqlite3.Connection, keys: Iterable[int]) -> frozenset[int]:
    """Bring decisions and canonical ids in step with the actors that exist; the keys of those that moved."""
    keys = frozenset(keys)
    ids = {id for key in sorted(keys) for id in _appeared_or_vanished(db, key)}
    ids |= {id for person in sorted(_persons(ids)) for id in _decide_homeless(db, person)}
    ids |= judge_alike(db, keys)
    return regroup(db, ids)


def resettle(db: sqlite3.Connection) -> frozenset[int]:
    """Decide by the rules of today where those of an older version did; the keys of the actors that moved."""
    query = 'SELECT "left", "right" FROM decision WHERE "by" IN (?, ?)'
    ids = {id for pair in db.execute(query, (RULE, LIKENESS)) for id in pair}
    db.execute('DELETE FROM decision WHERE "by" IN (?, ?)', (RULE, LIKENESS))
    for table in ("face", "block", "likely"):
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - the names stand one line above
    for person in sorted({person for (person,) in db.execute("SELECT person FROM actor WHERE person IS NOT NULL")}):
        ids |= _decide_homeless(db, person)
    ids |= judge_alike(db, (key for (key,) in db.execute("SELECT key FROM actor").fetchall()))
    return regroup(db, ids)


def regroup(db: sqlite3.Connection, ids: Iterable[str]) -> frozenset[int]:
    """Work out anew the groups that these actor ids stand in; the keys of those that joined or left one."""
    moved: set[int] = set()
    pending = set(ids)
    while pending:
        component = _component(db, pending.pop())
        pending -= component
        moved |= _regroup_component(db, component)
    return frozenset(moved)


def decide(db: sqlite3.Connection, decision: Decision) -> None:
    """Record a verdict; one by the same judge on the same pair is replaced."""
    left, right = sorted((decision.left, decision.right))
    row = (left, right, decision.verdict, decision.score, decision.reason, decision.by)
    db.execute("INSERT OR REPLACE INTO decision VALUES (?,?,?,?,?,?)", row)


def withdraw(db: sqlite3.Connection, left: str, right: str, by: str) -> None:
    """Forget a judge's verdict on a pair."""
    pair = sorted((left, right))
    db.execute('DELETE FROM decision WHERE "left" = ? AND "right" = ? AND "by" = ?', (*pair, by))


def correct(db: sqlite3.Connection, wanted: Iterable[Decision]) -> Correction:
    """Make people's verdicts exactly those wanted."""
    old = {_judged(one): one for one in decisions(db) if not is_rule(one.by)}
    new = {_judged(one): one for one in wanted}
    gone = [old[key] for key in sorted(old.keys() - new.keys())]
    added = [new[key] for key in sorted(new) if old.get(key) != new[key]]
    for one in gone:
        withdraw(db, one.left, one.right, one.by)
    for one in added:
        decide(db, one)
    ids = sorted({id for one in (*gone, *added) for id in (one.left, one.right)})
    return Correction(len(added), len(gone), len(new) - len(added), tuple(ids))


def _judged(decision: Decision) -> tuple[str, str, str]:
    left, right = sorted((decision.left, decision.right))
    return left, right, decision.by


def decisions(db: sqlite3.Connection) -> Iterator[Decision]:
    """All verdicts in the order of their pairs."""
    for row in db.execute(_DECISION + 'ORDER BY "left", "right", "by"'):
        yield Decision(*row)


def _appeared_or_vanished(db: sqlite3.Connection, key: int) -> Iterator[str]:
    query = "SELECT id, canonical, EXISTS (SELECT 1 FROM form WHERE actor = key) FROM actor WHERE key = ?"
    id, canonical, named = db.execute(query, (key,)).fetchone()
    if canonical is None or not named:
        yield id


def _persons(ids: Iterable[str]) -> set[str]:
    return {id.rpartition("/")[2] for id in ids if id.startswith("person:")}


def _decide_homeless(db: sqlite3.Connection, person: str) -> set[str]:
    """Renew the rule's verdict on a person's name; the ids that the old and the new verdict speak of."""
    query = "SELECT id FROM actor WHERE person = ? AND EXISTS (SELECT 1 FROM form WHERE actor = key)"
    ids = sorted(id for (id,) in db.execute(query, (person,)))
    homeless = _HOMELESS + person
    query = 'SELECT "left", "right" FROM decision WHERE "left" = ? AND "by" = ?'
    old = {(left, right) for left, right in db.execute(query, (homeless, RULE))}
    wanted = likely_homes((code_of(id) for id in ids if id != homeless), person.replace("-", " "))
    homes = [id for id in ids if code_of(id) in wanted]
    new = {(homeless, homes[0])} if homeless in ids and len(homes) == 1 else set()
    for left, right in old - new:
        withdraw(db, left, right, RULE)
    for left, right in new - old:
        decide(
            db,
            Decision(
                left, right, "same", 0.9, "the only official of that name of whom it is known for whom they act", RULE
            ),
        )
    return {id for pair in old ^ new for id in pair}


def _component(db: sqlite3.Connection, start: str) -> frozenset[str]:
    """All ids that `same` verdicts tie to this one, whether or not a `different` stands between."""
    seen, pending = {start}, [start]
    query = (
        'SELECT "right" FROM decision WHERE "left" = :id AND verdict = \'same\' '
        'UNION SELECT "left" FROM decision WHERE "right" = :id AND verdict = \'same\''
    )
    while pending:
        for (id,) in db.execute(query, {"id": pending.pop()}):
            if id not in seen:
                seen.add(id)
                pending.append(id)
    return frozenset(seen)


def _regroup_component(db: sqlite3.Connection, component: frozenset[str]) -> set[int]:
    keys, current, named = {}, {}, set()
    query = "SELECT key, canonical, EXISTS (SELECT 1 FROM form WHERE actor = key) FROM actor WHERE id = ?"
    for id in component:
        row = db.execute(query, (id,)).fetchone()
        if row is not None:
            keys[id], current[id] = row[0], row[1]
            named |= {id} if row[2] else set()
    moved = set()
    for group in _groups(db, component):
        head = canonical_id(group & named or group & keys.keys()) if group & keys.keys() else None
        for id in group & keys.keys():
            canonical = keys[head] if head is not None and id in named else keys[id]
            if current[id] != canonical:
                db.execute("UPDATE actor SET canonical = ? WHERE key = ?", (canonical, keys[id]))
                moved |= {keys[id], current[id] or keys[id]}
    return moved


def canonical_id(group: Iterable[str]) -> str:
    """The id that stands for a group: one with a known country first, then the first of the alphabet."""
    return min(group, key=lambda id: (id.startswith(_HOMELESS), id))


def _groups(db: sqlite3.Connection, component: frozenset[str]) -> list[frozenset[str]]:
    if len(component) == 1:
        return [component]
    rows = [Decision(*row) for id in sorted(component) for row in db.execute(_DECISION + 'WHERE "left" = ?', (id,))]
    return split(component, rows)
