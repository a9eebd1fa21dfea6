"""Who is told of by an office first and named next."""

import pytest

from tests.parses import marked
from tests.readings import cast_of

NAMED = [
    ("The Kenyan ambassador to [GPE Chad] left .", "[PERSON Ann Wood] said so ."),
    ("A Kenyan lawmaker left .", "According to [PERSON Ann Wood] , it rained ."),
]
NOT_NAMED = [
    ("The Kenyan ambassador left .", "Chadian President [PERSON Ann Wood] said so ."),  # has an office
    ("The Kenyan ambassador left .", "[PERSON Wood] said so ."),  # who?
    ("The Kenyan ambassador left .", "Chad met [PERSON Ann Wood] ."),  # does not speak
    ("[PERSON Ann Wood] left . The Kenyan ambassador left .", "[PERSON Ann Wood] said so ."),  # known before
    ("The former Kenyan ambassador left .", "[PERSON Ann Wood] said so ."),
]


def ambassador(*texts: str) -> str | None:
    """Who holds the first office of a text."""
    return cast_of(marked(*texts)).offices[0].person


@pytest.mark.parametrize("texts", NAMED)
def test_the_next_sentence_names_the_holder(texts: tuple[str, str]) -> None:
    assert ambassador(*texts) == "person:KEN/ann-wood"


@pytest.mark.parametrize("texts", NOT_NAMED)
def test_others_are_not_the_holder(texts: tuple[str, str]) -> None:
    assert str(ambassador(*texts)).startswith("holder:") or ambassador(*texts) is None
