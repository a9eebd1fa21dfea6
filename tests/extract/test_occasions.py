"""The day of what has no date of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from extract.events import find_reports
from extract.patterns import PatternBook, read_patterns
from tests.readings import PUBLISHED, read_sentences

PRAISE: dict[str, Any] = {"name": "praise", "verb": ["praise"], "recipients": ["object"]}
SAID = "Kenya said on Monday that Uganda had visited Chad on Friday."
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
    (("Kenya praised Chad.", SAID), {"spoken": True}, None),  # what comes after is another matter
    ((SAID_BY_ANOTHER, "Kenya praised Chad."), {"spoken": True}, None),  # words without a date
    (("Kenya met Chad in May 2022.", "Kenya praised Chad."), {"spoken": True}, None),  # background
]


@pytest.mark.parametrize(("texts", "keys", "expected"), CASES)
def test_words_without_a_date_are_of_the_day_of_the_words_before(
    tmp_path: Path, texts: tuple[str, ...], keys: dict[str, Any], expected: str | None
) -> None:
    assert dates(tmp_path, texts, **keys) == [expected]
