"""The rules that a GraphML file keeps so that Gephi, networkx and igraph read all of it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest
from lxml import etree

from exports import gexf, graphml
from tests.exports.hostile import OFFICIALS, hostile_graph

G = "{http://graphml.graphdrawing.org/xmlns}"


@pytest.fixture(scope="module")
def markup(tmp_path_factory: pytest.TempPathFactory) -> etree._Element:
    stream = BytesIO()
    with hostile_graph(tmp_path_factory.mktemp("graph") / "g.db") as graph:
        graphml.write(graph, stream)
    return etree.fromstring(stream.getvalue())


def test_edges_are_directed_and_have_ids_of_their_own(markup: etree._Element) -> None:
    edges = list(markup.iter(f"{G}edge"))
    (root,) = markup.iter(f"{G}graph")
    assert root.get("edgedefault") == "directed"
    assert len({edge.get("id") for edge in edges}) == len(edges)
    assert not [edge for edge in edges if "directed" in edge.attrib]


def test_the_columns_that_gephi_draws_from_are_there(markup: etree._Element) -> None:
    keys = {(key.get("for"), key.get("attr.name")) for key in markup.iter(f"{G}key")}
    assert {("node", name) for name in ("label", "x", "y", "size", "r", "g", "b")} <= keys
    assert {("edge", "label"), ("edge", "weight")} <= keys


def test_every_value_belongs_to_a_declared_column(markup: etree._Element) -> None:
    keys = {key.get("id") for key in markup.iter(f"{G}key")}
    assert {data.get("key") for data in markup.iter(f"{G}data")} <= keys


@pytest.mark.parametrize("module", [gexf, graphml], ids=["gexf", "graphml"])
def test_the_order_of_articles_does_not_matter(tmp_path: Path, module: ModuleType) -> None:
    written = []
    for name, officials in (("a.db", OFFICIALS), ("b.db", OFFICIALS[::-1])):
        stream = BytesIO()
        with hostile_graph(tmp_path / name, officials=officials) as graph:
            module.write(graph, stream)
        written.append(stream.getvalue())
    assert written[0] == written[1]
