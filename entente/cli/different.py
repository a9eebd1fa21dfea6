"""`entente different`: decide that two names mean two actors."""

from __future__ import annotations

import click

import entente
from entente.cli.options import graph_option


@click.command("different")
@click.argument("one")
@click.argument("other")
@click.option("--reason", default="", help="Why, for those who read the decision later.")
@click.option("--by", default="user", show_default=True, help="Who decides.")
@graph_option
def different_command(path: str, one: str, other: str, reason: str, by: str) -> None:
    """Decide that ONE and OTHER, names or ids, mean two actors; it undoes `entente same` and what a rule decided."""
    with entente.open_graph(path, read_only=False) as graph:
        graph.different(one, other, reason=reason, by=by)
