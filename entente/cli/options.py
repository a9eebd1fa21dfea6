"""Options that several verbs share, and the graph that they open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from entente.late import late
from extract.errors import ResourceError
from extract.model import STATUSES
from extract.sources.publication import parse_day
from graph.merge import REAL, days

Command = TypeVar("Command", bound=Callable[..., Any])

GRAPH_VARIABLE = "ENTENTE_GRAPH"
GRAPH_FILE = "graph.db"

graph_option = click.option(
    "--graph",
    "path",
    metavar="FILE",
    envvar=GRAPH_VARIABLE,
    default=GRAPH_FILE,
    show_default=True,
    show_envvar=True,
    help="The graph to ask.",
)
format_option = click.option(
    "--format",
    "format",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="How to print the answer.",
)


class Day(click.ParamType[str]):
    """A date as EDTF, with a year: 2021, 2021-09, 2021-09-23."""

    name = "date"

    def convert(self, value: str, parameter: click.Parameter | None, context: click.Context | None) -> str:
        """The same text, if it is a date."""
        try:
            known = days(value)
        except ValueError:
            known = None
        if known is None:
            self.fail(f"{value!r} is no date such as 2021, 2021-09 or 2021-09-23", parameter, context)
        return value


class Publication(click.ParamType[str]):
    """A day of publication, in any of the forms that articles may write it."""

    name = "day"

    def convert(self, value: str, parameter: click.Parameter | None, context: click.Context | None) -> str:
        """The day as YYYY-MM-DD."""
        try:
            return parse_day(value)
        except ValueError as problem:
            self.fail(str(problem), parameter, context)


date_option = click.option(
    "--date",
    type=Publication(),
    metavar="DAY",
    help="The day of publication of articles that do not give their own.",
)


def _check_names(_: click.Context, __: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    """The same files, if they are in order: before anything is read, not in its midst."""
    try:
        if names:
            late("extract.known:load_known")(names)
    except ResourceError as problem:
        raise click.UsageError(str(problem)) from problem
    return names


names_option = click.option(
    "--names",
    metavar="FILE",
    multiple=True,
    callback=_check_names,
    help="A file of your own names, known besides Entente's; may be repeated.",
)


def period_options(command: Command) -> Command:
    """Adds --since and --until."""
    until = click.option("--until", type=Day(), metavar="DATE", help="Up to this day, month or year.")
    since = click.option("--since", type=Day(), metavar="DATE", help="From this day, month or year on.")
    return since(until(command))


def limit_option(number: int) -> Callable[[Command], Command]:
    """Adds --limit, of which 0 means none."""
    return click.option(
        "--limit",
        type=click.IntRange(min=0),
        default=number,
        show_default=True,
        metavar="N",
        help="Print at most so many; 0 for all.",
    )


def statuses(chosen: tuple[str, ...], default: tuple[str, ...] = REAL) -> tuple[str, ...]:
    """The statuses that a user chose: none means the default, `all` every one."""
    if not chosen:
        return default
    return STATUSES if "all" in chosen else chosen


def status_option(default: str) -> Callable[[Command], Command]:
    """Adds --status; `default` says in words what is shown without it."""
    return click.option(
        "--status",
        "status",
        multiple=True,
        type=click.Choice([*STATUSES, "all"]),
        help=f"Only with this status; may be repeated. Without it: {default}.",
    )
