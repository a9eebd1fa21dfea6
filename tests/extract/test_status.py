"""What a clause and the words above it say of whether it happened."""

from datetime import date

import pytest

from extract.status import place_in_time, read_status
from tests.readings import clause_at, read_sentences

READ = [
    ("Kenya met Chad.", "met", "happened"),
    ("Kenya has met Chad.", "met", "happened"),
    ("Kenya held talks with Chad on Friday.", "talks", "happened"),
    ("Kenya left before meeting Chad.", "meeting", "happened"),  # "before" is no denial
    ("The talks between Kenya and Chad failed.", "talks", "happened"),  # whatever came of them
    ("Kenya announced a deal with Chad.", "deal", "happened"),  # made as it is announced
    ("Kenya cancelled a visit after meeting Chad.", "meeting", "happened"),  # when, not what
    ("Kenya is meeting Chad.", "meeting", "ongoing"),
    ("Kenya continues talks with Chad.", "talks", "ongoing"),
    ("Kenya begins talks with Chad in Oslo.", "talks", "ongoing"),  # begun and not over
    ("Kenya was to meet Chad.", "meet", "planned"),
    # plans
    ("Kenya will meet Chad in Oslo on Friday.", "meet", "planned"),
    ("Kenya will meet and visit Chad.", "visit", "planned"),  # the auxiliary of the first verb is that of the second
    ("Kenya plans to meet Chad.", "meet", "planned"),
    ("Kenya plans a visit to Chad.", "visit", "planned"),
    ("Kenya left ahead of talks with Chad.", "talks", "planned"),
    ("Kenya met Chad ahead of the CSTO summit.", "summit", "planned"),
    ("Kenya said that Uganda would visit Chad.", "visit", "planned"),  # what is said of the future in the past
    # possibilities
    ("Kenya may meet Chad in Oslo on Friday.", "meet", "possible"),
    ("Kenya might have met Chad.", "met", "possible"),  # of the past as well
    ("Kenya would have met Chad.", "met", "possible"),
    ("Kenya hopes to meet Chad.", "meet", "possible"),
    ("Kenya was ready to meet Chad.", "meet", "possible"),
    ("Kenya would meet Chad if Uganda left.", "meet", "possible"),
    ("Kenya held possible talks with Chad.", "talks", "possible"),
    ("Uganda did not say whether Kenya met Chad.", "met", "possible"),
    # denials
    ("Kenya did not meet Chad.", "meet", "denied"),
    ("Kenya will no longer meet Chad.", "meet", "denied"),
    ("Kenya will not meet Chad.", "meet", "denied"),  # outweighs the plan
    ("Kenya refused to meet Chad.", "meet", "denied"),
    ("Kenya denied that it met Chad.", "met", "denied"),
    ("Kenya could not agree to meet Chad.", "meet", "denied"),
    ("Kenya cancelled talks with Chad.", "talks", "denied"),
    ("The planned visit to Chad was cancelled.", "visit", "denied"),
    ("The talks between Kenya and Chad did not take place.", "talks", "denied"),
    ("Kenya did not refuse to meet Chad.", "meet", "happened"),  # two make none
]
IN_TIME = [
    # status, date, as placed against 2024-05-08
    ("happened", "2024-05-06", "happened"),
    ("happened", "2024-05-08", "happened"),  # today
    ("happened", "2024-05-09", "planned"),  # yet to come
    ("happened", "2024-05", "happened"),  # may be past
    ("happened", "2024-06", "planned"),
    ("happened", "2023-05-09", "happened"),  # 365 days back
    ("happened", "2023-05-08", "historical"),  # 366 days: 2024 is a leap year
    ("happened", "2023", "happened"),  # the end of it is not so far back
    ("happened", "2022", "historical"),
    ("happened", "2020-05-06/2024-05-06", "happened"),
    ("happened", "XXXX-05-06", "happened"),  # no year, no telling
    ("happened", None, "happened"),
    ("denied", "2022", "denied"),  # only what happened is placed
    ("planned", "2022", "planned"),
    ("ongoing", "2024-06", "ongoing"),
]


@pytest.mark.parametrize(("text", "word", "expected"), READ)
def test_a_clause_has_a_status(text: str, word: str, expected: str) -> None:
    reading = read_sentences(text)
    assert read_status(reading.view, clause_at(reading, word)) == expected


@pytest.mark.parametrize(("status", "when", "expected"), IN_TIME)
def test_a_date_places_what_happened(status: str, when: str | None, expected: str) -> None:
    assert place_in_time(status, when, date(2024, 5, 8)) == expected


def test_without_a_day_of_publication_nothing_is_placed() -> None:
    assert place_in_time("happened", "2001-05-06", None) == "happened"


AHEAD = [
    ("Kenya looks forward to welcoming Chad.", "welcoming", "planned"),
    ("Kenya will travel to Oslo to meet Chad.", "meet", "planned"),  # the purpose of a plan
    ("Kenya travelled to Oslo to meet Chad.", "meet", "happened"),  # of what happened
    ("Kenya left to prepare for talks with Chad.", "talks", "planned"),
]


@pytest.mark.parametrize(("text", "word", "expected"), AHEAD)
def test_what_is_looked_forward_to_is_yet_to_come(text: str, word: str, expected: str) -> None:
    reading = read_sentences(text)
    assert read_status(reading.view, clause_at(reading, word)) == expected
