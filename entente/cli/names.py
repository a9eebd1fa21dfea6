"""`entente names`: whether files of names are in order."""

from __future__ import annotations

from pathlib import Path

import click

from extract.errors import ResourceError
from extract.names_check import check_names


@click.command("names")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
def names_command(files: tuple[Path, ...]) -> None:
    """Check files of your own names, together and against Entente's, and print what is wrong with them.

    Told are unknown keys, ids and officials that stand twice, references to nobody, bad dates, and names that would
    mean two actors.
    """
    inspection = check_names(files)
    for problem in inspection.problems:
        click.echo(problem)
    number = len(inspection.problems)
    if number:
        raise ResourceError("1 problem" if number == 1 else f"{number} problems")
    click.echo(f"{inspection.names} names, no problems")
