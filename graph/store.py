"""The graph as one SQLite file: articles go in and out whole, readers read while a build writes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar
from urllib.parse import quote

from extract.errors import StoreError
from extract.model import Article, Extraction, Membership, Part, Tenure
from graph import edges as ties
from graph import reading, resolve, schema
from graph.actors import acting_for, derive_actors, drop_unnamed
from graph.failure import told_plainly
from graph.happenings import assign_events, derive_events, events_involving, reports_speaking_of
from graph.migration import migrate_tables
from graph.model import Decision, Edge, Event, Node
from graph.nodes import all_nodes
from graph.record import Touched, article_digest, erase_article, write_article

Row = TypeVar("Row")

PATIENCE = 30.0  # seconds to wait while another program writes
_CACHE = 65536  # KiB of pages kept while writing: every article looks into most of the indexes


class EventGraph:
    """An open graph file; close it, or use it as a context manager.

    Every method raises StoreError, with one line that says what is wrong, where the file cannot be read or written.
    What a method writes is there whole or not at all. One object serves one thread.
    """

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        self.path = path
        self.db = db

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self.db.close()

    # what articles say

    def put(self, extraction: Extraction, digest: str | None = None) -> None:
        """Keep what an article says, in place of what it said before.

        `digest` tells a later build that this article, read by this extractor, is here (`article_digest` by default).
        Raises ArticleError, and keeps what was there, where what the article says does not fit together.
        """
        with self._writing():
            old = erase_article(self.db, extraction.article.id) or Touched()
            new = write_article(self.db, extraction, digest or article_digest(extraction.article))
            self._derive(old | new)

    def remove(self, article: str) -> bool:
        """Take back all that an article said; False where the graph has no article of this id."""
        with self._writing():
            touched = erase_article(self.db, article)
            if touched is not None:
                self._derive(touched)
            return touched is not None

    def has(self, digest: str) -> bool:
        """True where an article with this digest is in the graph."""
        with self.guarded():
            return self.db.execute("SELECT 1 FROM article WHERE digest = ?", (digest,)).fetchone() is not None

    # who is who

    def decide(self, decision: Decision) -> None:
        """Record a verdict on two actor ids and regroup the actors accordingly."""
        with self._writing():
            resolve.decide(self.db, decision)
            self._regroup(decision.left, decision.right)

    def withdraw(self, left: str, right: str, by: str) -> None:
        """Take back a verdict and regroup the actors accordingly."""
        with self._writing():
            resolve.withdraw(self.db, left, right, by)
            self._regroup(left, right)

    def correct(self, decisions: Iterable[Decision]) -> resolve.Correction:
        """Make people's verdicts exactly these, at once, and regroup the actors accordingly."""
        with self._writing():
            correction = resolve.correct(self.db, decisions)
            self._regroup(*correction.ids)
            return correction

    def decisions(self) -> Iterator[Decision]:
        """All verdicts, by people and by rule, in the order of their pairs."""
        return self._each(resolve.decisions(self.db))

    # what the graph holds, always in the same order

    def nodes(self) -> Iterator[Node]:
        """Every actor, in the order of ids."""
        return self._each(all_nodes(self.db))

    def edges(self, *, limit: int = ties.PAIRWISE_LIMIT) -> Iterator[Edge]:
        """Every typed tie, in the order of (source, target, relation).

        An event without sides ties its participants pairwise only where there are `limit` of them or fewer.
        """
        return self._each(ties.all_edges(self.db, limit))

    def events(self) -> Iterator[Event]:
        """Every event with its reports, in the order of ids."""
        return self._each(reading.all_events(self.db))

    def tenures(self) -> Iterator[Tenure]:
        """Who holds which office, once per article that says so."""
        return self._each(reading.all_tenures(self.db))

    def memberships(self) -> Iterator[Membership]:
        """Who is a member of what, once per article that says so."""
        return self._each(reading.all_memberships(self.db))

    def parts(self) -> Iterator[Part]:
        """Which body belongs to what, once per article that says so."""
        return self._each(reading.all_parts(self.db))

    def articles(self) -> Iterator[Article]:
        """Every article, in the order of ids."""
        return self._each(reading.all_articles(self.db))

    def article(self, id: str) -> Article | None:
        """The article of an id; None where the graph has none."""
        with self.guarded():
            return reading.article_by_id(self.db, id)

    def event(self, id: str) -> Event | None:
        """The event of an id; None where the graph has none."""
        with self.guarded():
            return reading.event_by_id(self.db, id)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read inside sees the graph of one moment, whatever a build writes meanwhile."""
        with self.guarded():
            self.db.execute("BEGIN")
        try:
            yield
        finally:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")

    def guarded(self) -> AbstractContextManager[None]:
        """Whatever goes wrong inside with the file is told as a StoreError of one line."""
        return told_plainly(self.path)

    def _each(self, rows: Iterator[Row]) -> Iterator[Row]:
        with told_plainly(self.path):
            yield from rows

    def migrate(self) -> None:
        """Bring a file of an older layout up to date, with all that it holds; does nothing where it is."""
        with self._writing():
            layout = schema.layout_of(self.db)
            if layout < schema.VERSION:
                migrate_tables(self.db, layout, schema.VERSION)
                self._derive(Touched(), resolve.resettle(self.db))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with told_plainly(self.path):
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.db.execute("COMMIT")
            except BaseException:
                if self.db.in_transaction:
                    self.db.execute("ROLLBACK")
                raise

    def _regroup(self, *ids: str) -> None:
        self._derive(Touched(), resolve.regroup(self.db, ids))

    def _derive(self, touched: Touched, moved: frozenset[int] | None = None) -> None:
        """Bring actors, events and involvement in step with rows that changed."""
        if moved is None:
            moved = resolve.settle(self.db, touched.actors)
        followers = acting_for(self.db, moved)
        rehomed = derive_actors(self.db, touched.actors | moved | followers)
        moving = reports_speaking_of(self.db, moved)
        events = touched.events | assign_events(self.db, touched.reports | moving)
        derive_events(self.db, events | events_involving(self.db, rehomed))
        drop_unnamed(self.db, touched.actors)


def open_store(path: str | Path, *, create: bool = False, read_only: bool = False) -> EventGraph:
    """An open graph file; with `create` it is made where there is none.

    A file of an older layout is brought up to date first, also where it is opened to be read. Raises StoreError for a
    file that is missing, is no graph, or was made by a newer version.
    """
    path = Path(path)
    if path.is_dir():
        raise StoreError(f"{path} is a folder, not a graph")
    if not create and not path.exists():
        raise StoreError(f"there is no graph {path}; make one with `entente build`")
    with told_plainly(path):
        graph = _opened(path, create=create, read_only=read_only)
        if schema.layout_of(graph.db) < schema.VERSION:
            graph.close()
            _bring_up_to_date(path)
            graph = _opened(path, create=False, read_only=read_only)
    return graph


def _bring_up_to_date(path: Path) -> None:
    with _opened(path, create=False, read_only=False) as older:
        try:
            older.migrate()
        except StoreError as problem:
            raise StoreError(f"made by an older Entente, and not brought up to date: {problem}") from problem


def _opened(path: Path, *, create: bool, read_only: bool) -> EventGraph:
    db = _connect(path, read_only=read_only)
    try:
        if create and schema.is_empty(db):
            schema.create_tables(db)
        schema.check_file(db, path)
    except BaseException:
        db.close()
        raise
    return EventGraph(path, db)


def _connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    address = f"file:{quote(str(path.absolute()))}"
    if not read_only:
        db = sqlite3.connect(address, uri=True, isolation_level=None, timeout=PATIENCE)
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute(f"PRAGMA cache_size = -{_CACHE}")
        return db
    db = sqlite3.connect(f"{address}?mode=ro", uri=True, isolation_level=None, timeout=PATIENCE)
    try:
        db.execute("SELECT 1 FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError:
        db.close()
        if path.with_name(path.name + "-wal").exists():
            raise
        # In a folder that may not be written SQLite cannot share the file, so nobody else can be writing it either.
        db = sqlite3.connect(f"{address}?immutable=1", uri=True, isolation_level=None)
    return db
