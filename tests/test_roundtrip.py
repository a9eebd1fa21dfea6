"""What is written reads back equal, with readers that nobody here wrote, from a graph of hostile names."""

from __future__ import annotations

import json
import math
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import igraph
import networkx as nx
import pyoxigraph
import pytest
import rdflib
import rdflib.compare

from exports.columns import EDGE_COLUMNS, NODE_COLUMNS
from exports.formats import FORMATS, load_writer
from exports.network import day_spells, dots, ties
from graph.rdf import to_rdf
from graph.store import EventGraph
from tests.exports.hostile import hostile_graph

NODE = Path(__file__).parent / "node"
Table = dict[Any, dict[str, Any]]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EventGraph]:
    with hostile_graph(tmp_path_factory.mktemp("graph") / "g.db") as graph:
        yield graph


@pytest.fixture(scope="module")
def files(graph: EventGraph, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("files")
    written = {name: folder / f"graph{found.suffix}" for name, found in FORMATS.items()}
    for name, path in written.items():
        with path.open("wb") as stream:
            load_writer(name)(graph, stream)
    return written


@pytest.fixture(scope="module")
def nodes(graph: EventGraph) -> Table:
    """Every actor by id, with the values of its columns as a reader should give them."""
    table = {}
    for dot in dots(graph):
        values = {column.name: column.value(dot) for column in NODE_COLUMNS}
        table[dot.node.id] = {"label": dot.label, **_readable(values)}
    return table


@pytest.fixture(scope="module")
def edges(graph: EventGraph) -> Table:
    """Every edge by (source, target, relation), with the values of its columns as a reader should give them."""
    table = {}
    for tie in ties(graph):
        values = {column.name: column.value(tie) for column in EDGE_COLUMNS}
        key = (tie.edge.source, tie.edge.target, tie.edge.relation)
        table[key] = {"label": tie.label, "weight": tie.edge.weight, **_readable(values)}
    return table


def _readable(values: dict[str, Any]) -> dict[str, Any]:
    forbidden = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160), 65534, 65535, 64976))
    return {
        name: value.translate(forbidden) if isinstance(value, str) else value
        for name, value in values.items()
        if value is not None
    }


def _among(found: dict[str, Any], expected: Table) -> dict[str, Any]:
    """The columns of ours that a reader found; those it fills in where we leave them out do not count."""
    names = {name for row in expected.values() for name in row}
    return {name: value for name, value in found.items() if name in names and not _absent(value)}


def _absent(value: object) -> bool:
    return value in (None, "") or (isinstance(value, float) and math.isnan(value))


@pytest.fixture
def rapper() -> str:
    return shutil.which("rapper") or pytest.skip("rapper is not installed (Debian: raptor2-utils)")


@pytest.mark.parametrize(("name", "parser"), [("turtle", "turtle"), ("ntriples", "ntriples")])
def test_rapper_reads_as_many_triples_as_rdflib(
    rapper: str, graph: EventGraph, files: dict[str, Path], name: str, parser: str
) -> None:
    command = [rapper, "--quiet", "--input", parser, "--output", "ntriples", str(files[name])]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stderr == b""
    assert len(done.stdout.splitlines()) == len(to_rdf(graph))


def test_rapper_and_rdflib_read_the_same_graph(rapper: str, graph: EventGraph, files: dict[str, Path]) -> None:
    command = [rapper, "--quiet", "--input", "turtle", "--output", "ntriples", str(files["turtle"])]
    done = subprocess.run(command, capture_output=True, check=True)
    theirs = rdflib.Graph().parse(data=done.stdout, format="nt")
    assert rdflib.compare.isomorphic(theirs, to_rdf(graph))


@pytest.mark.parametrize(("name", "parser"), [("turtle", "turtle"), ("ntriples", "nt")])
def test_rdflib_reads_the_graph(graph: EventGraph, files: dict[str, Path], name: str, parser: str) -> None:
    assert set(rdflib.Graph().parse(files[name], format=parser)) == set(to_rdf(graph))


def test_oxigraph_reads_the_same_from_turtle_and_n_triples(files: dict[str, Path]) -> None:
    turtle = list(pyoxigraph.parse(path=str(files["turtle"]), format=pyoxigraph.RdfFormat.TURTLE))
    ntriples = list(pyoxigraph.parse(path=str(files["ntriples"]), format=pyoxigraph.RdfFormat.N_TRIPLES))
    assert len(turtle) == len(set(turtle)) == len(ntriples)
    assert set(turtle) == set(ntriples)


@pytest.mark.parametrize("name", ["gexf", "graphml"])
def test_graphology_reads_all_nodes_edges_and_attributes(
    files: dict[str, Path], nodes: Table, edges: Table, name: str
) -> None:
    if shutil.which("node") is None:
        pytest.skip("node is not installed")
    if not (NODE / "node_modules").is_dir():
        pytest.skip("the node packages are not installed (npm ci in tests/node)")
    done = subprocess.run(["node", NODE / "read.js", name, files[name]], capture_output=True, check=True)
    read = json.loads(done.stdout)
    assert read["type"] == "directed"
    assert {row["id"]: _among(row, nodes) for row in read["nodes"]} == nodes
    found = {(row["source"], row["target"], row["relation"]): _among(row, edges) for row in read["edges"]}
    assert len(read["edges"]) == len(edges)
    assert found == edges


def test_networkx_reads_all_of_the_gexf(files: dict[str, Path], nodes: Table, edges: Table) -> None:
    read = nx.read_gexf(files["gexf"], version="1.3")
    assert {id: _among(row, nodes) for id, row in read.nodes(data=True)} == nodes
    found = {(a, b, row["relation"]): _among(row, edges) for a, b, row in read.edges(data=True)}
    assert read.number_of_edges() == len(edges)
    assert found == edges


def test_networkx_reads_the_days_of_the_gexf(graph: EventGraph, files: dict[str, Path]) -> None:
    read = nx.read_gexf(files["gexf"], version="1.3")
    found = {row["id"]: tuple(row.get("spells", ())) for *_, row in read.edges(data=True)}
    assert found == {edge.id: day_spells(edge.spells) for edge in graph.edges()}


def test_networkx_reads_colours_sizes_and_places_of_the_gexf(graph: EventGraph, files: dict[str, Path]) -> None:
    read = nx.read_gexf(files["gexf"], version="1.3")
    for dot in dots(graph):
        drawn = read.nodes[dot.node.id]["viz"]
        assert (drawn["position"]["x"], drawn["position"]["y"], drawn["size"]) == (*dot.at, dot.size)
        assert tuple(drawn["color"][part] for part in "rgb") == dot.colour


def test_networkx_reads_all_of_the_graphml(files: dict[str, Path], nodes: Table, edges: Table) -> None:
    read = nx.read_graphml(files["graphml"])
    assert {id: _among(row, nodes) for id, row in read.nodes(data=True)} == nodes
    found = {(a, b, row["relation"]): _among(row, edges) for a, b, row in read.edges(data=True)}
    assert read.number_of_edges() == len(edges)
    assert found == edges


def test_igraph_reads_all_of_the_graphml(files: dict[str, Path], nodes: Table, edges: Table) -> None:
    read = igraph.Graph.Read_GraphML(str(files["graphml"]))
    assert {vertex["id"]: _among(vertex.attributes(), nodes) for vertex in read.vs} == nodes
    ids = read.vs["id"]
    found = {
        (ids[edge.source], ids[edge.target], edge["relation"]): _among(edge.attributes(), edges) for edge in read.es
    }
    assert read.ecount() == len(edges)
    assert found == edges
