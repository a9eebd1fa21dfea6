"""The networkx view."""

from __future__ import annotations

from pathlib import Path

from graph.network import to_networkx
from graph.store import open_store
from tests import factories as make


def test_nodes_and_edges_have_the_documented_attributes(tmp_path: Path) -> None:
    with open_store(tmp_path / "g.db", create=True) as graph:
        graph.put(make.extraction())
        view = to_networkx(graph)
    node, edge = view.nodes["country:KAZ"], view.edges["country:KAZ", "country:KGZ", "MET"]
    assert (node["label"], node["kind"], node["events"], node["country"]) == ("Kazakhstan", "country", 1, "KAZ")
    assert (edge["label"], edge["weight"], edge["spells"]) == ("met", 1, (("2024-05-06", "2024-05-06"),))


def test_relations_can_be_chosen(tmp_path: Path) -> None:
    with open_store(tmp_path / "g.db", create=True) as graph:
        graph.put(make.extraction())
        sizes = [to_networkx(graph, relations=[name]).number_of_edges() for name in ("MET", "VISITED")]
    assert sizes == [1, 0]
