"""Phrases of a text compared word by word: however a tokenizer cut them, whatever hyphen or apostrophe they use."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

_WORD = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_](?![^\W_])\.?|[^\W_]+|[+&,]")
# Last words of names that news writes in lower case as often: "Minsk group", "Kursk region", "State department".
_GENERIC = frozenset(
    {"agency", "coalition", "commission", "committee", "corridor", "council", "court", "department", "format", "forces"}
    | {
        "group",
        "initiative",
        "ministry",
        "movement",
        "palace",
        "parliament",
        "party",
        "peninsula",
        "process",
        "province",
    }
    | {"region", "strait", "valley", "canal", "assembly", "organization", "organisation"}
)
_JOINTS = frozenset("-‐‑–/'’ʻʼ`")
_LONGEST_ABBREVIATION = 4
_LOOSE = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "ə": "e", "æ": "ae", "đ": "d"})


class Word(NamedTuple):
    """One comparable word: `key` without case, accents and full stops, `text` with its case, of token number `token`.

    `dotted` is true where it was written with full stops, as in "U.S.". A tuple, as text is made of millions of them
    and a frozen dataclass takes three times as long to build.
    """

    key: str
    text: str
    token: int
    dotted: bool


@lru_cache(maxsize=65536)
def split_words(text: str) -> tuple[tuple[str, str, bool], ...]:
    """(key, text, dotted) of each word in `text`: "Nur-Sultan" has two, "U.S." one, a hyphen by itself none."""
    found = []
    for piece in _WORD.findall(text):
        plain = "and" if piece == "&" else piece.replace(".", "")
        folded = unicodedata.normalize("NFKD", plain.translate(_LOOSE))
        bare = "".join(c for c in folded if not unicodedata.combining(c))
        found.append((bare.lower(), bare, "." in piece))
    return tuple(found)


def words_of(tokens: Sequence[str]) -> tuple[Word, ...]:
    """The comparable words of a token sequence, each with the index of its token.

    Hyphens, apostrophes and the full stop of an abbreviation are no words; any other mark is one that no phrase holds.
    """
    return _words_of(tuple(tokens))


@lru_cache(maxsize=1024)
def _words_of(tokens: tuple[str, ...]) -> tuple[Word, ...]:
    words: list[Word] = []
    for index, token in enumerate(tokens):
        found = split_words(token)
        if found:
            words.extend(Word(key, text, index, dotted) for key, text, dotted in found)
        elif token not in _JOINTS and not (words and token == "." and len(words[-1].text) <= _LONGEST_ABBREVIATION):  # noqa: S105 (a full stop)
            words.append(Word(token, token, index, False))
    return tuple(words)


def phrase_key(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase's words, as a PhraseIndex compares them."""
    return tuple(key for key, _, _ in split_words(phrase))


def wears_case(form: str, words: Sequence[Word], rigid: bool = False) -> bool:
    """True where the words are written with at least the capitals of `form`; a generic last word may do without.

    "TURKEY" wears the case of "Turkey", "turkey" does not; "US" needs both capitals. An acronym of four letters or
    more may be written like a name ("Nato"), unless `rigid`.
    """
    pieces = split_words(form)
    if len(pieces) > 1 and words[-1].key in _GENERIC:
        pieces, words = pieces[:-1], words[:-1]
    return all(_wears(text, word.text, rigid) for (_, text, _), word in zip(pieces, words, strict=True))


def _wears(form: str, text: str, rigid: bool) -> bool:
    if not form[0].isupper():
        return True
    if len(form) > 1 and form.isupper():
        return text.isupper() or (not rigid and len(form) >= 4 and text[0].isupper())
    return not text[0].islower()


class PhraseIndex(Generic[T]):
    """Values by phrase; finds the phrases that start at a word, longest first, in one look-up per length."""

    __slots__ = ("_longest", "_values")

    def __init__(self, pairs: Iterable[tuple[str, T]]) -> None:
        values: dict[tuple[str, ...], list[T]] = {}
        for phrase, value in pairs:
            values.setdefault(phrase_key(phrase), []).append(value)
        self._values = {key: tuple(found) for key, found in values.items()}
        self._longest: dict[str, int] = {}
        for key in self._values:
            self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))

    def starting_at(self, words: Sequence[Word], start: int) -> Iterator[tuple[int, tuple[T, ...]]]:
        """(number of words, values) of each phrase that begins at `words[start]`, the longest first."""
        longest = self._longest.get(words[start].key)
        if longest is None:
            return
        keys = tuple(word.key for word in words[start : start + longest])
        for length in range(len(keys), 0, -1):
            values = self._values.get(keys[:length])
            if values is not None:
                yield length, values

    def starts(self, key: str) -> bool:
        """True where some phrase begins with this word."""
        return key in self._longest

    def get(self, phrase: str) -> tuple[T, ...]:
        """The values of exactly this phrase."""
        return self._values.get(phrase_key(phrase), ())

    def phrases(self) -> Iterator[tuple[tuple[str, ...], tuple[T, ...]]]:
        """Every phrase, as its words' keys, with its values."""
        return iter(self._values.items())
