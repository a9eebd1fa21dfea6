"""Which reports tell of one event, and what they add up to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.identity import report_id
from extract.model import Place, Report
from graph.merge import combine, event_key
from tests import factories as make

BASE = make.report()


def other(**changes: object) -> Report:
    """The base report as another article tells it, with changes."""
    told = replace(BASE, evidence=make.evidence("a2"), **changes)  # type: ignore[arg-type]
    return replace(told, id=report_id(told))


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        pytest.param({}, True, id="another article"),
        pytest.param({"actors": BASE.recipients, "recipients": BASE.actors}, True, id="told from the other side"),
        pytest.param({"actors": BASE.actors + BASE.recipients, "recipients": ()}, True, id="told without sides"),
        pytest.param({"mode": "talks"}, True, id="talks are a meeting in other words"),
        pytest.param({"status": "ongoing"}, True, id="still going on when it was told"),
        pytest.param({"place": Place("Bishkek")}, True, id="one says where"),
        pytest.param({"mode": "phone"}, False, id="a call is no meeting"),
        pytest.param({"status": "planned"}, False, id="a plan is no meeting"),
        pytest.param({"status": "denied"}, False, id="a denial is no meeting"),
        pytest.param({"date": "2024-05-07"}, False, id="another day"),
        pytest.param({"date": "2024-05"}, False, id="a month may mean another day"),
        pytest.param({"date": None}, False, id="no date may mean any day"),
        pytest.param({"type": "AGREE", "mode": None}, False, id="another type"),
        pytest.param({"recipients": ("country:UZB",)}, False, id="other participants"),
        pytest.param({"recipients": (*BASE.recipients, "country:UZB")}, False, id="one participant more"),
    ],
)
def test_reports_of_one_event(changes: dict[str, object], same: bool) -> None:
    assert (event_key(other(**changes)) == event_key(BASE)) is same


@pytest.mark.parametrize(("type", "mode"), [("ACCUSE", None), ("CONSULT", "visit")], ids=["an accusation", "a visit"])
def test_what_two_do_to_each_other_on_one_day_is_two_events(type: str, mode: str | None) -> None:
    there = other(type=type, mode=mode)
    back = other(type=type, mode=mode, actors=BASE.recipients, recipients=BASE.actors)
    assert event_key(there) != event_key(back)


def test_what_one_actor_does_alone_is_not_merged_by_date() -> None:
    alone = {"type": "STATEMENT", "mode": None, "recipients": ()}
    assert event_key(other(**alone)) != event_key(replace(BASE, **alone))  # type: ignore[arg-type]


def test_an_event_is_what_most_reports_say() -> None:
    reports = [other(), other(mode="talks", place=Place("Osh")), other(mode="talks", place=Place("Osh"), said_by="x")]
    event = combine("e", reports)
    assert (event.mode, event.place, event.sources) == ("talks", Place("Osh"), 1)


def test_the_order_of_reports_does_not_matter() -> None:
    reports = [BASE, other(mode="talks"), other(place=Place("Osh")), other(place=Place("Bishkek"))]
    assert combine("e", reports) == combine("e", reversed(reports))


def test_an_actor_stands_on_one_side_only() -> None:
    event = combine("e", [replace(BASE, recipients=(*BASE.actors, *BASE.recipients))])
    assert (event.actors, event.recipients) == (BASE.actors, BASE.recipients)
