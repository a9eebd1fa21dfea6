"""The days that a question is about."""

from __future__ import annotations

from dataclasses import dataclass

from extract.errors import QuestionError
from graph.merge import days


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another (ISO), both included; None leaves an end open."""

    first: str | None
    last: str | None


def period(since: str | None, until: str | None) -> Period:
    """The period between two EDTF dates: from the first day of `since` to the last of `until` (QuestionError)."""
    first, last = _days("since", since), _days("until", until)
    if first and last and last[1] < first[0]:
        raise QuestionError(f"the period from {since} until {until} ends before it begins")
    return Period(first and first[0], last and last[1])


def _days(word: str, date: str | None) -> tuple[str, str] | None:
    if date is None:
        return None
    try:
        found = days(date)
    except ValueError:
        found = None
    if found is None:
        raise QuestionError(f"{word} is {date!r}; give a date as 2024, 2024-05 or 2024-05-08")
    return found
