"""The graph as networkx sees it: a MultiDiGraph of actors and typed ties.

Node ids are actor ids; a node has `kind`, `label`, `names`, `of`, `country`, `wikidata`, `first`, `last`, `events`.
An edge's key is its relation; it has `id`, `relation`, `label`, `symmetric`, `weight`, `first`, `last`, `spells`,
`events`, `reports`. A symmetric tie stands once, from the smaller id to the larger. Days are ISO text, what is unknown
is None: networkx's own file writers take neither lists nor None, so write files with `entente export`.
"""

from __future__ import annotations

from collections.abc import Iterable

import networkx

from graph.model import Edge, Node
from graph.relations import load_relations
from graph.store import EventGraph


def to_networkx(graph: EventGraph, *, relations: Iterable[str] | None = None) -> networkx.MultiDiGraph[str]:
    """The actors and ties of one moment, of some relations or of all."""
    wanted = None if relations is None else frozenset(relations)
    view: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    with graph.snapshot():
        for node in graph.nodes():
            view.add_node(node.id, **_node_attributes(node))
        for edge in graph.edges():
            if wanted is None or edge.relation in wanted:
                view.add_edge(edge.source, edge.target, key=edge.relation, **_edge_attributes(edge))
    return view


def _node_attributes(node: Node) -> dict[str, object]:
    return {
        "kind": node.kind,
        "label": node.name,
        "names": node.names,
        "of": node.of,
        "country": node.country,
        "wikidata": node.wikidata,
        "first": node.first,
        "last": node.last,
        "events": node.events,
    }


def _edge_attributes(edge: Edge) -> dict[str, object]:
    return {
        "id": edge.id,
        "relation": edge.relation,
        "label": load_relations()[edge.relation].label,
        "symmetric": edge.symmetric,
        "weight": edge.weight,
        "first": edge.first,
        "last": edge.last,
        "spells": edge.spells,
        "events": edge.events,
        "reports": edge.reports,
    }
