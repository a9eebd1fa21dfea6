"""Name tags and the names they spell."""

from itertools import pairwise

import numpy as np
import pytest
import spacy
from numpy.typing import NDArray
from spacy.tokens import Doc, Span

from extract.reader.entities import NAME_TAGS, Name, decode_names, encode_names, mend_persons


def score(*tags: str, doubt: str = "", at: int = 0) -> NDArray[np.float32]:
    """Scores that favour these tags, and second at one place another."""
    table = np.zeros((len(tags), len(NAME_TAGS)), dtype=np.float32)
    for place, tag in enumerate(tags):
        table[place, NAME_TAGS.index(tag)] = 10
    if doubt:
        table[at, NAME_TAGS.index(doubt)] = 9
    return table


def test_tags_of_a_document() -> None:
    doc = Doc(spacy.blank("en").vocab, ["Wang", "Yi", "visited", "North", "East", "Syria", "Asia"])
    doc.set_ents([Span(doc, 0, 2, "PERSON"), Span(doc, 3, 6, "LOC"), Span(doc, 6, 7, "LOC")])
    assert encode_names(doc) == ["B-PERSON", "E-PERSON", "O", "B-LOC", "I-LOC", "E-LOC", "S-LOC"]


CASES = [
    (score("B-PERSON", "E-PERSON", "O", "S-GPE"), [(0, 2, "PERSON"), (3, 4, "GPE")], "what is legal stays"),
    (score("B-ORG", "I-ORG", "E-ORG"), [(0, 3, "ORG")], "three words"),
    (score("S-GPE", "S-GPE"), [(0, 1, "GPE"), (1, 2, "GPE")], "two names in a row"),
    (score("B-ORG", "O", doubt="E-ORG", at=1), [(0, 2, "ORG")], "a name that is begun is ended"),
    (score("O", "E-ORG", doubt="S-ORG", at=1), [(1, 2, "ORG")], "none ends that is not begun"),
    (score("B-ORG", "E-GPE", doubt="E-ORG", at=1), [(0, 2, "ORG")], "a name has one label"),
    (score("O", "B-GPE", doubt="S-GPE", at=1), [(1, 2, "GPE")], "none goes on after the sentence"),
    (score("I-GPE", doubt="O"), [], "none comes from the sentence before"),
]


@pytest.mark.parametrize(("scores", "names", "reason"), CASES)
def test_names_of_a_sentence(scores: NDArray[np.float32], names: list[Name], reason: str) -> None:
    assert decode_names(scores) == names, reason


def test_no_words_have_no_names() -> None:
    assert decode_names(np.zeros((0, len(NAME_TAGS)), dtype=np.float32)) == []


def test_random_scores_spell_names_apart() -> None:
    scores = np.random.default_rng(1).normal(size=(200, len(NAME_TAGS))).astype(np.float32)
    names = decode_names(scores)
    assert names
    assert all(before[1] <= after[0] for before, after in pairwise(names))


MENDED = [
    ("Joseph R. Biden , Jr. spoke", [(0, 3, "PERSON"), (4, 5, "PERSON")], [(0, 5, "PERSON")], "after a comma"),
    ("Martin King Jr. spoke", [(0, 2, "PERSON")], [(0, 3, "PERSON")], "without one"),
    ("Pope John Paul II spoke", [(1, 3, "PERSON")], [(1, 4, "PERSON")], "a regnal number"),
    ("Catherine the Great ruled", [(0, 1, "PERSON")], [(0, 3, "PERSON")], "an epithet"),
    ("Putin the strongman ruled", [(0, 1, "PERSON")], [(0, 1, "PERSON")], "no epithet"),
    ("Putin , Xi spoke", [(0, 1, "PERSON"), (2, 3, "PERSON")], [(0, 1, "PERSON"), (2, 3, "PERSON")], "a list"),
    ("Article II of NATO", [(3, 4, "ORG")], [(3, 4, "ORG")], "no person before"),
    ("Biden ,", [(0, 1, "PERSON")], [(0, 1, "PERSON")], "nothing behind"),
]


@pytest.mark.parametrize(("text", "names", "mended", "reason"), MENDED)
def test_what_belongs_behind_a_person(text: str, names: list[Name], mended: list[Name], reason: str) -> None:
    assert mend_persons(names, text.split()) == mended, reason
