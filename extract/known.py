"""All names that a run goes by: ours, and those in files of a user's own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from extract.bodies import load_bodies
from extract.errors import ResourceError
from extract.gazetteer import Gazetteer, build_gazetteer, load_gazetteer
from extract.knowledge import check_sections, load_resource
from extract.office_words import load_office_words
from extract.officials import Officials, build_officials, load_officials
from extract.portfolios import load_portfolios
from extract.posts import SECTION as OFFICIALS
from extract.titles import Titles, load_titles

# The sections of a user's file; `bodies` are the bodies with names of their own.
SECTIONS = ("countries", "organizations", "groups", "bodies", "metonyms", "cities", "regions", OFFICIALS, "words")


@dataclass(frozen=True, slots=True)
class Known:
    """Names of countries, organizations and the like, of offices, and of officials."""

    gazetteer: Gazetteer
    titles: Titles
    officials: Officials


def load_known(more: Iterable[str | Path] = ()) -> Known:
    """Our names and those in a user's files; a file that has changed since is read again.

    Raises ResourceError where a file cannot be read, breaks its form or repeats an id.
    """
    paths = tuple(map(Path, more))
    return _load_more(paths, names_digest(paths)) if paths else _load_ours()


def names_digest(paths: Iterable[str | Path]) -> str:
    """A hash of what is in files of names, whatever their order and names; "" for none. Raises ResourceError."""
    return "".join(sorted(_digest(Path(path)) for path in paths))


def read_names(path: Path) -> dict[str, Any]:
    """The sections of one file of names. Raises ResourceError where it cannot be read or has any other section."""
    content = load_resource(path)
    check_sections(path.name, content, SECTIONS)
    return content


def build_known(files: Iterable[tuple[str, dict[str, Any]]]) -> Known:
    """Our names and those of files, given by name and sections."""
    files = tuple(files)
    gazetteer = build_gazetteer((file, dict(_gazetteer_sections(content))) for file, content in files)
    titles = Titles(load_office_words(), load_portfolios(), load_bodies(), gazetteer)
    return Known(gazetteer, titles, build_officials(files))


def _gazetteer_sections(content: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for section, items in content.items():
        if section != OFFICIALS:
            yield "named" if section == "bodies" else section, items


@cache
def _load_ours() -> Known:
    return Known(load_gazetteer(), load_titles(), load_officials())


@lru_cache(maxsize=2)
def _load_more(paths: tuple[Path, ...], _: str) -> Known:
    return build_known((path.name, read_names(path)) for path in paths)


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as problem:
        raise ResourceError(f"{path}: cannot be read: {problem.strerror or problem}") from problem
