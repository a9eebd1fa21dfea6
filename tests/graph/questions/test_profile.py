"""Profiles: who somebody is, with counts, offices, belongings and deeds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from extract.model import Actor, Extraction, Membership, Part, Tenure
from graph import questions
from graph.questions import Profile
from graph.store import EventGraph, open_store
from tests import factories as make

KAZ, KGZ, UZB = make.country(), make.country("KGZ", "Kyrgyzstan"), make.country("UZB", "Uzbekistan")
AIDA, CSTO = make.official(), Actor("org:csto", "organization", "CSTO")
MINISTRY = Actor("body:KAZ/mfa", "body", "Kazakh Foreign Ministry", of=KAZ.id)
DANA = make.official("dana-ospan", "Dana Ospan")
OTHER_AIDA = make.official("aida-sarsen", "Aida Sarsen", "KGZ")
CAST = (KAZ, KGZ, UZB, AIDA, CSTO, MINISTRY, DANA)

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


def facts(article: str, former: bool = False, date: str = "2024-05-08") -> Extraction:
    """An article that tells Aida's office, Kazakhstan's membership and its ministry."""
    proof = make.evidence(article)
    return replace(
        make.extraction(make.article(article, date=date), CAST, ()),
        tenures=(Tenure(AIDA.id, "foreign minister", KAZ.id, "2023", None, former, False, proof),),
        memberships=(Membership(KAZ.id, CSTO.id, "2002", None, proof),),
        parts=(Part(MINISTRY.id, KAZ.id, proof),),
    )


def chapters(profile: Profile) -> dict[str, int]:
    return {chapter.name: chapter.events for chapter in profile.chapters}


def test_a_profile_says_whom_an_official_acts_for_and_the_office(graph: EventGraph) -> None:
    graph.put(facts("a1"))
    graph.put(facts("a2"))
    profile = questions.show(graph, "Aida Sarsen")
    (office,) = profile.offices
    assert [home.id for home in profile.acts_for] == [KAZ.id]
    assert (office.office, office.since, office.sources) == ("foreign minister", "2023", 2)
    assert profile.country is not None
    assert profile.country.name == "Kazakhstan"


def test_names_are_counted_by_article(graph: EventGraph) -> None:
    for article, aliases in (("a1", ("Sarsen",)), ("a2", ())):
        graph.put(make.extraction(make.article(article), (replace(AIDA, aliases=aliases), KAZ), ()))
    assert questions.show(graph, AIDA.id).names == (("Aida Sarsen", 2), ("Sarsen", 1))


def test_others_of_the_same_name_are_told(graph: EventGraph, tell: Tell) -> None:
    graph.put(make.extraction(make.article("a0"), (KGZ, OTHER_AIDA), ()))
    for number in range(10):
        tell(f"a{number + 1}", actors=(AIDA.id,), date=f"2024-05-{number + 1:02}")
    assert [one.id for one in questions.show(graph, "Aida Sarsen").namesakes] == [OTHER_AIDA.id]
    assert questions.show(graph, AIDA.id).namesakes == ()


def test_a_profile_of_a_country_says_its_officials_and_memberships(graph: EventGraph) -> None:
    graph.put(facts("a1"))
    profile = questions.show(graph, "Kazakhstan")
    assert [office.person.name for office in profile.offices] == ["Aida Sarsen"]
    assert [(one.actor.name, one.since) for one in profile.member_of] == [("CSTO", "2002")]
    assert [one.actor.name for one in profile.parts] == ["Kazakh Foreign Ministry"]


def test_a_profile_of_an_organization_says_its_members_and_when_they_were_told(graph: EventGraph) -> None:
    graph.put(facts("a1", date="2024-05-08"))
    graph.put(facts("a2", date="2024-06-01"))
    (member,) = questions.show(graph, "CSTO").members
    assert (member.actor.name, member.since, member.sources) == ("Kazakhstan", "2002", 2)
    assert (member.first, member.last, member.quote) == ("2024-05-08", "2024-06-01", make.TEXT)


def test_a_profile_of_a_body_says_what_it_is_part_of(graph: EventGraph) -> None:
    graph.put(facts("a1"))
    (whole,) = questions.show(graph, "Kazakh Foreign Ministry").part_of
    assert whole.actor.name == "Kazakhstan"


def test_a_profile_counts_events_by_relation_and_direction(graph: EventGraph, tell: Tell) -> None:
    tell("a1")
    tell("a2", mode="visit", actors=(KGZ.id,), recipients=(KAZ.id,))
    tell("a3", status="denied")
    assert questions.show(graph, "Kazakhstan").relations == (("MET", True, 1), ("VISITED", False, 1))


def test_a_country_is_counted_with_its_officials(graph: EventGraph, tell: Tell) -> None:
    tell("a1")
    tell("a2", actors=(AIDA.id,), recipients=(UZB.id,))
    profile = questions.show(graph, "Kazakhstan")
    (tally,) = profile.events
    assert (tally.events, tally.own, tally.first) == (2, 1, "2024-05-06")
    assert profile.relations == (("MET", True, 2),)


def test_what_the_officials_of_a_country_discuss_is_no_meeting_of_the_country(graph: EventGraph, tell: Tell) -> None:
    tell("a1", actors=(AIDA.id,), recipients=(DANA.id,))
    profile = questions.show(graph, "Kazakhstan")
    assert (profile.counterparts, profile.chapters) == ((), ())
    assert chapters(questions.show(graph, "Dana Ospan")) == {"meetings": 1}


def test_counterparts_are_counted_by_kind_of_contact(graph: EventGraph, tell: Tell) -> None:
    tell("a1", actors=(AIDA.id,))
    tell("a2", actors=(AIDA.id,), mode="phone", date="2024-06-01")
    tell("a3", actors=(AIDA.id,), mode="visit", date="2024-07-01")
    tell("a4", actors=(AIDA.id,), status="planned")
    tell("a5", actors=(AIDA.id,), recipients=(UZB.id,))
    first, second = questions.show(graph, "Aida Sarsen").counterparts
    assert (first.actor.name, first.events, first.met, first.calls, first.visits) == ("Kyrgyzstan", 3, 1, 1, 1)
    assert (first.first, first.last, second.actor.name) == ("2024-05-06", "2024-07-01", "Uzbekistan")


@pytest.mark.parametrize(
    ("report", "chapter"),
    [
        ({"mode": "meeting"}, "meetings"),
        ({"mode": None}, "meetings"),
        ({"mode": "visit"}, "visits"),
        ({"mode": "phone"}, "calls"),
        ({"type": "AGREE", "mode": None}, "agreements"),
        ({"type": "STATEMENT", "mode": None}, "statements"),
        ({"type": "SANCTION", "mode": None}, "other acts"),
        ({"status": "planned"}, "planned, possible or denied"),
        ({"status": "denied", "type": "AGREE", "mode": None}, "planned, possible or denied"),
    ],
)
def test_an_event_stands_in_one_chapter(graph: EventGraph, tell: Tell, report: dict[str, object], chapter: str) -> None:
    tell("a1", **report)
    assert chapters(questions.show(graph, "Kazakhstan")) == {chapter: 1}


def test_the_newest_deeds_are_kept_and_all_are_counted(graph: EventGraph, tell: Tell) -> None:
    for day in (1, 2, 3):
        tell(f"a{day}", date=f"2024-05-0{day}")
    (chapter,) = questions.show(graph, "Kazakhstan", limit=2).chapters
    assert [deed.happening.date for deed in chapter.deeds] == ["2024-05-03", "2024-05-02"]
    assert chapter.events == 3


def test_events_that_look_alike_are_one_deed(graph: EventGraph, tell: Tell) -> None:
    """Without a precise day nobody knows whether two articles tell of the same event."""
    tell("a1", date="2024-05")
    tell("a2", date="2024-05")
    (chapter,) = questions.show(graph, "Kazakhstan").chapters
    (deed,) = chapter.deeds
    assert (chapter.events, len(deed.alike), deed.others[0].name) == (2, 1, "Kyrgyzstan")


def test_reports_that_name_somebody_as_their_source_are_counted(graph: EventGraph, tell: Tell) -> None:
    tell("a1", actors=(KGZ.id,), recipients=(UZB.id,), said_by=AIDA.id)
    assert questions.show(graph, "Aida Sarsen").said == 1
