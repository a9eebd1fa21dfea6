"""GEXF 1.3 (gexf.net), as Gephi 0.11 reads it: a timeline of days, colours, sizes and places.

All edges are directed, since Gephi rejects files that mix directions: a tie without direction says so in the column
`symmetric`. Written piece by piece; memory is that of `exports.network`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from exports.appearance import Colour
from exports.columns import EDGE_COLUMNS, NODE_COLUMNS, Column, Row, Value
from exports.markup import attribute, identifier
from exports.network import Dot, Notation, Tie, day_spells, write_network
from graph.store import EventGraph

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta>
<creator>Entente</creator>
<description>Who met, visited, helped, accused or sanctioned whom, with the sentence that says so</description>
</meta>
<graph defaultedgetype="directed" idtype="string" mode="dynamic" timeformat="date" timerepresentation="interval">
"""


def _declarations(owner: str, columns: tuple[Column[Row], ...]) -> Iterator[str]:
    yield f'<attributes class="{owner}" mode="static">\n'
    for column in columns:
        yield f'<attribute id="{column.name}" title="{column.name}" type="{column.type}"/>\n'
    yield "</attributes>\n"


def _node(dot: Dot) -> str:
    return (
        f"<node id={identifier(dot.node.id)} label={attribute(dot.label)}{_times(dot.since, dot.until)}>"
        f"{_values(NODE_COLUMNS, dot)}{_colour(dot.colour)}"
        f'<viz:position x="{dot.at[0]}" y="{dot.at[1]}" z="0.0"/><viz:size value="{dot.size}"/></node>\n'
    )


def _edge(tie: Tie) -> str:
    edge = tie.edge
    spells = "".join(f'<spell start="{start}" end="{end}"/>' for start, end in day_spells(edge.spells))
    times = "" if spells else _times(edge.first, edge.last)
    return (
        f"<edge id={identifier(edge.id)} source={identifier(edge.source)} target={identifier(edge.target)} "
        f'kind={attribute(edge.relation)} label={attribute(tie.label)} weight="{edge.weight}"{times}>'
        f"{_values(EDGE_COLUMNS, tie)}{f'<spells>{spells}</spells>' if spells else ''}{_colour(tie.colour)}</edge>\n"
    )


def _times(first: str | None, last: str | None) -> str:
    """Since when and until when; without one of them it is open to that side."""
    return (f' start="{first}"' if first else "") + (f' end="{last}"' if last else "")


def _values(columns: tuple[Column[Row], ...], row: Row) -> str:
    values = [(column.name, column.value(row)) for column in columns]
    found = [f'<attvalue for="{name}" value={_quoted(value)}/>' for name, value in values if value is not None]
    return f"<attvalues>{''.join(found)}</attvalues>"


def _quoted(value: Value) -> str:
    if isinstance(value, str):
        return attribute(value)
    return f'"{value}"'.lower()


def _colour(colour: Colour) -> str:
    red, green, blue = colour
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/>'


NOTATION = Notation(
    head="".join((_HEAD, *_declarations("node", NODE_COLUMNS), *_declarations("edge", EDGE_COLUMNS), "<nodes>\n")),
    node=_node,
    between="</nodes>\n<edges>\n",
    edge=_edge,
    foot="</edges>\n</graph>\n</gexf>\n",
)


def write(graph: EventGraph, stream: BinaryIO) -> None:
    """Write the graph of one moment as GEXF."""
    write_network(graph, NOTATION, stream)
