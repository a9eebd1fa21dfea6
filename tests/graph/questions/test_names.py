"""Which actor a name means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from extract.errors import QuestionError
from extract.model import Actor, Report
from graph.questions import find_actor
from graph.store import EventGraph, open_store
from tests import factories as make

CAST = (
    Actor("country:GEO", "country", "Georgia", ("Tbilisi", "Georgian")),
    Actor("country:KAZ", "country", "Kazakhstan", ("Kazakh", "Astana")),
    Actor("body:KAZ/mfa", "body", "Kazakh Foreign Ministry", of="country:KAZ"),
    Actor("person:KAZ/qasym-jomart-toqaev", "official", "Qasym-Jomart Toqaev", ("Tokayev", "Toqaev"), "country:KAZ"),
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
    with pytest.raises(QuestionError, match=r"Aida Sarsen \(person:KAZ/aida-sarsen, 0 events\), Bolot Sarsen"):
        find_actor(graph, "Sarsen")


def test_an_unknown_name_is_refused_with_names_near_to_it(graph: EventGraph) -> None:
    with pytest.raises(QuestionError, match="near are Kazakhstan"):
        find_actor(graph, "Kazakstan")


@pytest.mark.parametrize(
    ("name", "near"),
    [
        pytest.param("Tokaev", "Qasym-Jomart Toqaev", id="a surname misspelt"),
        pytest.param("President Toqaev", "Qasym-Jomart Toqaev", id="a title before a surname"),
        pytest.param("Qazaqstan", "Kazakhstan", id="another first letter"),
        pytest.param("Recep Tayip Erdogan", "Recep Tayyip Erdoğan", id="a letter too few"),
        pytest.param("Kazakh Foreign Minstry", "Kazakh Foreign Ministry", id="a misspelt word among others"),
    ],
)
def test_a_misspelt_name_is_told_whom_it_looks_like(graph: EventGraph, name: str, near: str) -> None:
    with pytest.raises(QuestionError, match=f"near are {near}"):
        find_actor(graph, name)


@pytest.mark.parametrize("name", ["", "  ", "?!", "%", "zzz"])
def test_what_is_no_name_is_refused(graph: EventGraph, name: str) -> None:
    with pytest.raises(QuestionError, match="knows nobody"):
        find_actor(graph, name)


def _met(graph: EventGraph, *actors: Actor, times: int) -> None:
    for number in range(times):
        said = make.report(tuple(actor.id for actor in actors), date=f"2024-01-{number + 1:02}")
        told = make.article(f"{actors[0].id} {number}")
        graph.put(make.extraction(told, (*actors, make.country("KGZ", "Kyrgyzstan")), (_in(said, told.id),)))


def _in(report: Report, article: str) -> Report:
    return replace(report, evidence=make.evidence(article))


SERGEI = Actor("person:RUS/sergei-ladov", "official", "Sergei Ladov", ("Ladov",), None)
STUB = Actor("person:RUS/ladov", "official", "Ladov", (), None)


def test_a_surname_means_the_one_with_far_more_events(tmp_path: Path) -> None:
    with open_store(tmp_path / "g.db", create=True) as graph:
        _met(graph, SERGEI, times=10)
        _met(graph, STUB, times=2)
        assert find_actor(graph, "Ladov").id == SERGEI.id


def test_a_surname_taken_for_an_organization_means_the_person(tmp_path: Path) -> None:
    with open_store(tmp_path / "g.db", create=True) as graph:
        _met(graph, SERGEI, times=10)
        _met(graph, Actor("org:ladov", "organization", "Ladov"), times=1)
        assert find_actor(graph, "Ladov").id == SERGEI.id


def test_a_country_keeps_its_name_whoever_else_has_it(tmp_path: Path) -> None:
    with open_store(tmp_path / "g.db", create=True) as graph:
        _met(graph, Actor("person:USA/anna-chad", "official", "Anna Chad", ("Chad",), None), times=10)
        _met(graph, make.country("TCD", "Chad"), times=1)
        assert find_actor(graph, "Chad").id == "country:TCD"


def test_a_surname_alone_is_nobodys_chief_name(tmp_path: Path) -> None:
    """Who is known by a surname alone is no better a guess than one whose first name was read."""
    with open_store(tmp_path / "g.db", create=True) as graph:
        _met(graph, SERGEI, times=3)
        _met(graph, STUB, times=2)
        with pytest.raises(QuestionError, match=r"Sergei Ladov \(person:RUS/sergei-ladov, 3 events\), Ladov"):
            find_actor(graph, "Ladov")
