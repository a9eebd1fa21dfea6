"""`entente stats`: how much the graph holds."""

from __future__ import annotations

from collections.abc import Iterator

import click

import entente
from entente.cli.answers import as_json, print_json
from entente.cli.options import graph_option
from entente.cli.table import joined, output_width, wrap
from graph.questions import Statistics

_LABEL = 12


@click.command("stats")
@click.option("--format", "format", type=click.Choice(["table", "json"]), default="table", show_default=True)
@graph_option
def stats_command(path: str, format: str) -> None:
    """How many articles, actors, events and facts the graph holds, and from when."""
    with entente.open_graph(path) as graph:
        statistics = graph.stats()
    if format == "json":
        print_json(as_json(statistics))
        return
    for line in _lines(statistics):
        click.echo(line)


def _lines(statistics: Statistics) -> Iterator[str]:
    facts = {
        "articles": str(statistics.articles),
        "actors": f"{statistics.actors}: {_counts(statistics.kinds)}",
        "reports": str(statistics.reports),
        "events": f"{statistics.events}: {_counts(statistics.types)}",
        "status": _counts(statistics.statuses),
        "dates": f"{statistics.first} to {statistics.last}" if statistics.first else "none",
        "offices": str(statistics.tenures),
        "memberships": str(statistics.memberships),
        "parts": str(statistics.parts),
    }
    for label, value in facts.items():
        for number, line in enumerate(wrap(value, output_width() - _LABEL)):
            yield f"{'' if number else label:<{_LABEL}}{line}"


def _counts(counts: tuple[tuple[str, int], ...]) -> str:
    return joined(f"{what} {number}" for what, number in counts)
