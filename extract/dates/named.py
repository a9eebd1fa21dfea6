"""Readers of the expressions that name a part of the calendar: days, months, seasons, years."""

from __future__ import annotations

from datetime import date

from extract.dates.grammar import date_grammar
from extract.dates.parts import Part, month_part
from extract.dates.reading import Groups, Reading, number_in, pointed_year, pointer, range_text, read_parts
from extract.dates.words import date_words

_ORDINALS = ("first", "second", "third", "fourth")


def read_dated(groups: Groups, published: date | None) -> Reading | None:
    """A day or month with or without its year, and the short ranges that share a month ("September 23-25")."""
    year = number_in(groups["year"]) or pointed_year(groups, published)
    if year is None and pointer(groups) is not None:
        return None
    month = date_grammar().months[(groups["month"] or "").rstrip(".")]
    day = number_in(groups.get("day")) or None
    first = Part(year, month, day)
    second = number_in(groups.get("second"))
    return read_parts(first, Part(year, month, second) if second else first, published)


def read_iso(groups: Groups, published: date | None) -> Reading | None:
    """A day in figures, the year first."""
    month, day = number_in(groups["month"]), number_in(groups["day"])
    if not 1 <= month <= 12:
        return None
    part = Part(number_in(groups["year"]), month, day)
    return read_parts(part, part, published)


def read_numeric(groups: Groups, published: date | None) -> Reading | None:
    """Day and month in either order: read only where the order makes no difference or one of them is over twelve."""
    one, two = number_in(groups["one"]), number_in(groups["two"])
    low, high = sorted((one, two))
    if low < 1 or low > 12 or (high <= 12 and low != high):
        return None
    part = Part(number_in(groups["year"]), low, high)
    return read_parts(part, part, published)


def read_day_of_month(groups: Groups, published: date | None) -> Reading | None:
    """A day of the month of publication, or of the one before or after it."""
    if published is None:
        return None
    month = month_part(published, pointer(groups) or 0)
    found = Part(month.year, month.month, number_in(groups["day"]))
    return Reading("relative", "day", found.text, found.text, None, found, found) if found.exists else None


def read_year(groups: Groups, published: date | None) -> Reading | None:
    """A year by itself."""
    part = Part(number_in(groups["year"]))
    return read_parts(part, part, published)


def read_year_span(groups: Groups, published: date | None) -> Reading | None:
    """Two years of one century ("1980-88"); with a slash between they have to follow one another ("2021/22")."""
    first = number_in(groups["year"])
    last = first - first % 100 + number_in(groups["until"])
    if last <= first or (groups["join"] == "/" and last != first + 1):
        return None
    return read_parts(Part(first), Part(last), published)


def read_decade(groups: Groups, _: date | None) -> Reading:
    """A decade, as its ten years."""
    text = f"{groups['decade']}0/{groups['decade']}9"
    return Reading("absolute", "decade", text, text)


def read_quarter(groups: Groups, published: date | None) -> Reading | None:
    """A quarter or half of a year, as its months."""
    year = number_in(groups["year"]) or pointed_year(groups, published)
    if year is None:
        return None
    months = 3 if groups["share"] == "quarter" else 6
    share = (
        12 // months - 1
        if groups["which"] == "last"
        else ("first", "second", "third", "fourth").index(groups["which"] or "")
    )
    begin = share * months + 1
    if begin > 12:
        return None
    text = f"{year}-{begin:02d}/{year}-{begin + months - 1:02d}"
    return Reading("season", "season", text, text)


def _season(name: str, year: int) -> tuple[Part, Part]:
    first, last = map(int, date_words().seasons[name].split("/"))
    return Part(year, first), Part(year + (last < first), last)


def read_season_year(groups: Groups, _: date | None) -> Reading:
    """A season of a named year."""
    text = range_text(*_season(groups["season"] or "", number_in(groups["year"])))
    return Reading("season", "season", text, text)


def read_season(groups: Groups, published: date | None) -> Reading:
    """A season without its year, or pointed at ("last summer")."""
    if published is None:
        return Reading("season", "season")
    name = groups["season"] or ""
    around = [_season(name, published.year + shift) for shift in (-2, -1, 0, 1)]
    past = [span for span in around if span[0].first <= published][-1]
    future = next(span for span in around if span[1].last >= published)
    shift = pointer(groups)
    if shift == 1:
        past = future = next(span for span in around if span[0].first > published)
    elif shift == -1:
        past = future = [span for span in around if span[1].last < published][-1]
    elif shift == 0:
        past = future = _season(name, published.year)
    return Reading("season", "season", range_text(*past), range_text(*future))


def read_weekday(groups: Groups, published: date | None) -> Reading | None:
    """A weekday, back or ahead from the day of publication."""
    part = Part(weekday=date_grammar().weekdays[groups["weekday"] or ""])
    return read_parts(part, part, published)


def read_month(groups: Groups, published: date | None) -> Reading | None:
    """A month without its year."""
    part = Part(month=date_grammar().months[groups["month"] or ""])
    return read_parts(part, part, published)
