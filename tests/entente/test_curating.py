"""The verbs that settle who is who."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from entente.cli import run
from graph.store import open_store
from tests import factories as make

PAIR = ("person:KAZ/aida-sarsen", "person:KAZ/sarsen")
Printed = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a graph in which Sarsen may be Aida Sarsen."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ENTENTE_GRAPH", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)
    with open_store("graph.db", create=True) as store:
        for article, one in (("a1", make.official()), ("a2", make.official("sarsen", "Sarsen"))):
            store.put(make.extraction(make.article(article), (make.country(), one), ()))
    return tmp_path


def test_duplicates_are_a_table_with_score_articles_and_reason(capfd: Printed) -> None:
    assert run(["duplicates"]) == 0
    head, pair, *reason = capfd.readouterr().out.splitlines()
    assert (head.split()[0], pair.split()) == ("SCORE", ["0.75", *PAIR, "1", "+", "1"])
    assert "Aida Sarsen ~ Sarsen, .75, both of KAZ" in reason[0]


def test_duplicates_are_json_and_csv_too(capfd: Printed) -> None:
    assert run(["duplicates", "--format", "json"]) == 0
    (row,) = json.loads(capfd.readouterr().out)
    assert (row["one"], row["verdict"]) == ({"id": PAIR[0], "name": "Aida Sarsen"}, "unsure")
    assert run(["duplicates", "--format", "csv"]) == 0
    (line,) = csv.DictReader(io.StringIO(capfd.readouterr().out))
    assert (line["one"], line["other"], line["score"]) == (*PAIR, "0.75")


def test_where_nothing_is_uncertain_it_says_so(capfd: Printed) -> None:
    run(["different", *PAIR])
    run(["duplicates"])
    assert capfd.readouterr().out == "no pair\n"


def test_corrections_go_out_and_come_in(capfd: Printed) -> None:
    run(["same", *PAIR, "--reason", "one minister"])
    run(["corrections"])
    printed = capfd.readouterr().out
    Path("kept.yaml").write_text(printed, encoding="utf-8")
    assert (run(["undo", *PAIR]), run(["corrections", "kept.yaml"]), run(["corrections"])) == (0, 0, 0)
    written = capfd.readouterr()
    assert (written.out, written.err) == (printed, "entente: 1 added or changed, 0 withdrawn, 0 kept\n")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param(b"- same: [Sarsen, a:b]", "own.yaml: entry 1: 'Sarsen' is no actor id", id="a name"),
        pytest.param(b"\xff\xfe\x00", "own.yaml: is not text in UTF-8", id="other bytes"),
    ],
)
def test_a_file_that_is_not_right_is_one_line(capfd: Printed, content: bytes, says: str) -> None:
    Path("own.yaml").write_bytes(content)
    assert run(["corrections", "own.yaml"]) == 1
    assert capfd.readouterr().err == f"entente: error: {says}\n"


def test_a_file_that_is_missing_is_wrong_use(capfd: Printed) -> None:
    assert run(["corrections", "none.yaml"]) == 2
    assert "none.yaml" in capfd.readouterr().err


def test_undo_of_nothing_fails(capfd: Printed) -> None:
    assert run(["undo", *PAIR, "--by", "me"]) == 1
    assert "me has decided nothing about" in capfd.readouterr().err
