"""Whose office a phrase names."""

import pytest

from extract.complements import complement, owner_before, owner_described, owners_after
from extract.gazetteer import load_gazetteer
from extract.mentions import find_names
from extract.naming import Naming
from tests.parses import marked


def naming(text: str) -> Naming:
    """A text with its names."""
    doc = marked(text)
    return Naming.of(doc, find_names(doc, load_gazetteer(), None))


def called(text: Naming, owner: int | None) -> str | None:
    """The name at a position."""
    return None if owner is None else text.names[owner].text(text.doc)


@pytest.mark.parametrize(
    ("text", "end", "owner"),
    [
        ("of Kenya left", 2, "Kenya"),
        ("of Kenya 's Security Council left", 5, "Security Council"),
        ("for [ORG Legal Affairs] left", 3, None),  # what a ministry has, not whose minister it is
        ("for [ORG Legal Affairs] at the Kenyan Foreign Ministry", 8, "Foreign Ministry"),
        ("left Kenya", 0, None),
    ],
)
def test_an_owner_follows_a_preposition(text: str, end: int, owner: str | None) -> None:
    read = naming(text)
    found, name = complement(read, 0)
    assert (found, called(read, name)) == (end, owner)


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Kenya 's new president", "Kenya"),
        ("the African Union ( AU ) president", "AU"),
        ("a Kenyan team led by president", "Kenyan"),
        ("Kenya left . president", None),
    ],
)
def test_an_owner_stands_before(text: str, owner: str | None) -> None:
    read = naming(text)
    assert called(read, owner_before(read, len(read.doc) - 1)) == owner


def test_owners_stand_in_a_list() -> None:
    read = naming("Kenya , [GPE Chad] and the Sudan left")
    assert [called(read, owner) for owner in owners_after(read, 0)] == ["Kenya", "Chad", "Sudan"]


@pytest.mark.parametrize(
    ("words", "owner"), [("Kenya 's powerful army", "Kenya"), ("Kenya 's president powerful army", None)]
)
def test_describing_words_may_stand_before_an_office(words: str, owner: str | None) -> None:
    doc = marked(f"{words} commander")
    for token in doc:
        token.pos_ = "PROPN" if token.text == "Kenya" else "PART" if token.text == "'s" else "NOUN"
    read = Naming.of(doc, find_names(doc, load_gazetteer(), None)[:1])
    assert called(read, owner_described(read, len(doc) - 1)) == owner
