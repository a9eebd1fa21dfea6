"""Whom a noun phrase stands for."""

import pytest

from extract.model import Place
from extract.posts import Official, Post
from tests.parses import sentences
from tests.readings import position, read_doc, read_sentences

KENYA, CHAD, UGANDA, CSTO = "country:KEN", "country:TCD", "country:UGA", "org:csto"
KEITA = "person:-/amina-keita"

STANDS_FOR = [
    ("Kenya met Chad.", "Chad", (CHAD,)),
    ("Amina Keita met Chad.", "Amina", (KEITA,)),
    ("Kenyan officials met Chad.", "officials", (KENYA,)),  # a collective stands for its state
    ("Kenya met members of the CSTO.", "members", (CSTO,)),
    ("Kenya met the foreign ministers of Chad and Uganda.", "ministers", (CHAD, UGANDA)),
    ("Kenya met a delegation led by Amina Keita.", "delegation", (KEITA,)),
    ("Kenya met a Chadian delegation headed by Amina Keita.", "delegation", (CHAD, KEITA)),
    ("The foreign minister of Kenya, Amina Keita, met Chad.", "minister", ("person:KEN/amina-keita",)),
    ("The Kenyan minister met John Bell.", "minister", ("holder:KEN/minister",)),
    (
        "Kenya met Chadian officials including Amina Keita and John Bell.",
        "officials",
        (CHAD, "person:-/amina-keita", "person:-/john-bell"),
    ),
    ("Kenya met John Bell, chair of the CSTO.", "John", ("person:csto/john-bell",)),  # who the office says he is
    ("Kenya said it met Chad.", "it", (KENYA,)),
    ("CSTO member Kazakhstan met Chad.", "Kazakhstan", ("country:KAZ",)),
    (
        "The presidents of Kenya and Chad, Amina Keita and John Bell, met.",
        "presidents",
        ("person:KEN/amina-keita", "person:TCD/john-bell"),
    ),
    ("Assistant to the Board for Security Amina Keita met Chad.", "Assistant", (KEITA,)),  # a title that no parse joins
    ("Kenya freed three ministers, including Amina Keita.", "ministers", (KEITA,)),
    ("The watchdog Amnesty International met Chad.", "watchdog", ("org:amnesty-international",)),
    ("A number of Chadian lawmakers left.", "number", (CHAD,)),  # a measure stands for what it counts
    ("We, the leaders of Kenya and Chad, met.", "We", (KENYA, CHAD)),
    ("Kenya met the press.", "press", ()),
    ("The president said that Kenya had met Chad.", "president", ()),  # of whom?
]
PLACES = [
    ("Kenya met Chad in Oslo.", "Oslo", Place("Oslo", "NOR")),
    ("Kenya visited Chad in Oslo.", "Chad", Place("Chad", "TCD")),  # a country is a place too
    ("Kenya met Chad in Moscow.", "Moscow", Place("Moscow", "RUS")),
    ("Kenya held talks with Chad in the Ugandan capital.", "capital", Place("Uganda", "UGA")),
    ("Kenyan officials met Chad.", "Kenyan", None),  # an adjective is none
    ("Kenya met the press.", "press", None),
]


@pytest.mark.parametrize(("text", "word", "expected"), STANDS_FOR)
def test_a_phrase_stands_for_actors(text: str, word: str, expected: tuple[str, ...]) -> None:
    reading = read_sentences(text)
    assert reading.references.actors(position(reading, word)) == expected


@pytest.mark.parametrize(("text", "word", "expected"), PLACES)
def test_a_phrase_names_a_place(text: str, word: str, expected: Place | None) -> None:
    reading = read_sentences(text)
    assert reading.references.place(position(reading, word)) == expected


def test_an_office_without_a_name_stands_for_its_holder_in_the_article() -> None:
    texts = ("The foreign minister of Kenya, Amina Keita, met Chad.", "The minister later visited Uganda.")
    reading = read_sentences(*texts)
    assert reading.references.actors(position(reading, "minister")) == ("person:KEN/amina-keita",)


def test_a_modifier_names_all_states_in_it() -> None:
    reading = read_sentences("Kenya-Chad talks began in Oslo.")
    assert reading.references.named_within(0) == (KENYA, CHAD)


def test_a_modifier_names_no_person() -> None:
    reading = read_sentences("Amina Keita met Chad.")
    assert reading.references.named_within(2) == (CHAD,)


def test_a_modifier_names_no_backer() -> None:
    reading = read_sentences("Kenya met a Chadian-backed group.")
    assert reading.references.named_within(position(reading, "group")) == ()


def test_an_office_is_found_by_any_of_its_words() -> None:
    reading = read_sentences("The foreign minister of Kenya, Amina Keita, met Chad.")
    office = reading.references.office_at(1)
    assert office is not None
    assert (office, reading.references.office_at(0)) == (reading.references.office_at(2), None)


def test_an_administration_stands_for_the_country_that_it_governs() -> None:
    leader = Official("Uhuru Kenyatta", (), (Post(KENYA, "HEAD_OF_STATE", "2013"),))
    reading = read_doc(sentences("The Kenyatta administration met Chad."), officials=(leader,))
    assert reading.references.actors(position(reading, "administration")) == (KENYA,)


@pytest.mark.parametrize(
    ("text", "aside"), [("Chad left the UN-endorsed deal.", True), ("Chad left the UN deal.", False)]
)
def test_who_only_endorsed_a_deal_is_no_party_to_it(text: str, aside: bool) -> None:
    reading = read_sentences(text)
    assert reading.references.is_detached(position(reading, "UN")) is aside
    assert reading.references.named_within(position(reading, "deal")) == (() if aside else ("org:un",))
