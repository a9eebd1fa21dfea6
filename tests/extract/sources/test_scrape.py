"""The article in a scraped page.

A page file marks each line: `=` is the headline, `+` belongs to the article, `-` does not.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.sources.scrape import read_page

PAGES = sorted((Path(__file__).parent / "pages").glob("*.page"))

WIRE = """Ministers of Chad and Niger meet in Agadez

AGADEZ, Niger (Example) - The foreign ministers of Chad and Niger met in Agadez on Monday.

"We spoke as brothers," said Chad's Idriss Haroun.

He declined to say more.

They will meet again in May."""
POINTS = """Joint statement of the Ministers

The Ministers of the two countries:

• 3 days of talks in Geneva were welcomed by both
• agreed to reopen the crossing
• will meet again

Participants

Albania
Croatia
Kosovo
Montenegro"""
BRIEF = "Bolivia's president received the new ambassador of India in La Paz on Friday."
INTERVIEW = """Q: Will you meet the minister again?

A: I hope so…

Q: When?

A: In June.

Read more"""
SPEECH = """Thank you. Thank you all…

I met the king this morning. We had a good talk.

Subscribe to no theory, a teacher of mine used to say.

Photo: there will be one later, I am told."""


@pytest.mark.parametrize("path", PAGES, ids=[path.stem for path in PAGES])
def test_a_page_keeps_its_article_and_nothing_else(path: Path) -> None:
    marked = [(line[:1], line[2:].strip()) for line in path.read_text(encoding="utf-8").splitlines()]
    page = read_page("\n".join(text for _, text in marked))
    assert [line for line in page.text.split("\n") if line] == [text for mark, text in marked if mark in "+=" and text]
    assert page.title == next(text for mark, text in marked if mark == "=")


@pytest.mark.parametrize(
    ("text", "title", "reason"),
    [
        (WIRE, "Ministers of Chad and Niger meet in Agadez", "short paragraphs"),
        (POINTS, "Joint statement of the Ministers", "points, and a list of names that could be a menu"),
        (BRIEF, "", "one sentence"),
        (INTERVIEW, "", "a cut-off answer and one line of furniture"),
        (SPEECH, "", "sentences that begin like furniture"),
        (WIRE.split("\n", 2)[2], "", "the place in capitals is no headline"),
    ],
)
def test_a_clean_text_stays_whole(text: str, title: str, reason: str) -> None:
    page = read_page(text)
    assert (page.text, page.title) == (text, title), reason


def test_a_page_tells_its_day() -> None:
    text = WIRE.replace("\n\n", "\n\nBy Ana Reyes | Published: 4 March 2024, 10:30\n\n", 1)
    assert read_page(text).day == "2024-03-04"


def test_the_day_of_an_event_is_not_the_day_of_the_page() -> None:
    assert read_page(WIRE.replace("on Monday", "on 4 March 2024")).day is None


def test_a_page_without_any_prose_is_left_as_it_is() -> None:
    text = "Home\nShare\nSubscribe\nSign in\nAdvertisement\nMost read\nFive ways to sleep well"
    assert read_page(text).text == text


def test_paragraphs_of_the_body_stand_apart_as_in_the_page() -> None:
    text = "Home | World | Sport\nShare\nSubscribe\n" + WIRE + "\n\nComments\n\nI do not believe it at all, any of it."
    assert read_page(text).text == WIRE


def test_a_text_of_very_many_lines_is_not_searched() -> None:
    text = "Share\nTweet\nHome | World | Sport\n" * 7_000
    assert read_page(text.strip()).text == text.strip()
