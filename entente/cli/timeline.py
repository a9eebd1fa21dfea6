"""`entente timeline`: what an actor did and underwent, by day."""

from __future__ import annotations

import click

import entente
from entente.cli.answers import print_answer
from entente.cli.happenings import COLUMNS, happening_lines
from entente.cli.options import format_option, graph_option, limit_option, period_options, status_option, statuses
from entente.cli.table import output_width
from graph.relations import TYPES


@click.command("timeline")
@click.argument("name")
@period_options
@click.option(
    "--type", "types", multiple=True, type=click.Choice(TYPES, case_sensitive=False), help="Only of this type."
)
@status_option("all, plans and denials too")
@limit_option(0)
@click.option("--quotes/--no-quotes", default=False, help="Show the sentence that says so.")
@format_option
@graph_option
def timeline_command(path: str, format: str, limit: int, quotes: bool, status: tuple[str, ...], **asked: str) -> None:
    """What NAME, and those who act for it, did and underwent, the oldest first, plans and denials included."""
    with entente.open_graph(path) as graph:
        found = graph.timeline(**asked, status=statuses(status, ()), limit=limit or None)
    print_answer(found, format, lambda: happening_lines(found, output_width(), quotes=quotes), COLUMNS)
