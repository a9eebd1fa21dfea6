"""Events as lines of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entente.cli.table import Row, fits, joined, lay_out
from graph.questions import Happening

COLUMNS = {
    "date": lambda one: one.date,
    "type": lambda one: one.type,
    "mode": lambda one: one.mode,
    "cameo": lambda one: one.cameo,
    "status": lambda one: one.status,
    "actors": lambda one: one.actors,
    "recipients": lambda one: one.recipients,
    "place": lambda one: one.place and one.place.name,
    "quote": lambda one: one.quote,
    "article": lambda one: one.article.id,
    "title": lambda one: one.article.title,
    "url": lambda one: one.article.url,
    "sources": lambda one: one.sources,
    "event": lambda one: one.event,
}


def happening_lines(happenings: Sequence[Happening], width: int, *, quotes: bool = False) -> Iterator[str]:
    """A table of events, each with its quote below if wanted; the id is below too where the table is too narrow."""
    headings: tuple[str, ...] = ("DATE", "WHAT", "WHO", "WHOM", "WHERE", "EVENT")
    rows = [Row(_cells(one), (f"“{one.quote}” — {one.article.title}",) if quotes else ()) for one in happenings]
    if not fits(headings, rows, width):
        headings = headings[:-1]
        rows = [Row(row.cells[:-1], (*row.below, f"[{row.cells[-1]}]")) for row in rows]
    yield from lay_out(headings, rows, width=width, indent=12)


def _cells(one: Happening) -> tuple[str, ...]:
    what = f"{one.type.lower()}" + (f", {one.mode}" if one.mode else "")
    if one.status != "happened":
        what += f" ({one.status})"
    sides = joined(actor.name for actor in one.actors), joined(actor.name for actor in one.recipients)
    return one.date or "", what, *sides, one.place.name if one.place else "", one.event
