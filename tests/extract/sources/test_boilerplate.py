"""The phrases of page furniture."""

from __future__ import annotations

import pytest

from extract.knowledge import load_resource
from extract.sources.boilerplate import bare, load_boilerplate


def test_phrases_compare_without_case_punctuation_and_numbers_at_the_ends() -> None:
    assert bare("• 12 Comments »") == "comments"
    assert bare("List 3 of 5") == "list # of"


def test_a_heading_means_one_thing() -> None:
    known = load_boilerplate()
    assert known.related.isdisjoint(known.ends)


@pytest.mark.parametrize("section", ["lines", "openings", "anywhere", "related", "ends"])
def test_phrases_are_lower_case_and_stand_once(section: str) -> None:
    phrases = load_resource("boilerplate")[section]
    assert [phrase for phrase in phrases if phrase != phrase.lower()] == []
    assert sorted(phrases) == sorted(set(phrases))
