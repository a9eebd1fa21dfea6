"""`entente import-officials`: a list of politicians as a file of names, to standard output."""

from __future__ import annotations

import click

from extract.errors import ResourceError
from extract.known import load_known
from extract.registers.lines import kept_register
from extract.registers.positions import Positions
from extract.registers.reading import FORMATS, register_reader
from extract.registers.tally import Tally
from extract.registers.writing import names_lines


@click.command("import-officials")
@click.argument("file", metavar="FILE")
@click.option("--format", type=click.Choice(FORMATS), help="What the file is; told by its content without this.")
def import_officials_command(file: str, format: str | None) -> None:
    """Print the officials in FILE as a file of names for --names; - is standard input.

    FILE holds FollowTheMoney entities (as OpenSanctions has them), Wikidata entities as JSON, or results of the
    Wikidata query service as JSON or CSV; it may be gzipped. Offices of kinds that Entente does not know are left out
    and counted.
    """
    label, tally = "standard input" if file == "-" else file, Tally()
    with kept_register(file) as path:
        read = register_reader(path, label, format)
        for line in names_lines(read(path, label, Positions(load_known()), tally)):
            click.echo(line)
    for line in tally.lines():
        click.echo(f"entente: {line}", err=True)
    if not tally.officials:
        raise ResourceError(f"{label}: holds no official with a known office")
