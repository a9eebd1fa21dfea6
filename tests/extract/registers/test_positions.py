"""Positions as registers word them."""

from __future__ import annotations

import pytest

from extract.known import load_known
from extract.registers.positions import Positions, load_codes

KAZAKH, AMERICAN = ("country:KAZ",), ("country:USA",)

READ = [
    ("President of Kazakhstan", (), ("HEAD_OF_STATE", "country:KAZ")),
    ("president", KAZAKH, ("HEAD_OF_STATE", "country:KAZ")),  # the country stands apart
    ("President", (*KAZAKH, *AMERICAN), ("HEAD_OF_STATE", None)),  # of which of the two
    ("President", (), ("HEAD_OF_STATE", None)),
    ("Minister of Foreign Affairs of Kazakhstan", AMERICAN, ("FOREIGN_MINISTER", "country:KAZ")),  # the words go first
    ("Secretary of State", AMERICAN, ("FOREIGN_MINISTER", "country:USA")),
    ("Minister of Foreign Affairs and Cooperation", KAZAKH, ("FOREIGN_MINISTER", "country:KAZ")),
    ("Deputy Prime Minister (Ukraine)", (), ("DEPUTY_HEAD_OF_GOVERNMENT", "country:UKR")),
    ("Ambassador of Kazakhstan to China", (), ("AMBASSADOR", "country:KAZ")),
    ("Ambassador to China", KAZAKH, ("AMBASSADOR", "country:KAZ")),  # where somebody is sent
    ("Secretary-General of the United Nations", (), ("ORG_HEAD", "org:un")),
    ("President of the Senate of France", (), ("SPEAKER", "country:FRA")),
    ("Member of Parliament", KAZAKH, ("LEGISLATOR", "country:KAZ")),
    ("Prime Minister (acting)", KAZAKH, ("HEAD_OF_GOVERNMENT", "country:KAZ")),
    ("President of the Chess Federation", KAZAKH, (None, None)),  # more than the words of an office
    ("Chess master", KAZAKH, (None, None)),
    ("Official", KAZAKH, (None, None)),  # too vague
    ("", KAZAKH, (None, None)),
    ("((", KAZAKH, (None, None)),
]


@pytest.fixture(scope="module")
def positions() -> Positions:
    return Positions(load_known())


@pytest.mark.parametrize(("label", "owners", "expected"), READ)
def test_a_position_is_a_role_held_for_somebody(
    positions: Positions, label: str, owners: tuple[str, ...], expected: tuple[str | None, str | None]
) -> None:
    assert positions.read(label, owners) == expected


@pytest.mark.parametrize(
    ("code", "owner"),
    [
        ("kz", "country:KAZ"),
        ("KAZ", "country:KAZ"),
        ("no", "country:NOR"),  # no truth value
        ("eu", "org:eu"),
        ("zz", None),
        ("", None),
    ],
)
def test_a_code_stands_for_a_country(positions: Positions, code: str, owner: str | None) -> None:
    assert positions.owner_of_code(code) == owner


def test_an_item_stands_for_a_country_or_organization(positions: Positions) -> None:
    assert [positions.owner_of_item(item) for item in ("Q232", "Q1065", "Q1")] == ["country:KAZ", "org:un", None]


def test_every_code_leads_to_somebody_known(positions: Positions) -> None:
    assert [code for code in load_codes() if positions.owner_of_code(code) is None] == []
