"""Bodies of states in a token sequence, composed from ordinary words: "the Kazakh Foreign Ministry", "parliament"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from extract.knowledge import Shape, load_resource, read_items, read_texts
from extract.phrases import PhraseIndex, Word, wears_case, words_of
from extract.portfolios import Portfolios, load_portfolios

_SHAPE = Shape(text=("type",), texts=("names",), required=("type", "names"))
_MINISTRY = frozenset({"ministry", "department"})
_COMMITTEE = frozenset({"committee"})
_LINKS = frozenset({"of", "for"})


@dataclass(frozen=True, slots=True)
class BodyMatch:
    """Tokens `start` to `end` (excluded) name a body of some state.

    `slug` completes its id with the country ("body:KAZ/" + slug), `type` is its sort (`ministry`, `legislature`,
    `military` …). `weak` bodies are single common words in lower case ("military", "police", "cabinet"), as often an
    adjective or talk of no state in particular: they need an owner next to them.
    """

    start: int
    end: int
    slug: str
    type: str
    weak: bool = False


@dataclass(frozen=True, slots=True)
class _Generic:
    phrase: str
    slug: str
    type: str


class Bodies:
    """The vocabulary of bodies; never changed once built."""

    __slots__ = ("_generic", "_heads", "_portfolios")

    def __init__(self, generic: PhraseIndex[_Generic], portfolios: Portfolios, heads: frozenset[str]) -> None:
        self._generic = generic
        self._heads = heads
        self._portfolios = portfolios

    def find(self, tokens: Sequence[str]) -> tuple[BodyMatch, ...]:
        """Every composed body in the tokens, leftmost first, the longest at each place."""
        words = words_of(tokens)
        found: list[BodyMatch] = []
        at = 0
        while at < len(words):
            best = max(self._at(words, at), key=lambda hit: hit[0], default=None) if self._starts(words[at]) else None
            if best is None:
                at += 1
                continue
            end, slug, type = best
            weak = end == at + 1 and not words[at].text[0].isupper()
            found.append(BodyMatch(words[at].token, words[end - 1].token + 1, slug, type, weak))
            at = end
        return tuple(found)

    def is_called_body(self, name: str) -> bool:
        """True for a name whose last word, or last word before "of" or "for", is one that bodies of states end in."""
        words = [word.key for word in words_of(name.split())]
        link = next((at for at, word in enumerate(words) if at and word in _LINKS), len(words))
        return bool(words) and words[link - 1] in self._heads

    def _starts(self, word: Word) -> bool:
        return word.key in _MINISTRY or self._generic.starts(word.key) or self._portfolios.starts(word.key)

    def _at(self, words: Sequence[Word], at: int) -> Iterator[tuple[int, str, str]]:
        """(end, slug, type) of each body that begins at a word."""
        for length, values in self._generic.starting_at(words, at):
            generic = values[0]
            if wears_case(generic.phrase, words[at : at + length], rigid=True):
                yield at + length, generic.slug, generic.type
        for chain in self._portfolios.chains(words, at):
            after = words[chain.end].key if chain.end < len(words) else ""
            if after in _MINISTRY:
                yield chain.end + 1, self._portfolios.ministry_slug(chain), "ministry"
            elif after in _COMMITTEE:
                yield chain.end + 1, f"{self._portfolios.own_slug(chain)}-committee", "legislature"
        if words[at].key in _MINISTRY and at + 1 < len(words) and words[at + 1].key in _LINKS:
            for chain in self._portfolios.chains_after(words, at + 1):
                yield chain.end, self._portfolios.ministry_slug(chain), "ministry"


def find_bodies(tokens: Sequence[str]) -> tuple[BodyMatch, ...]:
    """The bodies that ordinary words compose; bodies with names of their own are in the gazetteer."""
    return load_bodies().find(tokens)


@cache
def load_bodies() -> Bodies:
    """The generic bodies and heads of `bodies.yaml`. Raises ResourceError where the file breaks its form."""
    content = load_resource("bodies")
    items = read_items("bodies.yaml", content.get("generic"), _SHAPE)
    pairs = [(name, _Generic(name, item.key, item.text("type"))) for item in items for name in item.texts("names")]
    heads = read_texts("bodies.yaml", "heads", content.get("heads", []))
    return Bodies(PhraseIndex(pairs), load_portfolios(), frozenset(heads))
