"""The graph as its users hold it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

import entente
from extract.errors import QuestionError, StoreError
from graph.store import open_store
from tests import factories as make


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[entente.Graph]:
    with open_store(tmp_path / "g.db", create=True) as store:
        store.put(make.extraction())
    with entente.open_graph(tmp_path / "g.db") as opened:
        yield opened


def test_it_answers_who_met_whom(graph: entente.Graph) -> None:
    (meeting,) = graph.who_met("Kazakhstan", with_="Kyrgyzstan", since="2024-05", until="2024-05")
    assert (meeting.date, meeting.quote) == ("2024-05-06", make.TEXT)


def test_it_gives_the_same_edges_to_networkx(graph: entente.Graph) -> None:
    ours = {(edge.source, edge.target, edge.relation) for edge in graph.edges()}
    assert set(graph.to_networkx().edges(keys=True)) == ours


def test_it_gives_rdf(graph: entente.Graph) -> None:
    assert len(graph.to_rdf()) > 10


def test_it_writes_every_format(graph: entente.Graph) -> None:
    stream = io.BytesIO()
    graph.export("graphml", stream)
    assert b"Kyrgyzstan" in stream.getvalue()


def test_it_refuses_a_format_that_does_not_exist(graph: entente.Graph) -> None:
    with pytest.raises(QuestionError, match="turtle"):
        graph.export("docx", io.BytesIO())


def test_it_is_read_only_unless_asked(graph: entente.Graph) -> None:
    with pytest.raises(StoreError, match="may not be written"):
        graph.remove("a1")


def test_a_decision_needs_two_actors(tmp_path: Path, graph: entente.Graph) -> None:
    with entente.open_graph(tmp_path / "g.db", read_only=False) as open_, pytest.raises(QuestionError, match="both"):
        open_.same("Kazakhstan", "country:KAZ")
