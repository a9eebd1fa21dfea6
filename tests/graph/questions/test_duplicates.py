"""The pairs that are left to people, and how they are settled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from extract.errors import QuestionError
from extract.model import Actor
from graph.model import Decision
from graph.questions import duplicates, two_ids, undo
from graph.store import EventGraph, open_store
from tests import factories as make

FULL = make.official()
SURNAME = make.official("sarsen", "Sarsen")
OTHER = make.official("bek-omar", "Bek Omar", "KGZ")


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[EventGraph]:
    with open_store(tmp_path / "g.db", create=True) as opened:
        for article, one in (("a1", FULL), ("a2", SURNAME)):
            met = make.report(actors=(one.id,), recipients=(OTHER.id,), proof=make.evidence(article))
            cast: tuple[Actor, ...] = (make.country(), make.country("KGZ", "Kyrgyzstan"), OTHER, one)
            opened.put(replace(make.extraction(make.article(article), cast, (met,))))
        yield opened


def test_a_pair_is_told_with_names_reason_and_whom_both_met(graph: EventGraph) -> None:
    (pair,) = duplicates(graph)
    assert ((pair.one.name, pair.other.name), pair.score) == (("Aida Sarsen", "Sarsen"), 0.75)
    assert pair.articles == (1, 1)
    assert ("the only one of that surname" in pair.reason, [met.name for met in pair.both_met]) == (True, ["Bek Omar"])


@pytest.mark.parametrize("verdict", ["same", "different"])
def test_a_pair_that_somebody_settled_is_left_no_more(graph: EventGraph, verdict: str) -> None:
    graph.decide(Decision(FULL.id, SURNAME.id, verdict, 1.0, "", "me"))
    assert duplicates(graph) == ()
    assert [pair.by for pair in duplicates(graph, verdict=verdict)] == ["me"]


def test_a_verdict_that_does_not_exist_is_refused(graph: EventGraph) -> None:
    with pytest.raises(QuestionError, match="unsure, same, different"):
        duplicates(graph, verdict="perhaps")


def test_so_many_are_told_as_asked_for(graph: EventGraph) -> None:
    assert duplicates(graph, limit=0) == ()


def test_names_of_actors_that_became_one_still_mean_two_ids(graph: EventGraph) -> None:
    graph.decide(Decision(FULL.id, SURNAME.id, "same", 1.0, "", "me"))
    assert two_ids(graph, "Aida Sarsen", "Sarsen") == (FULL.id, SURNAME.id)


@pytest.mark.parametrize(("one", "other"), [("Aida Sarsen", "Sarsen"), (SURNAME.id, FULL.id)])
def test_undo_takes_names_and_ids_in_any_order(graph: EventGraph, one: str, other: str) -> None:
    graph.decide(Decision(FULL.id, SURNAME.id, "same", 1.0, "", "me"))
    assert (undo(graph, one, other, "me"), len(duplicates(graph))) == (1, 1)


def test_undo_of_nothing_says_so_and_who_did_decide(graph: EventGraph) -> None:
    with pytest.raises(QuestionError, match=r"you has decided nothing .* what rule:alike decided"):
        undo(graph, FULL.id, SURNAME.id, "you")


def test_a_decision_on_actors_that_no_article_names_can_be_undone(graph: EventGraph) -> None:
    graph.decide(Decision("person:X/a", "person:X/b", "same", 1.0, "", "me"))
    assert undo(graph, "person:X/b", "person:X/a", "me") == 1
