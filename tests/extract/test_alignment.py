"""Which word of a name stands for which of another."""

from __future__ import annotations

from extract.alignment import align, words_agree


def test_a_middle_word_is_left_over() -> None:
    assert align(("anna", "berg"), ("anna", "lena", "berg")).right == (1,)


def test_two_words_may_stand_for_one() -> None:
    aligned = align(("suu", "kyi"), ("suukyi",))
    assert (aligned.left, aligned.right) == ((), ())


def test_words_that_differ_are_left_over_on_both_sides() -> None:
    aligned = align(("ilham", "aliev"), ("heidar", "aliev"))
    assert (aligned.left, aligned.right) == ((0,), (0,))


def test_an_initial_agrees_with_what_begins_so() -> None:
    assert (words_agree("j", "jozef") > 0.9, words_agree("j", "mark")) == (True, 0)


def test_forms_of_two_known_names_never_agree() -> None:
    assert words_agree("mahmud", "mohamed") == 0
