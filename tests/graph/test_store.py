"""The store: what goes in comes out, whole or not at all, in whatever order."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from extract.errors import ArticleError, StoreError
from extract.model import Extraction, Membership, Mention, Part, Span, Tenure
from graph.model import Decision
from graph.store import EventGraph, open_store
from tests import factories as make


def told(article: str, **changes: object) -> Extraction:
    """An article of this id in which Kazakhstan and Kyrgyzstan meet."""
    proof = make.evidence(article)
    report = make.report(proof=proof, **changes)  # type: ignore[arg-type]
    return make.extraction(source=make.article(article), reports=(report,))


def graph_of(path: Path, extractions: Iterable[Extraction]) -> EventGraph:
    graph = open_store(path, create=True)
    for one in extractions:
        graph.put(one)
    return graph


def test_an_article_comes_back_as_it_was_put(tmp_path: Path) -> None:
    with graph_of(tmp_path / "g.db", [told("a1")]) as graph:
        assert graph.article("a1") == make.article("a1")


def test_a_report_comes_back_as_it_was_put(tmp_path: Path) -> None:
    said = told("a1", status="planned", said_by="country:KAZ", mode="talks")
    with graph_of(tmp_path / "g.db", [said]) as graph:
        assert [event.reports for event in graph.events()] == [said.reports]


def test_two_articles_about_one_meeting_make_one_event(tmp_path: Path) -> None:
    with graph_of(tmp_path / "g.db", [told("a1"), told("a2")]) as graph:
        (event,) = graph.events()
        assert (event.sources, len(event.reports)) == (2, 2)


def test_an_article_read_again_replaces_what_it_said(tmp_path: Path) -> None:
    with graph_of(tmp_path / "g.db", [told("a1"), told("a1", status="denied")]) as graph:
        assert [event.status for event in graph.events()] == ["denied"]


def test_removing_an_article_takes_everything_back(tmp_path: Path) -> None:
    with graph_of(tmp_path / "g.db", [told("a1")]) as graph:
        assert graph.remove("a1")
        tables = ("article", "actor", "naming", "form", "sentence", "report", "participant", "event", "involvement")
        left = [graph.db.execute("SELECT count(*) FROM " + table).fetchone()[0] for table in tables]  # noqa: S608
        assert left == [0] * len(tables)


def test_removing_an_unknown_article_says_so(tmp_path: Path) -> None:
    with graph_of(tmp_path / "g.db", []) as graph:
        assert not graph.remove("a1")


def test_quotes_of_a_removed_article_are_found_no_more(tmp_path: Path) -> None:
    with graph_of(tmp_path / "g.db", [told("a1")]) as graph:
        search = "SELECT count(*) FROM sentence_text WHERE sentence_text MATCH 'bishkek'"
        before = graph.db.execute(search).fetchone()[0]
        graph.remove("a1")
        assert (before, graph.db.execute(search).fetchone()[0]) == (1, 0)


def test_the_most_frequent_name_is_the_name(tmp_path: Path) -> None:
    official = make.official()
    cast = (make.country(), make.country("KGZ", "Kyrgyzstan"))
    names = ["Aida Sarsen", "Aida Sarsen", "Aida B. Sarsen"]
    said = [replace(told(f"a{i}"), actors=(*cast, replace(official, name=name))) for i, name in enumerate(names)]
    with graph_of(tmp_path / "g.db", said) as graph:
        (node,) = [node for node in graph.nodes() if node.kind == "official"]
        assert (node.name, node.names) == ("Aida Sarsen", ("Aida B. Sarsen", "Aida Sarsen"))


def test_an_official_rolls_up_to_the_country(tmp_path: Path) -> None:
    body = replace(make.official(), id="body:KAZ/mfa", kind="body", name="Foreign Ministry")
    spokesman = replace(make.official(), of=body.id)
    cast = (make.country(), make.country("KGZ", "Kyrgyzstan"), body, spokesman)
    with graph_of(tmp_path / "g.db", [replace(told("a1"), actors=cast)]) as graph:
        assert {node.id: node.country for node in graph.nodes()}[spokesman.id] == "KAZ"


def test_facts_come_back_as_they_were_put(tmp_path: Path) -> None:
    official, proof = make.official(), make.evidence()
    org = replace(make.country(), id="org:csto", kind="organization", name="CSTO")
    said = replace(
        make.extraction(actors=(make.country(), make.country("KGZ", "Kyrgyzstan"), official, org)),
        tenures=(Tenure(official.id, "foreign minister", "country:KAZ", "2023", None, False, True, proof),),
        memberships=(Membership("country:KAZ", org.id, "1992-05-15", None, proof),),
        parts=(Part(official.id, "country:KAZ", proof),),
        mentions=(Mention(Span(0, 6), "Kazakh", "country:KAZ"),),
    )
    with graph_of(tmp_path / "g.db", [said]) as graph:
        found = tuple(graph.tenures()), tuple(graph.memberships()), tuple(graph.parts())
        assert found == (said.tenures, said.memberships, said.parts)


def test_a_build_skips_what_it_has_by_digest(tmp_path: Path) -> None:
    with open_store(tmp_path / "g.db", create=True) as graph:
        graph.put(told("a1"), digest="d1")
        assert (graph.has("d1"), graph.has("d2")) == (True, False)


def test_an_actor_that_the_article_does_not_list_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with open_store(tmp_path / "g.db", create=True) as graph:
        with pytest.raises(ArticleError, match="country:USA"):
            graph.put(told("a1", actors=("country:USA",)))
        assert list(graph.articles()) == []


def test_a_lone_surrogate_is_refused_in_one_line(tmp_path: Path) -> None:
    broken = replace(told("a1"), article=make.article("a1", title="\ud800"))
    with open_store(tmp_path / "g.db", create=True) as graph, pytest.raises(ArticleError, match="no characters"):
        graph.put(broken)


def _not_sqlite(path: Path) -> None:
    path.write_text("this is a letter, not a graph. " * 100)


def _foreign(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE song (title TEXT)")
    db.close()


def _newer(path: Path) -> None:
    open_store(path, create=True).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()


def _unmarked(path: Path) -> None:
    open_store(path, create=True).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 0")
    db.close()


@pytest.mark.parametrize(
    ("spoil", "line"),
    [
        pytest.param(_not_sqlite, "not an SQLite file", id="a text file given by mistake"),
        pytest.param(_foreign, "another program", id="an SQLite file of another program"),
        pytest.param(_newer, "newer Entente", id="a graph of a later version"),
        pytest.param(_unmarked, "does not say which layout", id="a graph of no version"),
        pytest.param(Path.mkdir, "folder", id="a folder"),
        pytest.param(Path.touch, "is empty", id="an empty file"),
        pytest.param(lambda path: None, "there is no graph", id="no file"),
    ],
)
@pytest.mark.parametrize("read_only", [True, False])
def test_what_is_no_graph_is_refused_in_one_line(tmp_path: Path, spoil: object, line: str, read_only: bool) -> None:
    path = tmp_path / "g.db"
    spoil(path)  # type: ignore[operator]
    with pytest.raises(StoreError, match=line) as caught:
        open_store(path, read_only=read_only)
    assert "\n" not in str(caught.value)


def test_create_does_not_take_over_the_file_of_another_program(tmp_path: Path) -> None:
    _foreign(tmp_path / "g.db")
    with pytest.raises(StoreError, match="another program"):
        open_store(tmp_path / "g.db", create=True)


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    with graph_of(tmp_path / "g.db", [told("a1")]) as graph:
        pages = graph.db.execute("PRAGMA page_count").fetchone()[0]
        graph.db.execute(f"PRAGMA max_page_count = {pages}")
        before = list(graph.events())
        with pytest.raises(StoreError, match="no room left"):
            graph.put(make.extraction(source=make.article("a2", text="x" * 500_000), reports=()))
        assert list(graph.events()) == before


def test_a_reader_sees_the_last_whole_article_while_another_is_written(tmp_path: Path) -> None:
    with graph_of(tmp_path / "g.db", [told("a1")]) as graph, open_store(tmp_path / "g.db", read_only=True) as reader:
        graph.db.execute("BEGIN IMMEDIATE")
        graph.db.execute("UPDATE event SET status = 'denied'")
        assert [article.id for article in reader.articles()] == ["a1"]
        graph.db.execute("ROLLBACK")


def test_a_snapshot_keeps_one_moment(tmp_path: Path) -> None:
    with graph_of(tmp_path / "g.db", [told("a1")]) as graph, open_store(tmp_path / "g.db", read_only=True) as reader:
        with reader.snapshot():
            before = list(reader.nodes())
            graph.remove("a1")
            assert list(reader.nodes()) == before
        assert list(reader.nodes()) == []


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    graph_of(tmp_path / "g.db", [told("a1")]).close()
    with open_store(tmp_path / "g.db", read_only=True) as reader, pytest.raises(StoreError, match="may not be written"):
        reader.remove("a1")


def test_a_merge_of_actors_is_undone_by_withdrawing_it(tmp_path: Path) -> None:
    with graph_of(tmp_path / "g.db", [told("a1")]) as graph:
        before = list(graph.nodes()), list(graph.events()), list(graph.edges())
        graph.decide(Decision("country:KAZ", "country:KGZ", "same", 1.0, "a test", "me"))
        assert [node.id for node in graph.nodes()] == ["country:KAZ"]
        graph.withdraw("country:KAZ", "country:KGZ", "me")
        assert (list(graph.nodes()), list(graph.events()), list(graph.edges())) == before
