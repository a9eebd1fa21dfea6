"""Whom people act for where their own title does not say it."""

import pytest

from extract.casting import build_cast
from extract.gazetteer import load_gazetteer
from extract.mentions import find_names
from extract.offices import link_offices
from extract.syntax import read_syntax
from tests.parses import marked

TOLD = [
    # others in a list act for the same
    ("Kenyan President [PERSON Ann Wood] and Energy Minister [PERSON Bek Omar] left .", "Bek Omar", "KEN"),
    ("Chad met Kenyan leaders including President [PERSON Ann Wood]", "Ann Wood", "KEN"),
    # the country before in the sentence, by itself, a body or a place
    ("Kenya blames its neighbours , Prime Minister [PERSON Ann Wood] said", "Ann Wood", "KEN"),
    ("The Kenyan parliament removes President [PERSON Ann Wood]", "Ann Wood", "KEN"),
    ("In [GPE Nairobi] Interior Minister [PERSON Ann Wood] left", "Ann Wood", "KEN"),
    # who serves somebody acts for the same country
    ("[PERSON Bek Omar] , an adviser to Kenyan President [PERSON Ann Wood] , left", "Bek Omar", "KEN"),
    ("Kenyan President [PERSON Ann Wood] 's spokesman [PERSON Bek Omar] left", "Bek Omar", "KEN"),
    ("Senator [PERSON Ann Wood] ( D - CT ) left", "Ann Wood", "USA"),  # as news of one country tags them
    ("The African Union listened to Secretary-General [PERSON Ann Wood]", "Ann Wood", "au"),
]
UNTOLD = [
    "President [PERSON Ann Wood] left Kenya",  # the country stands behind
    "Kenya asked professor [PERSON Ann Wood]",  # not an office of a state
    "Kenya heard Secretary-General [PERSON Ann Wood]",  # states have none
]


def owner(text: str, name: str, home: str | None = None) -> str | None:
    """Whom a person of a text acts for."""
    doc, gazetteer = marked(text), load_gazetteer()
    names = find_names(doc, gazetteer, None)
    cast = build_cast(read_syntax(doc), names, link_offices(doc, names), gazetteer, home)
    return next(actor.of for actor in cast.actors.values() if actor.name == name)


@pytest.mark.parametrize(("text", "name", "country"), TOLD)
def test_the_sentence_tells_whose_office_it_is(text: str, name: str, country: str) -> None:
    assert str(owner(text, name)).partition(":")[2] == country


@pytest.mark.parametrize("text", UNTOLD)
def test_nothing_is_guessed(text: str) -> None:
    assert owner(text, "Ann Wood") is None


def test_an_office_of_no_named_country_is_of_where_the_article_was_filed() -> None:
    assert owner("Russia knows , President [PERSON Ann Wood] said", "Ann Wood", "country:KEN") == "country:KEN"
