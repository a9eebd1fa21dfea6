"""The day of what has no date of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from extract.events import find_reports
from extract.model import Report
from extract.patterns import PatternBook, load_patterns, read_patterns
from tests.readings import PUBLISHED, read_sentences

PRAISE: dict[str, Any] = {"name": "praise", "verb": ["praise"], "recipients": ["object"]}
SAID = "Kenya said on Monday that Uganda had visited Chad on Friday."
MINISTRY = "Kenya's Foreign Ministry said on Monday that Uganda had visited Chad."
MET = "Kenya met Chad."
SAID_BY_ANOTHER = "Kenya said that Uganda would visit Chad."


def dates(folder: Path, texts: tuple[str, ...], published: str = PUBLISHED, **keys: Any) -> list[str | None]:
    """The dates of the praise that a pattern finds in sentences."""
    path = folder / "patterns.yaml"
    path.write_text(yaml.safe_dump({"type": "SUPPORT", "patterns": [{**PRAISE, **keys}]}), encoding="utf-8")
    patterns = read_patterns(path)
    book = PatternBook(patterns, {("verb", "praise"): patterns})
    return [report.date for report in find_reports(read_sentences(*texts, published=published), book)]


CASES = [
    ((SAID, "Kenya praised Chad."), {"spoken": True}, "2024-05-06"),  # the day of the words before
    ((SAID, "Kenya praised Chad."), {}, None),  # no words, but a deed
    (("Kenya praised Chad.", SAID), {"spoken": True}, "2024-05-06"),  # a lead sums up the words that follow
    ((SAID_BY_ANOTHER, MET, "Kenya praised Chad.", SAID), {"spoken": True}, None),  # beyond the lead
    (("Kenya praised Chad.", "Kenya made the remarks on Monday."), {"spoken": True}, "2024-05-06"),
    (("Kenya praised Chad.", MINISTRY), {"spoken": True}, "2024-05-06"),  # the country speaks through its ministry
    (("Kenya praised Chad.", MINISTRY), {}, None),
    ((MINISTRY, "Anna Berg, the Kenyan minister, praised Chad."), {"spoken": True}, "2024-05-06"),
    ((SAID_BY_ANOTHER, "Kenya praised Chad."), {"spoken": True}, None),  # words without a date
    (("Kenya met Chad in May 2022.", "Kenya praised Chad."), {"spoken": True}, None),  # background
]


@pytest.mark.parametrize(("texts", "keys", "expected"), CASES)
def test_words_without_a_date_are_of_the_day_of_the_words_before(
    tmp_path: Path, texts: tuple[str, ...], keys: dict[str, Any], expected: str | None
) -> None:
    assert dates(tmp_path, texts, **keys) == [expected]


def reports(*texts: str) -> dict[str, Report]:
    """The reports of sentences by type."""
    return {report.type: report for report in find_reports(read_sentences(*texts), load_patterns())}


def test_a_deed_at_a_meeting_is_of_its_day_and_place() -> None:
    praise = reports("Kenya met with Chad in Oslo on Friday.", "During the meeting, Kenya praised Chad.")["SUPPORT"]
    assert (praise.date, praise.place and praise.place.name) == ("2024-05-03", "Oslo")


def test_a_deed_of_the_past_is_not_of_the_day_of_a_meeting_to_come() -> None:
    praise = reports("Kenya will meet Chad in Oslo on Friday.", "During the meeting, Kenya praised Chad.")["SUPPORT"]
    assert praise.date is None


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("In a telephone conversation, Kenya and Chad discussed Uganda.", "phone"),
        ("Kenya held indirect talks with Chad.", "third-party"),
        ("Kenya held talks with Chad on Friday.", "talks"),
    ],
)
def test_how_two_spoke_is_told_by_what_they_spoke_at(text: str, mode: str) -> None:
    assert reports(text)["CONSULT"].mode == mode
