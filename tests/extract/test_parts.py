"""What is a part of what, as the text words it."""

import pytest

from extract.parts import find_parts
from tests.parses import marked
from tests.readings import read_doc, read_sentences

STATED = [
    ("the Kazakh Foreign Ministry met .", "body:KAZ/ministry-of-foreign-affairs", "country:KAZ"),
    (
        "the Kazakh Foreign Ministry spokesman [PERSON Ali Bek] left .",
        "body:KAZ/ministry-of-foreign-affairs",
        "country:KAZ",
    ),
    ("the UN Security Council met .", "org:unsc", "org:un"),  # the name holds the whole
    ("the General Assembly of the United Nations met .", "org:unga", "org:un"),
    ("Israel 's Mossad knew .", "body:ISR/mossad", "country:ISR"),
]
UNSTATED = [
    "Mossad knew .",  # known, not said here
    "the International Monetary Fund agreed .",
    "the Kenyan opposition met .",  # no body of a state
]


@pytest.mark.parametrize(("text", "part", "whole"), STATED)
def test_a_part_is_worded_with_its_whole(text: str, part: str, whole: str) -> None:
    (found,) = find_parts(read_doc(marked(text)))
    assert (found.part, found.whole) == (part, whole)


@pytest.mark.parametrize("text", UNSTATED)
def test_what_the_text_does_not_say_is_no_part(text: str) -> None:
    assert find_parts(read_doc(marked(text))) == ()


def test_a_part_stands_with_the_first_sentence_that_names_it() -> None:
    doc = marked("the Kazakh Foreign Ministry met .", "The Foreign Ministry said so .")
    (part,) = find_parts(read_doc(doc))
    assert part.evidence.quote == "the Kazakh Foreign Ministry met."


def test_a_delegation_is_no_part() -> None:
    assert find_parts(read_sentences("Kenya met a delegation led by Amina Keita.")) == ()
