"""Older graph files brought up to date, with all that they hold.

A step turns one layout into the next: what articles say and people decided stays, what follows from it gets its tables
anew. The text of a step is never changed once a version with it was used; later changes are steps of their own.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from graph.schema import statements

# The offices of persons by months of articles.
_OFFICES_BY_MONTH = """
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
INSERT INTO held (person, office, of, month, articles)
    SELECT person, office, of, coalesce(substr(date, 1, 7), ''), count(*)
    FROM tenure JOIN article ON article.key = tenure.article WHERE former = 0 AND of IS NOT NULL GROUP BY 1, 2, 3, 4;
"""

# What actors are compared by, worked out anew by other rules.
_COMPARED_BY_POSTS = """
CREATE INDEX IF NOT EXISTS event_day ON event (first DESC, id);
DROP TABLE IF EXISTS face;
DROP TABLE IF EXISTS block;
DROP TABLE IF EXISTS likely;
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
"""

STEPS: Mapping[int, str] = {1: _OFFICES_BY_MONTH, 2: _COMPARED_BY_POSTS}


def migrate_tables(db: sqlite3.Connection, layout: int, target: int) -> None:
    """Take the tables from one layout to a later one, within the transaction that is open."""
    for version in range(layout, target):
        for statement in statements(STEPS[version]):
            db.execute(statement)
    db.execute(f"PRAGMA user_version = {target}")
