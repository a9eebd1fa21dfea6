"""Deeds that nobody does are none."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from extract.finds import find_fits
from extract.ideas import without_ideas
from extract.patterns import PatternBook, read_patterns
from tests.readings import read_sentences

ATTACK = {"name": "attack", "verb": ["attack"], "recipients": ["object"]}
TOLD = [
    ("Kenya met Moscow after attacking Chad.", 1),
    ("Kenya ruled out attacking Chad.", 0),
    ("Uganda accused Kenya of attacking Chad.", 0),  # a charge
    ("Kenya discussed how to attack Chad.", 0),  # a question
    ("Kenya repeated demands to attack Chad.", 0),  # a demand
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_is_only_thought_of_is_no_deed(tmp_path: Path, text: str, told: int) -> None:
    path = tmp_path / "patterns.yaml"
    path.write_text(yaml.safe_dump({"type": "ASSAULT", "patterns": [ATTACK]}), encoding="utf-8")
    book = PatternBook((), {("verb", "attack"): read_patterns(path)})
    reading = read_sentences(text)
    finds = tuple(find_fits(reading, book))
    assert (len(finds), len(without_ideas(reading, finds))) == (1, told)
