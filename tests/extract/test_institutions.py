"""Whom the names of states, organizations, bodies and places mean, seen in the cast that they make."""

import pytest

from extract.cast import Cast
from extract.casting import build_cast
from extract.gazetteer import load_gazetteer
from extract.mentions import find_names
from extract.syntax import read_syntax
from tests import parses
from tests.readings import cast_of, read_sentences

BODIES = [
    ("the Kazakh Foreign Ministry said", "body:KAZ/ministry-of-foreign-affairs", "Kazakh Foreign Ministry"),
    ("Kazakhstan 's Foreign Ministry said", "body:KAZ/ministry-of-foreign-affairs", "Kazakhstan's Foreign Ministry"),
    (
        "the Ministry of Foreign Affairs of the Republic of Kazakhstan",
        "body:KAZ/ministry-of-foreign-affairs",
        "Ministry of Foreign Affairs",
    ),
    ("Kazakhstan said its Foreign Ministry knew", "body:KAZ/ministry-of-foreign-affairs", "Foreign Ministry"),
    ("Kazakhstan and the country 's Foreign Ministry", "body:KAZ/ministry-of-foreign-affairs", "Foreign Ministry"),
    ("In Kazakhstan , the Constitutional Court ruled", "body:KAZ/constitutional-court", "Constitutional Court"),
    ("Kazakhstan 's [ORG Blue River Council] met", "body:KAZ/blue-river-council", "Kazakhstan's Blue River Council"),
    ("the Kazakh police came", "body:KAZ/police", "Kazakh police"),
]
NO_BODY = [
    "the police came",  # whose?
    "the Foreign Ministry said",
    "Kazakhstan left . police came",
    "In Kazakhstan , the embassy closed",  # another country's, as like as not
]
ACTING = [
    # capitals act as subjects and partners and where words go to governments; they are places after "in" and "to"
    ("Moscow met Chad.", True),
    ("Kenya met with Moscow.", True),
    ("Kenya accused Moscow of arming rebels.", True),
    ("Kenya imposed sanctions on Moscow.", True),
    ("Kenya met Chad in Moscow.", False),
    ("Kenya toured Moscow.", False),
]


def bodies(cast: Cast) -> list[tuple[str, str]]:
    """(id, name) of the bodies in a cast."""
    return [(actor.id, actor.name) for actor in cast.actors.values() if actor.kind == "body"]


@pytest.mark.parametrize(("text", "id", "name"), BODIES)
def test_a_body_belongs_to_the_state_beside_it(text: str, id: str, name: str) -> None:
    assert bodies(cast_of(parses.marked(text))) == [(id, name)]


@pytest.mark.parametrize("text", NO_BODY)
def test_a_body_of_no_state_is_no_actor(text: str) -> None:
    assert bodies(cast_of(parses.marked(text))) == []


def test_a_body_named_again_without_its_state_is_the_same() -> None:
    cast = cast_of(parses.marked("the Kazakh Foreign Ministry met .", "The Foreign Ministry said so ."))
    assert [mention.actor for mention in cast.mentions if mention.text == "Foreign Ministry"] == [
        "body:KAZ/ministry-of-foreign-affairs"
    ] * 2


def test_a_body_that_may_be_of_two_states_is_neither() -> None:
    texts = ("the Kazakh Foreign Ministry met the Chadian Foreign Ministry .", "The Foreign Ministry said so .")
    cast = cast_of(parses.marked(*texts))
    assert len([mention for mention in cast.mentions if mention.text == "Foreign Ministry"]) == 2


def test_a_state_that_only_its_body_names_is_an_actor_too() -> None:
    cast = cast_of(parses.marked("the State Department said"))
    assert cast.actors["body:USA/ministry-of-foreign-affairs"].of == "country:USA"
    assert "country:USA" in cast.actors


def test_an_unknown_organization_is_known_by_its_name() -> None:
    cast = cast_of(parses.marked("the [ORG Blue River Council] met"))
    assert cast.actors["org:blue-river-council"].name == "Blue River Council"


@pytest.mark.parametrize(
    "text",
    [
        "the [ORG Blue River Council] ( [ORG BRC] ) met . [ORG BRC] left",
        "the [ORG Blue River Council of the North] ( [ORG BRCN] ) met . [ORG BRCN] left",
    ],
)
def test_an_acronym_in_brackets_means_the_name_before(text: str) -> None:
    (organization,) = cast_of(parses.marked(text)).actors
    assert organization.startswith("org:blue-river-council")


@pytest.mark.parametrize(
    "text",
    [
        "the [ORG Blue River Council] ( [ORG XYZ] ) met",  # other letters
        "the [ORG Blue River Council] met ( [ORG BRC] )",  # not beside it
    ],
)
def test_an_acronym_of_something_else_is_another(text: str) -> None:
    assert len(cast_of(parses.marked(text)).actors) == 2


def test_a_name_of_marks_alone_is_no_organization() -> None:
    assert cast_of(parses.marked("the [ORG ʻʻ ʻʻ] met")).actors == {}


@pytest.mark.parametrize(("text", "acts"), ACTING)
def test_a_capital_acts_by_its_place_in_the_sentence(text: str, acts: bool) -> None:
    reading = read_sentences(text)
    index = next(token.i for token in reading.doc if token.text == "Moscow")
    assert (reading.cast.at.get(index) == "country:RUS", reading.cast.places[index].country) == (acts, "RUS")


def test_a_city_is_a_place_in_its_country() -> None:
    cast = cast_of(parses.marked("in Samarkand"))
    assert [(place.name, place.country) for place in cast.places.values()] == [("Samarkand", "UZB")]


def test_an_unknown_place_has_no_country() -> None:
    cast = cast_of(parses.marked("in [GPE New Nowhere]"))
    assert [(place.name, place.country) for place in cast.places.values()] == [("New Nowhere", None)] * 2


def test_adjectives_and_demonyms_are_told_from_names() -> None:
    cast = cast_of(parses.marked("Kenyan officials told the Afghans in Chad"))
    assert sorted(cast.adjectives) == [0, 4]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Foreign Ministry said", ["body:KEN/ministry-of-foreign-affairs"]),
        ("the Kazakh Foreign Ministry said", ["body:KAZ/ministry-of-foreign-affairs"]),  # told
        ("the Security Council said", []),  # as a rule that of the United Nations
    ],
)
def test_a_body_of_no_named_state_is_of_where_the_article_was_filed(text: str, expected: list[str]) -> None:
    doc = parses.marked(text)
    names = find_names(doc, load_gazetteer(), None)
    cast = build_cast(read_syntax(doc), names, (), load_gazetteer(), "country:KEN")
    assert [id for id, _ in bodies(cast)] == expected
