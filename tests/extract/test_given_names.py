"""Given names in many forms."""

from __future__ import annotations

import pytest

from extract.given_names import load_given_names
from extract.spelling import sound


@pytest.mark.parametrize(("one", "other"), [("joe", "joseph"), ("volodymyr", "vladimir"), ("bill", "william")])
def test_forms_of_a_name_share_a_group(one: str, other: str) -> None:
    known = load_given_names()
    assert known.groups(sound(one)) & known.groups(sound(other))


def test_a_word_that_is_not_in_the_file_has_no_group() -> None:
    assert load_given_names().groups("zzz") == frozenset()
