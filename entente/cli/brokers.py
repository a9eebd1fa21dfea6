"""`entente brokers`: through whom most chains of meetings lead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import click

import entente
from entente.cli.answers import print_answer
from entente.cli.options import format_option, graph_option, limit_option, period_options
from entente.cli.table import Row, joined, lay_out, output_width
from extract.model import KINDS

_COLUMNS = {
    "actor": lambda broker: broker.actor,
    "id": lambda broker: broker.actor.id,
    "kind": lambda broker: broker.kind,
    "country": lambda broker: broker.country,
    "betweenness": lambda broker: broker.betweenness,
    "counterparts": lambda broker: broker.counterparts,
    "most_met": lambda broker: broker.most_met,
    "estimated": lambda broker: broker.estimated,
}


@click.command("brokers")
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Only between actors of this kind.")
@click.option("--countries", is_flag=True, help="Count officials and bodies as the countries that they act for.")
@period_options
@limit_option(20)
@format_option
@graph_option
def brokers_command(path: str, format: str, limit: int, **asked: Any) -> None:
    """Who connects the others: through whom most of the shortest chains of meetings lead."""
    with entente.open_graph(path) as graph:
        found = graph.brokers(**asked, limit=limit or None)
    print_answer(found, format, lambda: _table(found), _COLUMNS)
    if found and found[0].estimated:
        click.echo("entente: estimated from a sample of chains, as the network is large", err=True)


def _table(brokers: Sequence[Any]) -> Iterator[str]:
    if not brokers:
        yield "nobody stands between others"
        return
    rows = [
        Row((b.actor.name, b.kind, b.country or "", f"{b.betweenness:.4f}", str(b.counterparts), _names(b)))
        for b in brokers
    ]
    yield from lay_out(("WHO", "KIND", "OF", "BETWEENNESS", "MET", "MOST OFTEN"), rows, width=output_width())


def _names(broker: Any) -> str:
    return joined(actor.name for actor in broker.most_met)
