"""What speaks for and against a report."""

from __future__ import annotations

import pytest

from extract.events import find_reports
from extract.finds import find_fits
from extract.patterns import load_patterns
from extract.signs import SIGNS, read_signs
from tests.readings import read_sentences


def signs_of(*texts: str) -> dict[str, float]:
    """The signs of the last report of the sentences."""
    reading = read_sentences(*texts)
    find = tuple(find_fits(reading, load_patterns()))[-1]
    return read_signs(reading, find, find_reports(reading, load_patterns())[-1])


GIVEN = [
    ("private", ["Amina Keita met Chad."], 0.5),  # one of two is a person of no office
    ("private", ["The Kenyan minister met John Bell."], 0.5),
    ("private", ["Kenya met Chad."], 0.0),
    ("alone", ["The CSTO met in Oslo."], 1.0),
    ("planned", ["Kenya will meet Chad in Oslo on Friday."], 1.0),
    ("denied", ["Kenya refused to meet Chad."], 1.0),
    ("sourced", ["According to Uganda, Kenya met Chad."], 1.0),
    ("unnamed", ["Kenya said it met Chad."], 0.0),  # a pronoun, but named in the sentence
    ("unnamed", ["Amina Keita met Chad.", "She later visited Uganda."], 0.5),
    ("headline", ["Kenya met Chad."], 0.0),
]


@pytest.mark.parametrize(("sign", "texts", "expected"), GIVEN)
def test_a_sign_is_read(sign: str, texts: list[str], expected: float) -> None:
    assert signs_of(*texts).get(sign, 0.0) == expected


def test_a_participant_farther_from_the_predicate_is_more_distance() -> None:
    near, far = signs_of("Kenya met Chad."), signs_of("Kenya met members of the CSTO.")
    assert near["distance"] < far["distance"]


def test_a_later_sentence_is_further_into_the_article() -> None:
    first, second = signs_of("Amina Keita met Chad."), signs_of("Amina Keita met Chad.", "She later visited Uganda.")
    assert first.get("late", 0.0) < second["late"]


def test_every_sign_is_listed() -> None:
    assert set(signs_of("Kenya refused to meet Chad.")) <= set(SIGNS)
