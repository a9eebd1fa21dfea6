"""The dateline that an agency's text opens with: "TEHRAN – ", "BEIJING, Aug. 3 (Xinhua) --"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extract.dates.grammar import date_grammar
from extract.dates.words import date_words
from extract.model import Span

_CAPITALS = r"(?:(?:FT|MT|PT|ST)\. )?[A-Z][A-Z.'’]*[A-Z](?:[ /-][A-Z][A-Z.'’]*[A-Z])*"
_TITLE = r"[A-Z][a-z’']+(?:[ -][A-Z][a-z’']+){0,3}"
_IN_CAPITALS = re.compile(rf"(?P<place>{_CAPITALS})")
_IN_TITLE_CASE = re.compile(rf"(?P<place>{_TITLE})")
_REGION = re.compile(
    rf",\s(?P<region>D\.C\.|[A-Z]{{2,5}}\.|{_CAPITALS}|{_TITLE})(?=\s?[-–—(/]|,\s|:)|\s?\[(?P<bracket>[^\]\n]{{2,30}})\]"
)
_DATE_GAP = re.compile(r"[,.]?\s+(?:[A-Z][a-z]+day,?\s+)?")
_AGENCY = re.compile(
    r"[,.]?\s*(?:\((?P<round>[^)(\n]{2,40})\)|/(?P<slash>[^/\n]{2,30})/|(?<=[.\s])(?P<bare>[A-Z][\w./-]+))"
)
_CLOSE = re.compile(r"\s*(?:[-–—]{1,2}(?:\s+-(?=\w))?|:|\.(?=\s))\s*")
_DASH = re.compile(r"\s*(?:[–—]|--)|\s+-(?=[\s\w\"“])|-\s|-(?=[A-Z][a-z]|[\"“])")
# A headline may run into the dateline; the dash has to be a long one then.
_BEHIND_TITLE = re.compile(
    rf"(?:[.!?'\"’”)]\s+|\s-\s|(?<=[a-z])-\s?)(?={_CAPITALS}(?:,\s(?:{_CAPITALS}|D\.C)\.?)?\s[—–]\s)"
)
_TITLE_LENGTH = 220
_SHORTEST_PLACE = 4
_DATE_FORMS = ("month_day", "day_month", "iso", "numeric")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when a text was filed, as it says itself; `span` is no part of its sentences.

    `date_text` can be given to `find_dates`. `region` is the country or state that stands behind the place.
    """

    place: str | None
    date_text: str | None
    span: Span
    region: str | None = None


def find_dateline(text: str) -> Dateline | None:
    """The dateline at the beginning of a text, or behind the headline that it begins with."""
    start = len(text) - len(text.lstrip())
    found = _agency_alone(text, start) or _dateline_at(text, start)
    if found is not None:
        return found
    title = _BEHIND_TITLE.search(text, start, start + _TITLE_LENGTH)
    return None if title is None else _dateline_at(text, title.end())


def _agency_alone(text: str, start: int) -> Dateline | None:
    """An opening without a place: "(Reuters) - ", "AKIPRESS.COM - "."""
    match = _agency_openings().match(text, start)
    return None if match is None else Dateline(None, None, Span(start, match.end()))


def _dateline_at(text: str, start: int) -> Dateline | None:
    capitals = _IN_CAPITALS.match(text, start)
    match = capitals or _IN_TITLE_CASE.match(text, start)
    if match is None or match["place"] in _not_places():
        return None
    region = _REGION.match(text, match.end())
    if region is not None and _is_date(text, region.start()):
        region = None
    end = region.end() if region else match.end()
    date_text, end = _date(text, end)
    agency, end = _agency(text, end, dated=date_text is not None)
    close = _closing(text, end, bool(date_text or agency))
    if close is None or not (date_text or agency or (capitals and len(match["place"]) >= _SHORTEST_PLACE)):
        return None
    named = region and (region["region"] or region["bracket"])
    return Dateline(match["place"], date_text, Span(start, close), named)


def _closing(text: str, end: int, certain: bool) -> int | None:
    """Where the dash behind a dateline ends; a colon or full stop closes one that has a date or an agency."""
    if not certain and _DASH.match(text, end) is None:
        return None
    close = _CLOSE.match(text, end)
    return None if close is None or close.end() >= len(text) else close.end()


def _date(text: str, end: int) -> tuple[str | None, int]:
    """The date behind a place and where it ends."""
    gap = _DATE_GAP.match(text, end)
    if gap is None:
        return None, end
    for form in _DATE_FORMS:
        match = date_grammar().forms[form].match(text, gap.end())
        if match is not None:
            return match.group(), match.end()
    return None, end


def _is_date(text: str, end: int) -> bool:
    return _date(text, end)[0] is not None


def _agency(text: str, end: int, dated: bool) -> tuple[str | None, int]:
    """The agency behind place and date and where it ends: one we know, behind a date also any in brackets."""
    match = _AGENCY.match(text, end)
    if match is None:
        return None, end
    name = match["round"] or match["slash"] or match["bare"]
    bracketed = dated and match["bare"] is None
    known = bracketed or any(part in _agencies() for part in (name, *re.split(r"[/,]\s*| via ", name)))
    return (name, match.end()) if known else (None, end)


@cache
def _agencies() -> frozenset[str]:
    return frozenset(date_words().agencies)


@cache
def _not_places() -> frozenset[str]:
    return frozenset(date_words().not_places)


@cache
def _agency_openings() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(_agencies(), key=len, reverse=True)))
    return re.compile(
        rf"(?:[(/](?:{names})[)/]|(?:{names})(?:\.(?:com|COM|org|ORG))?)\s*(?:[-–—]{{1,2}}\s|\.\s(?=[A-Z]))\s*"
    )


def blank_dateline(text: str) -> str:
    """The text with its dateline blanked, offsets kept: "BAKU - The minister" has no subject called Baku."""
    dateline = find_dateline(text)
    if dateline is None:
        return text
    start, end = dateline.span.start, dateline.span.end
    return text[:start] + " " * (end - start) + text[end:]
