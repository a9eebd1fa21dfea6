"""The columns that a network file has for its actors and its ties."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from exports.network import Dot, Tie

LIST_MARK = "|"
Value = str | int | float | bool | None
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column of a table of actors or ties; `type` is string, integer, double or boolean."""

    name: str
    type: str
    value: Callable[[Row], Value]


def joined(values: tuple[str, ...]) -> str | None:
    """A list as one text; a bar within a value gives way to a slash."""
    return LIST_MARK.join(value.replace(LIST_MARK, "/") for value in values) or None


# No column may be called id, label, type, weight, start, end or timeset: Gephi gives these a meaning of their own.
NODE_COLUMNS: tuple[Column[Dot], ...] = (
    Column("kind", "string", lambda dot: dot.node.kind),
    Column("country", "string", lambda dot: dot.node.country),
    Column("wikidata", "string", lambda dot: dot.node.wikidata),
    Column("names", "string", lambda dot: joined(dot.node.names)),
    Column("first", "string", lambda dot: dot.node.first),
    Column("last", "string", lambda dot: dot.node.last),
    Column("events", "integer", lambda dot: dot.node.events),
)
EDGE_COLUMNS: tuple[Column[Tie], ...] = (
    Column("relation", "string", lambda tie: tie.edge.relation),
    Column("symmetric", "boolean", lambda tie: tie.edge.symmetric),
    Column("first", "string", lambda tie: tie.edge.first),
    Column("last", "string", lambda tie: tie.edge.last),
    Column("dates", "string", lambda tie: joined(tie.dates)),
    Column("reports", "integer", lambda tie: tie.edge.reports),
    Column("events", "string", lambda tie: joined(tie.edge.events)),
    Column("quote", "string", lambda tie: tie.quote.text if tie.quote else None),
    Column("article", "string", lambda tie: tie.quote.article if tie.quote else None),
    Column("url", "string", lambda tie: tie.quote.url if tie.quote else None),
)
