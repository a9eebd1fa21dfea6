"""Descriptions have the candidates that they ask for, or none."""

import pytest

from extract.descriptions import load_descriptions
from tests.readings import position, read_sentences

KENYA, CHAD, CSTO = "country:KEN", "country:TCD", "org:csto"
KEITA, BELL = "person:-/amina-keita", "person:-/john-bell"

RESOLVED = [
    (("Amina Keita met John Bell.", "The two leaders later met."), "leaders", (KEITA, BELL)),
    (("Amina Keita met John Bell.", "The two later met."), "two", (KEITA, BELL)),
    (("Kenya met Chad.", "Both sides held talks."), "sides", (KENYA, CHAD)),
    (("Amina Keita met John Bell.", "Both sides held talks."), "sides", (KEITA, BELL)),  # where no states are named
    (("Kenya met members of the CSTO.", "The alliance met Chad."), "alliance", (CSTO,)),
]
UNRESOLVED = [
    (("The two leaders later met.",), "leaders"),  # nobody before
    (("Amina Keita met Chad.", "The two leaders later met."), "leaders"),  # one only
    (("Kenya met the foreign ministers of Chad and Uganda.", "Both sides held talks."), "sides"),  # three
    (("Kenya met Chad.", "The alliance met Chad."), "alliance"),  # no alliance
]


@pytest.mark.parametrize(("texts", "word", "expected"), RESOLVED)
def test_a_description_stands_for_those_named_before(
    texts: tuple[str, ...], word: str, expected: tuple[str, ...]
) -> None:
    reading = read_sentences(*texts)
    assert reading.references.actors(position(reading, word)) == expected


@pytest.mark.parametrize(("texts", "word"), UNRESOLVED)
def test_a_description_without_its_candidates_stands_for_nobody(texts: tuple[str, ...], word: str) -> None:
    reading = read_sentences(*texts)
    assert position(reading, word) not in reading.references.pronouns


def test_the_nouns_are_read_from_the_data() -> None:
    known = load_descriptions()
    assert known.pairs["leader"] == "official"
    assert known.singles["alliance"] == {"security"}
