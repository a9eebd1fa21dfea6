"""Offices under several names: which are one, and which nobody holds together."""

from __future__ import annotations

import pytest

from extract.office_words import load_office_words as load_taxonomy
from graph.office_names import load_office_words
from graph.posts import post_of

HERE, USA, UN = "country:KAZ", "country:USA", "org:un"


@pytest.mark.parametrize(
    ("one", "other", "of", "expected"),
    [
        pytest.param("fm", "minister of foreign affairs", HERE, True, id="short"),
        pytest.param("external affairs minister", "foreign minister", HERE, True, id="another word for it"),
        pytest.param("secretary of state", "top diplomat", USA, True, id="America's foreign minister"),
        pytest.param("secretary of state", "foreign minister", HERE, False, id="elsewhere a deputy"),
        pytest.param("deputy foreign minister", "foreign minister", HERE, False, id="a deputy"),
        pytest.param("defense secretary", "minister of defence", USA, True, id="another head"),
        pytest.param("president", "supreme leader", HERE, False, id="two heads of state"),
        pytest.param("ambassador", "ambassador to the un", HERE, True, id="the longer of which it is short"),
        pytest.param("minister", "prime minister", HERE, False, id="a word that makes another"),
    ],
)
def test_two_names_are_of_one_office_or_not(one: str, other: str, of: str, expected: bool) -> None:
    assert post_of(one, of).is_one_with(post_of(other, of)) is expected
    assert post_of(other, of).is_one_with(post_of(one, of)) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("president", "foreign minister", True, id="president and minister"),
        pytest.param("foreign ministry spokesman", "foreign minister", False, id="not known as a whole"),
        pytest.param("spokesman", "fm", True, id="spokesman and minister"),
        pytest.param("prime minister", "foreign minister", False, id="some are both"),
        pytest.param("president", "president", False, id="the same"),
    ],
)
def test_nobody_holds_some_offices_together(one: str, other: str, expected: bool) -> None:
    assert post_of(one, HERE).is_at_odds_with(post_of(other, HERE)) is expected


@pytest.mark.parametrize(
    ("office", "of", "expected"), [("president", HERE, True), ("fm", HERE, True), ("president", UN, False)]
)
def test_a_country_has_one_holder_of_some_offices(office: str, of: str, expected: bool) -> None:
    assert post_of(office, of).single is expected


def test_every_role_that_is_named_is_in_the_taxonomy() -> None:
    known = load_office_words()
    named = known.one_post | {role for pair in known.at_odds for role in pair}
    assert named <= set(load_taxonomy().roles)
