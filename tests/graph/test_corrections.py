"""The corrections file: the graph stands as it says, and every undoing restores what was, byte for byte."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import entente
from extract.errors import ResourceError
from extract.model import Actor, Extraction, Tenure
from graph.corrections import corrections_text, read_corrections
from graph.model import Decision
from graph.store import open_store
from tests import factories as make

TOQAEV = make.official("qasym-zhomart-toqaev", "Qasym-Zhomart Toqaev")
TOKAYEV = make.official("kassym-jomart-tokayev", "Kassym-Jomart Tokayev")
ANNA, ANYA = make.official("anna-berg", "Anna Berg", "KGZ"), make.official("anya-novak", "Anya Novak", "KGZ")
MERGE = f"- same: [{ANNA.id}, {ANYA.id}]\n  reason: she married\n"
SPLIT = f"- different: [{TOQAEV.id}, {TOKAYEV.id}]\n  by: an editor\n"
FORMATS = ("gexf", "turtle", "graphml", "ntriples")


def told(article: str, one: Actor, other: Actor) -> Extraction:
    """An article in which two officials meet, with the office of the first."""
    proof = make.evidence(article)
    met = make.report(actors=(one.id,), recipients=(other.id,), proof=proof)
    cast = (make.country(), make.country("KGZ", "Kyrgyzstan"), one, other)
    post = Tenure(one.id, "president", one.of, None, None, False, False, proof)
    return replace(make.extraction(make.article(article), cast, (met,)), tenures=(post,))


ARTICLES = (told("a1", TOQAEV, ANNA), told("a2", TOKAYEV, ANYA), told("a3", TOKAYEV, ANNA))


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[entente.Graph]:
    with open_store(tmp_path / "g.db", create=True) as store:
        for article in ARTICLES:
            store.put(article)
    with entente.open_graph(tmp_path / "g.db", read_only=False) as opened:
        yield opened


def exports(graph: entente.Graph) -> dict[str, bytes]:
    files = {}
    for format in FORMATS:
        stream = io.BytesIO()
        graph.export(format, stream)
        files[format] = stream.getvalue()
    return files


def read_again(graph: entente.Graph) -> None:
    for article in reversed(ARTICLES):
        graph.store.put(article)


@pytest.mark.parametrize("correction", [MERGE, SPLIT, MERGE + SPLIT], ids=["a merge", "a split", "both"])
def test_what_a_file_changed_its_withdrawal_restores_byte_for_byte(graph: entente.Graph, correction: str) -> None:
    before = exports(graph)
    graph.correct(correction)
    changed = exports(graph)
    graph.correct("[]")
    assert (exports(graph) == before, [changed[format] != before[format] for format in FORMATS]) == (True, [True] * 4)


@pytest.mark.parametrize("correction", [MERGE, SPLIT, MERGE + SPLIT], ids=["a merge", "a split", "both"])
def test_reading_articles_again_changes_nothing_of_what_a_file_says(graph: entente.Graph, correction: str) -> None:
    graph.correct(correction)
    corrected = exports(graph)
    read_again(graph)
    assert exports(graph) == corrected


def test_a_file_says_the_same_to_a_graph_that_has_no_articles_yet(graph: entente.Graph, tmp_path: Path) -> None:
    graph.correct(MERGE + SPLIT)
    open_store(tmp_path / "new.db", create=True).close()
    with entente.open_graph(tmp_path / "new.db", read_only=False) as new:
        new.correct(MERGE + SPLIT)
        read_again(new)
        assert exports(new) == exports(graph)


@pytest.mark.parametrize(("verb", "pair"), [("same", (ANNA, ANYA)), ("different", (TOQAEV, TOKAYEV))])
def test_undo_restores_what_was_byte_for_byte(graph: entente.Graph, verb: str, pair: tuple[Actor, Actor]) -> None:
    before = exports(graph)
    getattr(graph, verb)(pair[0].name, pair[1].name)
    changed = exports(graph)
    read_again(graph)
    graph.undo(pair[0].name, pair[1].name)
    assert (changed != before, exports(graph) == before) == (True, True)


def test_what_is_printed_says_the_same_when_applied(graph: entente.Graph) -> None:
    graph.correct(MERGE + SPLIT)
    printed = graph.corrections()
    done = graph.correct(printed)
    assert (done.added, done.withdrawn, done.kept, graph.corrections()) == (0, 0, 2, printed)


def test_verdicts_that_the_file_does_not_hold_are_withdrawn_and_rules_left_alone(graph: entente.Graph) -> None:
    graph.same(ANNA.id, ANYA.id)
    done = graph.correct(SPLIT)
    assert (done.added, done.withdrawn) == (1, 1)
    assert sorted(one.by for one in graph.store.decisions()) == ["an editor", "rule:alike"]


def test_a_file_that_is_not_right_changes_nothing(graph: entente.Graph) -> None:
    graph.correct(MERGE)
    before = list(graph.store.decisions())
    with pytest.raises(ResourceError, match="entry 2"):
        graph.correct(SPLIT + "- same: [x]")
    assert list(graph.store.decisions()) == before


@pytest.mark.parametrize("text", ["", "x: [1", "'"])
def test_text_that_people_write_survives(text: str) -> None:
    said = Decision("country:A", "person:B/ü", "same", 1.0, f"“{text}”\nline two: no, #", "Zoë")
    assert read_corrections(corrections_text((said,)), "f") == (said,)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("same: [a:b, c:d]", "f: has to be a list of verdicts", id="no list"),
        pytest.param("", "f: has to be a list of verdicts", id="nothing"),
        pytest.param("- same: [a:b, c:d", "f: line 2: ", id="a bracket missing"),
        pytest.param("- [a:b, c:d]", "f: entry 1: has to be a mapping", id="a bare pair"),
        pytest.param("- same: [a:b]", "f: entry 1: a verdict needs two ids", id="one id"),
        pytest.param("- same: [a:b, a:b]", "f: entry 1: a:b stands twice", id="an id twice"),
        pytest.param("- same: [Macron, a:b]", "f: entry 1: 'Macron' is no actor id", id="a name"),
        pytest.param('- same: ["a:b\\nc", a:b]', "is no actor id", id="a line break in an id"),
        pytest.param("- same: [[[a]], a:b]", "is no actor id", id="a list for an id"),
        pytest.param("- unsure: [a:b, c:d]", "unknown key 'unsure'", id="a verdict of rules"),
        pytest.param("- {same: [a:b, c:d], different: [a:b, c:d]}", "either `same` or `different`", id="both"),
        pytest.param("- reason: why not", "either `same` or `different`", id="neither"),
        pytest.param("- {same: [a:b, c:d], reason: 3}", "'reason' has to be text", id="a number for a reason"),
        pytest.param("- {same: [a:b, c:d], by: 'rule:alike'}", "has to name a person", id="in the name of a rule"),
        pytest.param("- same: [a:b, c:d]\n- different: [c:d, a:b]", "entry 2: user decides twice", id="contradiction"),
        pytest.param("- !!python/object/apply:os.system [ls]", "f: line 1: ", id="a call"),
        pytest.param("[" * 20_000, "f: ", id="deep nesting"),
        pytest.param("- same: [a:b, 'c:\x07']", "f: cannot be read: ", id="a control character"),
        pytest.param("- same: [a:b, \ud800]", "f: cannot be read: ", id="half a character"),
    ],
)
def test_a_hostile_file_is_refused_in_one_line(text: str, line: str) -> None:
    with pytest.raises(ResourceError) as refused:
        read_corrections(text, "f")
    assert (line in str(refused.value), "\n" in str(refused.value), len(str(refused.value)) < 300) == (
        True,
        False,
        True,
    )
