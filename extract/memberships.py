"""Who is a member of what organization, as the text words it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.accessions import find_accessions
from extract.followers import find_followers
from extract.model import Membership
from extract.reading import Reading
from extract.status import read_status

_MEMBER_NOUNS = frozenset({"member", "country", "state", "nation", "ally"})
_NOT_NOW = frozenset({"former", "ex", "future", "prospective", "potential", "possible", "aspiring", "candidate"})
_NAMED = frozenset({"apposition", "title", "compound"})
_LISTING = frozenset({"include", "comprise", "be"})


def find_memberships(reading: Reading) -> tuple[Membership, ...]:
    """Memberships that the text states: "X is a member of Y", "X, a member of Y", "Y members, which include X"."""
    found: dict[tuple[str, str], Membership] = {}
    for token in reading.doc:
        if token.lemma_.lower() in _MEMBER_NOUNS and _holds_now(reading, token.i):
            for organization in _organizations(reading, token.i):
                for member in _members(reading, token.i):
                    evidence = reading.evidence(token.i, "membership.stated", 0.8)
                    found.setdefault((member, organization), Membership(member, organization, None, None, evidence))
    for change in (*find_accessions(reading), *find_followers(reading)):
        known = found.setdefault((change.member, change.organization), change)
        if (known.since, known.until) == (None, None):
            found[change.member, change.organization] = change
    return tuple(found.values())


def _holds_now(reading: Reading, noun: int) -> bool:
    """False for "a former member", "is not a member" and "may be a member"."""
    syntax, doc = reading.syntax, reading.doc
    if any(doc[child].lower_ in _NOT_NOW for child in syntax.children(noun, "modifier", "compound")):
        return False
    stated = any(True for _ in syntax.children(noun, "copula"))
    return not stated or read_status(reading.view, reading.view.clause(noun)) == "happened"


def _organizations(reading: Reading, noun: int) -> Iterator[str]:
    """The organization of "CSTO countries", "members of the CSTO", "a CSTO member state"."""
    for child in reading.syntax.children(noun, "compound", "modifier", "possessor", "nominal"):
        if reading.syntax.links[child].preposition in {"", "of", "in"}:
            for conjunct in reading.syntax.conjuncts(child):
                actor = reading.cast.at.get(conjunct)
                if actor is not None and reading.cast.kind(actor) == "organization":
                    yield actor


def _members(reading: Reading, noun: int) -> Iterator[str]:
    several = reading.doc[noun].tag_ == "NNS"
    for head in _member_heads(reading, noun):
        for conjunct in reading.syntax.conjuncts(head) if several else (head,):
            actor = reading.cast.at.get(conjunct)
            if actor is not None and reading.cast.kind(actor) == "country":
                yield actor


def _member_heads(reading: Reading, noun: int) -> Iterator[int]:
    syntax, doc = reading.syntax, reading.doc
    yield from syntax.children(noun, "apposition")
    if syntax.links[noun].relation in _NAMED:
        yield syntax.links[noun].head
    if any(True for _ in syntax.children(noun, "copula")):
        yield from syntax.children(noun, "subject")
    # in "members of the CSTO, which include X" a parse may hang the list on the CSTO
    for listed in (noun, *syntax.children(noun, "nominal")):
        for clause in syntax.children(listed, "relative", "clause modifier"):
            if doc[clause].lemma_.lower() in _LISTING:
                yield from syntax.children(clause, "object")
        for child in syntax.children(listed, "nominal"):
            if syntax.links[child].preposition in {"including", "such as", "like"}:
                yield child
