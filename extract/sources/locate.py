"""Finding the files behind what a user names: files, folders, patterns, and `-` for standard input."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from extract.errors import ArticleError
from extract.sources.formats import known_suffixes, suffix_of
from extract.sources.source import Source

STANDARD_INPUT = "-"


def locate_sources(names: Iterable[str | Path]) -> Iterator[Source | ArticleError]:
    """The sources behind the names, in the order of the names, sorted within folders and patterns, each once.

    In the place of a name behind which there is nothing to read stands the error that says why. Folders are searched to
    the bottom, without hidden files and without following links to folders; only files of known formats count in them.
    """
    seen: set[Path | None] = set()
    for name in names:
        for found in _behind(name):
            if isinstance(found, Source):
                place = found.path and found.path.resolve()
                if place in seen:
                    continue
                seen.add(place)
            yield found


def _behind(name: str | Path) -> Iterator[Source | ArticleError]:
    path, label = Path(name), label_of(name)
    if name == STANDARD_INPUT:
        yield Source(None, "standard input", None)
    elif path.is_dir():
        yield from _in_folder(path, label)
    elif path.exists():
        yield _file(path, label)
    elif glob.has_magic(str(name)):
        yield from _matching(str(name), label)
    else:
        yield ArticleError(f"{label}: no such file or folder")


def _file(path: Path, label: str) -> Source | ArticleError:
    suffix = suffix_of(path.name)
    # A pipe such as the shell's <(…) has no name to go by; its content tells, as that of standard input.
    if suffix is None and path.is_file():
        return ArticleError(f"{label}: unknown format (known: {' '.join(known_suffixes())}, each also .gz)")
    return Source(path, label, suffix)


def _in_folder(folder: Path, label: str) -> Iterator[Source | ArticleError]:
    barred: list[ArticleError] = []
    paths: list[Path] = []
    for parent, folders, files in os.walk(folder, onerror=lambda problem: barred.append(_barred(problem))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths.extend(Path(parent, name) for name in files if not name.startswith(".") and suffix_of(name))
    yield from barred
    for path in sorted(paths, key=lambda path: path.parts):
        yield Source(path, label_of(path), suffix_of(path.name))
    if not paths and not barred:
        yield ArticleError(f"{label}: no articles in this folder (known: {' '.join(known_suffixes())}, each also .gz)")


def _matching(pattern: str, label: str) -> Iterator[Source | ArticleError]:
    empty = True
    for path in sorted(_matches(pattern), key=lambda path: path.parts):
        if path.is_dir() and not pattern.endswith("**"):
            inside = list(_in_folder(path, label_of(path)))
        elif path.is_file() and suffix_of(path.name):
            inside = [Source(path, label_of(path), suffix_of(path.name))]
        else:
            continue
        empty = False
        yield from inside
    if empty:
        yield ArticleError(f"{label}: no file of a known format has such a name")


def _matches(pattern: str) -> list[Path]:
    # Path.glob refuses absolute patterns, and the pattern is the user's.
    return [Path(name) for name in glob.glob(pattern, recursive=True)]  # noqa: PTH207


def _barred(problem: OSError) -> ArticleError:
    return ArticleError(f"{label_of(problem.filename)}: {problem.strerror or problem}")


def label_of(name: str | Path) -> str:
    """A name as it can stand in a one-line message, whatever bytes are in it."""
    shown = os.fsencode(name).decode("utf-8", "replace")
    return "".join(c if c.isprintable() else "?" for c in shown)
