"""Portfolios: what ministers and ministries are for, composed from known words ("Health and Social Development")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from extract.errors import ResourceError
from extract.identity import slug
from extract.knowledge import Shape, check_sections, load_resource, read_items, read_texts
from extract.phrases import PhraseIndex, Word

_SHAPE = Shape(text=("role",), texts=("words",), flags=("lead",), required=("words",))
_ARTICLES = frozenset({"the"})


@dataclass(frozen=True, slots=True)
class Portfolio:
    """One portfolio: its canonical slug, the role of its minister, and whether a ministry is named after it."""

    slug: str
    role: str | None
    lead: bool


@dataclass(frozen=True, slots=True)
class Chain:
    """Portfolios joined by commas and "and": words up to `end` (excluded), and what each part is."""

    end: int
    parts: tuple[Portfolio, ...]
    terms: tuple[str, ...]

    @property
    def role(self) -> str | None:
        """The role of a minister for all this: that of the leading portfolio, else of the first that has one."""
        leading = [part.role for part in self.parts if part.lead]
        return next((role for role in (*leading, *(part.role for part in self.parts)) if role), None)


class Portfolios:
    """The vocabulary of portfolios; never changed once built."""

    __slots__ = ("_before", "_index", "_spelling")

    def __init__(
        self, index: PhraseIndex[Portfolio], spelling: Mapping[str, str], before: frozenset[str] = frozenset()
    ) -> None:
        self._before = before
        self._index = index
        self._spelling = dict(spelling)

    def starts(self, key: str) -> bool:
        """True where some portfolio begins with this word."""
        return self._index.starts(key)

    def chains(self, words: Sequence[Word], start: int) -> tuple[Chain, ...]:
        """Every chain of portfolios that begins at a word, the shortest first."""
        if start >= len(words) or not self._index.starts(words[start].key):
            return ()
        found: list[Chain] = []
        at = start
        while at < len(words):
            hit = next(self._index.starting_at(words, at), None)
            if hit is None:
                break
            end = at + hit[0]
            term = " ".join(word.key for word in words[at:end])
            before = found[-1] if found else Chain(start, (), ())
            found.append(Chain(end, (*before.parts, hit[1][0]), (*before.terms, term)))
            at = _past_joiner(words, end)
            if at == end:
                break
        return tuple(found)

    def chains_after(self, words: Sequence[Word], link: int) -> tuple[Chain, ...]:
        """The chains that follow "of" or "for" at a word: "the Interior", but not "the Foreign"."""
        start = link + 1
        if start < len(words) and words[start].key in _ARTICLES:
            start += 1
        return tuple(chain for chain in self.chains(words, start) if chain.terms[-1] not in self._before)

    def ministry_slug(self, chain: Chain) -> str:
        """The canonical slug of a ministry for these portfolios: "ministry-of-defence"."""
        leading = next((part.slug for part in chain.parts if part.lead), None)
        if leading is not None:
            return f"ministry-of-{leading}"
        return f"ministry-of-{self.own_slug(chain)}"

    def own_slug(self, chain: Chain) -> str:
        """The slug of all the portfolios: "health-and-social-development"."""
        *most, last = [slug(self._spelled(term)) for term in chain.terms]
        return "-".join((*most, *(("and",) if most else ()), last))

    def roles(self) -> frozenset[str]:
        """The roles that portfolios give their ministers."""
        return frozenset(part.role for _, parts in self._index.phrases() for part in parts if part.role)

    def _spelled(self, term: str) -> str:
        return " ".join(self._spelling.get(word, word) for word in term.split())


def _past_joiner(words: Sequence[Word], at: int) -> int:
    """The position after ",", "and" or ", and" and an article; `at` itself where no joiner stands there."""
    after = at
    if after < len(words) and words[after].key == ",":
        after += 1
    if after < len(words) and words[after].key == "and":
        after += 1
    if after > at and after < len(words) and words[after].key in _ARTICLES:
        after += 1
    return after


@cache
def load_portfolios() -> Portfolios:
    """The portfolios of `portfolios.yaml`. Raises ResourceError where the file breaks its form."""
    file = "portfolios.yaml"
    content = load_resource("portfolios")
    check_sections(file, content, ("before", "spelling", "portfolios"))
    pairs: list[tuple[str, Portfolio]] = []
    owners: dict[str, str] = {}
    for item in read_items(file, content.get("portfolios"), _SHAPE):
        portfolio = Portfolio(item.key, item.optional("role"), item.flag("lead"))
        for text in item.texts("words"):
            if text in owners:
                raise ResourceError(f"{item.where}: {text!r} stands under {owners[text]} too")
            owners[text] = item.key
            pairs.append((text, portfolio))
    before = frozenset(read_texts(file, "before", content.get("before", [])))
    return Portfolios(PhraseIndex(pairs), content.get("spelling", {}), before)
