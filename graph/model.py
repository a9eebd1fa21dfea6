"""The frozen values of the graph: events, nodes, edges and the decisions on who is who."""

from __future__ import annotations

from dataclasses import dataclass

from extract.model import Place, Report


@dataclass(frozen=True, slots=True)
class Event:
    """A real-world happening that one or more reports tell of; its fields are what the reports add up to.

    `sources` counts the articles that report it.
    """

    id: str
    type: str
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: str | None
    place: Place | None
    status: str
    reports: tuple[Report, ...]
    sources: int


@dataclass(frozen=True, slots=True)
class Node:
    """An actor as the graph shows it.

    `country` is the ISO 3166 alpha-3 code it rolls up to, `names` all forms seen, `first` and `last` the days (ISO)
    between which it took part in dated events, `events` how many it took part in.
    """

    id: str
    kind: str
    name: str
    names: tuple[str, ...]
    of: str | None
    country: str | None
    wikidata: str | None
    first: str | None
    last: str | None
    events: int


@dataclass(frozen=True, slots=True)
class Edge:
    """A typed tie between two actors that events or facts add up to: one per (source, target, relation).

    A symmetric edge stands once, its ends in the order of their ids. `weight` counts the events (1 for a fact),
    `first`, `last` are days (ISO) or None, `spells` sorted disjoint (first day, last day) pairs, `events` the ids of
    the events (or of the facts) it adds up, `reports` how many reports say so.
    """

    id: str
    source: str
    target: str
    relation: str
    symmetric: bool
    weight: int
    first: str | None
    last: str | None
    spells: tuple[tuple[str, str], ...]
    events: tuple[str, ...]
    reports: int


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict on whether two actor ids mean the same actor; `verdict` is `same`, `different` or `unsure`."""

    left: str
    right: str
    verdict: str
    score: float
    reason: str
    by: str
