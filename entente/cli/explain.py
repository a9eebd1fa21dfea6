"""`entente explain`: why the graph says something."""

from __future__ import annotations

from collections.abc import Iterator

import click

import entente
from entente.cli.answers import as_json, print_json
from entente.cli.options import graph_option
from entente.cli.table import joined, output_width, wrap
from graph.questions import Explanation
from graph.relations import load_relations


@click.command("explain")
@click.argument("id")
@click.option("--format", "format", type=click.Choice(["table", "json"]), default="table", show_default=True)
@graph_option
def explain_command(path: str, format: str, id: str) -> None:
    """Every report of the event, report or edge ID: the sentence, where it stands, what rule understood it so."""
    with entente.open_graph(path) as graph:
        explanation = graph.explain(id)
    if format == "json":
        print_json(as_json(explanation))
        return
    for line in _lines(explanation):
        click.echo(line)


def _lines(explanation: Explanation) -> Iterator[str]:
    width = output_width()
    yield from wrap(_headline(explanation), width)
    for account in explanation.accounts:
        yield ""
        yield from wrap(f"“{account.evidence.quote}”", width, 2)
        said_by = f" · according to {account.said_by.name}" if account.said_by else ""
        yield from wrap(f"{account.says}{said_by}", width, 4)
        span, source = account.evidence.span, account.article
        published = joined(word for word in (source.title, source.date, source.source, source.url) if word)
        yield from wrap(f"{published} · article {source.id}, characters {span.start}–{span.end}", width, 4)
        yield from wrap(f"rule {account.evidence.rule}, confidence {account.evidence.confidence:.2f}", width, 4)


def _headline(explanation: Explanation) -> str:
    actors, recipients = joined(n.name for n in explanation.actors), joined(n.name for n in explanation.recipients)
    if explanation.edge is not None:
        edge = explanation.edge
        when = f", {edge.first} to {edge.last}" if edge.first and edge.last else ""
        return f"{actors} {load_relations()[edge.relation].label} {recipients}: {edge.weight} in all{when} [{edge.id}]"
    event = explanation.event
    if event is None:
        return ""
    words = [event.type, event.mode, event.status, event.date, event.place and event.place.name]
    sides = f"{actors} → {recipients}" if recipients else actors
    sources = "1 article" if event.sources == 1 else f"{event.sources} articles"
    return f"{' '.join(word for word in words if word)}: {sides} · {sources} [{event.id}]"
