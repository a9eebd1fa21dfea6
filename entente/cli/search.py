"""`entente search`: sentences of evidence by their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

import entente
from entente.cli.answers import print_answer
from entente.cli.options import format_option, graph_option, limit_option
from entente.cli.table import joined, output_width, wrap
from graph.questions import Quotation

_COLUMNS = {
    "quote": lambda found: found.quote,
    "article": lambda found: found.article.id,
    "title": lambda found: found.article.title,
    "published": lambda found: found.article.date,
    "url": lambda found: found.article.url,
    "events": lambda found: found.events,
}


@click.command("search")
@click.argument("text")
@limit_option(20)
@format_option
@graph_option
def search_command(path: str, format: str, limit: int, text: str) -> None:
    """The sentences of evidence that hold all words of TEXT, the closest first; "words in quotes" stand together."""
    with entente.open_graph(path) as graph:
        found = graph.search(text, limit=limit or None)
    print_answer(found, format, lambda: _lines(found), _COLUMNS)


def _lines(found: Sequence[Quotation]) -> Iterator[str]:
    if not found:
        yield "no sentence"
    for one in found:
        yield from wrap(f"“{one.quote}”", output_width())
        where = f"{one.article.title}, {one.article.date}" if one.article.date else one.article.title
        yield from wrap(where + (f" [{joined(one.events)}]" if one.events else ""), output_width(), 4)
