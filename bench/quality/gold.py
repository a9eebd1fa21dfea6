"""Annotated articles beside what Entente says of them, compared by a scorer that lies outside the project."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from extract.errors import ArticleError
from extract.pipeline import extract_articles
from extract.reader import load_reader
from extract.rows import extraction_row
from extract.sources import read_articles

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Dyad:
    """A typed pair of actors in one event: `pair` is unordered where the type has no direction.

    `real` says that it took place; `free` pairs are neither asked for nor punished; `event` is the row it stems from.
    """

    type: str
    pair: frozenset[str | None] | tuple[str | None, str | None]
    real: bool
    free: bool
    event: Row

    @property
    def people(self) -> frozenset[str]:
        """Both actors, whatever the direction."""
        return frozenset(each for each in self.pair if each is not None)


@dataclass(frozen=True, slots=True)
class Case:
    """One article: its gold, what Entente says, and the dyads of both, with Entente's actors under their gold keys.

    An actor of Entente's that is none of the gold's stands as its id after a question mark.
    """

    id: str
    gold: Row
    said: Row
    wanted: tuple[Dyad, ...]
    told: tuple[Dyad, ...]
    found: frozenset[str]


def load_scorer(path: Path) -> ModuleType:
    """The scorer's module, which has to have `Cast`, `align`, `dyads`, `match` and `reality`."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: is no Python module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_rows(path: Path) -> list[Row]:
    """The rows of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def set_names(folder: Path) -> tuple[str, ...]:
    """The annotated sets of a folder: NAME.articles.jsonl beside NAME.gold.jsonl."""
    names = (path.name.removesuffix(".gold.jsonl") for path in folder.glob("*.gold.jsonl"))
    return tuple(sorted(name for name in names if (folder / f"{name}.articles.jsonl").exists()))


def read_said(articles: Path) -> Iterable[Row]:
    """What Entente says of each article of a source; an article that it cannot read stands on standard output."""

    def complain(problem: ArticleError) -> None:
        print(problem)

    for extraction in extract_articles(read_articles([articles], on_error=complain), load_reader()):
        yield dict(extraction_row(extraction))


def compare(scorer: ModuleType, gold: Iterable[Row], said: Iterable[Row]) -> tuple[Case, ...]:
    """The cases of a set, matched by the id of the article; an article that was not read says nothing."""
    by_id = {str(row["id"]): row for row in said}
    empty: Row = {"actors": [], "events": [], "relations": []}
    return tuple(_case(scorer, row, by_id.get(str(row["id"]), empty)) for row in gold)


def _case(scorer: ModuleType, gold: Row, said: Row) -> Case:
    gold_cast = scorer.Cast(gold["actors"], "key", lambda actor: actor["names"])
    said_cast = scorer.Cast(said["actors"], "id", lambda actor: [actor.get("name"), *(actor.get("mentions") or [])])
    chosen: Mapping[str, str] = scorer.align(gold_cast, said_cast)
    return Case(
        id=str(gold["id"]),
        gold=gold,
        said=said,
        wanted=_dyads(scorer, gold["events"], {}),
        told=_dyads(scorer, said["events"], chosen, "?"),
        found=frozenset(chosen.values()),
    )


def _dyads(scorer: ModuleType, events: list[Row], names: Mapping[str, str], prefix: str = "") -> tuple[Dyad, ...]:
    found = scorer.dyads(events, lambda actor: names.get(actor, f"{prefix}{actor}"))
    return tuple(Dyad(kind, pair, scorer.reality(event), free, event) for kind, pair, event, free in found)


def match(scorer: ModuleType, case: Case, met: bool) -> tuple[int, tuple[Dyad, ...], tuple[Dyad, ...]]:
    """How many dyads were found, which were missed and which are spurious, as the scorer counts.

    With `met`, of CONSULT only, and one that took place is not one that did not.
    """
    keep = [[dyad for dyad in side if not met or dyad.type == "CONSULT"] for side in (case.wanted, case.told)]
    by_event = {(id(dyad.event), dyad.pair): dyad for side in keep for dyad in side}
    plain = [[(dyad.type, dyad.pair, dyad.event, dyad.free) for dyad in side] for side in keep]
    hits, missed, spurious = scorer.match(*plain, strict_reality=met)
    return len(hits), _chosen(by_event, missed), _chosen(by_event, spurious)


def _chosen(dyads: Mapping[tuple[int, Any], Dyad], plain: Iterable[tuple[str, Any, Row, bool]]) -> tuple[Dyad, ...]:
    return tuple(dyads[id(event), pair] for _, pair, event, _ in plain)
