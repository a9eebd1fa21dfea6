"""Officials as a file of names."""

from __future__ import annotations

import pytest
import yaml

from extract.posts import Official, Post, read_officials
from extract.registers.writing import names_lines

TERMS = (Post("country:KAZ", "FOREIGN_MINISTER", "2020", "2022-03"), Post("org:un", "ORG_HEAD", None, "2023"))


def test_an_official_is_one_line() -> None:
    official = Official("Aida Sarsen", ("Sarsen",), (TERMS[0],), "Q7")
    assert list(names_lines([official])) == [
        "officials:",
        '  - {qid: Q7, name: Aida Sarsen, names: ["Sarsen"], offices: "KAZ FOREIGN_MINISTER 2020/2022-03"}',
    ]


@pytest.mark.parametrize("name", ["Ana: Sol", "No", "2020-01-01", "'Ana", "{Ana}", "Ana # Sol", "Zoë D'Arc", 'A"B C'])
def test_what_is_written_reads_back(name: str) -> None:
    officials = (
        Official(name, (name, "Other"), TERMS),
        Official("Ann Wood", (), (Post("country:KEN", "HEAD_OF_STATE"),)),
    )
    text = "\n".join(names_lines(officials))
    assert read_officials("own.yaml", yaml.safe_load(text)) == officials


def test_of_nobody_nothing_is_written() -> None:
    assert list(names_lines([])) == []
