"""Whose words a clause is."""

import pytest

from extract.attribution import find_source
from tests.readings import clause_at, read_sentences

KENYA, UGANDA = "country:KEN", "country:UGA"

SOURCES = [
    ("Kenya said that Uganda would visit Chad.", "visit", KENYA),
    ("Kenya said on Monday that Uganda had visited Chad on Friday.", "visited", KENYA),
    ("According to Uganda, Kenya met Chad.", "met", UGANDA),
    ("Kenya, Uganda said, met Chad.", "met", UGANDA),  # in the middle
    ("Kenya met Chad, Uganda said.", "met", UGANDA),  # at the end
    ('"Kenya met Chad," the Ugandan minister said.', "met", "holder:UGA/minister"),  # quoted
    ("In a statement, Uganda said that Kenya had met Chad.", "met", UGANDA),
    ("Uganda released a statement saying that Kenya met Chad.", "met", UGANDA),
    ("Amina Keita said she met Chad.", "met", "person:-/amina-keita"),  # of oneself
    ("Kenya said it met Chad.", "met", KENYA),
    ("The NATO website reported that Kenya met Chad.", "met", "org:nato"),  # whose website it is
]
UNSOURCED = [
    ("Kenya met Chad.", "met"),
    ("Kenya plans to meet Chad.", "meet"),  # a plan is not a source
    ("The president said that Kenya had met Chad.", "met"),  # of whom nothing is known
    ("Kenya said that Uganda had met Chad while Oslo praised NATO.", "praised"),  # an aside of the article
    ("Kenya said that Uganda would visit Chad.", "said"),  # the saying itself is the article's
]


@pytest.mark.parametrize(("text", "word", "expected"), SOURCES)
def test_a_clause_has_a_source(text: str, word: str, expected: str) -> None:
    reading = read_sentences(text)
    assert find_source(reading.view, reading.references, clause_at(reading, word)) == expected


@pytest.mark.parametrize(("text", "word"), UNSOURCED)
def test_what_the_article_itself_says_has_no_source(text: str, word: str) -> None:
    reading = read_sentences(text)
    assert find_source(reading.view, reading.references, clause_at(reading, word)) is None


@pytest.mark.parametrize(("people", "expected"), [((), KENYA), ((KENYA,), UGANDA), ((KENYA, UGANDA), KENYA)])
def test_the_source_is_rather_who_takes_no_part(people: tuple[str, ...], expected: str) -> None:
    reading = read_sentences("Uganda said that Kenya told Chad that it had met Oslo.")
    clause = clause_at(reading, "met")
    assert find_source(reading.view, reading.references, clause, people) == expected
