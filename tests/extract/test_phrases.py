"""Phrases are compared word by word, however they were cut."""

from __future__ import annotations

import pytest

from extract.phrases import PhraseIndex, phrase_key, wears_case, words_of


@pytest.mark.parametrize(
    ("tokens", "keys"),
    [
        (["Nur", "-", "Sultan"], ["nur", "sultan"]),  # as spaCy cuts it
        (["Nur-Sultan"], ["nur", "sultan"]),  # as white space cuts it
        (["U.S.", "U.S", "US"], ["us", "us", "us"]),
        (["People", "'s"], ["people", "s"]),
        (["People’s"], ["people", "s"]),
        (["Côte", "d'Ivoire"], ["cote", "d", "ivoire"]),
        (["Lt", ".", "Gen."], ["lt", "gen"]),  # spaCy parts "Lt." before a capital
        (["Moscow", ".", "Russia"], ["moscow", ".", "russia"]),  # the end of a sentence joins nothing
        (["OPEC+"], ["opec", "+"]),
        (["RFE", "/", "RL"], ["rfe", "rl"]),
        (["Antigua", "&", "Barbuda"], ["antigua", "and", "barbuda"]),
        (["“", "Iran", "”"], ["“", "iran", "”"]),
    ],
)
def test_words_of_tokens(tokens: list[str], keys: list[str]) -> None:
    assert [word.key for word in words_of(tokens)] == keys


def test_words_know_their_token() -> None:
    assert [word.token for word in words_of(["Nur-Sultan", "-", "based"])] == [0, 0, 2]


def test_words_with_full_stops_are_dotted() -> None:
    assert [word.dotted for word in words_of(["U.S.", "US", "St."])] == [True, False, False]


@pytest.mark.parametrize(
    ("form", "text", "worn"),
    [
        ("Turkey", "Turkey", True),
        ("Turkey", "TURKEY", True),  # headlines
        ("Turkey", "turkey", False),
        ("US", "Us", False),
        ("NATO", "Nato", True),  # British newspapers
        ("al-Qaeda", "Al-Qaeda", True),
        ("Republic of Korea", "Republic Of Korea", True),
        ("foreign ministry", "Foreign Ministry", True),
    ],
)
def test_case_that_a_text_has_to_wear(form: str, text: str, worn: bool) -> None:
    assert wears_case(form, words_of([text])) is worn


def test_rigid_acronyms_need_every_capital() -> None:
    assert not wears_case("PACE", words_of(["Pace"]), rigid=True)


def test_index_finds_the_longest_phrase_first() -> None:
    index = PhraseIndex([("South Sudan", 1), ("South", 2), ("Sudan", 3)])
    assert list(index.starting_at(words_of(["South", "Sudan"]), 0)) == [(2, (1,)), (1, (2,))]


def test_index_keeps_all_values_of_a_phrase() -> None:
    assert PhraseIndex([("Türkiye", 1), ("Turkiye", 2)]).get("TÜRKIYE") == (1, 2)


def test_index_knows_what_starts_a_phrase() -> None:
    index = PhraseIndex([("South Sudan", 1)])
    assert index.starts("south")
    assert not index.starts("sudan")


def test_phrase_key_of_an_empty_text_is_empty() -> None:
    assert phrase_key(" - ") == ()
