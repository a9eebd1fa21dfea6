"""`entente path`: how two actors are connected through meetings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

import entente
from entente.cli.answers import print_answer
from entente.cli.options import format_option, graph_option
from entente.cli.table import output_width, wrap
from graph.questions import Step

_COLUMNS = {
    "one": lambda step: step.one,
    "other": lambda step: step.other,
    "date": lambda step: step.meeting.date,
    "mode": lambda step: step.meeting.mode,
    "quote": lambda step: step.meeting.quote,
    "article": lambda step: step.meeting.article.id,
    "url": lambda step: step.meeting.article.url,
    "event": lambda step: step.meeting.event,
}


@click.command("path")
@click.argument("one")
@click.argument("other")
@format_option
@graph_option
def path_command(path: str, format: str, one: str, other: str) -> None:
    """The shortest chain of meetings that leads from ONE to OTHER."""
    with entente.open_graph(path) as graph:
        steps = graph.path(one, other)
    print_answer(steps, format, lambda: _lines(steps), _COLUMNS)


def _lines(steps: Sequence[Step]) -> Iterator[str]:
    if not steps:
        yield "no chain of meetings"
    for step in steps:
        yield from wrap(f"{step.one.name} → {step.other.name}, {step.meeting.date or 'undated'}", output_width())
        yield from wrap(f"“{step.meeting.quote}” [{step.meeting.event}]", output_width(), 4)
