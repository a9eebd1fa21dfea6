"""`entente export`: the graph as a file of another format."""

from __future__ import annotations

import sys
from pathlib import Path

import click

import entente
from entente.cli.options import graph_option
from entente.files import whole_file
from exports.formats import FORMATS


@click.command("export", epilog="Formats: " + "; ".join(f"{f.name} ({f.description})" for f in FORMATS.values()) + ".")
@click.argument("format", type=click.Choice(list(FORMATS)))
@click.option("-o", "--output", metavar="FILE", default="-", help="The file to write; standard output without it.")
@graph_option
def export_command(path: str, format: str, output: str) -> None:
    """Write the graph in a FORMAT. A file is replaced only once the new one is complete."""
    with entente.open_graph(path) as graph:
        if output == "-":
            graph.export(format, sys.stdout.buffer)
            return
        with whole_file(Path(output)) as stream:
            graph.export(format, stream)
