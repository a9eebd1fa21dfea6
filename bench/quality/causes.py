"""Why a pair was missed or is spurious: one cause each, the first that fits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language

from bench.quality.gold import Case, Dyad
from extract.finds import WORD_CLASSES
from extract.patterns import PatternBook

MISSED = (
    "status differs",  # the pair is told of, but as planned where it happened, or the other way round
    "type differs",  # the pair is told of from the same sentence, as another type
    "actor not found",  # one of the pair is none of Entente's actors
    "not named in the sentence",  # a pronoun, a description or another sentence says who it is
    "sides differ",  # this type is told of from the same sentence, with one of the pair or the other way round
    "parse or slot",  # both are named, a pattern of the type reads a word and has those that it asks for; no report
    "predicate unknown",  # both are named, and no pattern of the type reads what the sentence says
)
SPURIOUS = (
    "status differs",
    "type differs",  # the gold has the pair under another type
    "sides differ",  # the gold has the type in this sentence, with one of the pair or the other way round
    "no actor of the gold",  # one of the pair is none of the gold's actors
    "no such event",  # both are, and the gold has nothing between them
)
_SHARED_WORDS = 0.6


class Diagnosis:
    """Finds the cause of an error; reads the gold's sentence once more where words have to be looked up."""

    def __init__(self, reader: Language, book: PatternBook) -> None:
        self._reader = reader
        self._book = book
        self._types: dict[str, frozenset[str]] = {}

    def of_missed(self, case: Case, dyad: Dyad) -> str:
        """One of MISSED."""
        sentence = str(dyad.event.get("sentence") or "")
        pair = [told for told in case.told if told.people == dyad.people]
        if any(told.type == dyad.type and told.pair == dyad.pair for told in pair):
            return "status differs"
        if any(told.type != dyad.type and same_sentence(sentence, quote(told)) for told in pair):
            return "type differs"
        if not dyad.people <= case.found:
            return "actor not found"
        if not all(_is_named(case, key, sentence) for key in dyad.people):
            return "not named in the sentence"
        here = [told for told in case.told if told.type == dyad.type and same_sentence(sentence, quote(told))]
        if any(told.people & dyad.people for told in here):
            return "sides differ"
        return "parse or slot" if dyad.type in self._types_of(sentence) else "predicate unknown"

    def of_spurious(self, case: Case, dyad: Dyad) -> str:
        """One of SPURIOUS."""
        pair = [wanted for wanted in case.wanted if wanted.people == dyad.people]
        if any(wanted.type == dyad.type and wanted.pair == dyad.pair for wanted in pair):
            return "status differs"
        if any(wanted.type != dyad.type for wanted in pair):
            return "type differs"
        if any(_is_like(wanted, dyad) for wanted in case.wanted):
            return "sides differ"
        return "no actor of the gold" if any(key.startswith("?") for key in dyad.people) else "no such event"

    def _types_of(self, sentence: str) -> frozenset[str]:
        """The event types that have a pattern for some word of the sentence."""
        if sentence not in self._types:
            self._types[sentence] = frozenset(self._read_types(sentence))
        return self._types[sentence]

    def _read_types(self, sentence: str) -> Iterator[str]:
        doc = self._reader(sentence)
        words = {form for token in doc for form in (token.lower_, token.lemma_.lower())}
        for token in doc:
            word = (WORD_CLASSES.get(token.pos_, ""), token.lemma_.lower())
            patterns = self._book.by_word.get(word, ())
            yield from (pattern.type for pattern in patterns if all(words & asked for _, asked in pattern.where))


def quote(dyad: Dyad) -> str:
    """The sentence that a report of Entente's stems from."""
    return str(dyad.event["evidence"]["quote"])


def same_sentence(left: str, right: str) -> bool:
    """True for two quotes of one sentence, which annotators and programs cut differently."""
    one, other = set(_words(left)), set(_words(right))
    return bool(one and other) and len(one & other) >= _SHARED_WORDS * min(len(one), len(other))


def _is_like(wanted: Dyad, told: Dyad) -> bool:
    sentence = str(wanted.event.get("sentence") or "")
    shared = wanted.type == told.type and bool(wanted.people & told.people)
    return shared and same_sentence(sentence, quote(told))


def _is_named(case: Case, key: str, sentence: str) -> bool:
    """True where the sentence has one of the names that the gold lists for an actor."""
    actor = next((actor for actor in case.gold["actors"] if actor["key"] == key), None)
    words = f" {' '.join(_words(sentence))} "
    return actor is not None and any(f" {' '.join(_words(name))} " in words for name in actor["names"] if _words(name))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", re.sub(r"['’]s\b", "", text.lower()))
