"""`entente remove`: take back what articles said."""

from __future__ import annotations

import click

import entente
from entente.cli.options import graph_option


@click.command("remove")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE…")
@graph_option
def remove_command(path: str, articles: tuple[str, ...]) -> None:
    """Take back all that the articles of these ids said: events that only they report, actors that only they name."""
    with entente.open_graph(path, read_only=False) as graph:
        for article in articles:
            graph.remove(article)
            click.echo(f"entente: removed {article}", err=True)
