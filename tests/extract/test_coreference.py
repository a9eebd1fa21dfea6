"""Pronouns have one candidate, or none."""

import pytest

from tests.readings import position, read_sentences

KENYA = "country:KEN"
KEITA, BELL = "person:-/amina-keita", "person:-/john-bell"

RESOLVED = [
    (("Amina Keita met Chad.", "She later visited Uganda."), "She", KEITA),
    (("Amina Keita met John Bell.", "She later visited Uganda."), "She", KEITA),  # the subject before
    (("Amina Keita said she met Chad.",), "she", KEITA),  # the subject in the sentence
    (("Amina Keita met Chad.", "Her spokesman later met Chad."), "Her", KEITA),
    (("Kenya met Amina Keita.", "She later visited Uganda."), "She", KEITA),  # the only person
    (("Amina Keita met Chad.", "She later visited Uganda.", "He later visited Uganda."), "He", KEITA),  # a chain
    (("Amina Keita met Chad.", "Kenya met the press.", "She later visited Uganda."), "She", KEITA),  # across a sentence
    (("Kenya said it met Chad.",), "it", KENYA),
    (("Kenya met its allies.",), "its", KENYA),
    (("The CSTO said they met Chad.",), "they", "org:csto"),  # of themselves
]
UNRESOLVED = [
    (("She later visited Uganda.",), "She"),  # nobody before
    (("She later visited Uganda.", "Amina Keita met Chad."), "She"),  # nor after
    (("Kenya met Chad.", "She later visited Uganda."), "She"),  # a state is no "she"
    (("Kenya met Chad.", "It later visited Uganda."), "It"),  # "it" is looked for in its sentence only
    (("Amina Keita met Chad.", "It later visited Uganda."), "It"),  # a person is no "it"
    (("Amina Keita said they met Chad.",), "they"),  # nor many
]


@pytest.mark.parametrize(("texts", "word", "expected"), RESOLVED)
def test_a_pronoun_stands_for_the_one_candidate(texts: tuple[str, ...], word: str, expected: str) -> None:
    reading = read_sentences(*texts)
    assert reading.references.pronouns.get(position(reading, word)) == (expected,)


@pytest.mark.parametrize(("texts", "word"), UNRESOLVED)
def test_a_pronoun_without_a_candidate_stands_for_nobody(texts: tuple[str, ...], word: str) -> None:
    reading = read_sentences(*texts)
    assert position(reading, word) not in reading.references.pronouns
