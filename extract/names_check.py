"""The check of a user's files of names: what they hold, and what stands in the way of using them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.errors import ResourceError
from extract.gazetteer import load_gazetteer
from extract.inspection import check_gazetteer, check_officials
from extract.known import build_known, read_names
from extract.posts import read_officials


@dataclass(frozen=True, slots=True)
class Inspection:
    """How many actors, places and officials files name, and their problems, one line each."""

    names: int
    problems: tuple[str, ...]


def check_names(paths: Iterable[Path]) -> Inspection:
    """What is in files of names and what is wrong: repeated ids and people, dangling references, doubtful names."""
    files: list[tuple[str, dict[str, Any]]] = []
    problems: list[str] = []
    for path in paths:
        try:
            files.append((path.name, read_names(path)))
        except ResourceError as problem:
            problems.append(str(problem))
    try:
        names, found = _check(files)
    except ResourceError as problem:
        return Inspection(0, (*problems, str(problem)))
    return Inspection(names, (*problems, *found))


def _check(files: list[tuple[str, dict[str, Any]]]) -> tuple[int, list[str]]:
    """The number of names, and what is wrong with them but not with ours by themselves."""
    officials = [official for file, content in files for official in read_officials(file, content)]
    ours, both = load_gazetteer(), build_known(files).gazetteer
    known = set(check_gazetteer(ours))
    found = [problem for problem in check_gazetteer(both) if problem not in known]
    return len(both.entries()) - len(ours.entries()) + len(officials), [*found, *check_officials(officials, both)]
