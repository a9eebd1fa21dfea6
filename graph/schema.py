"""The tables of a graph file, and the check that a file is one of ours; `graph.migration` turns older ones.

What articles say stands in `article`, `naming`, `mention`, `sentence`, `report`, `participant`, `tenure`, `membership`
and `part`; what people and rules decide stands in `decision`. The rest follows from these and is kept in step within
the same transaction: `form` (how often a name is used), `held` (who held which office, by months of articles), `face`,
`block` and `likely` (what actors are compared by, and with whom), `actor`, `event` and `involvement` (who took part in
what, directly or through those who act for it). Integer keys never leave the file: they depend on the order of reading.
"""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from extract.errors import StoreError

APPLICATION_ID = 0x456E7465  # "Ente"
_TRIES, _PAUSE = 200, 0.05  # seconds between tries
VERSION = 3

_TABLES = """
CREATE TABLE article (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, date TEXT, source TEXT, url TEXT,
    language TEXT, digest TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX article_digest ON article (digest);

CREATE TABLE actor (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person TEXT, canonical INTEGER REFERENCES actor,
    kind TEXT, name TEXT, of INTEGER REFERENCES actor, country TEXT, wikidata TEXT
) STRICT;
CREATE INDEX actor_person ON actor (person) WHERE person IS NOT NULL;
CREATE INDEX actor_canonical ON actor (canonical);
CREATE INDEX actor_of ON actor (of);

CREATE TABLE naming (
    article INTEGER NOT NULL REFERENCES article, actor INTEGER NOT NULL REFERENCES actor, kind TEXT NOT NULL,
    name TEXT NOT NULL, aliases TEXT NOT NULL, of TEXT, wikidata TEXT, PRIMARY KEY (article, actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX naming_actor ON naming (actor);

CREATE TABLE form (
    actor INTEGER NOT NULL REFERENCES actor, field TEXT NOT NULL, value TEXT NOT NULL, folded TEXT,
    articles INTEGER NOT NULL, PRIMARY KEY (actor, field, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX form_folded ON form (folded) WHERE folded IS NOT NULL;

CREATE TABLE mention (
    article INTEGER NOT NULL REFERENCES article, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor, text TEXT NOT NULL, PRIMARY KEY (article, start, "end", actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_actor ON mention (actor);

CREATE TABLE sentence (
    key INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, quote TEXT NOT NULL, UNIQUE (article, start, "end")
) STRICT;
CREATE VIRTUAL TABLE sentence_text USING fts5 (
    quote, content='sentence', content_rowid='key', tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER sentence_added AFTER INSERT ON sentence BEGIN
    INSERT INTO sentence_text (rowid, quote) VALUES (new.key, new.quote);
END;
CREATE TRIGGER sentence_gone AFTER DELETE ON sentence BEGIN
    INSERT INTO sentence_text (sentence_text, rowid, quote) VALUES ('delete', old.key, old.quote);
END;

CREATE TABLE event (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT, mode TEXT, status TEXT, date TEXT, first TEXT,
    last TEXT, place TEXT, country TEXT, parties INTEGER, sided INTEGER, reports INTEGER, sources INTEGER
) STRICT;
CREATE INDEX event_day ON event (first DESC, id);

CREATE TABLE report (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article INTEGER NOT NULL REFERENCES article,
    event INTEGER REFERENCES event, type TEXT NOT NULL, mode TEXT, date TEXT, place TEXT, country TEXT,
    status TEXT NOT NULL, said_by INTEGER REFERENCES actor, sentence INTEGER NOT NULL REFERENCES sentence,
    rule TEXT NOT NULL, confidence REAL NOT NULL
) STRICT;
CREATE INDEX report_article ON report (article);
CREATE INDEX report_event ON report (event);
CREATE INDEX report_sentence ON report (sentence);
CREATE INDEX report_said_by ON report (said_by) WHERE said_by IS NOT NULL;

CREATE TABLE participant (
    report INTEGER NOT NULL REFERENCES report, side INTEGER NOT NULL, position INTEGER NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor, PRIMARY KEY (report, side, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_actor ON participant (actor);

CREATE TABLE involvement (
    actor INTEGER NOT NULL REFERENCES actor, day TEXT NOT NULL, event INTEGER NOT NULL REFERENCES event,
    last TEXT NOT NULL, type TEXT NOT NULL, mode TEXT, status TEXT NOT NULL, side INTEGER NOT NULL,
    direct INTEGER NOT NULL, PRIMARY KEY (actor, day, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX involvement_event ON involvement (event, direct, side);

CREATE TABLE tenure (
    key INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article, person INTEGER NOT NULL REFERENCES actor,
    office TEXT NOT NULL, of INTEGER REFERENCES actor, since TEXT, until TEXT, former INTEGER NOT NULL,
    acting INTEGER NOT NULL, sentence INTEGER NOT NULL REFERENCES sentence, rule TEXT NOT NULL, confidence REAL NOT NULL
) STRICT;
CREATE INDEX tenure_article ON tenure (article);
CREATE INDEX tenure_person ON tenure (person);
CREATE INDEX tenure_of ON tenure (of) WHERE of IS NOT NULL;
CREATE INDEX tenure_sentence ON tenure (sentence);

CREATE TABLE membership (
    key INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article, member INTEGER NOT NULL REFERENCES actor,
    organization INTEGER NOT NULL REFERENCES actor, since TEXT, until TEXT,
    sentence INTEGER NOT NULL REFERENCES sentence, rule TEXT NOT NULL, confidence REAL NOT NULL
) STRICT;
CREATE INDEX membership_article ON membership (article);
CREATE INDEX membership_member ON membership (member);
CREATE INDEX membership_organization ON membership (organization);
CREATE INDEX membership_sentence ON membership (sentence);

CREATE TABLE part (
    key INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article, part INTEGER NOT NULL REFERENCES actor,
    whole INTEGER NOT NULL REFERENCES actor, sentence INTEGER NOT NULL REFERENCES sentence, rule TEXT NOT NULL,
    confidence REAL NOT NULL
) STRICT;
CREATE INDEX part_article ON part (article);
CREATE INDEX part_part ON part (part);
CREATE INDEX part_whole ON part (whole);
CREATE INDEX part_sentence ON part (sentence);

CREATE TABLE held (
    person INTEGER NOT NULL REFERENCES actor, office TEXT NOT NULL, of INTEGER NOT NULL,
    month TEXT NOT NULL, articles INTEGER NOT NULL, PRIMARY KEY (person, office, of, month)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER tenure_added AFTER INSERT ON tenure WHEN new.former = 0 AND new.of IS NOT NULL BEGIN
    INSERT INTO held (person, office, of, month, articles)
        SELECT new.person, new.office, new.of, coalesce(substr(date, 1, 7), ''), 1 FROM article WHERE key = new.article
        ON CONFLICT DO UPDATE SET articles = articles + 1;
END;
CREATE TRIGGER tenure_gone AFTER DELETE ON tenure WHEN old.former = 0 AND old.of IS NOT NULL BEGIN
    UPDATE held SET articles = articles - 1 WHERE person = old.person AND office = old.office AND of = old.of
        AND month = (SELECT coalesce(substr(date, 1, 7), '') FROM article WHERE key = old.article);
    DELETE FROM held WHERE person = old.person AND articles = 0;
END;

CREATE TABLE face (
    key INTEGER PRIMARY KEY REFERENCES actor, name TEXT NOT NULL, terms TEXT NOT NULL, wikidata TEXT
) STRICT;

CREATE TABLE block (
    key TEXT NOT NULL, code TEXT NOT NULL, actor INTEGER NOT NULL REFERENCES actor, sought TEXT NOT NULL,
    PRIMARY KEY (key, code, actor, sought)
) STRICT, WITHOUT ROWID;
CREATE INDEX block_actor ON block (actor);

CREATE TABLE likely (
    leaning INTEGER NOT NULL REFERENCES actor, other INTEGER NOT NULL REFERENCES actor, PRIMARY KEY (leaning, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX likely_other ON likely (other);

CREATE TABLE decision (
    "left" TEXT NOT NULL, "right" TEXT NOT NULL, verdict TEXT NOT NULL, score REAL NOT NULL, reason TEXT NOT NULL,
    "by" TEXT NOT NULL, PRIMARY KEY ("left", "right", "by")
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_right ON decision ("right");
"""


def create_tables(db: sqlite3.Connection) -> None:
    """Make the tables in an empty file; does nothing where another program did so a moment before."""
    _keep_journal_ahead(db)
    db.execute("BEGIN IMMEDIATE")
    try:
        if not _tables(db):
            for statement in statements(_TABLES):
                db.execute(statement)
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {VERSION}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _keep_journal_ahead(db: sqlite3.Connection) -> None:
    """Switch to write-ahead logging; of two programs that do so at once SQLite tells one to wait, and does not wait."""
    for _ in range(_TRIES - 1):
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as problem:
            if problem.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            time.sleep(_PAUSE)
        else:
            return
    db.execute("PRAGMA journal_mode = WAL")


def check_file(db: sqlite3.Connection, path: Path) -> None:
    """Refuse a file that holds something else than a graph, or one of a later version (StoreError)."""
    if not _tables(db):
        raise StoreError(f"{path} is empty, not a graph; make one with `entente build`")
    if _pragma(db, "application_id") != APPLICATION_ID:
        raise StoreError(f"{path} is an SQLite file of another program, not a graph")
    layout = layout_of(db)
    if layout > VERSION:
        raise StoreError(f"{path} was made by a newer Entente (layout {layout}; this one reads up to {VERSION})")
    if layout < 1:
        raise StoreError(f"{path} is damaged: it does not say which layout it has")


def layout_of(db: sqlite3.Connection) -> int:
    """The version of the tables in a graph file."""
    return _pragma(db, "user_version")


def is_empty(db: sqlite3.Connection) -> bool:
    """True for a file without any table and without a mark of another program."""
    return not _tables(db) and _pragma(db, "application_id") == 0


def _tables(db: sqlite3.Connection) -> bool:
    return bool(db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0])


def _pragma(db: sqlite3.Connection, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


def statements(script: str) -> list[str]:
    """The statements of a script one by one: `executescript` would commit the transaction that it stands in."""
    statements, pending = [], ""
    for line in script.splitlines():
        pending += line + "\n"
        if sqlite3.complete_statement(pending):
            statements.append(pending.strip())
            pending = ""
    return statements
