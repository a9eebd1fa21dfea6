"""Names of organizations: which are one name, and which only share words."""

from __future__ import annotations

import pytest

from extract.organization_names import organization_keys, organization_likeness

SAME = [
    ("Organisation of Turkic States", "Organization of Turkic States", "two spellings"),
    ("Foreign Affairs Ministry", "Ministry of Foreign Affairs", "another order"),
    ("Ministry of Defence", "Defense Ministry", "spelling and order"),
    ("UN Security Council", "United Nations Security Council", "an acronym inside"),
    ("World Food Programmes", "World Food Programme", "a plural"),
]


@pytest.mark.parametrize(("one", "other", "why"), SAME, ids=[why for *_, why in SAME])
def test_forms_of_one_name_agree_and_meet(one: str, other: str, why: str) -> None:
    assert organization_likeness(one, other) >= 0.95
    assert organization_keys(one) & organization_keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("African Union", "African Development Bank"),
        ("Ministry of Defence", "Ministry of Finance"),
        ("European Council", "Council of Europe"),
        ("", "African Union"),
    ],
)
def test_names_that_share_words_stay_apart(one: str, other: str) -> None:
    assert organization_likeness(one, other) < 0.8


def test_an_acronym_is_likely_but_not_sure() -> None:
    assert 0.8 <= organization_likeness("ADB", "Asian Development Bank") < 0.95
    assert organization_keys("ADB") & organization_keys("Asian Development Bank")
