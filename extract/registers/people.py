"""Persons of a register as officials: names that English news may use, dates as we write them, each term once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extract.names import read_name
from extract.officials import sounded
from extract.posts import Official, Post, first_day, last_day, overlap
from extract.registers.tally import Tally
from extract.sources.characters import clean_line

_DATE = re.compile(r"[+]?(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_ITEM = re.compile(r"Q[1-9]\d*")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff\s.'’ʻ-]+")
_MOST_NAMES, _LONGEST = 8, 60


def official(names: Iterable[str], item: str | None, posts: Iterable[Post], tally: Tally) -> Official | None:
    """The official with these names, the main one first; None where no name or no office is left."""
    kept = tuple(_names(names))
    terms = tuple(_terms(posts))
    if not kept or not terms:
        return None
    tally.officials += 1
    tally.offices += len(terms)
    return Official(kept[0], kept[1:], terms, item if item is not None and _ITEM.fullmatch(item) else None)


def post(of: str, role: str, since: str | None, until: str | None) -> Post:
    """An office with the dates of a register; a date that is none, or an end that comes first, is unknown."""
    begin, end = _date(since), _date(until)
    if begin is not None and end is not None and last_day(end) < first_day(begin):
        begin = end = None
    return Post(of, role, begin, end)


def _date(text: str | None) -> str | None:
    """A day, month or year of a register as we write it; Wikidata has -00 for what is not known."""
    found = _DATE.match(text or "")
    if found is None:
        return None
    parts = [part for part in found.groups() if part is not None]
    while parts[-1] == "00":
        parts.pop()
    try:
        first_day("-".join(parts))
    except ValueError:
        return None
    return "-".join(parts)


def _names(names: Iterable[str]) -> Iterator[str]:
    """Names in Latin letters, each spelling of one sound once."""
    seen: set[tuple[str, ...]] = set()
    for name in names:
        text = " ".join(clean_line(name).split())
        words = sounded(read_name(text)).words
        if words and words not in seen and len(text) <= _LONGEST and _LATIN.fullmatch(text):
            seen.add(words)
            yield text
        if len(seen) > _MOST_NAMES:
            return


def _terms(posts: Iterable[Post]) -> Sequence[Post]:
    """The offices in order, of two that overlap the one with more dates, without dates only where there is no other."""
    kept: list[Post] = []
    for found in sorted(dict.fromkeys(posts), key=lambda one: (-_dates(one), one.begin, one.of, one.role)):
        same = [one for one in kept if (one.of, one.role) == (found.of, found.role)]
        if not any(overlap(one, found) or one.since == found.since for one in same) and (_dates(found) or not same):
            kept.append(found)
    return sorted(kept, key=lambda one: (one.begin, one.of, one.role))


def _dates(found: Post) -> int:
    return (found.since is not None) + (found.until is not None)
