"""Which date of a sentence is that of a clause; the articles are of Wednesday, 8 May 2024."""

import pytest

from extract.timing import date_of
from tests import parses
from tests.readings import clause_at, read_doc, read_sentences

DATED = [
    ("Kenya met with Chad in Oslo on Friday.", "met", "2024-05-03"),
    ("Kenya held talks with Chad on Friday.", "talks", "2024-05-03"),  # on the verb that carries the noun
    ("Kenya said on Monday that Uganda had visited Chad on Friday.", "visited", "2024-05-03"),  # its own
    ("Kenya said on Monday that Uganda had visited Chad on Friday.", "said", "2024-05-06"),
    ("Kenya met Chad and, on Friday, visited Uganda.", "visited", "2024-05-03"),
    ("Kenya praised Chad, which Uganda visited on Friday.", "visited", "2024-05-03"),
    ("Speaking on Friday, Kenya praised Chad.", "praised", "2024-05-03"),  # below an opening participle
    ("Kenya met Chad in May 2022.", "met", "2022-05"),
    ("Kenya met Chad 20 years ago.", "met", "2004"),
    ("Kenya left the 2015 deal in May 2022.", "left", "2022-05"),  # not the year of the deal
    ("At a Friday meeting in Oslo, Kenya praised Chad.", "praised", "2024-05-03"),  # before the noun
    ("When Kenya visited Chad in May 2022, it praised Uganda.", "praised", "2022-05"),  # of the clause of time
    ("Kenya praised Chad on Friday, saying that Uganda had visited Oslo.", "saying", "2024-05-03"),  # at once
    ("Kenya travelled to Oslo to visit Chad and strengthen ties on Friday.", "travelled", "2024-05-03"),  # what for
    ("Nothing has changed since March, when Kenya visited Chad.", "visited", "2024-03"),
]
UNDATED = [
    ("Kenya met Chad.", "met"),
    ("Kenya said on Monday that Uganda had visited Chad.", "visited"),  # the saying is dated, not the visit
    ("Kenya praised Chad, which Uganda visited on Friday.", "praised"),  # a date below another verb
    ("Kenya met Chad and, on Friday, visited Uganda.", "met"),
    ("Kenya and Chad have met since Monday.", "met"),  # a bound is no date
    ("Kenya condemned the May 3 attack on Chad.", "condemned"),  # what it condemns is dated
    ("Kenya praised Chad on Friday, saying that Uganda had visited Oslo.", "visited"),
]


@pytest.mark.parametrize(("text", "word", "expected"), DATED)
def test_a_clause_takes_the_date_that_hangs_on_it(text: str, word: str, expected: str) -> None:
    reading = read_sentences(text)
    assert date_of(reading, clause_at(reading, word), future=False) == expected


@pytest.mark.parametrize(("text", "word"), UNDATED)
def test_a_date_of_something_else_is_not_taken(text: str, word: str) -> None:
    reading = read_sentences(text)
    assert date_of(reading, clause_at(reading, word), future=False) is None


def test_a_weekday_of_a_plan_is_yet_to_come() -> None:
    reading = read_sentences("Kenya plans to meet Chad on Friday.")
    assert date_of(reading, clause_at(reading, "meet"), future=True) == "2024-05-10"


def test_the_date_of_a_plan_may_hang_on_the_planning() -> None:
    reading = read_sentences("Kenya will meet Chad in Oslo on Friday.")
    assert date_of(reading, clause_at(reading, "meet"), future=True) == "2024-05-10"


def test_the_date_of_a_meeting_may_hang_on_the_verb_below_the_planning() -> None:
    reading = read_sentences("The summit of Kenya and Chad is set to open on Friday.")
    assert date_of(reading, clause_at(reading, "summit"), future=True) == "2024-05-10"


def test_a_date_in_the_next_sentence_is_not_taken() -> None:
    reading = read_sentences("Kenya met Chad.", "Kenya held talks with Chad on Friday.")
    assert date_of(reading, reading.view.clause(1), future=False) is None


def test_a_weekday_has_no_date_without_a_day_of_publication() -> None:
    reading = read_sentences("Kenya met with Chad in Oslo on Friday.", published=None)
    assert date_of(reading, clause_at(reading, "met"), future=False) is None


def test_days_later_count_from_the_last_day_named() -> None:
    reading = read_doc(parses.parse(parses.DAYS_LATER_UD))
    second = [token.i for token in reading.doc if token.text == "met"][1]
    assert date_of(reading, reading.view.clause(second), future=False) == "2024-05-06"
