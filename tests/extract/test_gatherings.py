"""Which meetings and journeys of an article are one; the articles are of Wednesday, 8 May 2024."""

import pytest

from extract.finds import find_fits
from extract.gatherings import Gathering, Gatherings, find_gatherings
from extract.patterns import load_patterns
from tests.readings import position, read_sentences

MET = "Kenya met with Chad in Oslo on Friday."


def gatherings(*texts: str) -> Gatherings:
    reading = read_sentences(*texts)
    return find_gatherings(reading, tuple(find_fits(reading, load_patterns())))


def named(found: Gatherings, word: str) -> Gathering:
    return found.known[position(found.reading, word)]


SAME = [
    ("The meeting was attended by Uganda and Chad.", "meeting", True),
    ("During the meeting, Kenya praised Chad.", "meeting", True),
    ("Kenya praised the meeting with Uganda.", "meeting", False),  # with another
    ("The last meeting was attended by Uganda and Chad.", "meeting", False),
    ("In this meeting, held on Tuesday, Kenya praised Uganda.", "meeting", False),  # on another day
    ("At the CSTO summit, Kenya praised Chad.", "summit", False),  # of others
    ("Upon its arrival, Kenya met Chad.", "arrival", False),  # no meeting, but a journey
]


@pytest.mark.parametrize(("text", "word", "same"), SAME)
def test_the_meeting_is_the_one_told_of_before(text: str, word: str, same: bool) -> None:
    found = gatherings(MET, text)
    assert (named(found, word) is named(found, "met")) == same


def test_what_one_sentence_says_of_a_meeting_holds_in_all() -> None:
    meeting = named(gatherings(MET, "The meeting was attended by Uganda and Chad."), "meeting")
    assert (meeting.day, meeting.place and meeting.place.name) == ("2024-05-03", "Oslo")


def test_a_day_told_later_is_that_of_the_meeting_told_first() -> None:
    found = gatherings("Kenya met Chad.", "In this meeting, held on Tuesday, Kenya praised Uganda.")
    assert named(found, "met").day == "2024-05-07"


def test_an_arrival_is_the_journey_told_of_before() -> None:
    found = gatherings("Kenya arrived in Oslo on Monday.", "Upon its arrival, Kenya met Chad.")
    assert named(found, "arrival").day == "2024-05-06"


AT = [
    ("During the meeting, Kenya praised Chad.", "praised"),
    ("Kenya and Chad met to sign an agreement.", "sign"),  # what they met for
    ("Kenya paid a visit to Uganda during which it met Chad.", "met"),
]


@pytest.mark.parametrize(("text", "word"), AT)
def test_what_happens_at_a_gathering_is_known_to(text: str, word: str) -> None:
    found = gatherings(MET, text)
    clause = found.reading.view.clause(position(found.reading, word))
    assert next(found.at(clause), None) is not None


@pytest.mark.parametrize("word", ["talks", "meet"])
def test_what_one_travels_for_is_where_one_travels_to(word: str) -> None:
    found = gatherings("Kenya visited Oslo to attend talks with Chad and to meet Uganda.")
    clause = found.reading.view.clause(position(found.reading, word))
    assert "Oslo" in [gathering.place.name for gathering in found.at(clause) if gathering.place]


def test_a_meeting_apart_from_any_is_at_none() -> None:
    found = gatherings(MET, "Kenya praised Chad.")
    assert list(found.at(found.reading.view.clause(position(found.reading, "praised")))) == []
