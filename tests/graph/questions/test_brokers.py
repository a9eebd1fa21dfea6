"""Brokers: those through whom the chains of meetings between others lead."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from extract.errors import QuestionError
from extract.model import Extraction
from graph.questions import brokers
from graph.questions.brokers import find_brokers
from graph.store import EventGraph, open_store
from tests import factories as make

KAZ, KGZ, UZB, TJK = (make.country(code, code.title()) for code in ("KAZ", "KGZ", "UZB", "TJK"))
AIDA, DANA = make.official(), make.official("dana-ospan", "Dana Ospan")
CAST = (KAZ, KGZ, UZB, TJK, AIDA, DANA)

Meet = Callable[..., None]


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[EventGraph]:
    with open_store(tmp_path / "g.db", create=True) as opened:
        yield opened


@pytest.fixture
def meet(graph: EventGraph) -> Meet:
    """Puts an article in which two meet into the graph."""
    count = iter(range(100))

    def put(one: str, other: str, date: str = "2024-05-06", **report: object) -> None:
        id = f"a{next(count)}"
        said = make.report((one,), (other,), date=date, proof=make.evidence(id), **report)  # type: ignore[arg-type]
        graph.put(Extraction(make.article(id), CAST, (), (said,)))

    return put


def names(graph: EventGraph, **asked: object) -> list[str]:
    return [broker.actor.name for broker in find_brokers(graph, **asked)]  # type: ignore[arg-type]


def test_who_met_all_the_others_stands_between_them(graph: EventGraph, meet: Meet) -> None:
    for other in (KGZ, UZB, TJK):
        meet(KAZ.id, other.id)
    meet(KAZ.id, UZB.id, "2024-06-01")
    (broker,) = find_brokers(graph)
    assert (broker.actor.name, broker.kind, broker.country) == ("Kaz", "country", "KAZ")
    assert (broker.betweenness, broker.counterparts, broker.estimated) == (1.0, 3, False)
    assert broker.most_met[0].name == "Uzb"


def test_two_chains_of_the_same_length_share(graph: EventGraph, meet: Meet) -> None:
    for middle in (KAZ, KGZ):
        meet(UZB.id, middle.id)
        meet(middle.id, TJK.id)
    assert {broker.betweenness for broker in find_brokers(graph)} == {0.166667}


@pytest.mark.parametrize(
    "report",
    [
        pytest.param({"status": "planned"}, id="a plan connects nobody"),
        pytest.param({"type": "ACCUSE", "mode": None}, id="nor does an accusation"),
        pytest.param({"mode": "phone"}, id="nor a call: it is no meeting"),
    ],
)
def test_nobody_stands_between(graph: EventGraph, meet: Meet, report: dict[str, object]) -> None:
    meet(KAZ.id, KGZ.id)
    meet(KAZ.id, UZB.id, **report)
    assert names(graph) == []


def test_officials_are_counted_as_their_countries_if_wanted(graph: EventGraph, meet: Meet) -> None:
    meet(AIDA.id, KGZ.id)
    meet(DANA.id, UZB.id)
    assert (names(graph), names(graph, countries=True)) == ([], ["Kaz"])


def test_the_network_can_be_kept_to_a_kind_and_a_period(graph: EventGraph, meet: Meet) -> None:
    meet(KAZ.id, KGZ.id)
    meet(KAZ.id, UZB.id)
    assert names(graph, kinds=["country"]) == names(graph, since="2024") == ["Kaz"]
    assert names(graph, kinds=["official"]) == names(graph, until="2023") == []


def test_a_kind_that_does_not_exist_is_refused(graph: EventGraph) -> None:
    with pytest.raises(QuestionError, match="there is no kind 'person'"):
        find_brokers(graph, kinds=["person"])


def test_a_large_network_is_estimated_the_same_way_each_time(
    graph: EventGraph, meet: Meet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(brokers, "_AFFORDABLE", 6)
    for other in (KGZ, UZB, TJK):
        meet(KAZ.id, other.id)
    found = find_brokers(graph)
    assert found == find_brokers(graph)
    assert all(broker.estimated for broker in found)
