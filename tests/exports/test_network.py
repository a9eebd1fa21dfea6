"""The drawn network: labels, sizes and days as drawing programs need them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from exports.appearance import FAMILY_OF, KIND_COLOURS, relation_colour, size_of
from exports.columns import joined
from exports.network import day_spells, dots, ties
from exports.quotes import Quote, quoted_edges
from extract.model import KINDS, Extraction, Tenure
from graph.relations import load_relations
from graph.store import EventGraph, open_store
from tests import factories as make


def graph_of(path: Path, *extractions: Extraction) -> EventGraph:
    graph = open_store(path / "g.db", create=True)
    for extraction in extractions:
        graph.put(extraction)
    return graph


def said(article: str, quote: str, confidence: float, date: str | None = "2024-05-06") -> Extraction:
    """An article in which Kazakhstan and Kyrgyzstan meet, in these words."""
    proof = make.evidence(article, quote=quote, confidence=confidence)
    source = replace(make.article(article, title=f"Title of {article}"), url=f"https://example.org/{article}")
    return make.extraction(source=source, reports=(make.report(proof=proof, date=date),))


def test_every_kind_of_actor_has_a_colour() -> None:
    assert set(KIND_COLOURS) == set(KINDS)


def test_every_relation_belongs_to_a_family() -> None:
    assert set(FAMILY_OF) == set(load_relations())


def test_a_relation_that_nobody_knows_is_drawn_in_grey() -> None:
    assert relation_colour("NEW") == relation_colour("PART_OF")


def test_size_grows_with_the_ties_up_to_a_limit() -> None:
    assert size_of(0) < size_of(1) < size_of(100) < size_of(10_000) == size_of(1_000_000)


@pytest.mark.parametrize(
    ("spells", "days"),
    [
        ((), ()),
        ((("2024-05-06", "2024-05-06"),), (("2024-05-06", "2024-05-06"),)),
        ((("2024-09", "2024-09"),), (("2024-09-01", "2024-09-30"),)),
        ((("2024", "2024"),), (("2024-01-01", "2024-12-31"),)),
        ((("2024-05-06", "2024-05-09"), ("2024-05-08", "2024-05-10")), (("2024-05-06", "2024-05-10"),)),
        ((("2024-06-01", "2024-06-01"), ("2024-05", "2024-05")), (("2024-05-01", "2024-05-31"), ("2024-06-01",) * 2)),
    ],
)
def test_spells_are_widened_sorted_and_merged(
    spells: tuple[tuple[str, str], ...], days: tuple[tuple[str, str], ...]
) -> None:
    assert day_spells(spells) == days


def test_a_list_is_joined_with_bars() -> None:
    assert joined(("a", "b|c")) == "a|b/c"


def test_an_empty_list_is_no_value() -> None:
    assert joined(()) is None


def test_an_actor_without_a_legible_name_is_labelled_with_its_id(tmp_path: Path) -> None:
    nameless = make.country("QQQ", "\x07")
    with graph_of(tmp_path, make.extraction(actors=(nameless,), reports=())) as graph:
        assert [dot.label for dot in dots(graph)] == ["country:QQQ"]


def test_an_edge_is_labelled_as_one_says_it(tmp_path: Path) -> None:
    with graph_of(tmp_path, said("a1", "They met.", 0.9)) as graph:
        assert [tie.label for tie in ties(graph)] == ["met"]


def test_an_edge_quotes_the_surest_report_of_its_latest_event(tmp_path: Path) -> None:
    articles = (
        said("a1", "They met in May.", 0.99),
        said("a2", "They met in June.", 0.5, "2024-06-01"),
        said("a3", "On 1 June they met again.", 0.8, "2024-06-01"),
    )
    with graph_of(tmp_path, *articles) as graph:
        (found,) = quoted_edges(graph)
    assert found.quote == Quote("On 1 June they met again.", "Title of a3", "https://example.org/a3")


def test_an_edge_keeps_the_dates_of_its_events_as_the_articles_give_them(tmp_path: Path) -> None:
    with graph_of(tmp_path, said("a1", "A.", 0.9, "2024-05"), said("a2", "B.", 0.9, None)) as graph:
        (found,) = quoted_edges(graph)
    assert found.dates == ("2024-05",)


def test_the_edge_of_a_fact_quotes_the_sentence_that_tells_it(tmp_path: Path) -> None:
    proof = make.evidence(quote="Minister Aida Sarsen")
    tenure = Tenure(make.official().id, "minister", "country:KAZ", None, None, False, False, proof)
    extraction = replace(make.extraction(actors=(make.country(), make.official()), reports=()), tenures=(tenure,))
    with graph_of(tmp_path, extraction) as graph:
        quotes = {found.edge.relation: found.quote and found.quote.text for found in quoted_edges(graph)}
    assert quotes == {"ACTS_FOR": None, "HOLDS_OFFICE": "Minister Aida Sarsen"}


def test_an_actor_is_to_be_seen_since_its_first_tie(tmp_path: Path) -> None:
    tenure = Tenure(make.official().id, "minister", "country:KAZ", "2020", None, False, False, make.evidence())
    extraction = replace(make.extraction(actors=(make.country(), make.official()), reports=()), tenures=(tenure,))
    with graph_of(tmp_path, extraction) as graph:
        assert {(dot.since, dot.until) for dot in dots(graph)} == {("2020-01-01", None)}
