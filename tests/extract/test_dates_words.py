"""The word lists of date expressions are checked when they are loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.dates.words import date_words
from extract.errors import ResourceError
from extract.knowledge import RESOURCES

SHIPPED = (RESOURCES / "dates.yaml").read_text(encoding="utf-8")


def test_shipped_words_load_with_twelve_months_and_seven_weekdays() -> None:
    words = date_words()
    assert (len(words.months), len(words.weekdays)) == (12, 7)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (SHIPPED + "\nholidays: [Easter]\n", "unknown section 'holidays'"),
        (SHIPPED.replace("ambiguous_months:", "ago_too:"), "unknown section 'ago_too'"),
        ("months: {}\n", "lacks the section"),
        (SHIPPED.replace("  Sunday: [Sun]\n", ""), "seven weekdays"),
        (SHIPPED.replace("  two: 2\n", "  two: two\n"), "'two' has to be a whole number"),
        (SHIPPED.replace("  May: []\n", "  May: 5\n"), "months: May has to be a list of strings"),
        (SHIPPED.replace("ago: [ago, back]", "ago: ago"), "ago has to be a list of strings"),
    ],
)
def test_malformed_words_are_refused_in_one_line(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "dates.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ResourceError, match=message) as refused:
        date_words(path)
    assert str(refused.value).startswith("dates.yaml: ")
