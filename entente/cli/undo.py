"""`entente undo`: withdraw a decision."""

from __future__ import annotations

import click

import entente
from entente.cli.options import graph_option


@click.command("undo")
@click.argument("one")
@click.argument("other")
@click.option("--by", default="user", show_default=True, help="Whose decision.")
@graph_option
def undo_command(path: str, one: str, other: str, by: str) -> None:
    """Withdraw what `entente same` or `entente different` decided on ONE and OTHER, names or ids."""
    with entente.open_graph(path, read_only=False) as graph:
        graph.undo(one, other, by=by)
