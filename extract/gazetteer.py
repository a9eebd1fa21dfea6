"""The names that the system knows: countries, organizations, groups, bodies and places, found in a token sequence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from extract.entries import Entry, Form, Term, read_entries
from extract.errors import ResourceError
from extract.knowledge import load_resource
from extract.phrases import PhraseIndex, Word, phrase_key, wears_case, words_of

FILES = ("countries", "metonyms", "organizations", "groups", "bodies", "cities")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One entry that a matched form may name, and what sort of name the form is for it.

    `form_type` is one of FORM_TYPES. `weak` forms need support from context (the entry's full form nearby, a place
    label): "Jordan", "IS", "Korean". `venue` marks capitals that are as often where others meet as who acts. `since`
    and `until` bound the days on which a capital or seat stood for its country, as far as a file says so.
    """

    entry: Entry
    form_type: str
    weak: bool = False
    venue: bool = False
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens `start` to `end` (excluded) are the gazetteer's `form`; strong candidates stand first."""

    start: int
    end: int
    form: str
    candidates: tuple[Candidate, ...]

    @property
    def only(self) -> Candidate | None:
        """The one strong candidate; None where there is none, or more than one."""
        strong = [candidate for candidate in self.candidates if not candidate.weak]
        return strong[0] if len(strong) == 1 else None

    def of_kind(self, kind: str) -> Candidate | None:
        """The first candidate of a kind (`country`, `organization`, `group`, `body`, `place`)."""
        return next((found for found in self.candidates if found.entry.kind == kind), None)


class Gazetteer:
    """Known entries by id, by form and by membership; never changed once built."""

    __slots__ = ("_entries", "_forms", "_match", "_terms", "_words")

    def __init__(
        self,
        entries: Mapping[str, Entry],
        forms: Sequence[tuple[Form, Candidate]],
        terms: Mapping[str, tuple[Term, ...]],
        words: frozenset[str],
    ) -> None:
        self._entries = dict(entries)
        self._forms = PhraseIndex((form.text, (form, candidate)) for form, candidate in forms)
        self._terms = dict(terms)
        self._words = words
        # Mentions, offices and bodies each ask about the same sentence.
        self._match = lru_cache(maxsize=1024)(self._match_anew)

    def match(self, tokens: Sequence[str]) -> tuple[Match, ...]:
        """Every known name in the tokens, leftmost first, the longest at each place, none overlapping another.

        Case counts where it tells ("Turkey", "US"); where all is in capitals, acronyms that are words are not read.
        """
        return self._match(tuple(tokens))

    def _match_anew(self, tokens: tuple[str, ...]) -> tuple[Match, ...]:
        words = words_of(tokens)
        shouting = is_shouting(words)
        found: list[Match] = []
        at = 0
        while at < len(words):
            hit = self._longest(words, at, shouting) if self._forms.starts(words[at].key) else None
            if hit is None:
                at += 1
                continue
            length, form, candidates = hit
            found.append(Match(words[at].token, words[at + length - 1].token + 1, form, candidates))
            at += length
        return tuple(found)

    def _longest(self, words: Sequence[Word], at: int, shouting: bool) -> tuple[int, str, tuple[Candidate, ...]] | None:
        for length, values in self._forms.starting_at(words, at):
            span = words[at : at + length]
            worn = [(form, found) for form, found in values if self._worn(form, span, shouting)]
            if worn:
                return length, worn[0][0].text, tuple(found for _, found in worn)
        return None

    def _worn(self, form: Form, span: Sequence[Word], shouting: bool) -> bool:
        if shouting and form.text in self._words and not span[0].dotted:
            return False
        return wears_case(form.text, span, rigid=form.weak)

    def entry(self, id: str) -> Entry | None:
        """The entry with this id, None where no file has it."""
        return self._entries.get(id)

    def country(self, code: str) -> Entry | None:
        """The country with this alpha-3 code."""
        return self._entries.get(f"country:{code}")

    def entries(self, kind: str | None = None) -> tuple[Entry, ...]:
        """All entries, or those of one kind."""
        return tuple(entry for entry in self._entries.values() if kind in {None, entry.kind})

    def named(self, name: str) -> tuple[Candidate, ...]:
        """The candidates of a whole name, strong ones first, whatever its case."""
        return tuple(candidate for _, candidate in self._forms.get(name))

    def forms(self) -> Iterator[tuple[str, tuple[Candidate, ...]]]:
        """Every form that text is matched against, with whom it may name."""
        for _, values in self._forms.phrases():
            yield values[0][0].text, tuple(candidate for _, candidate in values)

    def members(self, organization: str, on: str | None = None) -> tuple[str, ...]:
        """Ids of the members of an organization on a day (`YYYY-MM-DD`), or those that have not left.

        A member whose date of joining no file gives counts as one from the start.
        """
        return tuple(term.member for term in self._terms.get(organization, ()) if term.holds(on))

    def terms(self, organization: str) -> tuple[Term, ...]:
        """The dated memberships of an organization, as far as known."""
        return self._terms.get(organization, ())


def is_shouting(words: Sequence[Word]) -> bool:
    """True for a sequence written in capitals throughout, as headlines are; one word or acronym does not tell."""
    letters = [word.text for word in words if word.key.isalpha()]
    return len(letters) > 1 and any(len(text) > 4 for text in letters) and all(text.isupper() for text in letters)


def load_gazetteer(*more: Path) -> Gazetteer:
    """The gazetteer of our data files, kept once read, and of a user's own in the same form (`more`), read every time.

    Raises ResourceError where a file breaks its form, or names the same id as another.
    """
    return build_gazetteer((path.name, load_resource(path)) for path in more) if more else _load_ours()


@cache
def _load_ours() -> Gazetteer:
    return build_gazetteer(())


def build_gazetteer(more: Iterable[tuple[str, Mapping[str, Any]]]) -> Gazetteer:
    """The gazetteer of our data files and of others, given by name and content."""
    entries: dict[str, Entry] = {}
    forms: list[Form] = []
    terms: dict[str, tuple[Term, ...]] = {}
    words: set[str] = set()
    for file, sections in chain(((f"{name}.yaml", load_resource(name)) for name in FILES), more):
        content = read_entries(file, sections)
        for entry in content.entries:
            if entry.id in entries:
                raise ResourceError(f"{file}: {entry.id}: another entry has this id")
            entries[entry.id] = entry
        forms.extend(content.forms)
        terms.update(content.terms)
        words.update(content.words)
    return Gazetteer(entries, _candidates(entries, forms), terms, frozenset(words))


def _candidates(entries: Mapping[str, Entry], forms: Sequence[Form]) -> list[tuple[Form, Candidate]]:
    pairs = []
    seen = set()
    for form in forms:
        entry = entries.get(form.entry)
        if entry is None:
            raise ResourceError(f"{form.file}: {form.text}: no entry has the id {form.entry!r}")
        # Two spellings that differ only by an accent or a hyphen are one phrase: the first one speaks for both.
        key = (form.entry, phrase_key(form.text))
        if key not in seen:
            seen.add(key)
            pairs.append((form, Candidate(entry, form.type, form.weak, form.venue, form.since, form.until)))
    return sorted(pairs, key=lambda pair: pair[1].weak)
