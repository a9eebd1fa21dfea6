"""Officials as files state them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from extract.errors import ResourceError
from extract.posts import Official, Post, first_day, last_day, overlap, read_officials


def section(offices: str = "KAZ FOREIGN_MINISTER 2020", **more: Any) -> dict[str, Any]:
    return {"officials": [{"name": "Aida Sarsen", "offices": offices, **more}]}


def test_an_official_has_names_offices_and_an_item() -> None:
    content = section("KAZ FOREIGN_MINISTER 2020-01-02/2021-03, org:un ORG_HEAD", names=["Sarsen A."], qid="Q7")
    posts = (
        Post("country:KAZ", "FOREIGN_MINISTER", "2020-01-02", "2021-03"),
        Post("org:un", "ORG_HEAD"),
    )
    assert read_officials("own.yaml", content) == (Official("Aida Sarsen", ("Sarsen A.",), posts, "Q7"),)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020-02-03", date(2020, 2, 3), date(2020, 2, 3)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020~", date(2017, 1, 1), date(2023, 12, 31)),  # seen in office then: three years around it
    ],
)
def test_a_date_has_a_first_and_a_last_day(text: str, first: date, last: date) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (section("KAZ CHIEF"), "own.yaml: item 1: CHIEF: no such role (roles: HEAD_OF_STATE,"),
        (section("KAZ"), "own.yaml: item 1: cannot read the office 'KAZ'"),
        (section("KAZ FOREIGN_MINISTER 2020-13"), "'KAZ FOREIGN_MINISTER 2020-13': a date has to be a year, month or"),
        (section("KAZ FOREIGN_MINISTER lately"), "a date has to be a year, month or day"),
        (section("KAZ FOREIGN_MINISTER 2020/2019"), "'KAZ FOREIGN_MINISTER 2020/2019' ends before it begins"),
        (section(title="Dr"), "unknown key 'title' (allowed: qid, name, offices, names)"),
        ({"officials": [{"name": "Aida Sarsen"}]}, "lacks 'offices'"),
        ({"officials": "Aida Sarsen"}, "own.yaml: a section has to be a mapping or a list"),
    ],
)
def test_what_breaks_the_form_is_refused(content: dict[str, Any], problem: str) -> None:
    with pytest.raises(ResourceError) as refused:
        read_officials("own.yaml", content)
    assert problem.replace("item 1", "Aida Sarsen") in str(refused.value)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2001/2005", "2003/2007", True),
        ("2003/2007", "2001/2005", True),
        ("2001/2005", "2005/2009", False),  # the same year, one after the other
        ("2001", "2003/2005", False),  # the end of the first is not known
        ("2001-05-01/2005-05-02", "2005-05-01", True),
    ],
)
def test_terms_overlap_only_where_there_is_no_doubt(one: str, other: str, expected: bool) -> None:
    first, second = (
        Post("country:KAZ", "FOREIGN_MINISTER", *(text.split("/") + [None])[:2])  # noqa: RUF005
        for text in (one, other)
    )
    assert overlap(first, second) is expected
    assert overlap(first, replace(second, role="HEAD_OF_STATE")) is False
