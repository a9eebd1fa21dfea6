"""The command line: one verb a module, loaded when it is called."""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from entente.late import late
from extract.errors import EntenteError

VERBS = {
    "brokers": "Who connects the others: through whom chains of meetings lead.",
    "build": "Read articles into a graph.",
    "corrections": "Print what people decided on who is who, or take it from a file.",
    "different": "Decide that two names mean two actors.",
    "duplicates": "Actors that may be one, for you to settle.",
    "explain": "Why the graph says something: every report, with its quote.",
    "export": "Write the graph as a file of another format.",
    "extract": "Print what each article says, as JSON Lines.",
    "import-officials": "Make a file of names from a list of politicians.",
    "names": "Check files of your own names.",
    "path": "The shortest chain of meetings between two actors.",
    "remove": "Take back all that an article said.",
    "same": "Decide that two names mean the same actor.",
    "search": "Find sentences of evidence by their words.",
    "show": "Who somebody is, and what the graph knows of them.",
    "stats": "How much the graph holds.",
    "timeline": "What an actor did and underwent, by day.",
    "undo": "Withdraw a decision that two names mean one actor, or two.",
    "who-met": "Whom an actor met, with the sentence that says so.",
}
WRONG_USE, FAILED, STOPPED = 2, 1, 130


class Verbs(click.Group):
    """The verbs by name, without loading those that are not called."""

    def list_commands(self, _: click.Context) -> list[str]:
        """The names, in order."""
        return sorted(VERBS)

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        """The verb of a name."""
        if name not in VERBS:
            return None
        noun = name.replace("-", "_")
        command: click.Command = late(f"entente.cli.{noun}:{noun}_command")
        return command

    def format_commands(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        """List the verbs from the table, so that `--help` loads none of them."""
        with formatter.section("Commands"):
            formatter.write_dl(sorted(VERBS.items()))

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb that is called; for an unknown one, the nearest is named."""
        if args[0] not in VERBS and not args[0].startswith("-"):
            near = difflib.get_close_matches(args[0], VERBS, 1)
            hint = f"; did you mean {near[0]}?" if near else f"; there are {', '.join(sorted(VERBS))}"
            raise click.UsageError(f"there is no command {args[0]}{hint}")
        return super().resolve_command(context, args)


def _print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"entente {late('entente.release:VERSION')}")
        context.exit()


@click.group(cls=Verbs, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version, help="Print the version."
)
@click.pass_context
def entente_command(context: click.Context) -> None:
    """Read news about diplomacy and ask who met whom.

    Start with `entente build ARTICLES… --into graph.db`, then ask `entente who-met NAME`. The commands that ask take
    the graph from --graph, else from the environment variable ENTENTE_GRAPH, else from graph.db in this folder.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command line and end the program: 0 done, 1 failed, 2 wrong use, 130 stopped by the user."""
    code = run(arguments)
    try:
        sys.stdout.flush()
    except OSError:
        # Nobody can be told more through this output, and Python must not try again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command line; every error is one line on standard error. Returns the exit code."""
    try:
        code: Any = entente_command.main(arguments, prog_name="entente", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except click.ClickException as error:
        return _fail(error.format_message(), error.exit_code)
    except EntenteError as error:
        return _fail(str(error), FAILED)
    except (KeyboardInterrupt, click.Abort):
        return _fail("stopped", STOPPED)
    except BrokenPipeError:
        return 0  # whoever read our output has enough
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return _fail(f"{where}{error.strerror or error}", FAILED)


def _fail(line: str, code: int) -> int:
    click.echo(f"entente: error: {' '.join(line.split())}", err=True)
    return code
