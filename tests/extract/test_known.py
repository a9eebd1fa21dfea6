"""Ours and a user's names together."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import ResourceError
from extract.known import load_known, names_digest

LEAGUE = "organizations: {lake-league: {name: Lake League, type: regional}}"
OTHER = "organizations: {hill-league: {name: Hill League, type: regional}}"
SARSEN = "officials: [{name: Aida Sarsen, offices: 'KAZ FOREIGN_MINISTER 2020'}]"


def write(folder: Path, text: str, name: str = "own.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_without_files_what_is_known_is_loaded_once() -> None:
    assert load_known() is load_known(())


def test_names_officials_and_offices_of_a_file_are_known(tmp_path: Path) -> None:
    known = load_known([write(tmp_path, f"{LEAGUE}\n{SARSEN}")])
    assert known.gazetteer.entry("org:lake-league") is not None
    assert len(known.officials.named("Aida Sarsen")) == 1
    (office,) = known.titles.find(["the", "Lake", "League", "'s", "former", "Lake", "League", "secretary", "general"])
    assert office.country == "org:lake-league"


def test_several_files_add_up(tmp_path: Path) -> None:
    gazetteer = load_known([write(tmp_path, LEAGUE, "a.yaml"), write(tmp_path, OTHER, "b.yaml")]).gazetteer
    assert gazetteer.entry("org:lake-league") is not None
    assert gazetteer.entry("org:hill-league") is not None


def test_a_body_with_a_name_of_its_own_is_known(tmp_path: Path) -> None:
    path = write(tmp_path, "bodies: {lake-guard: {name: Lake Guard, of: UGA, type: military}}")
    assert load_known([path]).gazetteer.entry("body:UGA/lake-guard") is not None


def test_a_file_that_changed_is_read_again(tmp_path: Path) -> None:
    first = load_known([write(tmp_path, LEAGUE)])
    again = load_known([write(tmp_path, OTHER)])
    assert first.gazetteer.entry("org:lake-league") is not None
    assert again.gazetteer.entry("org:lake-league") is None


def test_a_file_that_did_not_change_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path, LEAGUE)
    assert load_known([path]) is load_known([str(path)])


def test_the_digest_is_that_of_the_content(tmp_path: Path) -> None:
    one, other = write(tmp_path, LEAGUE, "a.yaml"), write(tmp_path, OTHER, "b.yaml")
    assert names_digest([one, other]) == names_digest([other, one])
    assert names_digest([one]) != names_digest([other])
    assert names_digest(()) == ""


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("planets: {}", "own.yaml: unknown section 'planets' (allowed: countries, organizations, groups, bodies,"),
        ("generic: {}", "own.yaml: unknown section 'generic'"),  # composed of words, in our own file only
        ("officials: [{name: X}]", "own.yaml: X: lacks 'offices'"),
        ("organizations: {un: {name: Onion, type: forum}}", "own.yaml: org:un: another entry has this id"),
        ("- a list", "own.yaml: has to be a mapping of sections"),
        ("a: [", "own.yaml: line 2: "),
        ("a: {b: 1, b: 2}", "own.yaml: line 1: the key 'b' stands twice"),
    ],
)
def test_a_file_that_breaks_the_form_is_refused_in_one_line(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(ResourceError) as refused:
        load_known([write(tmp_path, text)])
    assert str(refused.value).startswith(problem)
    assert "\n" not in str(refused.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"nowhere\.yaml: cannot be read: No such file or directory"):
        load_known([tmp_path / "nowhere.yaml"])
