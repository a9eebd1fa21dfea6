"""GraphML (graphdrawing.org), as Gephi, networkx, igraph, yEd and Cytoscape read it.

GraphML has no place for labels, weights, colours and positions: they are columns under the names that Gephi knows.
All edges are directed, and a tie without direction says so in the column `symmetric`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from exports.columns import EDGE_COLUMNS, NODE_COLUMNS, Column, Row, Value
from exports.markup import content, identifier
from exports.network import Dot, Notation, Tie, write_network
from graph.store import EventGraph

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_GRAPH = '<graph edgedefault="directed">\n'
_TYPES = {"string": "string", "integer": "int", "boolean": "boolean", "double": "double"}

_NODE_COLUMNS: tuple[Column[Dot], ...] = (
    Column("label", "string", lambda dot: dot.label),
    *NODE_COLUMNS,
    Column("x", "double", lambda dot: dot.at[0]),
    Column("y", "double", lambda dot: dot.at[1]),
    Column("size", "double", lambda dot: dot.size),
    Column("r", "integer", lambda dot: dot.colour[0]),
    Column("g", "integer", lambda dot: dot.colour[1]),
    Column("b", "integer", lambda dot: dot.colour[2]),
)
_EDGE_COLUMNS: tuple[Column[Tie], ...] = (
    Column("label", "string", lambda tie: tie.label),
    Column("weight", "double", lambda tie: float(tie.edge.weight)),
    *EDGE_COLUMNS,
)


def _keys(owner: str, columns: tuple[Column[Row], ...]) -> Iterator[str]:
    for column in columns:
        kind = _TYPES[column.type]
        yield f'<key id="{owner}_{column.name}" for="{owner}" attr.name="{column.name}" attr.type="{kind}"/>\n'


def _node(dot: Dot) -> str:
    return f"<node id={identifier(dot.node.id)}>{_values('node', _NODE_COLUMNS, dot)}</node>\n"


def _edge(tie: Tie) -> str:
    edge = tie.edge
    ends = f"source={identifier(edge.source)} target={identifier(edge.target)}"
    return f"<edge id={identifier(edge.id)} {ends}>{_values('edge', _EDGE_COLUMNS, tie)}</edge>\n"


def _values(owner: str, columns: tuple[Column[Row], ...], row: Row) -> str:
    values = [(column.name, column.value(row)) for column in columns]
    return "".join(
        [f'<data key="{owner}_{name}">{_shown(value)}</data>' for name, value in values if value is not None]
    )


def _shown(value: Value) -> str:
    return content(value) if isinstance(value, str) else str(value).lower()


NOTATION = Notation(
    head="".join(
        (_HEAD, *_keys("node", _NODE_COLUMNS), *_keys("edge", _EDGE_COLUMNS), '<graph edgedefault="directed">\n')
    ),
    node=_node,
    between="",
    edge=_edge,
    foot="</graph>\n</graphml>\n",
)


def write(graph: EventGraph, stream: BinaryIO) -> None:
    """Write the graph of one moment as GraphML."""
    write_network(graph, NOTATION, stream)
