"""What one expression says by itself, before it is joined with its neighbours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from extract.dates.parts import Part

Groups = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading of one expression: its kind and unit, what it means looking back and ahead, and its calendar parts.

    `first` and `last` are the calendar parts of expressions that may open or close a range.
    """

    kind: str
    precision: str
    past: str | None = None
    future: str | None = None
    offset_days: int | None = None
    first: Part | None = None
    last: Part | None = None


def read_parts(first: Part, last: Part, published: date | None) -> Reading | None:
    """The reading of one part of the calendar (`first == last`) or of a range of two."""
    if first != last:
        first = _with_year_of(last, first)
        last = last if first.floating else _closing(last, first)
    if not (first.exists and last.exists):
        return None
    floating = last.floating
    kind = "relative" if last.weekday is not None else "partial" if floating else "absolute"
    if not floating or published is None:
        if last.weekday is not None:
            return Reading(kind, "day", first=first, last=last)
        text = range_text(first, last)
        return None if text is None else Reading(kind, last.precision, text, text, None, first, last)
    past_first = first.latest(published)
    future_last = last.earliest(published)
    past = range_text(past_first, _closing(last, past_first))
    future = range_text(_opening(first, future_last), future_last)
    return Reading(kind, last.precision, past, future, None, first, last)


def _with_year_of(last: Part, first: Part) -> Part:
    if last.year is None or first.year is not None or first.weekday is not None:
        return first
    same = Part(last.year, first.month, first.day)
    return same if same.text <= last.text else Part(last.year - 1, first.month, first.day)


def _closing(last: Part, opened: Part) -> Part:
    return last.earliest(opened.first) if last.floating else last


def _opening(first: Part, closed: Part) -> Part:
    return first.latest(closed.last) if first.floating else first


def range_text(first: Part, last: Part) -> str | None:
    """Two parts as an EDTF interval, None where the second is over before the first begins."""
    if first.text == last.text:
        return first.text
    if not first.floating and not last.floating and last.last < first.first:
        return None
    return f"{first.text}/{last.text}"


def number_in(text: str | None) -> int:
    """The number that a text begins with, 0 where there is none."""
    digits = re.match(r"\d+", text or "")
    return int(digits.group()) if digits else 0


def pointer(groups: Groups) -> int | None:
    """-1, 0 or 1 for "last", "this" or "next"; None where no such word stands."""
    return next((shift for name, shift in (("last", -1), ("this", 0), ("next", 1)) if groups.get(name)), None)


def pointed_year(groups: Groups, published: date | None) -> int | None:
    """The year that "last year" and the like mean."""
    shift = pointer(groups)
    return None if published is None or shift is None else published.year + shift
