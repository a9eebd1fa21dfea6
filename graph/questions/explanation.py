"""Why the graph says something: each report with its quote, its place in the article, its rule and confidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from extract.errors import QuestionError
from extract.model import Evidence, Membership, Part, Report, Tenure
from graph.edges import fact_id
from graph.model import Edge, Event
from graph.questions.names import Cast, Named
from graph.questions.sources import Source, source_of
from graph.reading import all_memberships, all_parts, all_tenures
from graph.store import EventGraph

_SHORTEST = 6  # digits of an id that are enough where they fit one event only


@dataclass(frozen=True, slots=True)
class Account:
    """What one article says, where, and what in the program understood it so.

    `says` is the report's status, type and mode, or the fact, in words.
    """

    report: str
    says: str
    said_by: Named | None
    evidence: Evidence
    article: Source


@dataclass(frozen=True, slots=True)
class Explanation:
    """An event or an edge (the other is None) with its participants or ends and all accounts of it."""

    event: Event | None
    edge: Edge | None
    actors: tuple[Named, ...]
    recipients: tuple[Named, ...]
    accounts: tuple[Account, ...]


def explain(graph: EventGraph, id: str) -> Explanation:
    """The accounts of the event, report or edge of this id; the first digits of an event's id are enough.

    Raises QuestionError for an id that the graph does not have. An edge is looked for among all of them, which takes a
    while in a large graph.
    """
    with graph.guarded():
        event = _event(graph, id.strip().lower())
        if event is not None:
            return _explain_event(graph, event)
        for edge in graph.edges():
            if edge.id == id.strip().lower():
                return _explain_edge(graph, edge)
    raise QuestionError(f"the graph has no event, report or edge {id!r}")


def _event(graph: EventGraph, id: str) -> Event | None:
    query = """
        SELECT id FROM event WHERE id = :id
        UNION SELECT event.id FROM report JOIN event ON event.key = report.event WHERE report.id = :id
        UNION SELECT id FROM event WHERE length(:id) >= :shortest AND id >= :id AND id < :id || 'g' LIMIT 2"""
    found = [row[0] for row in graph.db.execute(query, {"id": id, "shortest": _SHORTEST})]
    if len(found) > 1:
        raise QuestionError(f"more than one event begins with {id!r}; give more digits")
    return graph.event(found[0]) if found else None


def _explain_event(graph: EventGraph, event: Event) -> Explanation:
    cast = Cast(graph.db)
    accounts = tuple(_report_accounts(graph, event.reports, cast))
    return Explanation(event, None, cast.all_named(event.actors), cast.all_named(event.recipients), accounts)


def _explain_edge(graph: EventGraph, edge: Edge) -> Explanation:
    cast = Cast(graph.db)
    told = [event for event in map(graph.event, edge.events) if event is not None]
    accounts = [account for event in told for account in _report_accounts(graph, event.reports, cast)]
    accounts += _fact_accounts(graph, edge, cast)
    return Explanation(None, edge, (cast.named(edge.source),), (cast.named(edge.target),), tuple(accounts))


def _report_accounts(graph: EventGraph, reports: Iterable[Report], cast: Cast) -> Iterator[Account]:
    for report in reports:
        says = " ".join(word for word in (report.type, report.mode, report.status, report.date) if word)
        said_by = None if report.said_by is None else cast.named(report.said_by)
        yield Account(report.id, says, said_by, report.evidence, source_of(graph.db, report.evidence.article))


def _fact_accounts(graph: EventGraph, edge: Edge, cast: Cast) -> Iterator[Account]:
    if edge.relation in ("HOLDS_OFFICE", "HELD_OFFICE", "MEMBER_OF", "PART_OF"):
        told = (all_tenures, all_memberships, all_parts)
        facts: Iterator[Tenure | Membership | Part] = chain.from_iterable(tell(graph.db, edge.source) for tell in told)
        for fact in facts:
            if fact_id(fact) in edge.events:
                source = source_of(graph.db, fact.evidence.article)
                yield Account(fact_id(fact), _words(fact, cast), None, fact.evidence, source)


def _words(fact: Tenure | Membership | Part, cast: Cast) -> str:
    if isinstance(fact, Tenure):
        return f"{cast.named(fact.person).name}, {fact.office}"
    if isinstance(fact, Membership):
        return f"{cast.named(fact.member).name}, member of {cast.named(fact.organization).name}"
    return f"{cast.named(fact.part).name}, part of {cast.named(fact.whole).name}"
