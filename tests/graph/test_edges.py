"""Typed ties: from which events and facts, in which direction, added up how."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from extract.model import Actor, Extraction, Membership, Part, Tenure
from graph.edges import edge_id, merge_spells
from graph.model import Edge
from graph.store import EventGraph, open_store
from tests import factories as make

KAZ, KGZ, UZB = (make.country(code, code.title()) for code in ("KAZ", "KGZ", "UZB"))
MANY = tuple(Actor(f"other:{number:02}", "other", f"Actor {number}") for number in range(14))
AIDA, CSTO = make.official(), Actor("org:csto", "organization", "CSTO")

Tell = Callable[..., None]


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[EventGraph]:
    with open_store(tmp_path / "g.db", create=True) as opened:
        yield opened


@pytest.fixture
def tell(graph: EventGraph) -> Tell:
    """Puts an article with one report into the graph."""

    def put(article: str = "a1", **report: object) -> None:
        said = make.report(proof=make.evidence(article), **report)  # type: ignore[arg-type]
        graph.put(Extraction(make.article(article), (KAZ, KGZ, UZB, *MANY), (), (said,)))

    return put


def ties(graph: EventGraph) -> list[tuple[str, str, str]]:
    return [(edge.source[-3:], edge.relation, edge.target[-3:]) for edge in graph.edges()]


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        pytest.param({}, [("KAZ", "MET", "KGZ")], id="a meeting"),
        pytest.param({"mode": "phone"}, [("KAZ", "CALLED", "KGZ")], id="a call is no meeting"),
        pytest.param({"mode": "visit"}, [("KAZ", "VISITED", "KGZ")], id="a visit has a direction"),
        pytest.param(
            {"mode": "talks"}, [("KAZ", "MET", "KGZ"), ("KAZ", "NEGOTIATED_WITH", "KGZ")], id="talks are both"
        ),
        pytest.param({"status": "planned"}, [("KAZ", "PLANS_TO_MEET", "KGZ")], id="a plan stands apart"),
        pytest.param({"status": "planned", "mode": "visit"}, [("KAZ", "PLANS_TO_VISIT", "KGZ")], id="a planned visit"),
        pytest.param({"status": "denied"}, [], id="a denial ties nobody"),
        pytest.param({"status": "possible"}, [], id="a possibility ties nobody"),
        pytest.param({"type": "AID", "mode": None}, [("KAZ", "AIDED", "KGZ")], id="aid"),
        pytest.param({"type": "AID", "mode": None, "status": "planned"}, [], id="aid that is only planned"),
        pytest.param({"type": "ACCUSE", "mode": None, "recipients": ()}, [], id="nobody is accused"),
        pytest.param(
            {"type": "STATEMENT", "mode": None}, [("KAZ", "SPOKE_ABOUT", "KGZ")], id="a statement about somebody"
        ),
    ],
)
def test_an_event_ties(graph: EventGraph, tell: Tell, report: dict[str, object], expected: list[object]) -> None:
    tell(**report)
    assert ties(graph) == expected


def test_a_symmetric_tie_stands_once_whichever_side_is_told_first(graph: EventGraph, tell: Tell) -> None:
    tell("a1", date="2024-05-06")
    tell("a2", date="2024-05-09", actors=("country:KGZ",), recipients=("country:KAZ",))
    (edge,) = graph.edges()
    assert (edge.source, edge.target, edge.symmetric, edge.weight) == ("country:KAZ", "country:KGZ", True, 2)


def test_a_directed_tie_stands_once_for_each_direction(graph: EventGraph, tell: Tell) -> None:
    tell("a1", mode="visit")
    tell("a2", mode="visit", actors=("country:KGZ",), recipients=("country:KAZ",))
    assert ties(graph) == [("KAZ", "VISITED", "KGZ"), ("KGZ", "VISITED", "KAZ")]


def test_members_of_one_side_are_not_tied(graph: EventGraph, tell: Tell) -> None:
    tell(actors=("country:KAZ", "country:UZB"), recipients=("country:KGZ",))
    assert ties(graph) == [("KAZ", "MET", "KGZ"), ("KGZ", "MET", "UZB")]


@pytest.mark.parametrize(("participants", "pairs"), [(3, 3), (12, 66), (13, 0)])
def test_a_meeting_without_sides_ties_all_pairs_up_to_a_limit(
    graph: EventGraph, tell: Tell, participants: int, pairs: int
) -> None:
    tell(actors=tuple(actor.id for actor in MANY[:participants]), recipients=())
    assert len(list(graph.edges())) == pairs


def test_the_limit_is_a_setting(graph: EventGraph, tell: Tell) -> None:
    tell(actors=tuple(actor.id for actor in MANY), recipients=())
    assert len(list(graph.edges(limit=14))) == 91


def test_an_edge_adds_up_its_events(graph: EventGraph, tell: Tell) -> None:
    for article, date in (("a1", "2024-05-06"), ("a2", "2024-05-06"), ("a3", "2024-05"), ("a4", None)):
        tell(article, date=date)
    (edge,) = graph.edges()
    events = tuple(sorted(event.id for event in graph.events()))
    assert edge == Edge(
        id=edge_id("country:KAZ", "country:KGZ", "MET"),
        source="country:KAZ",
        target="country:KGZ",
        relation="MET",
        symmetric=True,
        weight=3,
        first="2024-05-01",
        last="2024-05-31",
        spells=(("2024-05-01", "2024-05-31"),),
        events=events,
        reports=4,
    )


def test_edges_come_in_the_order_of_their_ends(graph: EventGraph, tell: Tell) -> None:
    tell("a1", actors=("other:03",), recipients=("other:01", "country:KAZ"))
    tell("a2", mode="visit", actors=("country:UZB",), recipients=("country:KAZ",))
    keys = [(edge.source, edge.target, edge.relation) for edge in graph.edges()]
    assert keys == sorted(keys)
    assert len(keys) == 3


@pytest.mark.parametrize(
    ("former", "relation"), [(False, "HOLDS_OFFICE"), (True, "HELD_OFFICE")], ids=["in office", "out of office"]
)
def test_an_office_ties_its_holder(graph: EventGraph, former: bool, relation: str) -> None:
    tenure = Tenure(AIDA.id, "minister", KAZ.id, "2023-02", "2024", former, False, make.evidence())
    graph.put(replace(make.extraction(actors=(KAZ, AIDA), reports=()), tenures=(tenure,)))
    (edge,) = [edge for edge in graph.edges() if edge.relation != "ACTS_FOR"]
    assert (edge.relation, edge.first, edge.last, edge.weight) == (relation, "2023-02-01", "2024-12-31", 1)


def test_two_articles_that_tell_one_fact_make_one_tie(graph: EventGraph) -> None:
    for article in ("a1", "a2"):
        membership = Membership(KAZ.id, CSTO.id, None, None, make.evidence(article))
        graph.put(replace(make.extraction(make.article(article), (KAZ, CSTO), ()), memberships=(membership,)))
    (edge,) = graph.edges()
    assert (edge.relation, edge.weight, edge.reports, len(edge.events), edge.spells) == ("MEMBER_OF", 1, 2, 1, ())


def test_a_fact_between_actors_of_the_wrong_kinds_ties_nobody(graph: EventGraph) -> None:
    graph.put(replace(make.extraction(actors=(KAZ, KGZ), reports=()), parts=(Part(KAZ.id, KGZ.id, make.evidence()),)))
    assert ties(graph) == []


def test_whom_an_actor_acts_for_is_a_tie(graph: EventGraph) -> None:
    graph.put(make.extraction(actors=(KAZ, AIDA), reports=()))
    assert [(e.source, e.relation, e.target, e.reports) for e in graph.edges()] == [(AIDA.id, "ACTS_FOR", KAZ.id, 1)]


@pytest.mark.parametrize(
    ("spells", "merged"),
    [
        pytest.param([], (), id="none"),
        pytest.param([("b", "c"), ("a", "a")], (("a", "a"), ("b", "c")), id="sorted"),
        pytest.param([("a", "c"), ("b", "d")], (("a", "d"),), id="overlapping"),
        pytest.param([("a", "d"), ("b", "c")], (("a", "d"),), id="one within another"),
        pytest.param([("a", "b"), ("b", "c")], (("a", "c"),), id="sharing a day"),
    ],
)
def test_spells(spells: list[tuple[str, str]], merged: tuple[tuple[str, str], ...]) -> None:
    assert merge_spells(spells) == merged
