"""`entente duplicates`: actors that may be one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

import entente
from entente.cli.answers import print_answer
from entente.cli.options import format_option, graph_option, limit_option
from entente.cli.table import Row, joined, lay_out, output_width
from graph.questions import Duplicate
from graph.questions.duplicates import VERDICTS

_HEADINGS = ("SCORE", "ONE", "OTHER", "ARTICLES", "BOTH MET")
_COLUMNS = {
    "score": lambda pair: pair.score,
    "one": lambda pair: pair.one.id,
    "other": lambda pair: pair.other.id,
    "verdict": lambda pair: pair.verdict,
    "reason": lambda pair: pair.reason,
    "by": lambda pair: pair.by,
    "articles_one": lambda pair: pair.articles[0],
    "articles_other": lambda pair: pair.articles[1],
    "both_met": lambda pair: pair.both_met,
}


@click.command("duplicates")
@click.option(
    "--verdict",
    type=click.Choice(VERDICTS),
    default="unsure",
    show_default=True,
    help="The pairs left to you, or those that a rule or somebody decided.",
)
@limit_option(20)
@format_option
@graph_option
def duplicates_command(path: str, format: str, limit: int, verdict: str) -> None:
    """Pairs of actors that may be one, first those of which most hangs on the answer.

    Settle them with `entente same` and `entente different`.
    """
    with entente.open_graph(path) as graph:
        found = graph.duplicates(verdict=verdict, limit=limit + 1 if limit else None)
    shown = found[:limit] if limit else found
    print_answer(shown, format, lambda: _table(shown), _COLUMNS)
    if len(found) > len(shown):
        click.echo(f"entente: only the first {limit}; --limit 0 shows all", err=True)


def _table(found: Sequence[Duplicate]) -> Iterator[str]:
    if not found:
        yield "no pair"
        return
    rows = [
        Row(
            (
                f"{pair.score:.2f}",
                pair.one.id,
                pair.other.id,
                f"{pair.articles[0]:,} + {pair.articles[1]:,}",
                joined(met.name for met in pair.both_met),
            ),
            (f"{pair.reason or 'no reason given'} [{pair.by}]",),
        )
        for pair in found
    ]
    yield from lay_out(_HEADINGS, rows, width=output_width(), indent=7)
