"""The rules that a GEXF file keeps so that Gephi drops nothing and rejects nothing."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from itertools import pairwise

import pytest
from lxml import etree

from exports import gexf
from exports.columns import EDGE_COLUMNS, NODE_COLUMNS
from graph.store import EventGraph
from tests.exports.hostile import hostile_graph

G = "{http://gexf.net/1.3}"
VIZ = "{http://gexf.net/1.3/viz}"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> EventGraph:
    return hostile_graph(tmp_path_factory.mktemp("graph") / "g.db")


@pytest.fixture(scope="module")
def gephi(graph: EventGraph) -> etree._Element:
    stream = BytesIO()
    gexf.write(graph, stream)
    return etree.fromstring(stream.getvalue())


@pytest.mark.parametrize("name", [*(column.name for column in NODE_COLUMNS), *(column.name for column in EDGE_COLUMNS)])
def test_no_column_takes_a_name_that_gephi_uses(name: str) -> None:
    assert name not in {"type", "id", "label", "weight", "start", "end", "timeset"}


def test_the_gexf_is_dynamic_in_days(gephi: etree._Element) -> None:
    root = gephi.find(f"{G}graph")
    assert root is not None
    assert {str(name): str(value) for name, value in root.attrib.items()} == {
        "defaultedgetype": "directed",
        "idtype": "string",
        "mode": "dynamic",
        "timeformat": "date",
        "timerepresentation": "interval",
    }


def test_there_is_one_block_of_columns_for_nodes_and_one_for_edges(gephi: etree._Element) -> None:
    blocks = [(block.get("class"), block.get("mode")) for block in gephi.iter(f"{G}attributes")]
    assert blocks == [("node", "static"), ("edge", "static")]


def test_no_gexf_edge_has_a_type_of_its_own(gephi: etree._Element) -> None:
    assert not [edge for edge in gephi.iter(f"{G}edge") if "type" in edge.attrib]


@pytest.mark.parametrize("element", ["node", "edge"])
def test_every_gexf_element_has_a_label_and_an_id_of_its_own(gephi: etree._Element, element: str) -> None:
    found = list(gephi.iter(f"{G}{element}"))
    assert all(one.get("label") for one in found)
    assert len({one.get("id") for one in found}) == len(found)


def test_source_target_and_kind_are_never_repeated(gephi: etree._Element) -> None:
    found = Counter((edge.get("source"), edge.get("target"), edge.get("kind")) for edge in gephi.iter(f"{G}edge"))
    assert max(found.values()) == 1


def test_spells_are_whole_days_sorted_and_apart(gephi: etree._Element) -> None:
    for spells in gephi.iter(f"{G}spells"):
        days = [(spell.get("start", ""), spell.get("end", "")) for spell in spells]
        assert all(len(day) == len("2024-05-06") for spell in days for day in spell)
        assert all(before[1] < after[0] for before, after in pairwise(days))


def test_an_actor_is_to_be_seen_as_long_as_its_ties(gephi: etree._Element) -> None:
    nodes = {str(node.get("id")): node for node in gephi.iter(f"{G}node")}
    for edge in gephi.iter(f"{G}edge"):
        starts = [spell.get("start", "") for spell in edge.iter(f"{G}spell")]
        for node in (nodes[edge.get("source", "")], nodes[edge.get("target", "")]):
            assert all(node.get("start", "") <= start <= node.get("end", "9999") for start in starts)


def test_every_node_has_a_colour_a_size_and_a_place(gephi: etree._Element) -> None:
    for node in gephi.iter(f"{G}node"):
        assert {child.tag for child in node} >= {f"{VIZ}color", f"{VIZ}size", f"{VIZ}position"}


def test_no_two_actors_stand_on_the_same_spot(gephi: etree._Element) -> None:
    places = [(place.get("x"), place.get("y")) for place in gephi.iter(f"{VIZ}position")]
    assert len(set(places)) == len(places)
