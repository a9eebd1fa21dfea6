"""Registers of three kinds, recognized by what is in them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from extract.errors import ResourceError
from extract.known import load_known
from extract.posts import Official, Post
from extract.registers.lines import LINE_LIMIT
from extract.registers.positions import Positions
from extract.registers.reading import register_reader
from extract.registers.tally import Tally

TERM = Post("country:KAZ", "FOREIGN_MINISTER", "2020-01-02", "2023")
SARSEN = Official("Aida Sarsen", ("Aida Sarsenova",), (TERM,), "Q77")


def entity(schema: str, id: str, **properties: str) -> dict[str, Any]:
    """An entity of FollowTheMoney; several values stand apart by bars."""
    return {"id": id, "schema": schema, "properties": {name: text.split("|") for name, text in properties.items()}}


FTM = [
    entity("Person", "p1", name="Aida Sarsen", alias="Айда Сарсен|Aida Sarsenova", wikidataId="Q77", country="kz"),
    entity("Occupancy", "o1", holder="p1", post="m", startDate="2020-01-02", endDate="2023"),
    entity("Occupancy", "o2", holder="p1", post="c", startDate="2024"),
    entity("Occupancy", "o3", holder="p1", post="nowhere"),
    entity("Position", "m", name="Minister of Foreign Affairs of Kazakhstan", country="kz"),
    entity("Position", "c", name="Chess Master of Kazakhstan", country="kz"),
    entity("Person", "p2", name="Bek Omar", country="uz", position="President"),
    entity("Person", "p3", name="Ida Noon"),
    entity("Company", "k", name="Lake Bank"),
]


def snak(value: Any) -> dict[str, Any]:
    return {"snaktype": "value", "datavalue": {"value": value}}


def held(position: str, rank: str = "normal", **qualifiers: Any) -> dict[str, Any]:
    return {
        "mainsnak": snak({"id": position}),
        "rank": rank,
        "qualifiers": {name: [snak(value)] for name, value in qualifiers.items()},
    }


def time(text: str, precision: int) -> dict[str, Any]:
    return {"time": f"+{text}T00:00:00Z", "precision": precision}


WIKIDATA = [
    {
        "type": "item",
        "id": "Q77",
        "labels": {"en": {"value": "Aida Sarsen"}},
        "aliases": {"en": [{"value": "Aida Sarsenova"}]},
        "claims": {
            "P39": [
                held("Q900", P580=time("2020-01-02", 11), P582=time("2023-00-00", 9), P1001={"id": "Q232"}),
                held("Q900", rank="deprecated", P580=time("1999-01-01", 11), P1001={"id": "Q232"}),
                held("Q901"),
                held("Q902"),
            ]
        },
    },
    {"type": "item", "id": "Q900", "labels": {"en": {"value": "Minister of Foreign Affairs"}}, "claims": {}},
    {"type": "item", "id": "Q902", "labels": {"en": {"value": "prime minister"}}, "claims": []},
]
ROWS = [
    ("http://www.wikidata.org/entity/Q77", "Aida Sarsen", "Minister of Foreign Affairs", "KAZ", "2020-01-02", "2023"),
    ("http://www.wikidata.org/entity/Q77", "Aida Sarsenova", "chess master", "KAZ", "", ""),
]
COLUMNS = ("person", "personLabel", "positionLabel", "countryIso", "start", "end")


def lines(objects: Iterable[Any]) -> str:
    return "\n".join(json.dumps(found, ensure_ascii=False) for found in objects) + "\n"


def sparql() -> str:
    bindings = [
        {name: {"type": "literal", "value": cell} for name, cell in zip(COLUMNS, row, strict=True)} for row in ROWS
    ]
    return json.dumps({"head": {"vars": COLUMNS}, "results": {"bindings": bindings}}, indent=1)


def table(delimiter: str) -> str:
    return "\n".join(delimiter.join(row) for row in (COLUMNS, *ROWS)) + "\n"


def read(path: Path, format: str | None = None) -> tuple[list[Official], Tally]:
    tally = Tally()
    reader = register_reader(path, path.name, format)
    return list(reader(path, path.name, Positions(load_known()), tally)), tally


def write(folder: Path, content: str | bytes) -> Path:
    path = folder / "list"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    "content",
    [
        lines(FTM),
        "[\n" + ",\n".join(lines([found]).strip() for found in WIKIDATA) + "\n]\n",  # as dumps have them
        lines(WIKIDATA),
        sparql(),
        json.dumps([dict(zip(COLUMNS, row, strict=True)) for row in ROWS]),
        table(","),
        table("\t"),
        "\ufeff" + table(","),
        gzip.compress(lines(FTM).encode()),
    ],
    ids=["ftm", "dump", "entities", "sparql", "rows", "csv", "tsv", "marked csv", "gzip"],
)
def test_the_official_of_a_register_is_read(tmp_path: Path, content: str | bytes) -> None:
    assert read(write(tmp_path, content))[0][0] == SARSEN


def test_a_person_of_followthemoney_may_have_its_position_as_text(tmp_path: Path) -> None:
    found, _ = read(write(tmp_path, lines(FTM)))
    assert found[1:] == [Official("Bek Omar", (), (Post("country:UZB", "HEAD_OF_STATE"),))]


def test_the_order_of_followthemoney_entities_does_not_matter(tmp_path: Path) -> None:
    assert SARSEN in read(write(tmp_path, lines(reversed(FTM))))[0]


def test_what_is_left_out_is_counted(tmp_path: Path) -> None:
    _, tally = read(write(tmp_path, lines(FTM)))
    assert list(tally.lines()) == [
        "2 officials with 2 offices",
        "left out 1 offices that are of no known kind, such as 'Chess Master of Kazakhstan'",
    ]
    _, tally = read(write(tmp_path, lines(WIKIDATA)))
    assert (dict(tally.positions), tally.homeless) == ({"Q901": 1}, 1)


@pytest.mark.parametrize(
    "line",
    ['{"schema": "Person", ', "[1, 2]", "null", "x" * 100, '{"id": ' + "[" * 100_000],
    ids=["cut", "list", "null", "text", "deep"],
)
def test_a_broken_line_is_passed_over_and_counted(tmp_path: Path, line: str) -> None:
    first, *others = lines(FTM).splitlines()
    found, tally = read(write(tmp_path, "\n".join([first, line, *others])))
    assert (found[0], tally.broken, tally.first_broken) == (SARSEN, 1, 2)


STRANGE = [
    {"schema": "Position", "properties": None},
    {"schema": "Position", "properties": {"name": [None, 3, {}]}},
    {"schema": "Occupancy", "properties": {"holder": "p1", "post": [{"id": "m"}], "startDate": [None]}},
    {"schema": "Person", "id": ["p"], "properties": []},
    {"claims": {"P39": [None, {"mainsnak": 3}, {"mainsnak": {"datavalue": []}}]}, "labels": [], "aliases": 3},
    {"claims": {"P39": [{"mainsnak": snak({"id": 3}), "qualifiers": 3}]}, "labels": {"en": 3}},
    {"claims": 3},
]


@pytest.mark.parametrize("format", ["ftm", "wikidata"])
def test_entities_of_strange_shape_do_no_harm(tmp_path: Path, format: str) -> None:
    good = FTM if format == "ftm" else WIKIDATA
    assert SARSEN in read(write(tmp_path, lines([*good, *STRANGE])), format)[0]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "list: is empty"),
        ("  \n \n", "list: is empty"),
        ("Aida Sarsen was minister.", "list: is neither a list of FollowTheMoney entities nor of Wikidata"),
        ('{"a": 1}\n', "list: is neither a list of FollowTheMoney entities"),
        (lines(FTM).encode() + b"\xff\xfe\n", "list, line 10: is no UTF-8 text"),
        (lines(FTM).encode("utf-16"), "list, line 1: is no UTF-8 text"),
        ("x" * (LINE_LIMIT + 2), "list, line 1: longer than 20 MB"),
        (gzip.compress(lines(FTM).encode())[:-9], "list: is a broken gzip file"),
        ("person,personLabel\nQ1,Ana\n", "list: a row without 'positionLabel' (columns: person, personLabel,"),
        (sparql()[:-20], "list: no JSON ("),
        ('{"results": {"bindings": 3}}', "list: is no table of query results"),
        (b"person,personLabel,positionLabel\n" + b"x" * 2_000_000, "list: field larger than field limit"),
    ],
    ids=range(12),
)
def test_a_file_that_cannot_be_read_is_told_in_one_line(tmp_path: Path, content: str | bytes, problem: str) -> None:
    with pytest.raises(ResourceError) as refused:
        read(write(tmp_path, content))
    assert str(refused.value).startswith(problem)
    assert "\n" not in str(refused.value)
