"""Parts of the calendar that an expression may name, and where they fall beside a given day."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from extract.edtf import bounds

# Eight years back or ahead hold every 29 February.
_YEARS = 9
# The days from the end of a part to the start of the next, within a year and from December to a January of no year.
_NEXT = (1, -364, -365)


@dataclass(frozen=True, slots=True)
class Part:
    """A day, month or year as far as the text names it; `weekday` (0 for Monday) stands for a day by itself."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    @property
    def exists(self) -> bool:
        """False for days such as 31 June."""
        if self.day is None or self.month is None:
            return True
        return 1 <= self.day <= calendar.monthrange(self.year or 2000, self.month)[1]

    @property
    def precision(self) -> str:
        """The unit that the part is: a day, a month or a year."""
        if self.day is not None or self.weekday is not None:
            return "day"
        return "year" if self.month is None else "month"

    @property
    def text(self) -> str:
        """The part in EDTF, `XXXX` for a year that is not known."""
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        if self.month is None:
            return year
        return f"{year}-{self.month:02d}" if self.day is None else f"{year}-{self.month:02d}-{self.day:02d}"

    @property
    def floating(self) -> bool:
        """True where the part comes round again, every year or every week."""
        return self.year is None

    @property
    def first(self) -> date:
        """The first day of a part whose year is known."""
        return _bounds(self)[0]

    @property
    def last(self) -> date:
        """The last day of a part whose year is known."""
        return _bounds(self)[1]

    def precedes(self, other: Part) -> bool:
        """True where `other` is the very next day, month or year."""
        if self.weekday is not None and other.weekday is not None:
            return (self.weekday + 1) % 7 == other.weekday
        ours, others = (replace(part, year=part.year or other.year or self.year or 2000) for part in (self, other))
        return (others.first - ours.last).days in _NEXT

    def latest(self, day: date) -> Part:
        """The occurrence that begins last on or before `day`."""
        if self.weekday is not None:
            return day_part(day - timedelta((day.weekday() - self.weekday) % 7))
        found = (part for part in self._occurrences(range(day.year, day.year - _YEARS, -1)) if part.first <= day)
        return next(found, self)

    def earliest(self, day: date) -> Part:
        """The occurrence that ends first on or after `day`."""
        if self.weekday is not None:
            return day_part(day + timedelta((self.weekday - day.weekday()) % 7))
        found = (part for part in self._occurrences(range(day.year, day.year + _YEARS)) if part.last >= day)
        return next(found, self)

    def _occurrences(self, years: range) -> list[Part]:
        if not self.floating:
            return [self]
        return [part for part in (replace(self, year=year) for year in years) if part.exists]


def day_part(day: date) -> Part:
    """The part that is one day."""
    return Part(day.year, day.month, day.day)


def month_part(day: date, shift: int = 0) -> Part:
    """The month of a day, or the one `shift` months later."""
    count = day.year * 12 + day.month - 1 + shift
    return Part(count // 12, count % 12 + 1)


def interval(first: date, last: date) -> str:
    """Two days as an EDTF interval, one date where they are the same day."""
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def week(day: date, shift: int = 0) -> tuple[date, date]:
    """Monday and Sunday of the week of a day, or of the one `shift` weeks later."""
    monday = day - timedelta(day.weekday()) + timedelta(weeks=shift)
    return monday, monday + timedelta(6)


def weekend(day: date, shift: int = 0) -> tuple[date, date]:
    """Saturday and Sunday of the week of a day, or of the one `shift` weeks later."""
    sunday = week(day, shift)[1]
    return sunday - timedelta(1), sunday


def _bounds(part: Part) -> tuple[date, date]:
    found = bounds(part.text)
    if found is None:
        raise ValueError(f"{part.text} has no year")
    return found
