"""Datelines: where and when an agency's text was filed."""

from __future__ import annotations

import pytest

from extract.dateline import blank_dateline, find_dateline

# opening, place, region, date, what follows
DEVELOPED_ON = [
    ("TEHRAN – Iran said", "TEHRAN", None, None, "Iran said"),
    ("TEHRAN- Iran will", "TEHRAN", None, None, "Iran will"),
    ("ISLAMABAD — -Pakistan is", "ISLAMABAD", None, None, "Pakistan is"),
    ("DUSHANBE, September 17 (Reuters) — Leaders", "DUSHANBE", None, "September 17", "Leaders"),
    ("Kabul [Afghanistan], August 5 (ANI): The", "Kabul", "Afghanistan", "August 5", "The"),
    ("BEIJING, Aug. 3 (Xinhua) -- China", "BEIJING", None, "Aug. 3", "China"),
    ("WASHINGTON (AP) — The", "WASHINGTON", None, None, "The"),
    ("RIYADH, SAUDI ARABIA — Saudi", "RIYADH", "SAUDI ARABIA", None, "Saudi"),
    ("MOSCOW, May 5. /TASS/. Russia", "MOSCOW", None, "May 5", "Russia"),
    ("ASTANA. September 17. KAZINFORM - President", "ASTANA", None, "September 17", "President"),
    ("(Reuters) - The", None, None, None, "The"),
    ("Syria Spirals Downward. WHITE HOUSE — Exactly", "WHITE HOUSE", None, None, "Exactly"),
    ("Debate in Limbo-ST. LOUIS, MO. — -Amanda", "ST. LOUIS", "MO.", None, "Amanda"),
]
HELD_OUT = [
    ("ULAANBAATAR, 12 May (Montsame) – Mongolia", "ULAANBAATAR", None, "12 May", "Mongolia"),
    ("Baku, Azerbaijan, Sept. 20, 2019. Trend: The", "Baku", "Azerbaijan", "Sept. 20, 2019", "The"),
    ("SHARM EL-SHEIKH, Egypt (AFP) – Leaders", "SHARM EL-SHEIKH", "Egypt", None, "Leaders"),
    ("LONDON/PARIS (Reuters) - Britain", "LONDON/PARIS", None, None, "Britain"),
    ("  ADDIS ABABA — Ethiopia", "ADDIS ABABA", None, None, "Ethiopia"),
]
NONE = [
    ("UN-backed talks resumed", "a compound"),
    ("US – China talks", "too short for a place"),
    ("FILE - President Nixon", "a caption"),
    ("FACT SHEET: The plan", "a heading"),
    ("COVID-19 talks", "an illness"),
    ("TEHRAN-based firms", "an adjective"),
    ("Iran-Iraq talks", "two countries"),
    ("Iran, Saudi Arabia - rivals", "no date, no agency"),
    ("The President met", "plain text"),
    ("TEHRAN – ", "nothing follows"),
    ("", "no text"),
]


@pytest.mark.parametrize(("text", "place", "region", "day", "rest"), [*DEVELOPED_ON, *HELD_OUT])
def test_dateline_gives_place_and_date_and_ends_where_the_text_begins(
    text: str, place: str | None, region: str | None, day: str | None, rest: str
) -> None:
    dateline = find_dateline(text)
    assert dateline is not None
    assert (dateline.place, dateline.region, dateline.date_text) == (place, region, day)
    assert text[dateline.span.end :] == rest


@pytest.mark.parametrize(("text", "reason"), NONE)
def test_other_openings_are_no_datelines(text: str, reason: str) -> None:
    assert find_dateline(text) is None, reason


def test_headline_before_the_dateline_is_no_part_of_it() -> None:
    text = "Syria Spirals Downward. WHITE HOUSE — Exactly"
    dateline = find_dateline(text)
    assert dateline is not None
    assert text[dateline.span.start : dateline.span.end] == "WHITE HOUSE — "


def test_a_dateline_is_blanked_and_offsets_stay() -> None:
    text = "BAKU - The minister left."
    assert (blank_dateline(text), len(blank_dateline(text))) == ("       The minister left.", len(text))


def test_a_text_without_a_dateline_stays_as_it_is() -> None:
    assert blank_dateline("The minister left.") == "The minister left."
