"""Where a word that looks like a date is something else: a name, a number, another part of speech."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from extract.dates.words import date_words

_LEAD = re.compile(r"(?:(?P<word>[A-Za-z]+)(?P<owner>['’]s?)?|(?P<paren>\())\s*$")
_LEAD_OVER_ARTICLE = re.compile(r"(?P<word>[A-Za-z]+)\s+[Tt]he\s+$")
_YEAR_RANGE = re.compile(r"\s?[-–]\s?(?:19|20)\d\d(?!\w)")
_CAPITALIZED = re.compile(r"\b[A-Z][A-Za-z]+ $")
_OWNER = re.compile(r"['’]s?\s+\w")
_AFTER = re.compile(r"\s+(?P<word>[A-Za-z]+)")
_GLUED = re.compile(r"[\w)][.,:/–-]$|[$€£#]\s?$")
_WINDOW = 30
_TOO_LONG = ["once", "twice", "time", "times", "first"]


def lead_of(text: str, start: int) -> str | None:
    """The word before a place, in lower case; `'s` for any possessive, `(` for a parenthesis."""
    match = _LEAD.search(text[max(0, start - _WINDOW) : start])
    if match is None:
        return None
    if match["paren"]:
        return "("
    return "'s" if match["owner"] else match["word"].lower()


def governing_lead(text: str, start: int) -> str | None:
    """The word before a place, or before the article that stands there."""
    match = _LEAD_OVER_ARTICLE.search(text[max(0, start - _WINDOW) : start])
    return lead_of(text, start) if match is None else match["word"].lower()


def is_attributive(text: str, start: int, end: int) -> bool:
    """True where a date stands before its noun: with a possessive ending, or between an article and a noun."""
    if _OWNER.match(text, end) or _followed_by(text, end, "known_day_nouns"):
        return True
    following = _AFTER.match(text, end)
    if following is None or following["word"].lower() in _sets()["no_nouns"]:
        return False
    return (lead_of(text, start) or "") in _sets()["determiners"]


def is_date(text: str, start: int, end: int, form: str, groups: Mapping[str, str | None]) -> bool:
    """True unless the words around an expression of a form say that it is no date."""
    if text[start].isdigit() and _GLUED.search(text[max(0, start - 2) : start]):
        return False
    if form == "counted" and text[start - 1 : start] == "-":
        return False
    guard = _GUARDS.get(form)
    return guard is None or guard(text, start, end, groups)


def known_day(text: str, end: int, yearless: str) -> str | None:
    """The day that "the September 11 attacks" and the like name without its year (`yearless`: `XXXX-09-11`)."""
    if not _followed_by(text, end, "known_day_nouns"):
        return None
    return next((day for day in date_words().known_days if day[4:] == yearless[4:]), None)


def _month(text: str, start: int, end: int, groups: Mapping[str, str | None]) -> bool:
    lead = lead_of(text, start)
    if lead in _sets()["month_leads"]:
        return True
    if (groups["month"] or "").capitalize() in date_words().ambiguous_months:
        return False
    following = _AFTER.match(text, end)
    return lead in _sets()["determiners"] or following is None or not following["word"][0].isupper()


def _year(text: str, start: int, end: int, _: Mapping[str, str | None]) -> bool:
    lead = lead_of(text, start)
    if lead == "'s" or lead in _sets()["year_leads"] or _YEAR_RANGE.match(text, end):
        return True
    return lead == "(" and text[end : end + 1] == ")"


def _season(text: str, start: int, _: int, __: Mapping[str, str | None]) -> bool:
    return lead_of(text, start) in _sets()["season_leads"]


def _weekday(text: str, start: int, end: int, _: Mapping[str, str | None]) -> bool:
    before = _LEAD.search(text[max(0, start - _WINDOW) : start])
    if before is not None and before["word"] in _sets()["weekday_names_before"]:
        return False
    return not _followed_by(text, end, "weekday_names_after")


def _named_after_day(text: str, start: int, _: int, __: Mapping[str, str | None]) -> bool:
    """False for newspapers: "USA Today"."""
    return not text[start].isupper() or _CAPITALIZED.search(text[max(0, start - _WINDOW) : start]) is None


def _day(text: str, _: int, end: int, groups: Mapping[str, str | None]) -> bool:
    if groups.get("year"):
        return True
    return not _followed_by(text, end, "day_names_after") and not _followed_by(text, end, "counted")


def _in_count(text: str, start: int, _: int, __: Mapping[str, str | None]) -> bool:
    return lead_of(text, start) not in _TOO_LONG


def _followed_by(text: str, end: int, section: str) -> bool:
    following = _AFTER.match(text, end)
    return following is not None and following["word"] in _sets()[section]


@cache
def _sets() -> dict[str, frozenset[str]]:
    words = date_words()
    names = (
        *("month_leads", "year_leads", "season_leads", "counted", "known_day_nouns"),
        *("weekday_names_before", "weekday_names_after", "day_names_after"),
        *("determiners", "no_nouns"),
    )
    return {name: frozenset(getattr(words, name)) for name in names}


_GUARDS = {
    "month": _month,
    "year": _year,
    "season": _season,
    "weekday": _weekday,
    "month_day": _day,
    "in_count": _in_count,
    "days": _named_after_day,
}
