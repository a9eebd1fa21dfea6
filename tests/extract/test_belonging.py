"""What names say of the country they belong to, seen in the cast that they make."""

from __future__ import annotations

import pytest

from extract.cast import Cast
from tests import parses
from tests.readings import cast_of

INNER = [
    # (text, the country's words, its id)
    ("raids in southern Lebanon went on", "Lebanon", "country:LBN"),  # a region that the gazetteer lists
    ("the [ORG Sudanese Rescue Rooms] won", "Sudanese", "country:SDN"),  # an organization that only the reader knows
    ("snow fell in [GPE Chilean Patagonia]", "Chilean", "country:CHL"),  # a place that only the reader knows
    ("the German Bundestag voted", "German", "country:DEU"),  # a body by its full name
    ("the UN Security Council met", "UN", "org:un"),  # an organ of an organization
    ("the US Treasury Department said", "US", "country:USA"),  # which "US Treasury" would hide
    ("the [ORG Savings Club of Kenya] met", "Kenya", "country:KEN"),
]
NO_INNER = [
    "the [ORG Kenya Uganda Club] met",  # of which of the two?
    "the [ORG Friends Over Kenya Club] met",  # neither first nor last
    "the [ORG Blue Club] met",
]
BODIES = [
    # (text, id): the same body, whichever way its country is named
    ("the [ORG Iranian National Tax Administration] said", "body:IRN/national-tax-administration"),
    ("the [ORG National Tax Administration of Iran] said", "body:IRN/national-tax-administration"),
    ("the [ORG Audit Court of the Central African Republic] ruled", "body:CAF/audit-court"),
]
GOVERNMENTS = [
    ("the Kyrgyz government left", "Kyrgyz government"),
    ("Kenya 's government left", "Kenya's government"),
    ("the government of Kenya left", "government of Kenya"),
    ("the government of the Philippines left", "government of the Philippines"),
]


def said(cast: Cast) -> set[tuple[str, str]]:
    """(words, actor's id) of the mentions."""
    return {(mention.text, mention.actor) for mention in cast.mentions}


@pytest.mark.parametrize(("text", "words", "id"), INNER)
def test_a_name_within_a_name_is_named_too(text: str, words: str, id: str) -> None:
    assert (words, id) in said(cast_of(parses.marked(text)))


@pytest.mark.parametrize("text", NO_INNER)
def test_a_name_tells_no_country_where_that_is_in_doubt(text: str) -> None:
    assert not [actor for actor in cast_of(parses.marked(text)).actors.values() if actor.kind == "country"]


def test_a_place_lies_in_the_country_that_its_name_holds() -> None:
    cast = cast_of(parses.marked("snow fell in [GPE Chilean Patagonia]"))
    assert {place.country for place in cast.places.values()} == {"CHL"}


@pytest.mark.parametrize(("text", "id"), BODIES)
def test_a_name_that_ends_like_a_body_is_one_of_its_country(text: str, id: str) -> None:
    cast = cast_of(parses.marked(text))
    assert [(actor.id, actor.of) for actor in cast.actors.values() if actor.kind == "body"] == [
        (id, f"country:{id[5:8]}")
    ]


def test_another_organization_of_a_country_stays_one() -> None:
    cast = cast_of(parses.marked("the [ORG Iranian Chess Club] said"))
    assert [actor.kind for actor in cast.actors.values() if actor.kind != "country"] == ["organization"]


@pytest.mark.parametrize(("text", "words"), GOVERNMENTS)
def test_a_government_is_a_name_of_its_country(text: str, words: str) -> None:
    assert words in {words for words, id in said(cast_of(parses.marked(text))) if id.startswith("country:")}
