"""The shapes of date expressions as regular expressions, built once from the word lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from extract.dates.words import DateWords, date_words

# A space, which may be one line break but not the gap between two paragraphs.
_GAP = r"(?=\s)[^\S\n]*\n?[^\S\n]*"
_DASH = r"[^\S\n]?[-–][^\S\n]?|—"
_YEAR_DIGITS = r"(?:1[5-9]|20)\d\d(?!\w|[.,:]\d|%)"
_DAY_DIGITS = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\w|[.:/]\d|,\d{3}(?!\d)|%|-[a-z])"
_UNITS = r"(?:day|week|month|year|decade)"


@dataclass(frozen=True, slots=True)
class Grammar:
    """`scan` finds where an expression may begin, and `start` says which of `forms` it is; the rest is what may follow.

    `join` is what may stand between the ends of a range, `opening` what may stand between a weekday and its date;
    `current` is the stretch that runs on the day of publication, which counts only after a word for a part of it.
    """

    scan: re.Pattern[str]
    start: re.Pattern[str]
    forms: Mapping[str, re.Pattern[str]]
    join: re.Pattern[str]
    opening: re.Pattern[str]
    current: re.Pattern[str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]


@cache
def date_grammar() -> Grammar:
    """The grammar of the words that ship with the package."""
    words = date_words()
    shapes = _shapes(words)
    plain = "|".join(f"(?P<{name}>{_unnamed(shape)})" for name, shape in shapes.items())
    return Grammar(
        scan=re.compile(rf"(?<![\w$€£#])(?=[{_initials(words)}])(?:{plain})"),
        start=re.compile(plain),
        forms={name: re.compile(shape) for name, shape in shapes.items()},
        join=re.compile(rf"(?P<to>{_DASH}|,?{_GAP}(?:to|through|until|till){_GAP})|(?P<and>{_GAP}(?:and|or|&){_GAP})"),
        opening=re.compile(rf"[^\S\n]?\([^\S\n]?|,?{_GAP}(?:the{_GAP})?"),
        current=re.compile(r"the\s+(?P<unit>day|week|month|year)(?!\w)"),
        months=_numbered(words.months, 1),
        weekdays=_numbered(words.weekdays, 0),
    )


def _shapes(words: DateWords) -> dict[str, str]:
    """Each form by name; where two could match at one place the earlier one is meant."""
    months = _either(_cased(words.months))
    shapes = {
        **_calendar_shapes(words, months),
        **_counting_shapes(words),
        **_pointing_shapes(words, months),
        "weekday": rf"(?P<weekday>{_either(_cased(words.weekdays))})(?:{_GAP}{_either(words.parts_of_day)}(?!\w))?",
        "month": rf"(?P<month>{months})",
    }
    whole = {name: rf"{shape}(?!\w)" for name, shape in shapes.items()}
    return whole | {"part": _part_shape(words)}


def _calendar_shapes(words: DateWords, months: str) -> dict[str, str]:
    short = _either(_cased(name for names in words.months.values() for name in names))
    month = rf"(?P<month>{months}(?!\w)|{short}(?![A-Za-z])\.?)"
    year = rf"(?P<year>{_YEAR_DIGITS})(?![\s-]{_either(_loose(words.counted))}(?!\w))"
    pointers = "|".join(f"(?P<{name}>{_either(getattr(words, name))})" for name in ("this", "last", "next"))
    pointed = rf"(?:{pointers}){_GAP}year"
    tail = rf"(?:(?:,?{_GAP}|[,-])(?:(?:of|in){_GAP})?(?:{year}|{pointed}))"
    join = rf"(?P<join>{_DASH}|{_GAP}(?:to|and|or|through|until|till|&){_GAP})"
    no_month = rf"(?!{_GAP}(?:of{_GAP})?(?:{months}|{short}))"
    day, second = rf"(?P<day>{_DAY_DIGITS})", rf"{join}(?P<second>{_DAY_DIGITS})"
    ordinal = r"(?P<day>(?:[12]?1st|2?2nd|2?3rd|\d{1,2}th|31st|11th|12th|13th))"
    return {
        "iso": r"(?P<year>(?:1[5-9]|20)\d\d)[-/](?P<month>\d\d)[-/](?P<day>\d\d)(?=T\d|(?!\w))",
        "numeric": r"(?P<one>\d{1,2})[/.-](?P<two>\d{1,2})[/.-](?P<year>(?:19|20)\d\d)",
        "month_day": rf"{month}[^\S\n]*\n?[^\S\n]*{day}(?:{second}{no_month})?{tail}?",
        "day_month": rf"{day}(?:{second})?(?:{_GAP}(?:of{_GAP})?|-){month}{tail}?",
        "day_of_month": rf"{ordinal}{_GAP}of{_GAP}(?:{pointers}|the){_GAP}month",
        "month_year": rf"{month}{tail}",
        "season_year": rf"(?P<season>{_either(words.seasons)})(?:{_GAP}of)?{_GAP}{year}",
        "quarter": rf"(?:[Tt]he{_GAP})?(?P<which>first|second|third|fourth|last){_GAP}(?P<share>quarter|half){_GAP}"
        rf"of{_GAP}(?:{year}|{pointed})",
        "decade": r"(?P<decade>(?:1[5-9]|20)\d)0['’]?s",
        "year_span": r"(?P<year>(?:1[5-9]|20)\d\d)(?P<join>[-–/])(?P<until>\d\d)(?![\w-])",
        "year": year,
    }


def _counting_shapes(words: DateWords) -> dict[str, str]:
    word = _either(_loose(words.numbers))
    number = rf"(?P<number>{word}(?:-{word})?|\d{{1,3}})"
    unit = rf"(?P<unit>{_UNITS})s?"
    turns = "|".join(
        f"(?P<{name}>{_either(getattr(words, name))})" for name in ("ago", "ahead", "earlier_than", "later_than")
    )
    stretches = "|".join(
        f"(?P<{name}>{_either(_loose(getattr(words, 'stretch_' + name)))})" for name in ("back", "ahead")
    )
    return {
        "counted": rf"{number}[\s-]{unit}{_GAP}(?:{turns})",
        "in_count": rf"[Ii]n{_GAP}{number}{_GAP}{unit}(?P<time>['’]?s?['’]?{_GAP}time)?",
        "stretch": rf"(?:{stretches}){_GAP}(?:{number}{_GAP})?(?P<unit>{_UNITS})(?P<many>s)?",
        "days": rf"(?P<phrase>{_either(_loose(words.days))})(?:{_GAP}{_either(words.parts_of_day)}(?!\w))?",
        "anchored_days": rf"(?P<phrase>{_either(_loose(words.anchored_days))})",
        "anchored_stretch": rf"(?P<shift>{_either(_loose(words.anchored_stretches))}){_GAP}(?P<unit>week|month|year)",
    }


def _pointing_shapes(words: DateWords, months: str) -> dict[str, str]:
    unit = (
        rf"(?:(?P<weekday>{_either(_cased(words.weekdays))})(?:{_GAP}{_either(words.parts_of_day)}(?!\w))?"
        rf"|(?P<month>{months})|(?P<season>{_either(words.seasons)})|(?P<unit>weekend|week|month|year))"
    )
    pointers = "|".join(f"(?P<{name}>{_either(_loose(getattr(words, name)))})" for name in ("this", "last", "next"))
    return {
        "pointed": rf"(?:{pointers}){_GAP}{unit}",
        "weekend": rf"[Tt]he{_GAP}weekend",
        "season": rf"(?P<season>{_either(words.seasons)})(?!{_GAP}of(?!\w))",
    }


def _part_shape(words: DateWords) -> str:
    """What stands before the name of a stretch and leaves its date as it is; it ends where that name begins."""
    kinds = "|".join(f"(?P<{name}>{_either(_loose(getattr(words, name)))})" for name in ("earlier", "later", "parts"))
    return rf"(?:{kinds})(?:(?<=-)|-|{_GAP})(?:(?:of|in|on){_GAP})?(?=\w)"


def _initials(words: DateWords) -> str:
    months_and_days = {name[0] for name in (*words.months, *words.weekdays)}
    return "".join(sorted(months_and_days)) + "0-9A-Za-z"


def _unnamed(shape: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", shape)


def _either(words: Iterable[str]) -> str:
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


def _cased(names: Iterable[str]) -> list[str]:
    return [form for name in names for form in (name, name.upper())]


def _loose(words: Iterable[str]) -> list[str]:
    return [form for word in words for form in (word, word[0].upper() + word[1:])]


def _numbered(names: Mapping[str, tuple[str, ...]], first: int) -> dict[str, int]:
    return {
        form: number
        for number, (name, short) in enumerate(names.items(), start=first)
        for form in _cased((name, *short))
    }
