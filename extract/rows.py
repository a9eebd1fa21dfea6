"""What an article says as one JSON object: ids, actors, events and relations, each with its evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from extract.model import Actor, Evidence, Extraction, Report
from extract.patterns import cameo_root

Row = dict[str, Any]
_COUNTRY = "country:"


def extraction_row(extraction: Extraction) -> Row:
    """The row that `entente extract` prints; countries that somebody acts for stand as ISO 3166 alpha-3 codes."""
    article = extraction.article
    said = _mentions(extraction)
    return {
        "id": article.id,
        "title": article.title,
        "date": article.date,
        "source": article.source,
        "url": article.url,
        "actors": [_actor(actor, said[actor.id]) for actor in extraction.actors],
        "events": [_event(report) for report in extraction.reports],
        "relations": list(_relations(extraction)),
    }


def _mentions(extraction: Extraction) -> defaultdict[str, list[str]]:
    """Actor id → the different texts that name it, in the order of the article."""
    said: defaultdict[str, list[str]] = defaultdict(list)
    for mention in sorted(extraction.mentions, key=lambda mention: (mention.span, mention.actor)):
        if mention.text not in said[mention.actor]:
            said[mention.actor].append(mention.text)
    return said


def _actor(actor: Actor, mentions: list[str]) -> Row:
    return {
        "id": actor.id,
        "kind": actor.kind,
        "name": actor.name,
        "mentions": mentions,
        "of": _code(actor.of),
        "wikidata": actor.wikidata,
    }


def _event(report: Report) -> Row:
    return {
        "id": report.id,
        "type": report.type,
        "mode": report.mode,
        "cameo": cameo_root(report.evidence.rule),
        "actors": list(report.actors),
        "recipients": list(report.recipients),
        "date": report.date,
        "place": None if report.place is None else report.place.name,
        "status": report.status,
        "said_by": report.said_by,
        "evidence": _evidence(report.evidence),
    }


def _relations(extraction: Extraction) -> Iterator[Row]:
    for t in extraction.tenures:
        row = _relation("holds_office", t.person, t.of, t.evidence)
        yield row | {"office": t.office, "since": t.since, "until": t.until, "former": t.former, "acting": t.acting}
    for m in extraction.memberships:
        yield _relation("member_of", m.member, m.organization, m.evidence) | {"since": m.since, "until": m.until}
    for p in extraction.parts:
        yield _relation("part_of", p.part, p.whole, p.evidence)


def _relation(kind: str, subject: str, other: str | None, evidence: Evidence) -> Row:
    fields = {"office": None, "since": None, "until": None, "former": False}
    return {"kind": kind, "subject": subject, "object": _code(other), **fields, "evidence": _evidence(evidence)}


def _evidence(evidence: Evidence) -> Row:
    return {
        "start": evidence.span.start,
        "end": evidence.span.end,
        "quote": evidence.quote,
        "rule": evidence.rule,
        "confidence": evidence.confidence,
    }


def _code(id: str | None) -> str | None:
    return id.removeprefix(_COUNTRY) if id is not None else None
