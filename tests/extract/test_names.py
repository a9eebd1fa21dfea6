from dataclasses import replace

import pytest

from extract.names import (
    closest,
    family_last,
    is_suffix,
    may_be_short_for,
    read_name,
    surnames,
    without_honorifics,
)

SHORT_FORMS = [
    ("Toqaev", "Qasym-Zhomart Toqaev", True),  # the surname
    ("J. Biden", "Joe Biden", True),  # an initial
    ("Joe Biden", "Joe R. Biden, Jr.", True),  # middle initial and suffix
    ("Amir-Abdollahian", "Hossein Amir Abdollahian", True),  # hyphen or not
    ("Al Thani", "Tamim bin Hamad Al Thani", True),  # particles do not count
    ("Lopez Obrador", "Andrés Manuel López Obrador", True),  # accents do not count
    ("Xi", "Xi Jinping", True),  # the family name comes first
    ("bin Salman", "Mohammed bin Salman", True),  # by the father's name
    ("Salman", "Mohammed bin Salman", False),  # which without "bin" is the father
    ("bin Salman", "Salman bin Abdulaziz", False),  # who is no son of his own
    ("Wade", "George W. Bush", False),  # an initial alone is no name
    ("Walter Bush", "George W. Bush", False),  # and a middle one no first name
    ("Miromonovich", "Shavkat Miromonovich Mirziyoyev", False),  # nor is a patronymic
    ("Milosevic", "Slobodan Milosevic", True),  # a surname may look like one
    ("Hunter Biden", "Joe Biden", False),  # another given name
    ("Joe Biden", "Biden", False),  # the short form is never the longer one
    ("Karimov", "Islam Karim", False),  # a longer word is another name
]


@pytest.mark.parametrize(("short", "full", "expected"), SHORT_FORMS)
def test_a_short_form_fits_a_full_name(short: str, full: str, expected: bool) -> None:
    assert may_be_short_for(read_name(short), read_name(full)) is expected


def test_a_possessive_ending_is_no_part_of_a_name() -> None:
    assert read_name("Sadyr Japarov’s") == read_name("Sadyr Japarov")


@pytest.mark.parametrize("text", ["Jr.", "Jr. Sr.", "de la", "V"])
def test_a_name_of_suffixes_or_particles_keeps_them(text: str) -> None:
    assert read_name(text).words


def test_a_suffix_is_kept_apart() -> None:
    assert (read_name("Joseph R. Biden, Jr.").suffix, read_name("Joseph R. Biden, Jr.").words[-1]) == ("jr", "biden")


def test_one_candidate_is_an_answer() -> None:
    known = (read_name("Amir Khan Muttaqi"), read_name("Abdul Ghani Baradar"))
    assert closest(read_name("Muttaqi"), known) == known[0]


def test_two_candidates_are_none() -> None:
    known = (read_name("George Bush"), read_name("Barbara Bush"))
    assert closest(read_name("Bush"), known) is None


def test_a_family_name_that_stands_first_is_a_surname() -> None:
    assert surnames(read_name("Kim Jong Un")) == {"kim", "un"}


def test_a_family_name_moves_to_the_end() -> None:
    assert family_last(read_name("Orbán Viktor")) == replace(read_name("Orbán Viktor"), words=("viktor", "orban"))


@pytest.mark.parametrize("text", ["Viktor Orbán", "Orbán"])
def test_no_other_name_does(text: str) -> None:
    assert family_last(read_name(text)) is None


def test_a_name_of_honorifics_keeps_the_last() -> None:
    assert without_honorifics(read_name("Sheikh Imam")).words == ("imam",)


def test_a_surname_outweighs_a_given_name() -> None:
    known = (read_name("Ahmed Khalid"), read_name("Khalid Mansour"))
    assert closest(read_name("Khalid"), known) == known[0]


@pytest.mark.parametrize(("text", "expected"), [("Jr.", True), ("Jr", True), ("III", True), ("Biden", False)])
def test_a_suffix_is_no_name(text: str, expected: bool) -> None:
    assert is_suffix(text) is expected
