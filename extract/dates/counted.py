"""Readers of the expressions that count from another day, or point from the day of publication."""

from __future__ import annotations

from datetime import MAXYEAR, date, timedelta

from extract.dates.named import read_month, read_season, read_weekday
from extract.dates.parts import Part, day_part, interval, month_part, week, weekend
from extract.dates.reading import Groups, Reading, number_in, pointer
from extract.dates.words import date_words

# "In three years" mostly tells how long something has not been so.
_RECORD_UNITS = ("year", "decade")


def read_current(unit: str, published: date | None) -> Reading:
    """The day, week, month or year of publication ("the end of the week")."""
    text = None if published is None else _stretch_text(unit, 0, published)
    return Reading("relative", unit, text, text)


def read_counted(groups: Groups, published: date | None) -> Reading:
    """So many units before or after the day of publication, or another day of the text."""
    unit, number = groups["unit"] or "", _count(groups["number"])
    if groups["ago"] or groups["ahead"]:
        return _shifted(unit, -number if groups["ago"] else number, published)
    days = {"day": 1, "week": 7}.get(unit, 0) * (-number if groups["earlier_than"] else number)
    return Reading("anchored", unit, offset_days=days or None)


def read_in_count(groups: Groups, published: date | None) -> Reading | None:
    """In so many days, weeks or months; with "time" behind it ("in a year's time") also one, and years."""
    number = _count(groups["number"])
    unit = groups["unit"] or ""
    if not groups["time"] and (number == 1 or unit in _RECORD_UNITS):
        return None
    found = _shifted(unit, number, published)
    return Reading(found.kind, found.precision, None, found.future)


def _count(text: str | None) -> int:
    """The number that a word, two words with a hyphen or figures give, 0 where it is left open."""
    words = " ".join((text or "").lower().split()).split("-")
    return number_in(text) or sum(date_words().numbers.get(word, 0) for word in words)


def _shifted(unit: str, number: int, published: date | None) -> Reading:
    text = None if published is None or number == 0 else _stretch_text(unit, number, published)
    return Reading("relative", unit, text, text)


def _stretch_text(unit: str, shift: int, published: date) -> str | None:
    """The day, week, month or year so many units from the day of publication."""
    if unit == "day":
        return (published + timedelta(shift)).isoformat()
    if unit == "week":
        return interval(*week(published, shift))
    if unit == "weekend":
        return interval(*weekend(published, shift))
    if unit == "month":
        return month_part(published, shift).text
    year = published.year + shift * (10 if unit == "decade" else 1)
    return f"{year:04d}" if 0 < year <= MAXYEAR else None


def read_stretch(groups: Groups, published: date | None) -> Reading:
    """A stretch up to or from the day of publication; only "the past week" and "the coming week" have days."""
    unit = groups["unit"] or ""
    if published is None or groups["number"] or groups["many"] or unit != "week":
        return Reading("duration", unit)
    if groups["back"]:
        text = interval(published - timedelta(7), published)
        return Reading("duration", unit, text, text)
    text = interval(published, published + timedelta(7))
    return Reading("duration", unit, text, text)


def read_days(groups: Groups, published: date | None) -> Reading:
    """Today, yesterday and the like."""
    words = date_words().days
    phrase = " ".join((groups["phrase"] or "").split())
    shift = words.get(phrase[0].lower() + phrase[1:], 0)
    if published is None:
        return Reading("relative", "day")
    part = day_part(published + timedelta(shift))
    return Reading("relative", "day", part.text, part.text, None, part, part)


def read_anchored_days(groups: Groups, _: date | None) -> Reading:
    """The day before another day of the text, that day, or the day after."""
    phrase = " ".join((groups["phrase"] or "").split()).lower()
    return Reading("anchored", "day", offset_days=date_words().anchored_days[phrase])


def read_anchored_stretch(groups: Groups, _: date | None) -> Reading:
    """The week, month or year before another date of the text, the same one, or the next."""
    unit = groups["unit"] or ""
    shift = date_words().anchored_stretches[" ".join((groups["shift"] or "").split()).lower()]
    return Reading("anchored", unit, offset_days=shift * 7 if unit == "week" else None if shift else 0)


def read_weekend(_: Groups, published: date | None) -> Reading:
    """The weekend that is past or running, and the one that is running or next."""
    if published is None:
        return Reading("relative", "weekend")
    past = weekend(published, 0 if published.weekday() >= 5 else -1)
    return Reading("relative", "weekend", interval(*past), interval(*weekend(published)))


def read_pointed(groups: Groups, published: date | None) -> Reading | None:
    """What "last", "this" or "next" makes of a weekday, month, season or stretch."""
    if groups["season"]:
        return read_season(groups, published)
    if groups["unit"]:
        return _pointed_stretch(groups, published)
    plain = read_weekday(groups, published) if groups["weekday"] else read_month(groups, published)
    if plain is None or plain.first is None:
        return None
    if published is None:
        return Reading("relative", plain.precision)
    found = _pointed_part(plain.first, pointer(groups) or 0, published)
    if found is None:
        return plain
    return Reading("relative", plain.precision, found.text, found.text, None, found, found)


def _pointed_stretch(groups: Groups, published: date | None) -> Reading:
    """The week, month, year or weekend pointed at; "this weekend" may be past, and of "this week" a part is."""
    unit, shift = groups["unit"] or "", pointer(groups) or 0
    if unit == "weekend" and shift == 0:
        return read_weekend(groups, published)
    text = None if published is None else _stretch_text(unit, shift, published)
    if published is not None and unit == "week" and shift == 0:
        return Reading("relative", unit, interval(week(published)[0], published), text)
    return Reading("relative", unit, text, text)


def _pointed_part(part: Part, shift: int, published: date) -> Part | None:
    """The weekday or month pointed at; "last Monday" on a Tuesday is not the day before, which is "Monday"."""
    if part.weekday is not None:
        if shift == 0:
            return None
        return part.latest(published - timedelta(2)) if shift < 0 else part.earliest(published + timedelta(1))
    month = month_part(published)
    if shift == 0:
        return Part(published.year, part.month)
    if shift < 0:
        return part.latest(month.first - timedelta(1))
    return part.earliest(month.last + timedelta(1))
