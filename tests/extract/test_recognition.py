"""Officials known beforehand give persons their country and their item."""

from __future__ import annotations

import pytest

from extract.posts import Official, Post
from tests.parses import marked
from tests.readings import cast_of

# the day of publication of these tests lies in 2024
KNOWN = (
    Official("Ann Wood", (), (Post("country:KEN", "HEAD_OF_STATE", "2020"),), "Q1"),
    Official("Bek Omar", (), (Post("country:KAZ", "FOREIGN_MINISTER", "2021"),), "Q2"),
    Official("Ida Omar", (), (Post("country:UZB", "HEAD_OF_STATE", "2021"),), "Q3"),
    Official("Ana Sol", (), (Post("org:un", "ORG_HEAD", "2017"),)),
    Official("Leo Kern", (), (Post("country:AUT", "HEAD_OF_STATE", "2001", "2005"),), "Q4"),
)

RECOGNIZED = [
    ("[PERSON Ann Wood] left", {"person:KEN/ann-wood": ("country:KEN", "Q1")}),
    ("President [PERSON Wood] left", {"person:KEN/wood": ("country:KEN", None)}),  # a surname tells no item
    ("Foreign Minister [PERSON Omar] left", {"person:KAZ/omar": ("country:KAZ", None)}),
    ("President [PERSON Omar] left", {"person:UZB/omar": ("country:UZB", None)}),
    ("[PERSON Omar] left", {"person:-/omar": (None, None)}),  # no title, no full name
    ("Prime Minister [PERSON Wood] left", {"person:-/wood": (None, None)}),  # another office
    ("the [PERSON Wood] administration left", {"person:KEN/wood": ("country:KEN", None)}),  # whoever leads one
    ("the [PERSON Kern] administration left", {"person:AUT/kern": ("country:AUT", None)}),  # or led
    ("the [ORG Wood] administration left", {"person:KEN/wood": ("country:KEN", None)}),  # whatever the label
    ("[PERSON Ana Sol] left", {"person:un/ana-sol": ("org:un", None)}),
    ("former President [PERSON Kern] left", {"person:AUT/kern": ("country:AUT", None)}),
    ("President [PERSON Kern] left", {"person:-/kern": (None, None)}),  # not in office for long
    # what the text says holds; the item is that of the official of that country
    ("Ghanaian President [PERSON Ann Wood] left", {"person:GHA/ann-wood": ("country:GHA", None)}),
    ("Kenyan President [PERSON Ann Wood] left", {"person:KEN/ann-wood": ("country:KEN", "Q1")}),
]


@pytest.mark.parametrize(("text", "expected"), RECOGNIZED)
def test_a_known_official_is_recognized(text: str, expected: dict[str, tuple[str | None, str | None]]) -> None:
    actors = cast_of(marked(text), officials=KNOWN).actors.values()
    assert {actor.id: (actor.of, actor.wikidata) for actor in actors if actor.kind == "official"} == expected


def test_the_country_of_an_official_stands_among_the_actors() -> None:
    assert "country:KEN" in cast_of(marked("[PERSON Ann Wood] left"), officials=KNOWN).actors


def test_a_title_at_any_mention_counts() -> None:
    cast = cast_of(marked("[PERSON Omar] left .", "Foreign Minister [PERSON Omar] came back ."), officials=KNOWN)
    assert "person:KAZ/omar" in cast.actors


def test_nobody_is_recognized_where_no_day_tells_two_apart() -> None:
    two = (*KNOWN, Official("Eva Wood", (), (Post("country:GBR", "HEAD_OF_STATE", "1990", "1995"),)))
    assert "person:-/wood" in cast_of(marked("President [PERSON Wood] left"), None, two).actors
    assert "person:KEN/wood" in cast_of(marked("President [PERSON Wood] left"), "2024-05-08", two).actors
