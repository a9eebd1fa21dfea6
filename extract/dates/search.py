"""Finding the date expressions of a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from extract.dates.counted import read_current
from extract.dates.forms import read
from extract.dates.grammar import date_grammar
from extract.dates.guards import governing_lead, is_attributive, is_date, known_day, lead_of
from extract.dates.mention import DateMention
from extract.dates.parts import interval, week
from extract.dates.reading import Reading, read_parts
from extract.model import Span

_DATED = ("month_day", "day_month", "iso", "numeric")
_LISTING = ("and", "or", "&")


def find_dates(text: str, published: date | None = None) -> tuple[DateMention, ...]:
    """The date expressions of a text in order, none within another, resolved against its day of publication.

    Without `published` weekdays and the like have no date, and a day without a year stays so: `XXXX-09-26`.
    """
    scan = date_grammar().scan
    mentions = []
    found = scan.search(text)
    while found is not None:
        start = found.start()
        expression = _Search(text, published).expression(start, found.end(), found.lastgroup or "", guarded=True)
        if expression is not None:
            mentions.append(_mention(text, start, expression))
        found = scan.search(text, start + 1 if expression is None else expression.end)
    return tuple(mentions)


@dataclass(frozen=True, slots=True)
class _Expression:
    reading: Reading
    end: int


@dataclass(frozen=True, slots=True)
class _Search:
    """One text and its day of publication."""

    text: str
    published: date | None

    def expression(self, start: int, end: int, form: str, guarded: bool) -> _Expression | None:
        """The expression that begins with a form, with all that belongs to it."""
        if form == "part":
            return self._part(start, end)
        single = self._single(start, end, form, guarded)
        if single is None:
            return None
        if form in ("weekday", "days"):
            single = self._dated_weekday(single)
        return self._range(start, single)

    def _single(self, start: int, end: int, form: str, guarded: bool) -> _Expression | None:
        match = date_grammar().forms[form].fullmatch(self.text, start, end)
        if match is None:
            return None
        groups = match.groupdict()
        if guarded and not is_date(self.text, start, end, form, groups):
            return None
        if groups.get("second") and not self._is_range(start, groups):
            return self._single(start, match.start("join"), form, guarded)
        reading = read(form, groups, self.published)
        return None if reading is None else _Expression(self._known(reading, end) or reading, end)

    def _known(self, reading: Reading, end: int) -> Reading | None:
        if reading.kind != "partial" or reading.precision != "day" or reading.first is None:
            return None
        day = known_day(self.text, end, reading.first.text)
        return None if day is None else Reading("absolute", "day", day, day)

    def _is_range(self, start: int, groups: Mapping[str, str | None]) -> bool:
        """False for two days that are only listed ("September 3 and 17")."""
        join = (groups["join"] or "").strip().lower()
        if join not in _LISTING or lead_of(self.text, start) == "between":
            return True
        return _digits(groups["second"]) == _digits(groups["day"]) + 1

    def _part(self, start: int, end: int) -> _Expression | None:
        """What follows a word for a part of it ("late on Monday"): its date is that of the whole."""
        grammar = date_grammar()
        cut = grammar.forms["part"].match(self.text, start)
        named = grammar.start.match(self.text, end)
        current = grammar.current.match(self.text, end)
        if current is not None:
            inner: _Expression | None = _Expression(read_current(current["unit"], self.published), current.end())
        elif named is None or named.lastgroup in (None, "part"):
            return None
        else:
            inner = self.expression(end, named.end(), named.lastgroup, guarded=False)
        if inner is None or cut is None or self.published is None or inner.reading.precision != "week":
            return inner
        return replace(inner, reading=_cut_week(inner.reading, cut.groupdict(), self.published))

    def _dated_weekday(self, single: _Expression) -> _Expression:
        """A weekday with its date behind it ("Thursday, June 20") is that date; the weekday tells the year."""
        grammar = date_grammar()
        opening = grammar.opening.match(self.text, single.end)
        named = opening and grammar.start.match(self.text, opening.end())
        if not opening or not named or named.lastgroup not in _DATED:
            return single
        inner = self._single(named.start(), named.end(), named.lastgroup, guarded=True)
        if inner is None:
            return single
        closed = "(" in opening.group() and self.text[inner.end : inner.end + 1] == ")"
        return _Expression(_dated(single.reading, inner.reading), inner.end + closed)

    def _range(self, start: int, opened: _Expression) -> _Expression:
        """A range from one expression to the next of its kind, or the one expression."""
        join = date_grammar().join.match(self.text, opened.end)
        if join is None or opened.reading.first is None or opened.reading.first != opened.reading.last:
            return opened
        closed = self._closing(join.end())
        if closed is None or closed.reading.last is None:
            return opened
        first, last = opened.reading.first, closed.reading.last
        if first.precision != last.precision or (first.weekday is None) != (last.weekday is None):
            return opened
        if join["and"] and lead_of(self.text, start) != "between" and not first.precedes(last):
            return opened
        reading = read_parts(first, last, self.published)
        if reading is None or reading.past is None:
            return opened
        kind = "relative" if opened.reading.kind == "relative" else reading.kind
        return _Expression(replace(reading, kind=kind), closed.end)

    def _closing(self, start: int) -> _Expression | None:
        grammar = date_grammar()
        named = grammar.start.match(self.text, start)
        if named is not None and named.lastgroup == "part":
            start = named.end()
            named = grammar.start.match(self.text, start)
        if named is None or named.lastgroup in (None, "part"):
            return None
        single = self._single(start, named.end(), named.lastgroup, guarded=False)
        return self._dated_weekday(single) if single is not None and named.lastgroup == "weekday" else single


def _mention(text: str, start: int, expression: _Expression) -> DateMention:
    reading, end = expression.reading, expression.end
    return DateMention(
        span=Span(start, end),
        text=text[start:end],
        edtf=reading.past or reading.future,
        kind=reading.kind,
        precision=reading.precision,
        past=reading.past,
        future=reading.future,
        offset_days=reading.offset_days,
        lead=governing_lead(text, start),
        attributive=is_attributive(text, start, end),
    )


def _dated(named: Reading, dated: Reading) -> Reading:
    """The reading of a weekday, or of "yesterday", that has its date behind it.

    Of two years the weekday chooses the one in which it falls on that date.
    """
    weekday = named.first.weekday if named.first is not None else None
    if weekday is None or dated.past == dated.future:
        return dated if named.past is None or weekday is not None else named
    fitting = [text for text in (dated.past, dated.future) if text and _weekday(text) == weekday]
    return dated if len(fitting) != 1 else replace(dated, past=fitting[0], future=fitting[0])


def _weekday(text: str) -> int:
    return date.fromisoformat(text.partition("/")[0]).weekday()


def _cut_week(reading: Reading, part: Mapping[str, str | None], published: date) -> Reading:
    """The days of the running week before or after the day of publication, for "earlier" and "later"."""
    monday, sunday = week(published)
    if reading.future != interval(monday, sunday) or part["parts"]:
        return reading
    text = interval(monday, published) if part["earlier"] else interval(published, sunday)
    return replace(reading, past=text, future=text)


def _digits(text: str | None) -> int:
    return int("".join(filter(str.isdigit, text or "")) or 0)
