"""Rows as values: reports with their evidence, events, facts, articles. Actor ids are those after resolution."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from extract.model import Article, Evidence, Membership, Part, Place, Report, Span, Tenure
from graph.merge import combine
from graph.model import Event

_REPORT = """
SELECT event.id, report.id, report.type, report.mode, report.date, report.place, report.country, report.status,
    (SELECT head.id FROM actor JOIN actor AS head ON head.key = actor.canonical WHERE actor.key = report.said_by),
    article.id, sentence.start, sentence."end", sentence.quote, report.rule, report.confidence,
    (SELECT json_group_array(json_array(participant.side, participant.position, head.id)) FROM participant
        JOIN actor ON actor.key = participant.actor JOIN actor AS head ON head.key = actor.canonical
        WHERE participant.report = report.key)
FROM report JOIN sentence ON sentence.key = report.sentence JOIN article ON article.key = report.article
    LEFT JOIN event ON event.key = report.event
"""
_PROOF = 'article.id, sentence.start, sentence."end", sentence.quote, fact.rule, fact.confidence'
_MEMBERS = (
    "(SELECT member.key FROM actor AS head JOIN actor AS member ON member.canonical = head.key WHERE head.id = :id)"
)
_PROVEN = "JOIN sentence ON sentence.key = fact.sentence JOIN article ON article.key = fact.article"


def report_by_key(db: sqlite3.Connection, key: int) -> Report:
    """The report of a row."""
    return _report(db.execute(f"{_REPORT} WHERE report.key = ?", (key,)).fetchone())


def reports_of(db: sqlite3.Connection, event: int) -> tuple[Report, ...]:
    """The reports that tell of an event (given by its key), in the order of their ids."""
    rows = db.execute(f"{_REPORT} WHERE report.event = ? ORDER BY report.id", (event,))
    return tuple(_report(row) for row in rows)


def event_by_id(db: sqlite3.Connection, id: str) -> Event | None:
    """The event of an id; None where the graph has none."""
    row = db.execute("SELECT key FROM event WHERE id = ?", (id,)).fetchone()
    return None if row is None else combine(id, reports_of(db, row[0]))


def all_events(db: sqlite3.Connection) -> Iterator[Event]:
    """Every event in the order of ids, one at a time."""
    rows = db.execute(f"{_REPORT} WHERE event.id IS NOT NULL ORDER BY event.id")
    for id, group in groupby(rows, key=itemgetter(0)):
        yield combine(id, [_report(row) for row in group])


def all_tenures(db: sqlite3.Connection, about: str | None = None) -> Iterator[Tenure]:
    """Who holds which office, as each article says it; with `about`, the offices of or under one actor."""
    query = f"""
        SELECT holder.id, fact.office, whole.id, fact.since, fact.until, fact.former, fact.acting, {_PROOF}
        FROM tenure AS fact {_PROVEN} JOIN actor ON actor.key = fact.person JOIN actor AS holder
            ON holder.key = actor.canonical LEFT JOIN actor AS seat ON seat.key = fact.of
            LEFT JOIN actor AS whole ON whole.key = seat.canonical
        {_only("fact.person", "fact.of", about)}
        ORDER BY holder.id, whole.id, fact.office, article.id, sentence.start, fact.since, fact.until, fact.former,
            fact.acting, fact.rule"""  # noqa: S608 - made of constants alone
    for who, office, of, since, until, former, acting, *proof in db.execute(query, {"id": about}):
        yield Tenure(who, office, of, since, until, bool(former), bool(acting), _evidence(*proof))


def all_memberships(db: sqlite3.Connection, about: str | None = None) -> Iterator[Membership]:
    """Who is a member of which organization, as each article says it; with `about`, on one actor's side."""
    query = f"""
        SELECT mine.id, whole.id, fact.since, fact.until, {_PROOF}
        FROM membership AS fact {_PROVEN} {_ends("fact.member", "fact.organization")}
        {_only("fact.member", "fact.organization", about)}
        ORDER BY mine.id, whole.id, article.id, sentence.start, fact.since, fact.until, fact.rule"""  # noqa: S608 - made of constants alone
    for one, organization, since, until, *proof in db.execute(query, {"id": about}):
        yield Membership(one, organization, since, until, _evidence(*proof))


def all_parts(db: sqlite3.Connection, about: str | None = None) -> Iterator[Part]:
    """Which body belongs to which whole, as each article says it; with `about`, on one actor's side."""
    query = f"""
        SELECT mine.id, whole.id, {_PROOF}
        FROM part AS fact {_PROVEN} {_ends("fact.part", "fact.whole")} {_only("fact.part", "fact.whole", about)}
        ORDER BY mine.id, whole.id, article.id, sentence.start, fact.rule"""  # noqa: S608 - made of constants alone
    for one, whole, *proof in db.execute(query, {"id": about}):
        yield Part(one, whole, _evidence(*proof))


def all_articles(db: sqlite3.Connection) -> Iterator[Article]:
    """Every article in the order of ids, one at a time."""
    for row in db.execute("SELECT id, title, text, date, source, url, language FROM article ORDER BY id"):
        yield Article(*row)


def article_by_id(db: sqlite3.Connection, id: str) -> Article | None:
    """The article of an id; None where the graph has none."""
    query = "SELECT id, title, text, date, source, url, language FROM article WHERE id = ?"
    row = db.execute(query, (id,)).fetchone()
    return None if row is None else Article(*row)


def _ends(one: str, other: str) -> str:
    """Joins that turn both ends of a fact into ids after resolution, as `mine` and `whole`."""
    return (
        f"JOIN actor AS a ON a.key = {one} JOIN actor AS mine ON mine.key = a.canonical "
        f"JOIN actor AS b ON b.key = {other} JOIN actor AS whole ON whole.key = b.canonical"
    )


def _only(one: str, other: str, id: str | None) -> str:
    return "" if id is None else f"WHERE {one} IN {_MEMBERS} OR {other} IN {_MEMBERS}"


def _report(row: tuple[object, ...]) -> Report:
    _, id, type, mode, date, place, country, status, said_by, *proof, participants = row
    sides: tuple[list[str], list[str]] = ([], [])
    for side, _, actor in sorted(json.loads(str(participants))):
        sides[side].append(actor)
    where = None if place is None else Place(place, country)  # type: ignore[arg-type]
    actors, recipients = tuple(sides[0]), tuple(sides[1])
    return Report(id, type, mode, actors, recipients, date, where, status, said_by, _evidence(*proof))  # type: ignore[arg-type]


def _evidence(article: str, start: int, end: int, quote: str, rule: str, confidence: float) -> Evidence:
    return Evidence(article, Span(start, end), quote, rule, confidence)
