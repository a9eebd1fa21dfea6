"""Who met whom: sides, roll-up, periods, statuses, the sentence quoted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from extract.errors import QuestionError
from extract.model import Actor, Extraction, Place
from graph.questions import Meeting, who_met
from graph.store import EventGraph, open_store
from tests import factories as make

KAZ, KGZ, UZB = make.country(), make.country("KGZ", "Kyrgyzstan"), make.country("UZB", "Uzbekistan")
AIDA = make.official()
MINISTRY = Actor("body:KAZ/mfa", "body", "Foreign Ministry of Kazakhstan", of=KAZ.id)
DANA = replace(make.official("dana-omar", "Dana Omar"), of=MINISTRY.id)
BEK = make.official("bek-osmon", "Bek Osmon", "KGZ")
CAST = (KAZ, KGZ, UZB, AIDA, MINISTRY, DANA, BEK)

Tell = Callable[..., None]


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[EventGraph]:
    with open_store(tmp_path / "g.db", create=True) as opened:
        yield opened


@pytest.fixture
def tell(graph: EventGraph) -> Tell:
    """Puts an article with one report into the graph."""

    def put(article: str, quote: str = make.TEXT, confidence: float = 0.9, **report: object) -> None:
        proof = make.evidence(article, quote, confidence=confidence)
        source = make.article(article, text=quote, title=f"Title of {article}")
        said = make.report(proof=proof, **report)  # type: ignore[arg-type]
        graph.put(Extraction(source, CAST, (), (said,)))

    return put


def pairs(meetings: tuple[Meeting, ...]) -> list[tuple[list[str], list[str]]]:
    return [([n.name for n in m.who], [n.name for n in m.whom]) for m in meetings]


def test_a_person_met_those_on_the_other_side(graph: EventGraph, tell: Tell) -> None:
    tell("a1", actors=(AIDA.id, DANA.id), recipients=(BEK.id,))
    assert pairs(who_met(graph, "Aida Sarsen")) == [(["Aida Sarsen"], ["Bek Osmon"])]


def test_it_does_not_matter_which_side_is_asked(graph: EventGraph, tell: Tell) -> None:
    tell("a1", actors=(AIDA.id, DANA.id), recipients=(BEK.id,))
    assert pairs(who_met(graph, "Bek Osmon")) == [(["Bek Osmon"], ["Aida Sarsen", "Dana Omar"])]


def test_without_a_name_all_meetings_are_told_from_the_side_of_who_came(graph: EventGraph, tell: Tell) -> None:
    tell("a1", actors=(AIDA.id,), recipients=(BEK.id,), date="2024-05-06")
    tell("a2", actors=(UZB.id,), recipients=(KGZ.id,), date=None)
    assert pairs(who_met(graph)) == [(["Aida Sarsen"], ["Bek Osmon"]), (["Uzbekistan"], ["Kyrgyzstan"])]


@pytest.mark.parametrize(("since", "until", "found"), [("2024-05", None, 1), (None, "2024-04", 0), (None, None, 2)])
def test_a_period_holds_without_a_name_too(
    graph: EventGraph, tell: Tell, since: str | None, until: str | None, found: int
) -> None:
    tell("a1", actors=(AIDA.id,), recipients=(BEK.id,), date="2024-05-06")
    tell("a2", actors=(UZB.id,), recipients=(KGZ.id,), date=None)
    assert len(who_met(graph, since=since, until=until)) == found


def test_without_sides_everybody_met_everybody(graph: EventGraph, tell: Tell) -> None:
    tell("a1", actors=(AIDA.id, BEK.id, UZB.id), recipients=())
    assert pairs(who_met(graph, "Aida Sarsen")) == [(["Aida Sarsen"], ["Bek Osmon", "Uzbekistan"])]


@pytest.mark.parametrize(
    "actor",
    [
        pytest.param(AIDA, id="an official of the country"),
        pytest.param(MINISTRY, id="a body of the country"),
        pytest.param(DANA, id="an official of a body of the country"),
        pytest.param(KAZ, id="the country itself"),
    ],
)
def test_a_country_met_whom_those_who_act_for_it_met(graph: EventGraph, tell: Tell, actor: Actor) -> None:
    tell("a1", actors=(actor.id,), recipients=(UZB.id,))
    assert pairs(who_met(graph, "Kazakhstan")) == [([actor.name], ["Uzbekistan"])]


def test_what_a_country_discusses_with_itself_is_no_meeting_of_it(graph: EventGraph, tell: Tell) -> None:
    tell("a1", actors=(AIDA.id,), recipients=(DANA.id,))
    assert (who_met(graph, "Kazakhstan"), len(who_met(graph, "Aida Sarsen"))) == ((), 1)


def test_a_meeting_whose_other_side_is_not_named_is_kept(graph: EventGraph, tell: Tell) -> None:
    tell("a1", actors=(KAZ.id,), recipients=())
    assert pairs(who_met(graph, "Kazakhstan")) == [(["Kazakhstan"], [])]


def test_with_asks_for_the_other_side(graph: EventGraph, tell: Tell) -> None:
    tell("a1", actors=(AIDA.id, UZB.id), recipients=(BEK.id,))
    found = who_met(graph, "Aida Sarsen", with_="Kyrgyzstan"), who_met(graph, "Aida Sarsen", with_="Uzbekistan")
    assert [len(meetings) for meetings in found] == [1, 0]


@pytest.mark.parametrize(
    ("status", "found"),
    [
        pytest.param("happened", True, id="a meeting that took place"),
        pytest.param("ongoing", True, id="one that goes on"),
        pytest.param("historical", True, id="one of long ago"),
        pytest.param("planned", False, id="a plan is no meeting"),
        pytest.param("possible", False, id="a possibility is no meeting"),
        pytest.param("denied", False, id="a denial is no meeting"),
    ],
)
def test_only_what_took_place_counts_unless_asked(graph: EventGraph, tell: Tell, status: str, found: bool) -> None:
    tell("a1", status=status)
    answers = bool(who_met(graph, "Kazakhstan")), bool(who_met(graph, "Kazakhstan", status=[status]))
    assert answers == (found, True)


@pytest.mark.parametrize(
    ("date", "since", "until", "found"),
    [
        pytest.param("2024-05-06", "2024-05-06", "2024-05-06", True, id="both ends belong to the period"),
        pytest.param("2024-05-06", "2024-05-07", None, False, id="the day before the period"),
        pytest.param("2024-05-06", None, "2024-05", True, id="until a month means its last day"),
        pytest.param("2024", "2024-05", "2024-06", True, id="a year may mean a day of the period"),
        pytest.param("2023-12-30/2024-01-02", "2024", None, True, id="a meeting that reaches into the period"),
        pytest.param(None, "2024", None, False, id="without a date it is in no period"),
        pytest.param("XXXX-05-06", None, "2024", False, id="without a year it is in no period"),
        pytest.param(None, None, None, True, id="without a period dates do not matter"),
    ],
)
def test_periods(
    graph: EventGraph, tell: Tell, date: str | None, since: str | None, until: str | None, found: bool
) -> None:
    tell("a1", date=date)
    assert bool(who_met(graph, "Kazakhstan", since=since, until=until)) is found


def test_the_newest_meeting_comes_first_and_undated_ones_last(graph: EventGraph, tell: Tell) -> None:
    for article, date in (("a1", "2024-01"), ("a2", None), ("a3", "2024-03-01")):
        tell(article, date=date)
    assert [meeting.date for meeting in who_met(graph, "Kazakhstan")] == ["2024-03-01", "2024-01", None]


def test_a_limit_keeps_the_newest(graph: EventGraph, tell: Tell) -> None:
    for article, date in (("a1", "2024-01-01"), ("a2", "2024-02-01")):
        tell(article, date=date)
    assert [meeting.date for meeting in who_met(graph, "Kazakhstan", limit=1)] == ["2024-02-01"]


@pytest.mark.parametrize(("least", "found"), [(0.0, 1), (0.9, 1), (0.91, 0)])
def test_a_meeting_is_as_sure_as_the_surest_report_of_it(
    graph: EventGraph, tell: Tell, least: float, found: int
) -> None:
    tell("a1", confidence=0.6)
    tell("a2", confidence=0.9)
    meetings = who_met(graph, "Kazakhstan", min_confidence=least)
    assert [meeting.confidence for meeting in meetings] == [0.9] * found


def test_the_surest_report_is_quoted_and_all_are_counted(graph: EventGraph, tell: Tell) -> None:
    tell("a1", quote="The ministers met.", confidence=0.6)
    tell("a2", quote="The two ministers met in Bishkek.", confidence=0.9, said_by=KAZ.id)
    (meeting,) = who_met(graph, "Kazakhstan")
    assert meeting.said_by is not None
    assert (meeting.quote, meeting.article.title, meeting.said_by.name, meeting.sources) == (
        *("The two ministers met in Bishkek.", "Title of a2", "Kazakhstan"),
        2,
    )


@pytest.mark.parametrize(
    ("place", "found"),
    [("bishkek", True), ("KGZ", True), ("Osh", False)],
    ids=["the place's name", "its country's code", "another place"],
)
def test_places(graph: EventGraph, tell: Tell, place: str, found: bool) -> None:
    tell("a1", place=Place("Bishkek", "KGZ"))
    assert bool(who_met(graph, "Kazakhstan", place=place)) is found


def test_a_mode_chooses_meetings(graph: EventGraph, tell: Tell) -> None:
    tell("a1", mode="phone")
    assert [len(who_met(graph, "Kazakhstan", mode=[mode])) for mode in ("phone", "visit")] == [1, 0]


@pytest.mark.parametrize("wrong", [{"status": ["cancelled"]}, {"mode": ["lunch"]}, {"since": "last year"}])
def test_words_that_do_not_exist_are_refused(graph: EventGraph, tell: Tell, wrong: dict[str, object]) -> None:
    tell("a1")
    with pytest.raises(QuestionError):
        who_met(graph, "Kazakhstan", **wrong)  # type: ignore[arg-type]


def test_an_official_meets_colleagues_but_a_country_not_its_officials(graph: EventGraph, tell: Tell) -> None:
    tell("a1", actors=(AIDA.id,), recipients=(DANA.id,))
    found = who_met(graph, "Aida Sarsen", with_="Kazakhstan"), who_met(graph, "Kazakhstan", with_="Aida Sarsen")
    assert [len(meetings) for meetings in found] == [1, 0]


def test_one_whose_people_stand_on_both_sides_is_found_from_either(graph: EventGraph, tell: Tell) -> None:
    tell("a1", actors=(AIDA.id, BEK.id), recipients=(DANA.id, UZB.id))
    both = (["Aida Sarsen", "Dana Omar"], ["Bek Osmon", "Uzbekistan"])
    assert [pairs(who_met(graph, "Kazakhstan", with_=name)) for name in ("Uzbekistan", "Kyrgyzstan")] == [
        [both],
        [both],
    ]
