"""The order in which pairs that may be one are put to people."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.identity import slug
from extract.model import Actor
from graph.model import Decision
from graph.questions.gains import most_gained_first
from graph.store import EventGraph, open_store
from tests import factories as make


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[EventGraph]:
    with open_store(tmp_path / "g.db", create=True) as opened:
        yield opened


def tell(graph: EventGraph, name: str, articles: int) -> str:
    """Name somebody of no country in so many articles; the id."""
    one = Actor(f"person:-/{slug(name)}", "official", name)
    for number in range(articles):
        graph.put(make.extraction(make.article(f"{one.id}{number}"), (one,), ()))
    return one.id


def pair(one: str, other: str, score: float = 0.8) -> Decision:
    left, right = sorted((one, other))
    return Decision(left, right, "unsure", score, "", "rule:test")


def first(graph: EventGraph, *pairs: Decision) -> Decision:
    return most_gained_first(graph.db, pairs)[0].decision


def test_a_pair_of_many_articles_comes_before_one_of_few(graph: EventGraph) -> None:
    anna, boris = tell(graph, "Anna Berg", 3), tell(graph, "Boris Novak", 3)
    omar, other = tell(graph, "Bek Omar", 9), tell(graph, "Dora Lind", 1)
    assert first(graph, pair(omar, other, 0.87), pair(anna, boris, 0.8)) == pair(anna, boris)


def test_of_equally_many_articles_the_likelier_comes_first(graph: EventGraph) -> None:
    anna, boris, carl = (tell(graph, name, 2) for name in ("Anna Berg", "Boris Novak", "Carl Weiss"))
    assert first(graph, pair(anna, boris, 0.71), pair(anna, carl, 0.86)) == pair(anna, carl, 0.86)


def test_a_bare_name_comes_after_full_ones(graph: EventGraph) -> None:
    berg, anna, boris = tell(graph, "Berg", 4), tell(graph, "Anna Berg", 4), tell(graph, "Boris Novak", 2)
    assert first(graph, pair(berg, anna, 0.99), pair(anna, boris)) == pair(anna, boris)


def test_a_bare_name_that_may_be_many_comes_after_one_that_may_be_one(graph: EventGraph) -> None:
    berg, omar = tell(graph, "Berg", 2), tell(graph, "Omar", 2)
    many = [pair(berg, tell(graph, name, 2)) for name in ("Anna Berg", "Boris Novak")]
    only = pair(omar, tell(graph, "Bek Omar", 2))
    assert first(graph, *many, only) == only


def test_a_pair_that_others_would_settle_comes_last(graph: EventGraph) -> None:
    a, b, c = (tell(graph, name, count) for name, count in (("Anna Berg", 9), ("Boris Novak", 5), ("Carl Weiss", 4)))
    d, e = tell(graph, "Bek Omar", 1), tell(graph, "Dora Lind", 1)
    chain = [pair(a, b), pair(a, c), pair(b, c)]
    assert [one.decision for one in most_gained_first(graph.db, (*chain, pair(d, e)))] == [
        *chain[:2],
        pair(e, d),
        chain[2],
    ]


def test_articles_are_counted_for_all_names_that_are_one(graph: EventGraph) -> None:
    anna, boris, carl = tell(graph, "Anna Berg", 2), tell(graph, "Boris Novak", 3), tell(graph, "Carl Weiss", 1)
    graph.decide(Decision(anna, boris, "same", 1.0, "", "me"))
    (one,) = most_gained_first(graph.db, [pair(anna, carl)])
    assert one.articles == (5, 1)
