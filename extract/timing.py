"""When a clause says that something happened: the date expression that belongs to its verb or noun."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from extract.clauses import Clause
from extract.dates import DateMention
from extract.reading import Reading

# "since May" and "until May" bound an event, they do not date it.
_BOUNDING = frozenset({"since", "until", "till", "by"})
_DAY_LENGTH = len("2021-09-23")
_VERBAL = frozenset({"VERB", "AUX"})
# Upwards through these a date may belong to a governor and still say when the clause happened: "plans to meet on
# Monday", "met A and, on Monday, B". Reported speech is never crossed: "said on Monday that they had met".
_PARTICIPIAL = frozenset({"adverbial", "clause modifier"})
_SHARED = frozenset({"open complement", "conjunct"})


def date_of(reading: Reading, clause: Clause, future: bool) -> str | None:
    """The EDTF date of a clause, the later reading of a yearless one where the clause tells of the future."""
    for crossing in (False, True):
        for anchor in _anchors(reading, clause):
            for mention in _dates_under(reading, anchor, crossing):
                when = mention.reading(future) or mention.edtf or _counted(reading, mention)
                if when is not None and mention.lead not in _BOUNDING:
                    return when
    return None


def _counted(reading: Reading, mention: DateMention) -> str | None:
    """The day of "three days later": counted from the last day that the text named before."""
    if mention.offset_days is None:
        return None
    before = [other for other in reading.dates if other.span.end <= mention.span.start and other.precision == "day"]
    known = [other.edtf for other in before if other.edtf is not None and len(other.edtf) == _DAY_LENGTH]
    try:
        return (date.fromisoformat(known[-1]) + timedelta(days=mention.offset_days)).isoformat() if known else None
    except (ValueError, OverflowError):  # a day of no year, or one beyond the calendar
        return None


def _anchors(reading: Reading, clause: Clause) -> Iterator[int]:
    """The tokens on which the date of a clause may hang, the nearest first."""
    yield clause.predicate
    if clause.verb is not None and clause.verb != clause.predicate:
        yield clause.verb
    current = clause.predicate if clause.verb is None else clause.verb
    while reading.syntax.links[current].relation in _SHARED and reading.syntax.links[current].head != current:
        current = reading.syntax.links[current].head
        yield current


def _dates_under(reading: Reading, anchor: int, crossing: bool) -> Iterator[DateMention]:
    """The dates of the sentence that hang on a token with no other verb between.

    With `crossing` a participle before it may stand between: "speaking at a meeting on Saturday, X blamed Y".
    """
    sentence = reading.doc[anchor].sent
    for mention in reading.dates:
        if mention.span.start < sentence.start_char or mention.span.end > sentence.end_char:
            continue
        if _hangs_on(reading, _root(reading, mention), anchor, crossing):
            yield mention


def _root(reading: Reading, mention: DateMention) -> int:
    """The token of a date that hangs on something outside it."""
    span = reading.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
    if span is None:
        return 0
    for index in range(span.start, span.end):
        if not span.start <= reading.syntax.links[index].head < span.end:
            return index
    return int(span.start)


def _hangs_on(reading: Reading, index: int, anchor: int, crossing: bool) -> bool:
    for ancestor in reading.syntax.ancestors(index):
        if ancestor == anchor:
            return True
        if reading.doc[ancestor].pos_ in _VERBAL and not (crossing and _is_opening(reading, ancestor, anchor)):
            return False
    return False


def _is_opening(reading: Reading, verb: int, anchor: int) -> bool:
    """True for a participle before the predicate, of a clause of its own or after a noun."""
    relation = reading.syntax.links[verb].relation
    return verb < anchor and reading.doc[verb].tag_ in {"VBG", "VBN"} and relation in _PARTICIPIAL
