"""Words of names: one sound for all romanizations."""

from __future__ import annotations

import pytest

from extract.spelling import beginning, skeleton, sound, word_likeness


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("toqaev", "tokayev", "q and k, y between vowels"),
        ("zhaparov", "japarov", "zh and j"),
        ("rakhmon", "rahmon", "kh and h"),
        ("meredow", "meredov", "w and v"),
        ("shoukry", "shukri", "ou and u, y and i"),
        ("yerlan", "erlan", "ye at the beginning"),
        ("haniyeh", "haniye", "a mute h"),
        ("hassan", "hasan", "doubled letters"),
        ("ivanoff", "ivanov", "-off"),
        ("abdelkader", "abdulkader", "the servant of somebody"),
    ],
)
def test_romanizations_of_one_word_sound_alike(one: str, other: str, rule: str) -> None:
    assert sound(one) == sound(other)


def test_a_consonant_weighs_more_than_a_vowel() -> None:
    assert word_likeness("marzok", "marzak") > word_likeness("marzok", "marlok")


def test_a_letter_weighs_more_in_a_short_word() -> None:
    assert word_likeness("peng", "ping") < word_likeness("karpeng", "karping")


def test_an_article_may_be_joined_to_its_word() -> None:
    assert word_likeness(sound("albusaidi"), sound("busaidi")) > 0.9


def test_a_skeleton_has_neither_vowels_nor_a_common_ending() -> None:
    assert skeleton(sound("tokayev")) == skeleton(sound("tokay")) == "tk"


@pytest.mark.parametrize(("word", "start"), [("emomali", "a"), ("imomali", "a"), ("gadafi", "k"), ("", "")])
def test_all_vowels_begin_alike(word: str, start: str) -> None:
    assert beginning(word) == start
