"""When a clause says that something happened: the date expression that belongs to its verb or noun."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from extract.clauses import Clause
from extract.dates import DateMention
from extract.reading import Reading

# "since May" and "until May" bound an event, they do not date it.
_BOUNDING = frozenset({"since", "until", "till", "by"})
_RELATING = ("after", "before")
_DAY_LENGTH = len("2021-09-23")
_VERBAL = frozenset({"VERB", "AUX"})
# Upwards through these a date may belong to a governor and still say when the clause happened: "plans to meet on
# Monday", "met A and, on Monday, B". Reported speech is never crossed: "said on Monday that they had met".
_PARTICIPIAL = frozenset({"adverbial", "clause modifier"})
_SHARED = frozenset({"open complement", "conjunct"})
_SIMULTANEOUS = frozenset({"when", "as", "while"})
_BEFORE_NOUN = frozenset({"compound", "possessor", "modifier"})
_UNDERGONE = frozenset({"object", "indirect object"})
_LONG = frozenset({"year", "decade"})


def date_of(reading: Reading, clause: Clause, future: bool) -> str | None:
    """The EDTF date of a clause, the later reading of a yearless one where the clause tells of the future."""
    for crossing in (False, True):
        for anchor in _anchors(reading, clause):
            for mention in _dates_under(reading, anchor, crossing):
                when = mention.reading(future) or mention.edtf or _counted(reading, mention)
                if when is not None and mention.lead not in _BOUNDING:
                    return when
    return _date_told_more_of(reading, clause, future)


def _counted(reading: Reading, mention: DateMention) -> str | None:
    """The day of "three days later": counted from the last day that the text named before.

    What "two weeks after" counts from is told after it.
    """
    if mention.offset_days is None or mention.text.lower().endswith(_RELATING):
        return None
    before = [other for other in reading.dates if other.span.end <= mention.span.start and other.precision == "day"]
    known = [other.edtf for other in before if other.edtf is not None and len(other.edtf) == _DAY_LENGTH]
    try:
        return (date.fromisoformat(known[-1]) + timedelta(days=mention.offset_days)).isoformat() if known else None
    except (ValueError, OverflowError):  # a day of no year, or one beyond the calendar
        return None


def _date_told_more_of(reading: Reading, clause: Clause, future: bool) -> str | None:
    """The date before a clause of time: "since August, when X opened a mission"."""
    verb = clause.predicate if clause.verb is None else clause.verb
    for when in reading.syntax.children(verb, "adverb", "mark"):
        before = when - 2 if when > 1 and reading.doc[when - 1].text == "," else when - 1
        if reading.doc[when].lower_ != "when" or before < 0:
            continue
        for mention in _dates_in(reading, verb):
            if mention.span.start <= reading.doc[before].idx < mention.span.end:
                return mention.reading(future) or mention.edtf
    return None


def _anchors(reading: Reading, clause: Clause) -> Iterator[int]:
    """The tokens on which the date of a clause may hang, the nearest first."""
    links = reading.syntax.links
    yield clause.predicate
    if clause.verb is not None and clause.verb != clause.predicate:
        yield clause.verb
        if links[clause.predicate].relation in {"subject", "passive subject"}:
            # "the meeting is set to open on Monday"
            yield from reading.syntax.children(clause.verb, "open complement")
    current = clause.predicate if clause.verb is None else clause.verb
    yield from (
        child for child in reading.syntax.children(current, "adverbial") if _opens_with(reading, child, {"when"})
    )
    while links[current].head != current and (links[current].relation in _SHARED or _is_at_once(reading, current)):
        current = links[current].head
        yield current


def _is_at_once(reading: Reading, verb: int) -> bool:
    """True for a clause that happens with the one it hangs on: "met X on Monday, saying Y", "spoke as Y was blamed"."""
    link = reading.syntax.links[verb]
    if link.relation != "adverbial" or reading.doc[link.head].pos_ not in _VERBAL:
        return False
    participle = reading.doc[verb].tag_ == "VBG" and not link.preposition
    return participle or link.preposition in _SIMULTANEOUS or _opens_with(reading, verb, _SIMULTANEOUS)


def _opens_with(reading: Reading, verb: int, words: Iterable[str]) -> bool:
    return any(reading.doc[child].lower_ in words for child in reading.syntax.children(verb, "adverb", "mark"))


def _dates_under(reading: Reading, anchor: int, crossing: bool) -> list[DateMention]:
    """The dates of the sentence that hang on a token with no other verb between, those before a noun last.

    With `crossing` a participle before it may stand between: "speaking at a meeting on Saturday, X blamed Y", or what
    a journey is for: "went to Oslo to see X on Saturday".
    """
    found = [each for each in _dates_in(reading, anchor) if _hangs_on(reading, _root(reading, each), anchor, crossing)]
    said = [(_noun_after(reading, mention), mention) for mention in found]
    told = [mention for noun, mention in said if noun is None]
    return told + [each for noun, each in said if noun is not None and _dates_more(reading, each, noun, anchor)]


def _dates_in(reading: Reading, index: int) -> Iterator[DateMention]:
    sentence = reading.doc[index].sent
    for mention in reading.dates:
        if mention.span.start >= sentence.start_char and mention.span.end <= sentence.end_char:
            yield mention


def _noun_after(reading: Reading, mention: DateMention) -> int | None:
    """The noun that a date stands before: "Monday's talks", "the 2015 deal"."""
    root = _root(reading, mention)
    link = reading.syntax.links[root]
    before = link.relation in _BEFORE_NOUN or (link.relation == "nominal" and not link.preposition)
    return link.head if before and link.head > root else None


def _dates_more(reading: Reading, mention: DateMention, noun: int, anchor: int) -> bool:
    """True where the date before a noun is also that of the clause: "at Monday's talks", not "blamed Monday's raid"."""
    if noun == anchor:
        return True
    relation = reading.syntax.links[reading.syntax.first_conjunct(noun)].relation
    return mention.precision not in _LONG and relation not in _UNDERGONE


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
        if reading.doc[ancestor].pos_ in _VERBAL and not (crossing and _may_stand_between(reading, ancestor, anchor)):
            return False
    return False


def _may_stand_between(reading: Reading, verb: int, anchor: int) -> bool:
    """True for a participle before the predicate, of a clause of its own or after a noun, and for why one went."""
    relation = reading.syntax.links[verb].relation
    if verb < anchor:
        return reading.doc[verb].tag_ in {"VBG", "VBN"} and relation in _PARTICIPIAL
    journey = reading.doc[anchor].lemma_.lower() in reading.view.lexicon.motion_verbs
    return journey and reading.doc[verb].tag_ == "VB" and relation in {"adverbial", "open complement", "conjunct"}
