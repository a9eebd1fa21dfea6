import pytest

from extract.model import Place, Report
from extract.repeats import merge_repeats, without_shadows
from tests.factories import report

A, B, C = "country:KAZ", "country:KGZ", "group:taliban"

ONE_EVENT = [
    (report((A,), (B,), date="2024-05-06"), report((B,), (A,), date=None)),  # the sides told the other way round
    (report((A,), (B,), mode="meeting"), report((A,), (B,), mode="talks")),  # met, and then: held talks
    (report((A,), (B, C)), report((A,), (B,))),  # the second tells of a part
    (report((A,), (B,), date="2024-05"), report((A,), (B,), date="2024-05-06")),  # one date lies in the other
    (report((A,), (B,), status="happened"), report((A,), (B,), status="ongoing")),  # both are real
]
TWO_EVENTS = [
    (report((A,), (B,), status="happened"), report((A,), (B,), status="denied")),  # one did not come about
    (report((A,), (B,), date="2024-05-06"), report((A,), (B,), date="2024-05-08")),  # two days
    (report((A,), (B,)), report((A,), (C,))),  # with another
    (report((A,), (B,), mode="phone"), report((A,), (B,), mode="visit")),  # a call is no visit
    (report((A,), (B,), type="AID", mode=None), report((B,), (A,), type="AID", mode=None)),  # aid has a direction
]


@pytest.mark.parametrize(("first", "second"), ONE_EVENT)
def test_one_event_told_twice_becomes_one_report(first: Report, second: Report) -> None:
    assert len(merge_repeats([first, second])) == 1


@pytest.mark.parametrize(("first", "second"), TWO_EVENTS)
def test_two_events_stay_two(first: Report, second: Report) -> None:
    assert len(merge_repeats([first, second])) == 2


def test_a_merged_report_knows_what_either_knew() -> None:
    there, then = report((A,), (B,), date=None, place=Place("Oslo")), report((A,), (B,), date="2024-05-06")
    (merged,) = merge_repeats([there, then])
    assert (merged.date, merged.place) == ("2024-05-06", Place("Oslo"))


def test_the_narrower_date_wins() -> None:
    (merged,) = merge_repeats([report((A,), (B,), date="2024-05"), report((A,), (B,), date="2024-05-06")])
    assert merged.date == "2024-05-06"


X, Y = "person:KAZ/x", "person:KGZ/y"
COUNTRIES = {X: A, Y: B}.get


def test_the_countries_of_two_who_meet_do_not_meet_once_more_in_the_same_sentence() -> None:
    told = [report((X,), (Y,)), report((A, B), (), mode="multilateral")]
    assert without_shadows(told, COUNTRIES) == told[:1]


@pytest.mark.parametrize(
    "other",
    [
        report((A,), (C,)),  # with another
        report((A,), (B,), type="ACCUSE", mode=None),  # something else
    ],
)
def test_what_countries_do_besides_stays(other: Report) -> None:
    assert other in without_shadows([report((X,), (Y,)), other], COUNTRIES)


def test_two_alone_at_a_gathering_of_many_have_a_meeting() -> None:
    told = [report((A,), (B,), mode="multilateral"), report((A,), (B,), mode="meeting")]
    assert [each.mode for each in merge_repeats(told)] == ["meeting"]


def test_the_source_is_that_of_the_first_report_however_rich_the_second() -> None:
    told = [report((A,), (B,), said_by=X), report((A,), (B, C), said_by=Y)]
    assert [each.said_by for each in merge_repeats(told)] == [X]
