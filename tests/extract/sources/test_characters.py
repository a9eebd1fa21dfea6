"""The form of text that is stored."""

from __future__ import annotations

import pytest

from extract.sources.characters import clean_line, clean_text


@pytest.mark.parametrize(
    ("written", "stored", "reason"),
    [
        ("a\r\nb\rc", "a\nb\nc", "line ends"),
        ("a\u2028b\x0cc", "a\nb\nc", "separators of lines and pages"),
        ("Mr.\u00a0Xi\u2009met\tus", "Mr. Xi met us", "spaces"),
        ("\ufeffTa\u00adli\u200bban\u200f", "Taliban", "what is not seen"),
        ("a\x00b\x1b[0m", "ab[0m", "control characters"),
        ("Ge\u0301ne\u0300ve", "Génève", "composed"),
        ("\x93no\x94\x85", "“no”…", "cp1252 punctuation read as Latin-1"),
        ("so \ud83d it", "so  it", "half a character"),
        ("  \n in \n ", "in", "ends"),
        ("Plain as day.", "Plain as day.", "nothing to do"),
    ],
)
def test_text_is_stored_in_one_form(written: str, stored: str, reason: str) -> None:
    assert clean_text(written) == stored, reason


def test_cleaning_twice_changes_nothing_more() -> None:
    once = clean_text("\u200b\x85 e\u0301\u00a0\r\n\x93 \ufeff")
    assert clean_text(once) == once


def test_a_line_has_single_spaces() -> None:
    assert clean_line("  A\n title \u00a0 here ") == "A title here"
