"""Persons who belong to a party or armed group."""

import pytest

from extract.followers import find_followers
from tests.parses import marked
from tests.readings import read_doc

OF_PARTIES = [
    "Liberal Democratic Party lawmaker [PERSON Ann Wood] left .",
    "[PERSON Ann Wood] 's [ORG Green River Party] won .",
    "[PERSON Ann Wood] of the [ORG Green River Party] won .",
]
OF_NONE = [
    "former Liberal Democratic Party lawmaker [PERSON Ann Wood] left .",
    "Liberal Democratic Party leader [PERSON Ann Wood] left .",  # an office, which says enough
    "[PERSON Ann Wood] 's Kenya won .",
    "[PERSON Ann Wood] left the [ORG Green River Party] .",
]


@pytest.mark.parametrize("text", OF_PARTIES)
def test_a_person_is_of_a_party(text: str) -> None:
    (membership,) = find_followers(read_doc(marked(text)))
    assert membership.member.endswith("/ann-wood")
    assert membership.organization in {"group:ldp", "org:green-river-party"}


@pytest.mark.parametrize("text", OF_NONE)
def test_others_are_not_said_to_be(text: str) -> None:
    assert list(find_followers(read_doc(marked(text)))) == []
