"""`entente corrections`: people's decisions as a file, out and in."""

from __future__ import annotations

from typing import BinaryIO

import click

import entente
from entente.cli.options import graph_option
from extract.errors import ResourceError


@click.command("corrections")
@click.argument("file", required=False, type=click.File("rb"))
@graph_option
def corrections_command(path: str, file: BinaryIO | None) -> None:
    """Print what people decided on who is who; with FILE (`-` for standard input), take exactly its decisions.

    Decisions of people that FILE does not hold are withdrawn. What the rules decide is neither printed nor touched.
    """
    if file is None:
        with entente.open_graph(path) as graph:
            click.echo(graph.corrections(), nl=False)
        return
    try:
        text = file.read().decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise ResourceError(f"{file.name}: is not text in UTF-8") from problem
    with entente.open_graph(path, read_only=False) as graph:
        done = graph.correct(text, file=file.name)
    click.echo(f"entente: {done.added} added or changed, {done.withdrawn} withdrawn, {done.kept} kept", err=True)
