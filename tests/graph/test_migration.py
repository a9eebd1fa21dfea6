"""Graph files of older layouts: opened with all that they held, as if built today."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from extract.errors import StoreError
from extract.identity import slug
from extract.model import Actor, Extraction, Membership, Part, Tenure
from graph import schema
from graph.migration import STEPS
from graph.model import Decision
from graph.store import EventGraph, open_store
from tests import factories as make

LAYOUT_1 = Path(__file__).parents[1] / "data" / "layout_1.sql"
CASPIAN = Actor("org:caspian", "organization", "Caspian Council")
HOMES = (make.country(), make.country("KGZ", "Kyrgyzstan"), CASPIAN)
TOQAEV, TOKAYEV, OMAR = (
    Actor(f"person:KAZ/{slug(name)}", "official", name, (), "country:KAZ")
    for name in ("Qasym-Zhomart Toqaev", "Kassym-Jomart Tokayev", "Bek Omar")
)
SPELLINGS = (TOQAEV.id, TOKAYEV.id)


def told(article: str, president: Actor) -> Extraction:
    proof = make.evidence(article)
    met = make.report(actors=(president.id,), recipients=("country:KGZ",), proof=proof)
    return replace(
        make.extraction(make.article(article), (*HOMES, president, OMAR), (met,)),
        tenures=(
            Tenure(president.id, "president", "country:KAZ", None, None, False, False, proof),
            Tenure(OMAR.id, "president", "country:KAZ", None, None, True, False, proof),
        ),
        memberships=(Membership("country:KAZ", CASPIAN.id, "1992", None, proof),),
        parts=(Part(CASPIAN.id, "country:KAZ", proof),),
    )


def build(path: Path) -> EventGraph:
    graph = open_store(path, create=True)
    graph.put(told("a1", TOQAEV))
    graph.put(told("a2", TOKAYEV))
    graph.decide(Decision(OMAR.id, TOKAYEV.id, "different", 1.0, "father and son", "me"))
    return graph


def layout_1(path: Path) -> Path:
    """A file of the first layout, whose rules knew nothing of spellings: two presidents had two meetings."""
    with build(path.with_suffix(".new")) as graph:
        graph.decide(Decision(*SPELLINGS, "different", 1.0, "", "nobody"))
    with sqlite3.connect(path) as db:
        db.executescript(LAYOUT_1.read_text(encoding="utf-8"))
        db.execute("ATTACH ? AS new", (str(path.with_suffix(".new")),))
        for (table,) in db.execute(
            "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sent%_%'"
        ):
            db.execute(f"INSERT INTO main.{table} SELECT * FROM new.{table}")  # noqa: S608 - names from the file beside
        db.execute("INSERT INTO main.sentence SELECT * FROM new.sentence")
        db.execute("DELETE FROM decision WHERE \"by\" IN ('nobody', 'rule:alike')")
        db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        db.execute("PRAGMA user_version = 1")
    db.close()
    return path


def held(graph: EventGraph) -> tuple[list[object], ...]:
    values = (graph.articles(), graph.nodes(), graph.events(), graph.edges(), graph.decisions(), graph.tenures())
    found = graph.db.execute("SELECT quote FROM sentence_text WHERE sentence_text MATCH 'counterpart'")
    return (*map(list, values), list(graph.memberships()), list(graph.parts()), found.fetchall())


def tables(graph: EventGraph) -> list[tuple[str, str]]:
    rows = graph.db.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").fetchall()
    return [(name, " ".join(sql.replace("IF NOT EXISTS ", "").split())) for name, sql in rows]


def test_a_file_of_the_first_layout_has_two_presidents(tmp_path: Path) -> None:
    """Without them the tests below would prove little."""
    with sqlite3.connect(layout_1(tmp_path / "old.db")) as db:
        assert db.execute("SELECT count(*) FROM event").fetchone() == (2,)
    db.close()


@pytest.mark.parametrize("read_only", [True, False])
def test_an_older_graph_is_what_a_build_of_today_makes(tmp_path: Path, read_only: bool) -> None:
    path = layout_1(tmp_path / "old.db")
    with build(tmp_path / "today.db") as today, open_store(path, read_only=read_only) as older:
        assert held(older) == held(today)


def test_an_older_graph_gets_the_tables_of_today(tmp_path: Path) -> None:
    path = layout_1(tmp_path / "old.db")
    with build(tmp_path / "today.db") as today, open_store(path) as older:
        assert (tables(older), schema.layout_of(older.db)) == (tables(today), schema.VERSION)


def test_an_older_graph_takes_articles_out_and_in_again(tmp_path: Path) -> None:
    with build(tmp_path / "today.db") as today, open_store(layout_1(tmp_path / "old.db")) as older:
        older.remove("a1")
        older.put(told("a1", TOQAEV))
        assert held(older) == held(today)


def test_what_people_decided_is_kept(tmp_path: Path) -> None:
    with open_store(layout_1(tmp_path / "old.db")) as older:
        assert [one.reason for one in older.decisions() if one.by == "me"] == ["father and son"]


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = layout_1(tmp_path / "old.db")
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE block (key INTEGER)")
        db.execute("CREATE TABLE held (person INTEGER)")
    with pytest.raises(StoreError, match="older Entente, and not brought up to date"):
        open_store(path)
    assert db.execute("PRAGMA user_version").fetchone() == (1,)
    db.close()


def test_there_is_a_step_from_every_layout_to_the_next() -> None:
    assert sorted(STEPS) == list(range(1, schema.VERSION))
