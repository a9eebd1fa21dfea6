"""`entente who-met`: whom an actor met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import click

import entente
from entente.cli.answers import print_answer
from entente.cli.options import format_option, graph_option, limit_option, period_options, status_option, statuses
from entente.cli.table import Row, joined, lay_out, output_width
from extract.model import MODES, Place
from graph.questions import Meeting

_HEADINGS = ("DATE", "WHO", "MET", "HOW", "WHERE", "SOURCES")
_QUOTE = 400
_COLUMNS = {
    "date": lambda meeting: meeting.date,
    "who": lambda meeting: meeting.who,
    "whom": lambda meeting: meeting.whom,
    "mode": lambda meeting: meeting.mode,
    "place": lambda meeting: meeting.place and meeting.place.name,
    "country": lambda meeting: meeting.place and meeting.place.country,
    "status": lambda meeting: meeting.status,
    "said_by": lambda meeting: meeting.said_by,
    "quote": lambda meeting: meeting.quote,
    "article": lambda meeting: meeting.article.id,
    "title": lambda meeting: meeting.article.title,
    "published": lambda meeting: meeting.article.date,
    "url": lambda meeting: meeting.article.url,
    "confidence": lambda meeting: meeting.confidence,
    "sources": lambda meeting: meeting.sources,
    "event": lambda meeting: meeting.event,
}


@click.command("who-met")
@click.argument("name", required=False)
@click.option("--with", "with_", metavar="NAME", help="Only meetings with this actor on the other side.")
@period_options
@status_option("what took place")
@click.option("--mode", multiple=True, type=click.Choice(MODES), help="Only of this kind; may be repeated.")
@click.option("--place", metavar="PLACE", help="Only at this place, or in the country of this code.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="P",
    help="Only what is at least so probably right, from 0 to 1.",
)
@limit_option(100)
@click.option("--quotes/--no-quotes", default=True, help="Show the sentence that says so (default).")
@format_option
@graph_option
def who_met_command(path: str, format: str, limit: int, quotes: bool, status: tuple[str, ...], **asked: Any) -> None:
    """Whom NAME met, visited, called or talked to, the newest first; without NAME, who met whom.

    NAME is a name or an id. A country is asked together with its officials and ministries, an organization with
    its staff.
    """
    with entente.open_graph(path) as graph:
        more = limit + 1 if limit else None
        found = graph.who_met(**asked, status=statuses(status), limit=more)
    shown = found[:limit] if limit else found
    print_answer(shown, format, lambda: _table(shown, quotes), _COLUMNS)
    if len(found) > len(shown):
        click.echo(f"entente: only the newest {limit}; --limit 0 shows all", err=True)


def _table(meetings: Sequence[Meeting], quotes: bool) -> Iterator[str]:
    if not meetings:
        yield "no meetings"
        return
    rows = [Row(_cells(meeting), (_said(meeting),) if quotes else ()) for meeting in meetings]
    yield from lay_out(_HEADINGS, rows, width=output_width(), indent=12)


def _cells(meeting: Meeting) -> tuple[str, ...]:
    how = meeting.mode or "met"
    if meeting.status != "happened":
        how += f" ({meeting.status})"
    names = joined(n.name for n in meeting.who), joined(n.name for n in meeting.whom)
    return meeting.date or "undated", *names, how, _where(meeting.place), str(meeting.sources)


def _where(place: Place | None) -> str:
    return "" if place is None else place.name


def _said(meeting: Meeting) -> str:
    quote = meeting.quote if len(meeting.quote) <= _QUOTE else meeting.quote[:_QUOTE].rsplit(" ", 1)[0] + " …"
    speaker = "" if meeting.said_by is None else f", according to {meeting.said_by.name}"
    published = f", {meeting.article.date}" if meeting.article.date else ""
    return f"“{quote}” — {meeting.article.title}{published}{speaker} [{meeting.event}]"
