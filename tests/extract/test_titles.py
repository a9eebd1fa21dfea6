"""Offices are composed: modifiers, own words, portfolios."""

from __future__ import annotations

import pytest

from extract.titles import OfficeMatch, find_offices, load_titles


def only(text: str) -> tuple[str, OfficeMatch]:
    """The one office in a text cut at spaces, with its tokens."""
    tokens = text.split()
    (found,) = find_offices(tokens)
    return " ".join(tokens[found.start : found.end]), found


FOUND = [
    ("Kyrgyz President Sadyr Japarov", "President", "HEAD_OF_STATE"),
    ("deputy chairman of Kyrgyzstan 's Security Council", "deputy chairman", "CHAIR"),
    ("acting Deputy Prime Minister X", "acting Deputy Prime Minister", "DEPUTY_HEAD_OF_GOVERNMENT"),
    ("the Deputy Foreign Minister", "Deputy Foreign Minister", "DEPUTY_FOREIGN_MINISTER"),
    ("First Deputy Foreign Minister", "First Deputy Foreign Minister", "DEPUTY_FOREIGN_MINISTER"),
    ("Health and Social Development Minister", "Health and Social Development Minister", "OTHER_MINISTER"),
    ("Minister of Energy and Mineral Resources", "Minister of Energy and Mineral Resources", "ENERGY_MINISTER"),
    ("Minister of Foreign Affairs of Qatar", "Minister of Foreign Affairs", "FOREIGN_MINISTER"),
    ("Minister for Europe and Foreign Affairs", "Minister for Europe and Foreign Affairs", "FOREIGN_MINISTER"),
    ("Secretary of Homeland Security", "Secretary of Homeland Security", "INTERIOR_MINISTER"),
    ("the Defense Secretary", "Defense Secretary", "DEFENCE_MINISTER"),
    ("Secretary of State for Foreign Affairs", "Secretary of State for Foreign Affairs", "FOREIGN_MINISTER"),
    ("US Deputy Secretary of State", "Deputy Secretary of State", "DEPUTY_FOREIGN_MINISTER"),
    ("vice - president", "vice - president", "DEPUTY_HEAD_OF_STATE"),
    ("Crown Prince Mohammed", "Crown Prince", "DEPUTY_HEAD_OF_STATE"),
    ("Taoiseach Martin", "Taoiseach", "HEAD_OF_GOVERNMENT"),
    ("UN Secretary - General Guterres", "Secretary - General", "ORG_HEAD"),
    ("EU foreign policy chief Borrell", "foreign policy chief", "ORG_HEAD"),
    ("Iran 's top nuclear negotiator", "top nuclear negotiator", "NEGOTIATOR"),
    ("US special representative for Iran", "special representative", "ENVOY"),
    ("the chargé d'affaires", "chargé d'affaires", "AMBASSADOR"),
    ("Foreign Ministry spokesman", "spokesman", "SPOKESPERSON"),
    ("the NATO chief", "chief", "HEAD"),  # in lower case an office only beside an owner
    ("head of the delegation", "head of the delegation", "OFFICIAL"),
    ("Lt . Gen . Smith", "Lt . Gen", "MILITARY"),
    ("General Dostum", "General", "MILITARY"),
    ("the Amir of Qatar", "Amir", "HEAD_OF_STATE"),
    ("Amir Sheikh Tamim", "Amir", "HEAD_OF_STATE"),
]


@pytest.mark.parametrize(("text", "words", "role"), FOUND)
def test_office_is_found_with_its_role(text: str, words: str, role: str) -> None:
    tokens, found = only(text)
    assert (tokens, found.role) == (words, role)


@pytest.mark.parametrize(
    "text",
    [
        "the general election",
        "the UN General Assembly",
        "minister - level talks",
        "the prime minister 's office",  # a body
        "Amir Khan Muttaqi",  # a given name
        "he hit his head",
        "the justice system",
        "then he spoke",
    ],
)
def test_what_is_no_office(text: str) -> None:
    assert find_offices(text.split()) == ()


def test_two_offices_joined_by_and_are_two() -> None:
    found = find_offices(["Foreign", "Minister", "and", "Deputy", "Prime", "Minister", "X"])
    assert [(f.start, f.end, f.office) for f in found] == [(0, 2, "foreign minister"), (3, 6, "deputy prime minister")]


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("former President X", {"former"}),
        ("ex - president X", {"former"}),
        ("then - President X", {"former"}),
        ("the then foreign minister", {"former"}),
        ("the late King X", {"former"}),
        ("interim President X", {"acting"}),
        ("caretaker Prime Minister X", {"acting"}),
        ("President - elect X", {"elect"}),
        ("prime minister - designate", {"elect"}),
        ("acting deputy Foreign Minister", {"acting", "deputy"}),
        ("Presidents X and Y", {"plural"}),
        ("then the president spoke", set()),
        ("new President X", set()),
    ],
)
def test_flags(text: str, flags: set[str]) -> None:
    _, found = only(text)
    assert {flag for flag in ("former", "acting", "deputy", "elect", "plural") if getattr(found, flag)} == flags


@pytest.mark.parametrize(
    ("text", "office", "country"),
    [
        ("former US Secretary of State Mike Pompeo", "secretary of state", "country:USA"),
        ("acting Afghan Foreign Minister", "foreign minister", "country:AFG"),
        ("former NATO Secretary General", "secretary-general", "org:nato"),  # one spelling for both
        ("Taoiseach Martin", "taoiseach", "country:IRL"),  # the office says whose it is
        ("the Pope", "pope", "country:VAT"),
        ("Kyrgyz President Japarov", "president", None),  # the owner stands outside the phrase
    ],
)
def test_country_inside_an_office(text: str, office: str, country: str | None) -> None:
    _, found = only(text)
    assert (found.office, found.country) == (office, country)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("former US Secretary of State", "FOREIGN_MINISTER"),
        ("US Secretary of State", "FOREIGN_MINISTER"),
        ("Mexico 's Secretary of State", "DEPUTY_MINISTER"),
        ("Secretary of State Blinken", "FOREIGN_MINISTER"),  # no country said: the one that news means
        ("Hong Kong Chief Executive", "HEAD_OF_GOVERNMENT"),
        ("former Mexican Secretary of State", "DEPUTY_MINISTER"),
        ("former Indian Foreign Secretary", "DIPLOMAT"),
        ("former German Chancellor", "HEAD_OF_GOVERNMENT"),
        ("former Chinese General Secretary", "PARTY_LEADER"),
    ],
)
def test_role_depends_on_the_country(text: str, role: str) -> None:
    _, found = only(text)
    assert found.role == role


@pytest.mark.parametrize(
    ("role", "kind", "within"),
    [
        ("CHAIR", "security", "SECURITY_COUNCIL_HEAD"),
        ("HEAD_OF_STATE", "organization", "ORG_HEAD"),
        ("HEAD_OF_STATE", "legislature", "SPEAKER"),
        ("HEAD", "intelligence", "INTELLIGENCE_HEAD"),
        ("LEADER", "group", "GROUP_LEADER"),
        ("SPOKESPERSON", "ministry", "SPOKESPERSON"),
    ],
)
def test_role_within_a_body_or_actor(role: str, kind: str, within: str) -> None:
    assert load_titles().role_within(role, kind) == within


@pytest.mark.parametrize(
    ("text", "length"),
    [("Mr. Biden", 1), ("Mr . Biden", 2), ("His Excellency X", 2), ("Mullah Omar", 1), ("Biden", 0), ("", 0)],
)
def test_honorific_tokens(text: str, length: int) -> None:
    assert load_titles().honorific(text.split(), 0) == length


def test_collective_nouns_stand_for_their_country() -> None:
    titles = load_titles()
    assert titles.is_collective("Officials")
    assert not titles.is_collective("talks")
