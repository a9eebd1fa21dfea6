"""Articles read one after another, here or in worker processes, their extractions in the order of the articles."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import connection, get_context, parent_process
from multiprocessing.connection import Connection
from threading import Thread

from extract.errors import ArticleError, EntenteError, ReaderError, ResourceError
from extract.model import Article, Extraction

Extract = Callable[[Article], Extraction]
_AT_ONCE = 4  # articles that a worker gets at a time
_AHEAD = 3  # such helpings under way for each worker


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an article could not be read, in one line."""

    article: Article
    reason: str


def extract_all(
    articles: Iterable[Article], load: Callable[[], Extract], workers: int = 1
) -> Iterator[Extraction | Failure]:
    """What each article says, in their order, whatever the number of workers; memory holds a few articles each.

    `load` gives the function that reads one article; with several workers each calls it once, so it must be picklable.
    Raises EntenteError where a worker dies.
    """
    if workers > 1:
        yield from _in_processes(iter(articles), load, workers)
    else:
        extract: Extract | None = None
        for article in articles:
            extract = extract or load()  # not before: there may be nothing to read
            yield _attempt(extract, article)


def _attempt(extract: Extract, article: Article) -> Extraction | Failure:
    try:
        return extract(article)
    except ResourceError:
        raise  # no other article would fare better
    except ArticleError as error:
        return Failure(article, str(error).removeprefix(f"{article.id}: "))
    except Exception as error:
        return Failure(article, " ".join(f"{type(error).__name__}: {error}".split()))


def _in_processes(
    articles: Iterator[Article], load: Callable[[], Extract], workers: int
) -> Iterator[Extraction | Failure]:
    # Spawned, not forked: the reader's own threads do not survive a fork.
    context = get_context("spawn")
    leash, hold = context.Pipe(duplex=False)
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_start_worker, initargs=(load, leash))
    under_way: deque[tuple[list[Article], Future[list[Extraction | Failure]]]] = deque()
    try:
        while helping := list(islice(articles, _AT_ONCE)):
            under_way.append((helping, pool.submit(_read_helping, helping)))
            if len(under_way) >= workers * _AHEAD:
                yield from _result(*under_way.popleft())
        while under_way:
            yield from _result(*under_way.popleft())
    finally:
        if under_way:  # stopped early: nobody wants what the workers still read
            hold.close()
        pool.shutdown(wait=True, cancel_futures=True)
        hold.close()
        leash.close()


def _result(helping: list[Article], future: Future[list[Extraction | Failure]]) -> list[Extraction | Failure]:
    try:
        return future.result()
    except BrokenProcessPool as error:
        near = ", ".join(article.id for article in helping)
        raise EntenteError(
            f"a worker died, near the articles {near}; what was read before is kept, and the same command goes on"
        ) from error


_extract: Extract | None = None
_refusal: str | None = None


def _start_worker(load: Callable[[], Extract], leash: Connection) -> None:
    """Load the reader; leave interrupts to the parent, and end when it lets go of the leash or dies."""
    global _extract, _refusal  # noqa: PLW0603 - a process pool has no other way to give its workers something to keep
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, args=(leash,), daemon=True).start()
    try:
        _extract = load()
    except EntenteError as error:
        _refusal = str(error)


def _end_with_parent(leash: Connection) -> None:
    parent = parent_process()
    connection.wait([leash] if parent is None else [leash, parent.sentinel])
    os._exit(1)


def _read_helping(articles: list[Article]) -> list[Extraction | Failure]:
    if _extract is None:
        raise ReaderError(_refusal or "the language reader did not load")
    return [_attempt(_extract, article) for article in articles]
