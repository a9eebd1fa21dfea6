"""The lint of data files sees what the loader lets pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.gazetteer import load_gazetteer
from extract.inspection import check_gazetteer, check_officials
from extract.posts import read_officials


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (
            "groups: {students: {name: Students, names: [Taleban], type: armed}}",
            "'Taleban' is a strong name of group:students and group:taliban: make it weak in all but one",
        ),
        ("groups: {students: {name: Students, type: armed, of: ZZZ}}", "group:students: of 'country:ZZZ', which no"),
        (
            "organizations: {club: {name: Blue Club, type: forum, members: ZZZ 2004}}",
            "org:club: member 'country:ZZZ', which no file has",
        ),
        ("groups: {students: {name: Students, type: armed, qid: P31}}", "group:students: 'P31' is no Wikidata item"),
        ("groups: {students: {name: Students, type: armed, qid: Q232}}", "group:students: has the Wikidata item of"),
        (
            "organizations: {club: {name: Blue Club, type: forum, members: KAZ 2004/1999}}",
            "org:club: country:KAZ leaves before it joins",
        ),
        (
            'organizations: {club: {name: Blue Club, type: forum, members: "KAZ 2004, KAZ 2009"}}',
            "org:club: country:KAZ joins again before it leaves",
        ),
        (
            "organizations: {club: {name: Blue Club, type: forum, members: KAZ 20}}",
            "org:club: country:KAZ: a date has to be a year, month or day",
        ),
    ],
)
def test_problem_is_reported(tmp_path: Path, content: str, problem: str) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(content, encoding="utf-8")
    assert any(found.startswith(problem) for found in check_gazetteer(load_gazetteer(own)))


def test_seat_of_two_is_no_problem() -> None:
    assert not [problem for problem in check_gazetteer(load_gazetteer()) if "Brussels" in problem]


@pytest.mark.parametrize(
    ("officials", "problem"),
    [
        (
            [("Ana Sol", "PER HEAD_OF_STATE 2001", None), ("Sol Ana", "PER FOREIGN_MINISTER", None)],
            "Sol Ana: country:PER",
        ),
        ([("Ana Sol", "PER HEAD_OF_STATE", "Q5"), ("Ann Wood", "KEN HEAD_OF_STATE", "Q5")], "Ann Wood: Q5 has Ana Sol"),
        ([("Ana Sol", "ZZZ HEAD_OF_STATE", None)], "Ana Sol: an office of 'country:ZZZ', which no file has"),
        ([("Ana Sol", "org:nobody ORG_HEAD", None)], "Ana Sol: an office of 'org:nobody', which no file has"),
        ([("Ana Sol", "PER HEAD_OF_STATE", "5")], "Ana Sol: '5' is no Wikidata item"),
        (
            [("Ana Sol", "PER HEAD_OF_STATE 2001/2005, PER HEAD_OF_STATE 2003", None)],
            "Ana Sol: HEAD_OF_STATE of country:PER again before it ends",
        ),
    ],
)
def test_problem_of_an_official_is_reported(officials: list[tuple[str, str, str | None]], problem: str) -> None:
    items = [{"name": name, "offices": text, **({"qid": qid} if qid else {})} for name, text, qid in officials]
    found = check_officials(read_officials("own.yaml", {"officials": items}), load_gazetteer())
    assert [line for line in found if line.startswith(problem)]
