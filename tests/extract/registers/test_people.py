"""Persons of a register as officials."""

from __future__ import annotations

import pytest

from extract.posts import Post
from extract.registers.people import official, post
from extract.registers.tally import Tally

TERM = Post("country:KAZ", "FOREIGN_MINISTER", "2020", "2022")


def test_names_are_those_in_latin_letters_that_sound_different() -> None:
    names = ["Aida  Sarsen", "Aïda Sarsen", "Айда Сарсен", "Aida Sarsenova", "x" * 80, "", "Aida: Sarsen"]
    found = official(names, "Q5", [TERM], Tally())
    assert found is not None
    assert (found.name, found.names, found.wikidata) == ("Aida Sarsen", ("Aida Sarsenova",), "Q5")


@pytest.mark.parametrize(("names", "posts"), [(["Айда"], [TERM]), (["Aida Sarsen"], [])])
def test_who_has_no_name_or_no_office_is_none(names: list[str], posts: list[Post]) -> None:
    tally = Tally()
    assert official(names, None, posts, tally) is None
    assert tally == Tally()


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2020-01-02", "2022-03", ("2020-01-02", "2022-03")),
        ("2020-01-02T00:00:00Z", None, ("2020-01-02", None)),
        ("+2020-00-00T00:00:00Z", "", ("2020", None)),  # the month is not known
        ("2020-13-40", "soon", (None, None)),
        ("2022", "2020", (None, None)),  # ends before it begins
        ("-0044-03-15", None, (None, None)),
        ("0000", None, (None, None)),
    ],
)
def test_dates_are_those_that_can_be(since: str, until: str | None, expected: tuple[str | None, str | None]) -> None:
    found = post("country:KAZ", "FOREIGN_MINISTER", since, until)
    assert (found.since, found.until) == expected


def test_of_terms_that_overlap_the_better_dated_is_kept() -> None:
    other = [
        Post("country:KAZ", "FOREIGN_MINISTER", "2021-05-01"),
        Post("country:KAZ", "FOREIGN_MINISTER"),
        Post("country:KAZ", "FOREIGN_MINISTER", "2024"),
        TERM,
    ]
    found = official(["Aida Sarsen"], None, [*other, TERM], Tally())
    assert found is not None
    assert [term.since for term in found.posts] == ["2020", "2024"]
