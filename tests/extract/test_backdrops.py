"""Told by the patterns shipped, which find the gatherings."""

from __future__ import annotations

import pytest

from extract.backdrops import without_backdrops
from extract.finds import find_fits
from extract.patterns import load_patterns
from tests.readings import read_sentences

KENYA, CHAD = "country:KEN", "country:TCD"

BACKDROPS = [
    ("Kenya met Chad on the margins of the NATO summit.", "they need not be at the summit"),
    ("Kenya met Chad ahead of the NATO summit.", "the summit only says when"),
]


@pytest.mark.parametrize(("text", "reason"), BACKDROPS)
def test_only_the_meeting_is_told(text: str, reason: str) -> None:
    reading = read_sentences(text)
    (find,) = without_backdrops(reading, tuple(find_fits(reading, load_patterns())))
    assert (find.sides.actors, find.sides.recipients) == ((KENYA,), (CHAD,)), reason


NOTHING = [
    ("Kenya praised the World Economic Forum.", "a name with the word in it is no gathering"),
    ("Kenya prepared for the president's meeting with Chad.", "it is somebody else who meets"),
]


@pytest.mark.parametrize(("text", "reason"), NOTHING)
def test_nobody_meets(text: str, reason: str) -> None:
    finds = find_fits(read_sentences(text), load_patterns())
    assert [find for find in finds if find.pattern.type == "CONSULT"] == [], reason
