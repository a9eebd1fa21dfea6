"""The article in a page that was scraped to plain text, with menus, tickers, teasers and boxes around and between.

A text without clear signs of furniture is left as it is. Otherwise the body is the stretch of lines with the most
prose and the least furniture, and the furniture within it goes. A headline stays at the top of the text, as in a clean
article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.sources.furniture import Kind, Line, read_lines, written_day

_FEWEST_SIGNS = 3
_LEAST_BODY = 25
# Each line is looked at from all sides; no page of news has more, blank ones included.
_MOST_LINES = 20_000
# The place in capitals with which a news report begins.
_DATELINE = re.compile(r"[A-Z][A-Z .,'’/-]{2,40}(?:\s*\([^)]{1,30}\))?\s*[–—-]")
_LONGEST_HEADLINE = 25
# Prose weighs its words, to a limit. What stands between the halves of a short article must not cut it in two, however
# long a list it is, and a sentence among menus must not start one.
_MOST_PROSE = 60
_GAP = -3
_LONG_GAP = -1
_END = -100_000


@dataclass(frozen=True, slots=True)
class Page:
    """What a page of text holds: its headline ("" where none shows), the day it gives, and the text that is kept."""

    title: str
    text: str
    day: str | None = None


def read_page(text: str) -> Page:
    """The article in a text: whole where it is clean, else its body."""
    if text.count("\n") > _MOST_LINES:
        return Page("", text)
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
    for index, weight in enumerate(_weights(lines)):
        if total <= 0:
            start, total = index, 0
        total += weight
        if total > best_sum:
            best, best_sum = (start, index + 1), total
    return best


def _weights(lines: Sequence[Line]) -> Iterator[int]:
    gap = 0
    for line in lines:
        gap = 0 if line.kind is Kind.PROSE else gap + 1
        if line.kind is Kind.PROSE:
            yield min(line.words, _MOST_PROSE)
        elif line.kind is Kind.END:
            yield _END
        else:
            yield _GAP if gap <= 4 else _LONG_GAP


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
    """Where the article goes on behind a list of headlines, or of headlines with a paragraph of summary each."""
    index = _end_of_summaries(lines, start)
    while index < len(lines) and lines[index].kind not in {Kind.PROSE, Kind.END, Kind.RELATED}:
        index += 1
    return index


def _end_of_summaries(lines: Sequence[Line], start: int) -> int:
    """Where pairs of headline and summary end; one pair alone is a headline before the article's next paragraph."""
    index = start
    while index + 1 < len(lines) and _is_summary(lines[index], lines[index + 1]):
        index += 2
    over = all(line.kind in {Kind.END, Kind.RELATED} for line in lines[index : index + 1])
    return index if index >= start + 4 or over else start


def _is_summary(above: Line, line: Line) -> bool:
    return above.kind is Kind.LABEL and above.words >= 3 and line.kind is Kind.PROSE and line.text[0] not in "\"“‘'"


def _first_headline(lines: Sequence[Line]) -> str:
    """The first line, if it is a headline; names, dates and labels may stand above it."""
    for index, line in enumerate(lines[:6]):
        if line.kind not in {Kind.BYLINE, Kind.FURNITURE}:
            return line.text if _is_headline(lines, index) else ""
    return ""


def _headline_above(lines: Sequence[Line], start: int) -> int | None:
    """The line above the body that is its headline: a long one, near, best with names or a date right below."""
    best, best_score = None, 0.0
    for index in range(start - 1, max(start - 16, -1), -1):
        line = lines[index]
        if line.kind in {Kind.PROSE, Kind.RELATED} or line.sign == "teaser":
            break
        if _is_headline(lines, index):
            signed = lines[index + 1].kind is Kind.BYLINE
            score = min(line.words, 10) - 0.5 * (start - index) + 3 * signed
            if score > best_score:
                best, best_score = index, score
    return best


def _is_headline(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if line.kind is not Kind.LABEL or index + 1 == len(lines) or _DATELINE.match(line.text):
        return False
    return 3 <= line.words <= _LONGEST_HEADLINE and not line.text.endswith((":", ",", ";", "…", "..."))


def _day_near(lines: Sequence[Line], start: int, count: int) -> str | None:
    days = (written_day(line.text) for line in lines[start : start + count])
    return next((day for day in days if day is not None), None)
