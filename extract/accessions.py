"""Who joins and leaves an organization, and when: "joined NATO in 2004", "withdrew from the ICC"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.clauses import Clause
from extract.model import Membership
from extract.reading import Reading
from extract.status import read_status
from extract.timing import date_of

# verb: the prepositions behind which the organization stands ("": its object)
_JOINING = {"join": frozenset({""}), "accede": frozenset({"to"}), "rejoin": frozenset({""})}
_LEAVING = {"leave": frozenset({""}), "quit": frozenset({""}), "exit": frozenset({""}), "withdraw": frozenset({"from"})}
# "forced it to join" and "before leaving" say not that it did
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_SO = frozenset({"happened", "historical"})


def find_accessions(reading: Reading) -> Iterator[Membership]:
    """Memberships that a verb begins or ends, with the day or year that it names."""
    for token in reading.doc:
        lemma = token.lemma_.lower()
        begins = lemma in _JOINING
        if token.tag_ not in _FINITE or (not begins and lemma not in _LEAVING):
            continue
        clause = reading.view.clause(token.i)
        if read_status(reading.view, clause) not in _SO:
            continue
        organizations = list(_organizations(reading, token.i, (_JOINING | _LEAVING)[lemma]))
        for member in _members(reading, clause) if organizations else ():
            when = date_of(reading, clause, future=False)
            for organization in organizations:
                evidence = reading.evidence(token.i, "membership.begun" if begins else "membership.ended", 0.7)
                yield Membership(member, organization, when if begins else None, None if begins else when, evidence)


def _organizations(reading: Reading, verb: int, prepositions: frozenset[str]) -> Iterator[str]:
    """What is joined or left: the very organization, not its summit."""
    for child in reading.syntax.children(verb, "object", "oblique"):
        if reading.syntax.links[child].preposition in prepositions:
            for conjunct in reading.syntax.conjuncts(child):
                actor = reading.cast.at.get(conjunct)
                if actor is not None and reading.cast.kind(actor) == "organization":
                    yield actor


def _members(reading: Reading, clause: Clause) -> tuple[str, ...]:
    heads = () if clause.verb is None else reading.view.subjects(clause.verb)
    actors = [reading.cast.at.get(each) for head in heads for each in reading.syntax.conjuncts(head)]
    return tuple(dict.fromkeys(a for a in actors if a is not None and reading.cast.kind(a) == "country"))
