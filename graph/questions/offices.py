"""The offices that a person holds, or that are held of a country, an organization and what belongs to it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.model import Tenure
from graph.office_names import OfficeKey, nearest_office, office_key
from graph.questions.names import Cast, Named
from graph.questions.sources import Source, Sources, best_evidence
from graph.reading import all_tenures
from graph.store import EventGraph


@dataclass(frozen=True, slots=True)
class Office:
    """A person's office of a country or organization, and the articles that say so.

    `since` and `until` are the dates (EDTF) that most articles give, `first` and `last` the days on which the first and
    last article said so, `spellings` the ways it is written as (text, articles), the most frequent first, `sources` how
    many articles say so, `quote` the surest sentence and `article` where it stands.
    """

    person: Named
    office: str
    of: Named | None
    since: str | None
    until: str | None
    former: bool
    acting: bool
    first: str | None
    last: str | None
    spellings: tuple[tuple[str, int], ...]
    sources: int
    quote: str
    article: Source


@dataclass(frozen=True, slots=True)
class _Post:
    """What tells one office from another once its spellings are folded."""

    person: str
    of: str | None
    office: OfficeKey
    former: bool
    acting: bool


# Those that belong to an actor and may have offices of their own: its ministries, agencies, parts.
_BODIES = """
WITH RECURSIVE below (key) AS (
    SELECT key FROM actor WHERE id = :id
    UNION SELECT actor.key FROM actor JOIN below ON actor.of = below.key WHERE actor.kind <> 'official'
)
SELECT actor.id FROM below JOIN actor ON actor.key = below.key
WHERE EXISTS (SELECT 1 FROM actor AS member JOIN tenure ON tenure.of = member.key WHERE member.canonical = actor.key)
ORDER BY actor.id
"""


def offices_of(graph: EventGraph, id: str, cast: Cast) -> tuple[Office, ...]:
    """The offices that an actor holds and that are held of it and of its bodies, those of most articles first."""
    bodies = [body for (body,) in graph.db.execute(_BODIES, {"id": id}) if body != id]
    told = dict.fromkeys(tenure for about in (id, *bodies) for tenure in all_tenures(graph.db, about))
    sources = Sources(graph.db)
    offices = [_office(post, said, cast, sources) for post, said in _folded(told).items()]
    return tuple(sorted(offices, key=lambda o: (-o.sources, o.former, o.person.id, o.office, o.of.id if o.of else "")))


def _folded(tenures: Iterable[Tenure]) -> dict[_Post, list[Tenure]]:
    """The tenures of each office, however it is written."""
    told: dict[tuple[str, bool, bool], list[Tenure]] = defaultdict(list)
    for tenure in tenures:
        told[tenure.person, tenure.former, tenure.acting].append(tenure)
    folded: dict[_Post, list[Tenure]] = defaultdict(list)
    for (person, former, acting), group in told.items():
        for tenure, of, office in _of_one(group):
            folded[_Post(person, of, office, former, acting)].append(tenure)
    return folded


def _of_one(tenures: Sequence[Tenure]) -> Iterator[tuple[Tenure, str | None, OfficeKey]]:
    """Each tenure of one person with the actor it is an office of, and what it comes down to."""
    seats: dict[OfficeKey, set[str]] = defaultdict(set)
    held: dict[str, set[OfficeKey]] = defaultdict(set)
    for tenure in tenures:
        if tenure.of is not None:
            seats[office_key(tenure.office)].add(tenure.of)
            held[tenure.of].add(office_key(tenure.office))
    for tenure in tenures:
        key = office_key(tenure.office)
        of = tenure.of
        if of is None and len(seats[key]) == 1:
            of = next(iter(seats[key]))
        yield tenure, of, key if of is None else nearest_office(key, held[of])


def _office(post: _Post, tenures: Sequence[Tenure], cast: Cast, sources: Sources) -> Office:
    person = cast.named(post.person)
    proof = best_evidence((tenure.evidence for tenure in tenures), person.name.rpartition(" ")[2])
    articles = {tenure.evidence.article for tenure in tenures}
    said = Counter(text for text, _ in {(tenure.office, tenure.evidence.article) for tenure in tenures})
    spellings = sorted(said.items(), key=lambda item: (-item[1], item[0]))
    named = [text for text, _ in spellings if office_key(text) == post.office]
    first, last = sources.days(articles)
    return Office(
        person=person,
        office=named[0] if named else spellings[0][0],
        of=None if post.of is None else cast.named(post.of),
        since=_most_said(tenure.since for tenure in tenures),
        until=_most_said(tenure.until for tenure in tenures),
        former=post.former,
        acting=post.acting,
        first=first,
        last=last,
        spellings=tuple(spellings),
        sources=len(articles),
        quote=proof.quote,
        article=sources.of(proof.article),
    )


def _most_said(dates: Iterable[str | None]) -> str | None:
    counts = Counter(date for date in dates if date is not None)
    return min(counts, key=lambda date: (-counts[date], date), default=None)
