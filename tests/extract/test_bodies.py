"""Bodies of states are composed from ordinary words."""

from __future__ import annotations

import pytest

from extract.bodies import find_bodies, load_bodies

FOUND = [
    ("the Kazakh Foreign Ministry said", "Foreign Ministry", "ministry-of-foreign-affairs"),
    ("the Ministry of Foreign Affairs of Kazakhstan", "Ministry of Foreign Affairs", "ministry-of-foreign-affairs"),
    ("the MFA said", "MFA", "ministry-of-foreign-affairs"),
    (
        "Ministry for Europe and Foreign Affairs",
        "Ministry for Europe and Foreign Affairs",
        "ministry-of-foreign-affairs",
    ),
    ("the Ministry of the Interior", "Ministry of the Interior", "ministry-of-internal-affairs"),
    ("the Defense Department", "Defense Department", "ministry-of-defence"),
    (
        "Ministry of Health , Labour and Welfare",
        "Ministry of Health , Labour and Welfare",
        "ministry-of-health-labour-and-welfare",
    ),
    ("Kyrgyzstan 's Security Council", "Security Council", "security-council"),
    ("the Supreme National Security Council", "Supreme National Security Council", "security-council"),
    ("Iraq 's Parliament", "Parliament", "parliament"),
    ("the prime minister 's office", "prime minister 's office", "prime-ministers-office"),
    ("the presidential administration", "presidential administration", "presidency"),
    ("the central bank", "central bank", "central-bank"),
    ("the U.S. Embassy in Kabul", "Embassy", "embassy"),
    (
        "the National Security and Foreign Policy Committee",
        "National Security and Foreign Policy Committee",
        "national-security-and-foreign-policy-committee",
    ),
]


@pytest.mark.parametrize(("text", "body", "slug"), FOUND)
def test_body_is_found_with_its_canonical_slug(text: str, body: str, slug: str) -> None:
    tokens = text.split()
    (found,) = find_bodies(tokens)
    assert (" ".join(tokens[found.start : found.end]), found.slug) == (body, slug)


@pytest.mark.parametrize(
    ("text", "weak"),
    [("the military operation", True), ("the Military", False), ("the cabinet", True), ("the foreign ministry", False)],
)
def test_single_common_words_are_weak(text: str, weak: bool) -> None:
    (found,) = find_bodies(text.split())
    assert found.weak is weak


@pytest.mark.parametrize("text", ["the ministry said", "foreign affairs", "a department store", "their mfa"])
def test_what_names_no_body(text: str) -> None:
    assert find_bodies(text.split()) == ()


@pytest.mark.parametrize(
    ("text", "type"),
    [("the Senate", "legislature"), ("the Navy", "military"), ("Ministry of Health", "ministry"), ("the FBI", None)],
)
def test_type_of_a_body(text: str, type: str | None) -> None:
    assert next((body.type for body in find_bodies(text.split())), None) == type


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("National Tax Administration", True),
        ("Bureau of Wells", True),  # the word before "of" tells
        ("Chess Club", False),
        ("Command Line Club", False),  # not its last word
    ],
)
def test_a_name_is_called_a_body_by_its_last_word(name: str, expected: bool) -> None:
    assert load_bodies().is_called_body(name) is expected
