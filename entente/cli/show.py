"""`entente show`: who somebody is."""

from __future__ import annotations

import click

import entente
from entente.cli.answers import as_json, print_json
from entente.cli.options import graph_option
from entente.cli.profile_page import profile_page
from entente.cli.table import output_width

_SHOWN = 8


@click.command("show")
@click.argument("name")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    metavar="N",
    help=f"At most so many of each list; 0 for all. Without it: {_SHOWN} in a table, all in JSON.",
)
@click.option("--format", "format", type=click.Choice(["table", "json"]), default="table", show_default=True)
@graph_option
def show_command(path: str, format: str, limit: int | None, name: str) -> None:
    """Who NAME is: names, country, offices, memberships, whom it met, with the sentence that says so, what it did.

    NAME is a name or an id. A country is shown together with its officials and bodies, an organization with its staff.
    """
    most = _SHOWN if limit is None and format == "table" else limit or None
    with entente.open_graph(path) as graph:
        profile = graph.show(name, limit=most)
    if format == "json":
        print_json(as_json(profile))
        return
    for line in profile_page(profile, output_width(), most):
        click.echo(line)
