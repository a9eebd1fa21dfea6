"""What an actor is a member or a part of, and what its own members and parts are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from extract.model import Membership, Part
from graph.merge import days
from graph.questions.names import Cast, Named
from graph.questions.sources import Source, Sources, best_evidence
from graph.reading import all_memberships, all_parts
from graph.store import EventGraph


@dataclass(frozen=True, slots=True)
class Belonging:
    """An actor that another belongs to, or that belongs to it, and the articles that say so.

    `since` is the earliest, `until` the latest date (EDTF) that an article gives, `first` and `last` the days on which
    the first and last article said so.
    """

    actor: Named
    since: str | None
    until: str | None
    first: str | None
    last: str | None
    sources: int
    quote: str
    article: Source


@dataclass(frozen=True, slots=True)
class Belongings:
    """All that an actor belongs to and all that belongs to it, what most articles say first."""

    member_of: tuple[Belonging, ...]
    members: tuple[Belonging, ...]
    part_of: tuple[Belonging, ...]
    parts: tuple[Belonging, ...]


def belongings(graph: EventGraph, id: str, cast: Cast) -> Belongings:
    """The memberships and parts of an actor."""
    sources = Sources(graph.db)
    memberships, parts = list(all_memberships(graph.db, id)), list(all_parts(graph.db, id))
    return Belongings(
        member_of=_each(((m.organization, m) for m in memberships if m.member == id), cast, sources),
        members=_each(((m.member, m) for m in memberships if m.organization == id), cast, sources),
        part_of=_each(((p.whole, p) for p in parts if p.part == id), cast, sources),
        parts=_each(((p.part, p) for p in parts if p.whole == id), cast, sources),
    )


def _each(facts: Iterable[tuple[str, Membership | Part]], cast: Cast, sources: Sources) -> tuple[Belonging, ...]:
    """One belonging for each actor, whatever number of articles tell of it."""
    told: dict[str, list[Membership | Part]] = defaultdict(list)
    for id, fact in facts:
        told[id].append(fact)
    found = [_belonging(id, group, cast, sources) for id, group in told.items()]
    return tuple(sorted(found, key=lambda one: (-one.sources, one.actor.name, one.actor.id)))


def _belonging(id: str, facts: list[Membership | Part], cast: Cast, sources: Sources) -> Belonging:
    actor = cast.named(id)
    proof = best_evidence((fact.evidence for fact in facts), actor.name)
    articles = {fact.evidence.article for fact in facts}
    dated = [fact for fact in facts if isinstance(fact, Membership)]
    return Belonging(
        actor,
        min((fact.since for fact in dated if fact.since), key=_first_day, default=None),
        max((fact.until for fact in dated if fact.until), key=_last_day, default=None),
        *sources.days(articles),
        len(articles),
        proof.quote,
        sources.of(proof.article),
    )


def _first_day(date: str) -> str:
    limits = days(date)
    return limits[0] if limits else "9999"


def _last_day(date: str) -> str:
    limits = days(date)
    return limits[1] if limits else ""
