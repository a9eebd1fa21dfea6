"""The check of files of names."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.names_check import Inspection, check_names

LEAGUE = "organizations: {lake-league: {name: Lake League, type: regional, members: 'UGA, RWA 2012'}}"
SARSEN = "officials: [{name: Aida Sarsen, offices: 'KAZ FOREIGN_MINISTER 2020, org:lake-league ORG_HEAD 2023'}]"


def write(folder: Path, *texts: str) -> list[Path]:
    paths = [folder / f"{number}.yaml" for number, _ in enumerate(texts)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_names_in_order_are_counted(tmp_path: Path) -> None:
    assert check_names(write(tmp_path, LEAGUE, SARSEN)) == Inspection(2, ())


def test_an_official_that_is_ours_too_is_no_problem(tmp_path: Path) -> None:
    text = "officials: [{name: Joe Biden, qid: Q6279, offices: USA HEAD_OF_STATE 2021/2025}]"
    assert check_names(write(tmp_path, text)) == Inspection(1, ())


@pytest.mark.parametrize(
    ("texts", "problem"),
    [
        ([LEAGUE, LEAGUE], "1.yaml: org:lake-league: another entry has this id"),
        ([SARSEN], "Aida Sarsen: an office of 'org:lake-league', which no file has"),
        ([LEAGUE, SARSEN, SARSEN], "Aida Sarsen: country:KAZ has Aida Sarsen already"),
        ([LEAGUE.replace("UGA", "ZZZ")], "org:lake-league: member 'country:ZZZ', which no file has"),
        (
            [LEAGUE.replace("name: Lake League", "name: United Nations")],
            "'United Nations' is a strong name of org:lake-league and org:un: make it weak in all but one",
        ),
        (["planets: {}"], "0.yaml: unknown section 'planets'"),
        (["officials: [{name: X, offices: KAZ KING}]"], "0.yaml: X: KING: no such role"),
        (["\x00"], "0.yaml: cannot be read: "),
    ],
)
def test_a_problem_is_told_once(tmp_path: Path, texts: list[str], problem: str) -> None:
    found = check_names(write(tmp_path, *texts)).problems
    assert [line.startswith(problem) for line in found] == [True]


def test_a_broken_file_does_not_hide_the_problems_of_another(tmp_path: Path) -> None:
    found = check_names(write(tmp_path, "planets: {}", LEAGUE.replace("UGA", "ZZZ"))).problems
    assert [line.split(":")[0] for line in found] == ["0.yaml", "org"]
