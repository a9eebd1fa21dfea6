"""Whom a name means on a day, and for whom that person acts."""

from __future__ import annotations

import pytest

from extract.officials import Officials, build_officials, joined, load_officials, owner_on
from extract.posts import Official, Post, read_officials

PRESIDENT, PREMIER, MINISTER = ["HEAD_OF_STATE"], ["HEAD_OF_GOVERNMENT"], ["FOREIGN_MINISTER"]


def official(name: str, *offices: str, qid: str | None = None, names: tuple[str, ...] = ()) -> Official:
    """An official with offices written as in a file."""
    (read,) = read_officials("own", {"officials": [{"name": name, "offices": ", ".join(offices), "names": [*names]}]})
    return Official(read.name, read.names, read.posts, qid)


KNOWN = Officials(
    [
        official("Zhandos Kerimov", "KAZ HEAD_OF_STATE 2010/2015"),
        official("Ola Berg", "NOR HEAD_OF_GOVERNMENT 2010/2014, org:nato ORG_HEAD 2015/2019"),
        official("Ann Berg", "SWE HEAD_OF_GOVERNMENT 2012/2014"),
        official("Lin Mei", "TWN FOREIGN_MINISTER 2012-01/2016-12", names=("Lin",)),
        official("Per Dahl", "SWE FOREIGN_MINISTER 2000/2004"),
        official("Per Dahl", "NOR FOREIGN_MINISTER 2012/2016"),
        official("Rolf II", "DNK HEAD_OF_STATE 2010"),
        official("Rolf IV", "SWE HEAD_OF_STATE 2010"),
        official("Juan Paz Soto", "CHL HEAD_OF_STATE 2011~/2012~"),
    ]
)

FOUND = [
    ("Zhandos Kerimov", "2012-05-01", [], "Zhandos Kerimov"),  # a full name needs no title
    ("Jandos Keriimov", "2012-05-01", [], "Zhandos Kerimov"),  # the same name transliterated otherwise
    ("Kerimov Zhandos", "2012-05-01", [], "Zhandos Kerimov"),  # the family name first
    ("Zhandos A. Kerimov", "2012-05-01", [], "Zhandos Kerimov"),  # an initial that is not known
    ("Zhandos Altai Kerimov", "2012-05-01", [], "Zhandos Kerimov"),  # a middle name that is not known
    ("Juan Soto", "2012-05-01", [], "Juan Paz Soto"),  # a middle name left out
    ("Zhandos Kerimov", None, [], "Zhandos Kerimov"),  # no day to compare
    ("Zhandos Kerimov", "2024-05-01", [], "Zhandos Kerimov"),  # some years after
    ("Zhandos Kerimov", "2034-05-01", [], None),  # too long after for a name without a title
    ("Zhandos Kerimov", "2034-05-01", PRESIDENT, "Zhandos Kerimov"),  # with one it may be told of the past
    ("Aibek Kerimov", "2012-05-01", [], None),  # another given name
    ("Kerimov", "2012-05-01", PRESIDENT, "Zhandos Kerimov"),
    ("Kerimov", "2012-05-01", [], None),  # a surname alone may be anybody's
    ("Kerimov", "2012-05-01", PREMIER, None),  # another office
    ("Kerimov", "2016-03-01", PRESIDENT, "Zhandos Kerimov"),  # some months after the end
    ("Kerimov", "2017-03-01", PRESIDENT, None),  # another one by then
    ("Z. Kerimov", "2012-05-01", PRESIDENT, "Zhandos Kerimov"),
    ("Aibek Kerimov", "2012-05-01", PRESIDENT, None),
    ("Berg", "2010-05-01", PREMIER, "Ola Berg"),  # the only one in office then
    ("Berg", "2013-05-01", PREMIER, None),  # two in office
    ("Berg", "2016-05-01", PRESIDENT, "Ola Berg"),  # a president of an organization is its head
    ("Lin", "2013-05-01", MINISTER, "Lin Mei"),  # a short form that the file gives
    ("Mei", "2013-05-01", MINISTER, "Lin Mei"),
    ("Per Dahl", "2014-05-01", MINISTER, "Per Dahl"),  # two of the name, one in office
    ("Per Dahl", "2008-05-01", [], None),  # two of the name, none in office
    ("Soto", "2014-05-01", PRESIDENT, "Juan Paz Soto"),  # seen in office 2011 and 2012
    ("Sheikh Zhandos Kerimov", "2012-05-01", [], "Zhandos Kerimov"),  # a style that stayed with the name
    ("Amir Kerimov", "2012-05-01", [], "Zhandos Kerimov"),  # a style that is an office
    ("Sheikh Kerimov", "2012-05-01", [], None),
    ("Amir", "2012-05-01", PRESIDENT, None),
    ("Rolf II", "2012-05-01", PRESIDENT, "Rolf II"),  # of two kings the second
    ("Rolf", "2012-05-01", PRESIDENT, None),
    ("ʻʻ", "2014-05-01", PRESIDENT, None),  # no name at all
]


@pytest.mark.parametrize(("name", "day", "roles", "expected"), FOUND)
def test_a_name_means_the_one_official_of_its_time(
    name: str, day: str | None, roles: list[str], expected: str | None
) -> None:
    found = KNOWN.find(name, day, roles)
    assert (found and found.name) == expected


def test_a_former_holder_may_have_held_the_office_long_ago() -> None:
    found = KNOWN.find("Kerimov", "2024-05-01", PRESIDENT, former=True)
    assert found is not None
    assert KNOWN.find("Kerimov", "2005-05-01", PRESIDENT, former=True) is None


@pytest.mark.parametrize(
    ("day", "owner"),
    [
        ("2012-05-01", "country:NOR"),
        ("2017-05-01", "org:nato"),
        ("2014-12-31", "country:NOR"),  # the office held that day, though another begins soon
        ("2023-05-01", "country:NOR"),  # no longer of the organization
        ("2005-05-01", "country:NOR"),  # not yet in office, but of one country
        (None, None),  # of which of the two is not clear
    ],
)
def test_an_official_acts_for_whom_the_office_is_held_on_the_day(day: str | None, owner: str | None) -> None:
    assert owner_on(official("Ola Berg", "NOR HEAD_OF_GOVERNMENT 2010/2014, org:nato ORG_HEAD 2015/2019"), day) == owner


def test_two_offices_at_once_for_two_leave_it_open() -> None:
    assert owner_on(official("Ola Berg", "NOR HEAD_OF_GOVERNMENT 2010", "org:un ORG_HEAD 2011"), "2012-05-01") is None


def test_what_a_users_file_says_of_one_of_ours_adds_to_it() -> None:
    ours = official("Ola Berg", "NOR HEAD_OF_GOVERNMENT 2010", qid="Q5")
    theirs = official("Olaf Berg", "NOR HEAD_OF_GOVERNMENT 2010/2014", "org:nato ORG_HEAD 2015", qid="Q5")
    (one,) = joined([ours, theirs])
    assert (one.name, one.names, one.wikidata) == ("Ola Berg", ("Olaf Berg",), "Q5")
    assert [(post.of, post.until) for post in one.posts] == [("country:NOR", "2014"), ("org:nato", None)]


@pytest.mark.parametrize(
    ("other", "number"),
    [
        (official("Ola Berg", "NOR FOREIGN_MINISTER 2008"), 1),  # the same name and country
        (official("Ola Berg", "SWE FOREIGN_MINISTER 2008"), 2),  # another country
        (official("Ola Berg", "NOR FOREIGN_MINISTER 2008", qid="Q6"), 2),  # another item
    ],
)
def test_officials_are_one_only_where_item_or_name_and_country_agree(other: Official, number: int) -> None:
    assert len(joined([official("Ola Berg", "NOR HEAD_OF_GOVERNMENT 2010", qid="Q5"), other])) == number


def test_a_users_officials_are_found_beside_ours() -> None:
    own = {"officials": [{"name": "Aida Sarsen", "offices": "KAZ FOREIGN_MINISTER 2020"}]}
    both = build_officials([("own.yaml", own)])
    assert len(both) == len(load_officials()) + 1
    assert [one.posts for one in both.named("Aida Sarsen")] == [(Post("country:KAZ", "FOREIGN_MINISTER", "2020"),)]


@pytest.mark.parametrize(
    ("name", "day", "roles", "owner"),
    [
        ("Joseph R. Biden, Jr.", "2022-05-01", [], "country:USA"),
        ("Biden", "2023-05-01", PRESIDENT, "country:USA"),
        ("Volodymyr Zelenskyy", "2022-05-01", [], "country:UKR"),
        ("Zelenskiy", "2022-05-01", PRESIDENT, "country:UKR"),
        ("Qasym-Zhomart Toqaev", "2021-05-01", [], "country:KAZ"),
        ("Xi", "2019-05-01", PRESIDENT, "country:CHN"),
        ("John Forbes Kerry", "2014-05-01", MINISTER, "country:USA"),
        ("Abe", "2013-05-01", PREMIER, "country:JPN"),
        ("António Guterres", "2021-05-01", [], "org:un"),
        ("Guterres", "2021-05-01", ["ORG_HEAD"], "org:un"),
        ("Jens Stoltenberg", "2012-05-01", [], "country:NOR"),
    ],
)
def test_the_officials_of_our_file_are_found(name: str, day: str, roles: list[str], owner: str) -> None:
    found = load_officials().find(name, day, roles)
    assert found is not None
    assert owner_on(found, day) == owner
