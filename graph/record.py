"""What one article says, as rows: written together, and taken back together."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from extract.errors import ArticleError
from extract.identity import content_hash, slug
from extract.model import MODES, STATUSES, Actor, Article, Evidence, Extraction, Report
from graph.merge import days

_NAMES = ("name", "alias")


@dataclass(frozen=True, slots=True)
class Touched:
    """What a change of an article's rows leaves to be derived again: keys of actors, reports and events."""

    actors: frozenset[int] = frozenset()
    reports: frozenset[int] = frozenset()
    events: frozenset[int] = frozenset()

    def __or__(self, other: Touched) -> Touched:
        return Touched(self.actors | other.actors, self.reports | other.reports, self.events | other.events)


def article_digest(article: Article, extractor: str = "") -> str:
    """A hash of all that an extraction depends on: the article and the version of what reads it."""
    fields = (article.id, article.title, article.text, article.date, article.source, article.url, article.language)
    return content_hash(*fields, extractor)


def erase_article(db: sqlite3.Connection, article: str) -> Touched | None:
    """Delete the rows of an article; None where the graph has no such article."""
    row = db.execute("SELECT key FROM article WHERE id = ?", (article,)).fetchone()
    if row is None:
        return None
    (key,) = row
    events = frozenset(k for (k,) in db.execute("SELECT event FROM report WHERE article = ?", (key,)))
    actors = frozenset(k for (k,) in db.execute("SELECT actor FROM naming WHERE article = ?", (key,)))
    for actor, *fields in db.execute(
        "SELECT actor, kind, name, aliases, of, wikidata FROM naming WHERE article = ?", (key,)
    ):
        _uncount(db, actor, _forms(*fields))
    db.execute("DELETE FROM participant WHERE report IN (SELECT key FROM report WHERE article = ?)", (key,))
    for table in ("report", "tenure", "membership", "part", "mention", "naming", "sentence"):
        db.execute(f"DELETE FROM {table} WHERE article = ?", (key,))  # noqa: S608 - the names stand one line above
    db.execute("DELETE FROM article WHERE key = ?", (key,))
    return Touched(actors=actors, events=events)


def write_article(db: sqlite3.Connection, extraction: Extraction, digest: str) -> Touched:
    """Insert the rows of an article that the graph does not have (ArticleError where it contradicts itself)."""
    article = extraction.article
    row = (article.id, article.title, article.date, article.source, article.url, article.language, digest, article.text)
    key = _insert(
        db, "INSERT INTO article (id, title, date, source, url, language, digest, text) VALUES (?,?,?,?,?,?,?,?)", row
    )
    writer = _ArticleWriter(db, key, article.id, _actor_keys(db, extraction.actors))
    for actor in _once(extraction.actors):
        writer.naming(actor)
    reports = frozenset(writer.report(report) for report in {r.id: r for r in extraction.reports}.values())
    writer.facts(extraction)
    mentions = [(key, m.span.start, m.span.end, writer.key_of(m.actor), m.text) for m in extraction.mentions]
    db.executemany('INSERT OR IGNORE INTO mention (article, start, "end", actor, text) VALUES (?,?,?,?,?)', mentions)
    return Touched(actors=frozenset(writer.actors.values()), reports=reports)


def _once(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    return tuple({actor.id: actor for actor in actors}.values())


def _insert(db: sqlite3.Connection, statement: str, row: tuple[object, ...]) -> int:
    key = db.execute(statement, row).lastrowid
    assert key is not None  # noqa: S101 - sqlite3 sets it after every INSERT
    return key


def _actor_keys(db: sqlite3.Connection, actors: tuple[Actor, ...]) -> dict[str, int]:
    keys = {}
    for actor in actors:
        person = actor.id.rpartition("/")[2] if actor.id.startswith("person:") else None
        db.execute("INSERT OR IGNORE INTO actor (id, person) VALUES (?, ?)", (actor.id, person))
        (keys[actor.id],) = db.execute("SELECT key FROM actor WHERE id = ?", (actor.id,)).fetchone()
    return keys


def _forms(kind: str, name: str, aliases: str, of: str | None, wikidata: str | None) -> Iterator[tuple[str, str]]:
    """What an article's naming of an actor counts for, each (field, value) once."""
    yield "kind", kind
    yield "name", name
    for alias in sorted(set(json.loads(aliases)) - {name}):
        yield "alias", alias
    if of is not None:
        yield "of", of
    if wikidata is not None:
        yield "wikidata", wikidata


def _count(db: sqlite3.Connection, actor: int, forms: Iterator[tuple[str, str]]) -> None:
    rows = [(actor, field, value, slug(value) if field in _NAMES else None) for field, value in forms]
    db.executemany(
        "INSERT INTO form (actor, field, value, folded, articles) VALUES (?,?,?,?,1) "
        "ON CONFLICT DO UPDATE SET articles = articles + 1",
        rows,
    )


def _uncount(db: sqlite3.Connection, actor: int, forms: Iterator[tuple[str, str]]) -> None:
    rows = [(actor, field, value) for field, value in forms]
    db.executemany("UPDATE form SET articles = articles - 1 WHERE actor = ? AND field = ? AND value = ?", rows)
    db.execute("DELETE FROM form WHERE actor = ? AND articles = 0", (actor,))


def _check_report(report: Report) -> None:
    if report.status not in STATUSES or report.mode not in (None, *MODES) or not (report.actors or report.recipients):
        raise ArticleError(f"report {report.id} has no participant, or a status or mode that does not exist")
    try:
        days(report.date)
    except ValueError as error:
        raise ArticleError(f"report {report.id}: {error}") from error


@dataclass(frozen=True, slots=True)
class _ArticleWriter:
    """Writes rows that belong to one article; `actors` maps the ids of its actors to keys."""

    db: sqlite3.Connection
    article: int
    id: str
    actors: dict[str, int]

    def key_of(self, actor: str) -> int:
        try:
            return self.actors[actor]
        except KeyError:
            raise ArticleError(f"article {self.id} speaks of the actor {actor}, which it does not list") from None

    def optional_key_of(self, actor: str | None) -> int | None:
        return None if actor is None else self.key_of(actor)

    def naming(self, actor: Actor) -> None:
        self.optional_key_of(actor.of)
        aliases = json.dumps(sorted(set(actor.aliases) - {actor.name, ""}), ensure_ascii=False)
        fields = (actor.kind, actor.name, aliases, actor.of, actor.wikidata)
        row = (self.article, self.key_of(actor.id), *fields)
        self.db.execute(
            "INSERT INTO naming (article, actor, kind, name, aliases, of, wikidata) VALUES (?,?,?,?,?,?,?)", row
        )
        _count(self.db, self.key_of(actor.id), _forms(*fields))

    def proof(self, evidence: Evidence) -> tuple[int, str, float]:
        """The evidence as (sentence, rule, confidence); a sentence that proves several things stands once."""
        place = (self.article, evidence.span.start, evidence.span.end)
        self.db.execute(
            'INSERT OR IGNORE INTO sentence (article, start, "end", quote) VALUES (?,?,?,?)', (*place, evidence.quote)
        )
        found = self.db.execute('SELECT key FROM sentence WHERE article = ? AND start = ? AND "end" = ?', place)
        return int(found.fetchone()[0]), evidence.rule, evidence.confidence

    def report(self, report: Report) -> int:
        _check_report(report)
        place = (None, None) if report.place is None else (report.place.name, report.place.country)
        said_by = self.optional_key_of(report.said_by)
        row = (report.id, self.article, report.type, report.mode, report.date, *place, report.status, said_by)
        key = _insert(
            self.db,
            "INSERT INTO report (id, article, type, mode, date, place, country, status, said_by, sentence, rule, "
            "confidence) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
            (*row, *self.proof(report.evidence)),
        )
        sides = enumerate((report.actors, report.recipients))
        rows = [(key, side, i, self.key_of(actor)) for side, actors in sides for i, actor in enumerate(actors)]
        self.db.executemany("INSERT INTO participant (report, side, position, actor) VALUES (?,?,?,?)", rows)
        return key

    def facts(self, extraction: Extraction) -> None:
        for t in dict.fromkeys(extraction.tenures):
            person, of = self.key_of(t.person), self.optional_key_of(t.of)
            tenure = (person, t.office, of, t.since, t.until, int(t.former), int(t.acting))
            self.fact("tenure (article, person, office, of, since, until, former, acting", tenure, t.evidence)
        for m in dict.fromkeys(extraction.memberships):
            membership = (self.key_of(m.member), self.key_of(m.organization), m.since, m.until)
            self.fact("membership (article, member, organization, since, until", membership, m.evidence)
        for p in dict.fromkeys(extraction.parts):
            self.fact("part (article, part, whole", (self.key_of(p.part), self.key_of(p.whole)), p.evidence)

    def fact(self, columns: str, row: tuple[object, ...], evidence: Evidence) -> None:
        marks = ",".join("?" * (len(row) + 4))
        statement = f"INSERT INTO {columns}, sentence, rule, confidence) VALUES ({marks})"  # noqa: S608 - see `facts`
        self.db.execute(statement, (self.article, *row, *self.proof(evidence)))
