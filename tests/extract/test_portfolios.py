"""Portfolios are chained by commas and "and"."""

from __future__ import annotations

import pytest

from extract.phrases import words_of
from extract.portfolios import Chain, load_portfolios


def longest(text: str) -> Chain:
    return load_portfolios().chains(words_of(text.split()), 0)[-1]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Defence", ("defence",)),
        ("Energy and Mineral Resources", ("energy", "mineral resources")),
        ("Health , Labour and Welfare", ("health", "labour", "welfare")),
        ("Europe and Foreign Affairs", ("europe", "foreign affairs")),
        ("Industry , Mine and Trade", ("industry", "mine and trade")),
        ("Foreign Affairs and Deputy Prime Minister", ("foreign affairs",)),  # "and" joins another office here
        ("Foreign Affairs , the Taliban", ("foreign affairs",)),
    ],
)
def test_chain_takes_what_are_portfolios(text: str, terms: tuple[str, ...]) -> None:
    assert longest(text).terms == terms


def test_chain_begins_at_a_portfolio_only() -> None:
    assert load_portfolios().chains(words_of(["Blue", "Defence"]), 0) == ()


@pytest.mark.parametrize(
    ("text", "terms"), [("of the Interior", ("interior",)), ("of Foreign Affairs", ("foreign affairs",))]
)
def test_chain_after_of(text: str, terms: tuple[str, ...]) -> None:
    (chain,) = load_portfolios().chains_after(words_of(text.split()), 0)
    assert chain.terms == terms


def test_adjectives_do_not_stand_after_of() -> None:
    assert load_portfolios().chains_after(words_of(["of", "the", "Foreign", "Office"]), 0) == ()


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Foreign", "ministry-of-foreign-affairs"),
        ("External Affairs", "ministry-of-foreign-affairs"),
        ("Foreign Affairs and Trade", "ministry-of-foreign-affairs"),  # of several, the leading one names it
        ("National Defense", "ministry-of-defence"),
        ("Interior", "ministry-of-internal-affairs"),
        ("Labor", "ministry-of-labour"),
        ("Oil", "ministry-of-oil"),  # not the energy ministry: a country may have both
        ("Health and Social Development", "ministry-of-health-and-social-development"),
    ],
)
def test_ministries_have_one_slug_for_all_their_names(text: str, slug: str) -> None:
    assert load_portfolios().ministry_slug(longest(text)) == slug


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Defence", "DEFENCE_MINISTER"),
        ("Europe and Foreign Affairs", "FOREIGN_MINISTER"),
        ("Industry , Mine and Trade", "ECONOMY_TRADE_MINISTER"),
        ("Health", None),
    ],
)
def test_role_of_a_minister(text: str, role: str | None) -> None:
    assert longest(text).role == role
