"""Which actor a name means."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.errors import QuestionError
from extract.model import Actor
from graph.questions import find_actor
from graph.store import EventGraph, open_store
from tests import factories as make

CAST = (
    Actor("country:GEO", "country", "Georgia", ("Tbilisi", "Georgian")),
    Actor("country:KAZ", "country", "Kazakhstan", ("Kazakh", "Astana")),
    Actor("body:KAZ/mfa", "body", "Kazakh Foreign Ministry", of="country:KAZ"),
    Actor("person:KAZ/qasym-jomart-toqaev", "official", "Qasym-Jomart Toqaev", ("Tokayev",), "country:KAZ"),
    Actor("person:KAZ/aida-sarsen", "official", "Aida Sarsen", ("Sarsen",), "country:KAZ"),
    Actor("person:KGZ/bolot-sarsen", "official", "Bolot Sarsen", ("Sarsen",), None),
    Actor("person:TUR/recep-tayyip-erdogan", "official", "Recep Tayyip Erdoğan", (), None),
    Actor("other:georgia-state", "other", "State of Georgia", ("Georgia",), None),
)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EventGraph]:
    path: Path = tmp_path_factory.mktemp("names") / "g.db"
    with open_store(path, create=True) as opened:
        opened.put(make.extraction(actors=CAST, reports=()))
        yield opened


@pytest.mark.parametrize(
    ("name", "id"),
    [
        pytest.param("person:KAZ/aida-sarsen", "person:KAZ/aida-sarsen", id="an id"),
        pytest.param("Kazakhstan", "country:KAZ", id="a name"),
        pytest.param("kazakhstan", "country:KAZ", id="lower case"),
        pytest.param("Kazakh", "country:KAZ", id="an alias, though a longer name begins with it"),
        pytest.param("Erdogan", "person:TUR/recep-tayyip-erdogan", id="a surname without its accent"),
        pytest.param("Recep Tayyip", "person:TUR/recep-tayyip-erdogan", id="the first words of a name"),
        pytest.param("Qasym", "person:KAZ/qasym-jomart-toqaev", id="the first word of a hyphenated name"),
        pytest.param("Kazakh For", "body:KAZ/mfa", id="the first letters of a name"),
        pytest.param("Foreign Ministry", "body:KAZ/mfa", id="words inside a name"),
        pytest.param("Georgia", "country:GEO", id="the chief name of one is an alias of another"),
    ],
)
def test_a_name_means(graph: EventGraph, name: str, id: str) -> None:
    assert find_actor(graph, name).id == id


def test_an_ambiguous_name_is_refused_with_the_candidates(graph: EventGraph) -> None:
    with pytest.raises(QuestionError, match=r"Aida Sarsen \(person:KAZ/aida-sarsen\), Bolot Sarsen"):
        find_actor(graph, "Sarsen")


def test_an_unknown_name_is_refused_with_names_near_to_it(graph: EventGraph) -> None:
    with pytest.raises(QuestionError, match="near are Kazakhstan"):
        find_actor(graph, "Kazakstan")


@pytest.mark.parametrize("name", ["", "  ", "?!", "%", "zzz"])
def test_what_is_no_name_is_refused(graph: EventGraph, name: str) -> None:
    with pytest.raises(QuestionError, match="knows nobody"):
        find_actor(graph, name)
