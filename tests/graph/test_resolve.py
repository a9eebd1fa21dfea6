"""Who is who: the rule, people's decisions, and both taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.model import Actor
from graph.model import Decision
from graph.resolve import RULE, canonical_id
from graph.store import EventGraph, open_store
from tests import factories as make

SOMEBODY = Actor("person:-/aida-sarsen", "official", "Aida Sarsen")
KAZAKH = make.official()
KYRGYZ = make.official(code="KGZ")


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[EventGraph]:
    with open_store(tmp_path / "g.db", create=True) as opened:
        yield opened


def name(graph: EventGraph, article: str, *actors: Actor) -> None:
    cast = (make.country(), make.country("KGZ", "Kyrgyzstan"), *actors)
    graph.put(make.extraction(make.article(article), cast, ()))


def people(graph: EventGraph) -> list[str]:
    return [node.id for node in graph.nodes() if node.kind == "official"]


def test_an_official_without_country_is_the_only_one_of_that_name(graph: EventGraph) -> None:
    name(graph, "a1", SOMEBODY)
    name(graph, "a2", KAZAKH)
    assert people(graph) == [KAZAKH.id]


def test_the_rule_says_why(graph: EventGraph) -> None:
    name(graph, "a1", SOMEBODY, KAZAKH)
    (decision,) = graph.decisions()
    assert (decision.verdict, decision.by, decision.score) == ("same", RULE, 0.9)
    assert "only official of that name" in decision.reason


def test_where_two_have_that_name_it_is_neither(graph: EventGraph) -> None:
    name(graph, "a1", SOMEBODY, KAZAKH)
    name(graph, "a2", KYRGYZ)
    assert people(graph) == sorted([SOMEBODY.id, KAZAKH.id, KYRGYZ.id])


def test_when_the_second_goes_the_rule_decides_again(graph: EventGraph) -> None:
    name(graph, "a1", SOMEBODY, KAZAKH)
    name(graph, "a2", KYRGYZ)
    graph.remove("a2")
    assert people(graph) == [KAZAKH.id]


def test_a_person_overrules_the_rule(graph: EventGraph) -> None:
    name(graph, "a1", SOMEBODY, KAZAKH)
    graph.decide(Decision(SOMEBODY.id, KAZAKH.id, "different", 1.0, "two people", "me"))
    assert people(graph) == [SOMEBODY.id, KAZAKH.id]


def test_a_chain_of_decisions_stops_at_a_forbidden_pair(graph: EventGraph) -> None:
    name(graph, "a1", SOMEBODY, KAZAKH, KYRGYZ)
    graph.decide(Decision(SOMEBODY.id, KAZAKH.id, "same", 0.9, "", "me"))
    graph.decide(Decision(SOMEBODY.id, KYRGYZ.id, "same", 0.8, "", "me"))
    graph.decide(Decision(KAZAKH.id, KYRGYZ.id, "different", 1.0, "", "me"))
    assert people(graph) == [KAZAKH.id, KYRGYZ.id]


def test_a_decision_waits_for_an_actor_that_comes_later(graph: EventGraph) -> None:
    graph.decide(Decision(KAZAKH.id, KYRGYZ.id, "same", 1.0, "", "me"))
    name(graph, "a1", KAZAKH)
    name(graph, "a2", KYRGYZ)
    assert people(graph) == [KAZAKH.id]


def test_an_actor_whose_head_goes_stands_alone_again(graph: EventGraph) -> None:
    name(graph, "a1", SOMEBODY)
    name(graph, "a2", KAZAKH)
    graph.remove("a2")
    assert people(graph) == [SOMEBODY.id]


def test_an_id_with_a_country_stands_for_the_group() -> None:
    assert canonical_id(["person:-/a", "person:UZB/a", "person:KAZ/a"]) == "person:KAZ/a"
