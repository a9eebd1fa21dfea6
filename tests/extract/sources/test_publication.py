"""The day of publication."""

from __future__ import annotations

import pytest

from extract.sources.publication import is_month, parse_day

FORMS = (
    "2021-09-30", "2021/9/30", "20210930", "2021-09-30T23:30:00Z", "2021-09-30 12:00:00+05:00", "20210930T120000Z",
    "30 September 2021", "30-Sep-2021", "Sept. 30, 2021", "September 30th, 2021", "Thu, 30 Sep 2021 12:00:00 GMT",
    "Thursday, September 30, 2021 6:00 PM CDT", "September 30, 2021 9:14 AM GMT+2", "30.09.2021",
    "30/09/2021", "09/30/2021",
)  # fmt: skip


@pytest.mark.parametrize("written", FORMS)
def test_the_common_forms_give_the_day(written: str) -> None:
    assert parse_day(written) == "2021-09-30"


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("2021-13-45", "no such day"),
        ("2021-02-29", "no such day"),
        ("0000-01-01", "no such day"),
        ("yesterday", "not a date"),
        ("2021-09", "not a date"),
        ("05/06/2021", "day or month first"),
    ],
)
def test_what_is_not_one_certain_day_is_refused(written: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse_day(written)


@pytest.mark.parametrize(
    ("written", "month"), [("2021-09", True), ("2021", True), ("May 2021", True), ("2021-13", False)]
)
def test_a_month_is_known_for_one(written: str, month: bool) -> None:
    assert is_month(written) is month
