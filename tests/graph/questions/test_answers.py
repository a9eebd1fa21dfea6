"""Timelines, explanations, paths, searches and counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from extract.errors import QuestionError
from extract.model import Actor, Extraction, Membership, Part, Tenure
from graph import questions
from graph.store import EventGraph, open_store
from tests import factories as make

KAZ, KGZ, UZB = make.country(), make.country("KGZ", "Kyrgyzstan"), make.country("UZB", "Uzbekistan")
AIDA, CSTO = make.official(), Actor("org:csto", "organization", "CSTO")
MINISTRY = Actor("body:KAZ/mfa", "body", "Kazakh Foreign Ministry", of=KAZ.id)
CAST = (KAZ, KGZ, UZB, AIDA, CSTO, MINISTRY)

Tell = Callable[..., None]


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[EventGraph]:
    with open_store(tmp_path / "g.db", create=True) as opened:
        yield opened


@pytest.fixture
def tell(graph: EventGraph) -> Tell:
    """Puts an article with one report into the graph."""

    def put(article: str = "a1", quote: str = make.TEXT, **report: object) -> None:
        said = make.report(proof=make.evidence(article, quote), **report)  # type: ignore[arg-type]
        graph.put(Extraction(make.article(article, text=quote), CAST, (), (said,)))

    return put


def facts(article: str, former: bool = False) -> Extraction:
    """An article that tells Aida's office, Kazakhstan's membership and its ministry."""
    proof = make.evidence(article)
    return replace(
        make.extraction(make.article(article), CAST, ()),
        tenures=(Tenure(AIDA.id, "foreign minister", KAZ.id, "2023", None, former, False, proof),),
        memberships=(Membership(KAZ.id, CSTO.id, None, None, proof),),
        parts=(Part(MINISTRY.id, KAZ.id, proof),),
    )


def test_a_timeline_tells_all_that_happened_from_the_first_day(graph: EventGraph, tell: Tell) -> None:
    tell("a1", date="2024-05-06")
    tell("a2", date="2024-05-01", type="AID", mode=None, actors=(AIDA.id,), status="planned")
    tell("a3", date=None)
    found = [(one.date, one.type) for one in questions.timeline(graph, "Kazakhstan")]
    assert found == [("2024-05-01", "AID"), ("2024-05-06", "CONSULT"), (None, "CONSULT")]


def test_a_timeline_can_be_narrowed(graph: EventGraph, tell: Tell) -> None:
    tell("a1")
    tell("a2", type="AID", mode=None)
    assert [one.type for one in questions.timeline(graph, "Kazakhstan", types=["AID"])] == ["AID"]


def test_a_timeline_refuses_a_type_that_does_not_exist(graph: EventGraph, tell: Tell) -> None:
    tell()
    with pytest.raises(QuestionError, match="there is no type 'CHAT'"):
        questions.timeline(graph, "Kazakhstan", types=["CHAT"])


def test_an_event_is_explained_by_all_its_reports(graph: EventGraph, tell: Tell) -> None:
    tell("a1")
    tell("a2", said_by=KAZ.id)
    (event,) = graph.events()
    found = questions.explain(graph, event.id)
    assert {account.article.id for account in found.accounts} == {"a1", "a2"}
    assert {account.says for account in found.accounts} == {"CONSULT meeting happened 2024-05-06"}


@pytest.mark.parametrize("short", [True, False], ids=["first digits", "the id of a report"])
def test_an_event_is_found_by(graph: EventGraph, tell: Tell, short: bool) -> None:
    tell()
    (event,) = graph.events()
    found = questions.explain(graph, event.id[:7] if short else event.reports[0].id)
    assert found.event == event


@pytest.mark.parametrize(
    ("relation", "says"),
    [
        ("HOLDS_OFFICE", "Aida Sarsen, foreign minister"),
        ("MEMBER_OF", "Kazakhstan, member of CSTO"),
        ("PART_OF", "Kazakh Foreign Ministry, part of Kazakhstan"),
    ],
)
def test_an_edge_of_facts_is_explained_by_them(graph: EventGraph, relation: str, says: str) -> None:
    graph.put(facts("a1"))
    (edge,) = [edge for edge in graph.edges() if edge.relation == relation]
    assert [account.says for account in questions.explain(graph, edge.id).accounts] == [says]


def test_an_edge_of_events_is_explained_by_their_reports(graph: EventGraph, tell: Tell) -> None:
    tell("a1")
    tell("a2", date="2024-05-09")
    (edge,) = [edge for edge in graph.edges() if edge.relation == "MET"]
    assert {account.article.id for account in questions.explain(graph, edge.id).accounts} == {"a1", "a2"}


def test_an_id_that_does_not_exist_is_refused(graph: EventGraph) -> None:
    with pytest.raises(QuestionError, match="no event, report or edge 'abcdef'"):
        questions.explain(graph, "abcdef")


def test_a_path_leads_through_meetings(graph: EventGraph, tell: Tell) -> None:
    tell("a1", actors=(AIDA.id,), recipients=(KGZ.id,))
    tell("a2", actors=(UZB.id,), recipients=(KGZ.id,), date="2024-01-01")
    tell("a3", actors=(UZB.id,), recipients=(KGZ.id,), date="2024-06-01")
    steps = questions.find_path(graph, "Aida Sarsen", "Uzbekistan")
    assert [(step.one.name, step.other.name, step.meeting.date) for step in steps] == [
        ("Aida Sarsen", "Kyrgyzstan", "2024-05-06"),
        ("Kyrgyzstan", "Uzbekistan", "2024-06-01"),
    ]


def test_a_path_is_the_same_from_both_ends_however_busy_they_are(graph: EventGraph, tell: Tell) -> None:
    tell("a1", actors=(AIDA.id,), recipients=(KGZ.id,))
    for day in range(1, 9):
        tell(f"b{day}", actors=(UZB.id,), recipients=(KGZ.id,), date=f"2024-01-0{day}")
    there, back = (questions.find_path(graph, *ends) for ends in ((AIDA.id, UZB.id), (UZB.id, AIDA.id)))
    assert [step.meeting.event for step in there] == [step.meeting.event for step in reversed(back)]
    assert there[1].meeting.date == "2024-01-08"


@pytest.mark.parametrize(
    "report",
    [
        pytest.param({"status": "planned"}, id="a plan connects nobody"),
        pytest.param({"type": "ACCUSE", "mode": None}, id="an accusation is no meeting"),
        pytest.param({"recipients": (), "actors": (KAZ.id,)}, id="nobody to meet"),
    ],
)
def test_no_path(graph: EventGraph, tell: Tell, report: dict[str, object]) -> None:
    tell("a1", **report)
    assert questions.find_path(graph, "Kazakhstan", "Kyrgyzstan") == ()


def test_members_of_one_delegation_are_connected_only_through_whom_they_met(graph: EventGraph, tell: Tell) -> None:
    tell(actors=(KAZ.id, KGZ.id), recipients=(UZB.id,))
    steps = questions.find_path(graph, "Kazakhstan", "Kyrgyzstan")
    assert [step.other.name for step in steps] == ["Uzbekistan", "Kyrgyzstan"]


def test_a_path_to_oneself_is_empty(graph: EventGraph, tell: Tell) -> None:
    tell()
    assert questions.find_path(graph, "Kazakhstan", "country:KAZ") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("bishkek", True, id="a word in another case"),
        pytest.param("minister kazakh", True, id="words in another order"),
        pytest.param('"foreign minister"', True, id="words side by side"),
        pytest.param('"minister foreign"', False, id="words side by side in the wrong order"),
        pytest.param("Bishkek Moscow", False, id="one word is not there"),
        pytest.param("NOT bishkek", False, id="operators are words like others"),
        pytest.param("bishkek*)", True, id="signs do not matter"),
    ],
)
def test_search(graph: EventGraph, tell: Tell, text: str, found: bool) -> None:
    tell()
    assert bool(questions.search(graph, text)) is found


def test_search_names_article_and_events(graph: EventGraph, tell: Tell) -> None:
    tell()
    (quotation,) = questions.search(graph, "bishkek")
    assert (quotation.article.id, quotation.events) == ("a1", tuple(event.id for event in graph.events()))


@pytest.mark.parametrize("text", ["", '"', "?!"])
def test_search_needs_a_word(graph: EventGraph, text: str) -> None:
    with pytest.raises(QuestionError, match="at least one word"):
        questions.search(graph, text)


def test_counts(graph: EventGraph, tell: Tell) -> None:
    tell("a1")
    tell("a2")
    tell("a3", date="2023", status="planned")
    found = questions.count(graph)
    assert (found.articles, found.reports, found.events, found.statuses) == (3, 3, 2, (("happened", 1), ("planned", 1)))
    assert (found.actors, found.first, found.last) == (6, "2023-01-01", "2024-05-06")


def test_an_empty_graph_is_counted(graph: EventGraph) -> None:
    found = questions.count(graph)
    assert (found.articles, found.actors, found.first) == (0, 0, None)
