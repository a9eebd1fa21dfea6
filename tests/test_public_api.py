"""The public list: nothing gets in or out of it by accident."""

from __future__ import annotations

import inspect

import pytest

import entente

PUBLIC = [
    "Article",
    "EntenteError",
    "Extraction",
    "Graph",
    "build_graph",
    "extract_article",
    "load_reader",
    "open_graph",
    "read_articles",
]
METHODS = [
    *(
        "brokers",
        "close",
        "correct",
        "corrections",
        "different",
        "duplicates",
        "edges",
        "events",
        "explain",
        "export",
        "nodes",
        "path",
        "remove",
        "same",
        "search",
        "show",
    ),
    *("stats", "timeline", "to_networkx", "to_rdf", "undo", "who_met"),
]


def test_the_package_offers_exactly_this() -> None:
    assert entente.__all__ == PUBLIC


@pytest.mark.parametrize("name", PUBLIC)
def test_what_is_offered_exists_and_says_what_it_is(name: str) -> None:
    assert inspect.getdoc(getattr(entente, name))


def test_a_graph_offers_exactly_this() -> None:
    assert sorted(name for name in vars(entente.Graph) if not name.startswith("_")) == METHODS


@pytest.mark.parametrize("name", METHODS)
def test_every_method_says_what_it_is(name: str) -> None:
    assert inspect.getdoc(getattr(entente.Graph, name))


def test_the_package_knows_its_version() -> None:
    assert entente.__version__.count(".") == 2


def test_what_does_not_exist_is_refused_as_in_any_module() -> None:
    with pytest.raises(AttributeError, match="no attribute 'magic'"):
        entente.__getattr__("magic")
