"""The article in a page that was scraped to plain text, with menus, tickers, teasers and boxes around and between.

A text without clear signs of furniture is left as it is. Otherwise the body is the stretch of lines with the most
prose and the least furniture, and the furniture within it goes. A headline stays at the top of the text, as in a clean
article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.sources.furniture import Kind, Line, read_lines, written_day

_FEWEST_SIGNS = 3
_LEAST_BODY = 25
# The place in capitals with which a news report begins.
_DATELINE = re.compile(r"[A-Z][A-Z .,'’/-]{2,40}(?:\s*\([^)]{1,30}\))?\s*[–—-]")
_LONGEST_HEADLINE = 25
# Prose weighs its words, to a limit. What stands between the halves of a short article must not cut it in two, and a
# sentence among menus must not start one.
_WEIGHTS = {Kind.LABEL: -4, Kind.BYLINE: -2, Kind.FURNITURE: -4, Kind.RELATED: -8, Kind.END: -100_000}


@dataclass(frozen=True, slots=True)
class Page:
    """What a page of text holds: its headline ("" where none shows), the day it gives, and the text that is kept."""

    title: str
    text: str
    day: str | None = None


def read_page(text: str) -> Page:
    """The article in a text: whole where it is clean, else its body."""
    lines = read_lines(text)
    if not is_messy(lines):
        return Page(_first_headline(lines), text, _day_near(lines, 0, 6))
    return _body_of(_without_lists(lines), text)


def is_messy(lines: Sequence[Line]) -> bool:
    """True where the signs of page furniture are too many to be chance."""
    signs = [line.sign for line in lines if line.sign]
    repeats = sum(a.text == b.text and a.kind is Kind.LABEL for a, b in pairwise(lines))
    kinds = len(set(signs)) + bool(repeats)
    return len(signs) + repeats >= _FEWEST_SIGNS and (kinds > 1 or len(signs) >= 2 * _FEWEST_SIGNS)


def _body_of(lines: Sequence[Line], text: str) -> Page:
    start, end = _densest(lines)
    body = [line for line in lines[start:end] if line.kind in {Kind.PROSE, Kind.LABEL}]
    if sum(line.words for line in body) < _LEAST_BODY:
        return Page("", text)
    head = _headline_above(lines, start)
    first = start if head is None else head
    day = _day_near(lines, first, start - first + 4)
    if head is None and _is_headline(body, 0):
        return Page(body[0].text, _joined(body), day)
    title = "" if head is None else lines[head].text
    return Page(title, _joined([replace(lines[head], gap=True), *body] if head is not None else body), day)


def _joined(lines: Sequence[Line]) -> str:
    """The lines as text again; those that stood apart stand apart, repeated ones once."""
    kept = [line for index, line in enumerate(lines) if not index or line.text != lines[index - 1].text]
    if not kept:
        return ""
    parts = [kept[0].text]
    for above, line in pairwise(kept):
        parts.append(("\n\n" if line.gap or above.kind is Kind.LABEL else "\n") + line.text)
    return "".join(parts)


def _densest(lines: Sequence[Line]) -> tuple[int, int]:
    """Start and end of the stretch of lines whose weights add up to the most (Kadane's algorithm)."""
    best, best_sum, start, total = (0, 0), 0, 0, 0
    for index, line in enumerate(lines):
        if total <= 0:
            start, total = index, 0
        total += min(line.words, 60) if line.kind is Kind.PROSE else _WEIGHTS[line.kind]
        if total > best_sum:
            best, best_sum = (start, index + 1), total
    return best


def _without_lists(lines: Sequence[Line]) -> list[Line]:
    """The lines with the other articles that a heading such as `Related` announces marked as furniture."""
    result = list(lines)
    index = 0
    while index < len(lines):
        if lines[index].kind is Kind.RELATED:
            end = _end_of_list(lines, index + 1)
            result[index + 1 : end] = [replace(line, kind=Kind.FURNITURE) for line in lines[index + 1 : end]]
            index = end
        else:
            index += 1
    return result


def _end_of_list(lines: Sequence[Line], start: int) -> int:
    """Where prose goes on after a list of headlines, of which each may have one paragraph of summary."""
    index = start
    while index < len(lines):
        line = lines[index]
        if line.kind is Kind.PROSE and not (index > start and _is_summary(lines, index)):
            return index
        if line.kind in {Kind.END, Kind.RELATED}:
            return index
        index += 1
    return index


def _is_summary(lines: Sequence[Line], index: int) -> bool:
    above = lines[index - 1].kind is Kind.LABEL
    below = index + 1 == len(lines) or lines[index + 1].kind in {Kind.LABEL, Kind.RELATED, Kind.END}
    return above and below


def _first_headline(lines: Sequence[Line]) -> str:
    """The first line, if it is a headline; names, dates and labels may stand above it."""
    for index, line in enumerate(lines[:6]):
        if line.kind not in {Kind.BYLINE, Kind.FURNITURE}:
            return line.text if _is_headline(lines, index) else ""
    return ""


def _headline_above(lines: Sequence[Line], start: int) -> int | None:
    """The line above the body that is its headline: nearest to it, or above the names and date that stand between."""
    found = None
    for index in range(start - 1, max(start - 16, -1), -1):
        line = lines[index]
        if line.kind is Kind.BYLINE:
            found = None
        if line.kind in {Kind.PROSE, Kind.RELATED} or line.sign == "teaser":
            break
        if found is None and _is_headline(lines, index):
            found = index
    return found


def _is_headline(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if line.kind is not Kind.LABEL or index + 1 == len(lines) or _DATELINE.match(line.text):
        return False
    return 3 <= line.words <= _LONGEST_HEADLINE and not line.text.endswith((":", ",", ";"))


def _day_near(lines: Sequence[Line], start: int, count: int) -> str | None:
    days = (written_day(line.text) for line in lines[start : start + count])
    return next((day for day in days if day is not None), None)
