"""Articles into a graph: read, understood, kept, one by one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from entente.fingerprint import extractor_fingerprint
from entente.late import late
from entente.pool import Extract, Failure, extract_all
from extract.errors import ArticleError
from extract.model import Article, Extraction
from extract.sources import read_articles
from graph.record import article_digest
from graph.store import open_store


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is: articles read and kept, left alone because the graph had them, and failed; words read."""

    read: int = 0
    known: int = 0
    failed: int = 0
    words: int = 0

    @property
    def done(self) -> int:
        """Articles that the build is through with."""
        return self.read + self.known + self.failed


def build_graph(  # noqa: PLR0913 - each is an option of the command
    sources: Iterable[str | Path],
    into: str | Path,
    *,
    title: str | None = None,
    date: str | None = None,
    workers: int = 1,
    reader: str | None = None,
    names: Iterable[str | Path] = (),
    on_error: Callable[[ArticleError], None] | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> Progress:
    """Read articles from files, folders, patterns or `-` into the graph file `into`, made with the first if need be.

    What the graph already has, read by the same version of Entente, is left alone, so that a build that was stopped
    goes on. `title` and `date` hold for articles that do not give their own. The graph does not depend on `workers`
    (processes), nor on the order of sources. `names` are files of your own names, known besides Entente's. A broken
    article is handed to `on_error` and skipped. Raises StoreError where the graph cannot be written, ReaderError where
    `reader` (a spaCy package) is missing, ResourceError where a file of names is not in order.
    """
    own = tuple(map(str, names))
    with _Target(Path(into)) as graph:
        build = _Build(graph, extractor_fingerprint(reader, own), on_error or _ignore, on_progress or _ignore)
        articles = read_articles(sources, title=title, date=date, on_error=build.fail)
        for outcome in extract_all(build.unread(articles), extractor_loader(reader, own), workers):
            build.keep(outcome)
        return build.progress


def extractor_loader(reader: str | None, names: tuple[str, ...] = ()) -> Callable[[], Extract]:
    """What loads the reader and files of names, here or in a worker, once there is an article to read."""
    return partial(_load_extractor, reader, names)


def _load_extractor(reader: str | None, names: tuple[str, ...]) -> Extract:
    load: Callable[[str | None, tuple[str, ...]], Extract] = late("entente.extractor:load_extractor")
    return load(reader, names)


def _ignore(_: object) -> None:
    return None


class _Target:
    """The graph file that a build writes; where there is none, it is made when the first article is kept."""

    def __init__(self, path: Path) -> None:
        self._path = path
        # What may not be written is refused before anything is read.
        may_wait = not path.exists() and path.parent.is_dir() and os.access(path.parent, os.W_OK)
        self._graph = None if may_wait else open_store(path, create=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._graph is not None:
            self._graph.close()

    def has(self, digest: str) -> bool:
        """True where an article with this digest is in the graph."""
        return self._graph is not None and self._graph.has(digest)

    def put(self, extraction: Extraction, digest: str) -> None:
        """Keep what an article says."""
        if self._graph is None:
            self._graph = open_store(self._path, create=True)
        self._graph.put(extraction, digest)


class _Build:
    """One run: what it did so far, and the digests of the articles under way."""

    def __init__(
        self,
        graph: _Target,
        extractor: str,
        on_error: Callable[[ArticleError], None],
        on_progress: Callable[[Progress], None],
    ) -> None:
        self.progress = Progress()
        self._graph, self._extractor = graph, extractor
        self._on_error, self._on_progress = on_error, on_progress
        self._digests: dict[str, str] = {}

    def unread(self, articles: Iterable[Article]) -> Iterator[Article]:
        """The articles that the graph does not have yet."""
        for article in articles:
            digest = article_digest(article, self._extractor)
            if self._graph.has(digest):
                self._advance(replace(self.progress, known=self.progress.known + 1))
            else:
                self._digests[article.id] = digest
                yield article

    def keep(self, outcome: Extraction | Failure) -> None:
        """Put what an article says into the graph, or tell why that failed."""
        digest = self._digests.pop(outcome.article.id)
        if isinstance(outcome, Failure):
            self.fail(ArticleError(f"{outcome.article.id}: {outcome.reason}"))
            return
        try:
            self._graph.put(outcome, digest)
        except ArticleError as error:
            self.fail(ArticleError(f"{outcome.article.id}: {error}"))
            return
        words = self.progress.words + len(outcome.article.text.split())
        self._advance(replace(self.progress, read=self.progress.read + 1, words=words))

    def fail(self, error: ArticleError) -> None:
        """Count an article that could not be read, and say why."""
        self._on_error(error)
        self._advance(replace(self.progress, failed=self.progress.failed + 1))

    def _advance(self, progress: Progress) -> None:
        self.progress = progress
        self._on_progress(progress)
