"""The day of publication, from the forms in which rows, pages and people write it."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = (
    r"(?:\s*(?:,|at|-|–|\|)?\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?"
    r"(?:\s*[A-Z]{1,5}(?:[+-]\d{1,2})?|\s*[+-]\d{2}:?\d{2})?)?"
)
_ISO_CLOCK = r"(?:[T ]\d{2}(?::?\d{2}(?::?\d{2}(?:[.,]\d+)?)?)?\s*(?:Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})" + _ISO_CLOCK,
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})" + r"(?:T?\d{6}Z?)?",
        _WEEKDAY + r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+" + _MONTH + r",?[\s-]+(?P<year>\d{4})" + _CLOCK,
        _WEEKDAY + _MONTH + r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})" + _CLOCK,
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})" + _CLOCK,
        r"(?P<first>\d{1,2})([/-])(?P<second>\d{1,2})\2(?P<year>\d{4})" + _CLOCK,
    )
)
_MONTH_ONLY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?|" + _MONTH + r",?\s+\d{4}", re.IGNORECASE)


def parse_day(text: str) -> str:
    """A written date as `YYYY-MM-DD`; the time of day is dropped, as is the time zone.

    Raises ValueError, with the reason, for what is not one certain day: `05/06/2021` is May or June.
    """
    written = " ".join(text.split())
    for form in _FORMS:
        match = form.fullmatch(written)
        if match is not None:
            return _day(match.groupdict(), text)
    raise ValueError(f"not a date: {text[:40]!r} (write it as YYYY-MM-DD)")


def is_month(text: str) -> bool:
    """True where the text names a month or a year, and no day."""
    return _MONTH_ONLY.fullmatch(text.strip()) is not None


def _day(parts: dict[str, str | None], text: str) -> str:
    year = int(parts["year"] or 0)
    month, day = _month_and_day(parts, text)
    try:
        if year < 1000:
            raise ValueError
        return date(year, month, day).isoformat()
    except ValueError:
        raise ValueError(f"there is no such day: {text[:40]!r}") from None


def _month_and_day(parts: dict[str, str | None], text: str) -> tuple[int, int]:
    if parts.get("first"):
        first, second = int(parts["first"] or 0), int(parts["second"] or 0)
        if first <= 12 and second <= 12 and first != second:
            raise ValueError(f"day or month first? {text[:40]!r} (write it as YYYY-MM-DD)")
        return (second, first) if first > 12 else (first, second)
    name = parts.get("name")
    month = _MONTHS.index(name[:3].lower()) + 1 if name else int(parts["month"] or 0)
    return month, int(parts["day"] or 0)
