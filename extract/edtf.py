"""Dates as EDTF (ISO 8601-2) text: `2021-09-23`, `2021-09`, `2021`, `2021-09-23/2021-09-25`, `XXXX-09-26`."""

from __future__ import annotations

import calendar
import re
from datetime import date

_SINGLE = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?", re.ASCII)


def bounds(text: str) -> tuple[date, date] | None:
    """The first and last day that an EDTF date may mean; None for a date without a year.

    Raises ValueError for text that is not one of the forms used here.
    """
    first, slash, last = text.partition("/")
    begin = _single_bounds(first)
    if not slash:
        return begin
    end = _single_bounds(last)
    if begin is None or end is None:
        return None
    if end[1] < begin[0]:
        raise ValueError(f"date {text!r} ends before it begins")
    return begin[0], end[1]


def _single_bounds(text: str) -> tuple[date, date] | None:
    match = _SINGLE.fullmatch(text)
    if match is None:
        raise ValueError(f"not an EDTF date: {text!r}")
    month, day = match["month"], match["day"]
    if match["year"] == "XXXX":
        date(2000, int(month or 1), int(day or 1))  # refuses an impossible month or day
        return None
    year = int(match["year"])
    if day is not None:
        only = date(year, int(month), int(day))
        return only, only
    if month is not None:
        return date(year, int(month), 1), date(year, int(month), calendar.monthrange(year, int(month))[1])
    return date(year, 1, 1), date(year, 12, 31)
