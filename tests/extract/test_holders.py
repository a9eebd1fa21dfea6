"""Who is named beside an office."""

import pytest

from extract.gazetteer import load_gazetteer
from extract.holders import holder_after, holder_before
from extract.mentions import find_names
from extract.naming import Naming
from tests.parses import marked

AFTER = [
    "[PERSON Ann Wood] left",
    ", [PERSON Ann Wood] , left",
    "“ [PERSON Ann Wood] ” left",
    "( CBK ) [PERSON Ann Wood] left",
    "His Excellency [PERSON Ann Wood] left",
]


def test_a_form_of_address_may_be_part_of_the_name() -> None:
    doc = marked("[PERSON Ayatollah Wood] left")
    assert holder_after(Naming.of(doc, find_names(doc, load_gazetteer(), None)), 0) == 0


@pytest.mark.parametrize("text", AFTER)
def test_marks_and_forms_of_address_may_stand_between(text: str) -> None:
    doc = marked(text)
    read = Naming.of(doc, find_names(doc, load_gazetteer(), None))
    holder = holder_after(read, 0)
    assert holder is not None
    assert read.names[holder].text(doc) == "Ann Wood"


@pytest.mark.parametrize(("tag", "holder"), [("VBP", None), ("VBD", 0)])
def test_the_second_subject_of_a_headline_is_somebody_else(tag: str, holder: int | None) -> None:
    doc = marked("[PERSON Ann Wood] , Saudi King agree")
    doc[len(doc) - 1].tag_ = tag
    read = Naming.of(doc, find_names(doc, load_gazetteer(), None))
    king = len(doc) - 2
    assert holder_before(read, king, king + 1, 1) == holder


@pytest.mark.parametrize(("opening", "holder"), [("ADP", None), ("NOUN", 1)])
def test_the_subject_behind_an_opening_phrase_is_somebody_else(opening: str, holder: int | None) -> None:
    doc = marked("With Kenya 's [PERSON Ann Wood] , the president left")
    doc[0].pos_, doc[len(doc) - 1].pos_ = opening, "VERB"
    read = Naming.of(doc, find_names(doc, load_gazetteer(), None))
    assert holder_before(read, len(doc) - 2, len(doc) - 1, None) == holder


BEFORE = [
    ("[PERSON Ann Wood] of [GPE Benin] , chair of", 0),  # "of Benin" says whom she acts for
    ("[PERSON Ann Wood] of the [GPE Bahamas] , chair of", 0),
    ("[PERSON Ann Wood] of the [GPE United Kingdom] ( UK ) , chair of", 0),
    ("[PERSON Ann Wood] in [GPE Benin] , chair of", None),  # where she is
]


@pytest.mark.parametrize(("text", "holder"), BEFORE)
def test_a_country_may_stand_between_a_name_and_an_office(text: str, holder: int | None) -> None:
    doc = marked(text)
    read = Naming.of(doc, find_names(doc, load_gazetteer(), None))
    assert holder_before(read, len(doc) - 2, len(doc) - 1, None) == holder
