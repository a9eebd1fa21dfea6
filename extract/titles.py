"""Office phrases in a token sequence, composed: modifiers, the office's own words, portfolios before or after them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from extract.bodies import Bodies, load_bodies
from extract.gazetteer import Gazetteer, Match, load_gazetteer
from extract.office_steps import Before, Known, Own
from extract.office_words import Core, Head, OfficeWords, load_office_words
from extract.phrases import Word, wears_case, words_of
from extract.portfolios import Chain, Portfolios, load_portfolios

_LINKS = frozenset({"of", "for"})
_POSSESSIVE = "s"


@dataclass(frozen=True, slots=True)
class OfficeMatch:
    """Tokens `start` to `end` (excluded) name an office, modifiers and portfolio included, complements not.

    `office` is the phrase in lower case without its country and without what the flags say, `core` the position of
    the first token after the modifiers, `role` one of the roles of offices.yaml, a deputy's own where it has one.
    `country` is the id of the country or organization that the phrase holds ("former US Secretary of State") or
    implies ("Taoiseach"). `elect` holders are not yet in office, `plural` phrases name several ("Presidents X and Y").
    """

    start: int
    end: int
    office: str
    role: str
    core: int
    former: bool = False
    acting: bool = False
    deputy: bool = False
    elect: bool = False
    plural: bool = False
    country: str | None = None


class Titles:
    """Finds offices; never changed once built."""

    __slots__ = ("_bodies", "_gazetteer", "_portfolios", "_words")

    def __init__(self, words: OfficeWords, portfolios: Portfolios, bodies: Bodies, gazetteer: Gazetteer) -> None:
        self._bodies = bodies
        self._words = words
        self._portfolios = portfolios
        self._gazetteer = gazetteer

    def find(self, tokens: Sequence[str]) -> tuple[OfficeMatch, ...]:
        """Every office phrase in the tokens, leftmost first, the longest at each place, none overlapping another."""
        words = words_of(tokens)
        known = self._known(tokens)
        found: list[OfficeMatch] = []
        at = 0
        while at < len(words):
            hit = self._office(words, at, known) if self._starts(words[at]) else None
            if hit is None:
                at += 1
                continue
            at, match = hit
            found.append(match)
        return tuple(found)

    def _starts(self, word: Word) -> bool:
        indexes = (self._words.cores, self._words.modifiers, self._words.heads, self._portfolios)
        return any(index.starts(word.key) for index in indexes)

    def _known(self, tokens: Sequence[str]) -> Known:
        matches = self._gazetteer.match(tokens)
        bodies = self._bodies.find(tokens)
        ends: dict[int, Match | None] = {body.end: None for body in bodies}
        ends.update((match.end, match) for match in matches)
        spans = (*((body.start, body.end) for body in bodies), *((match.start, match.end) for match in matches))
        return Known({match.start: match for match in matches}, ends, spans)

    def _office(self, words: Sequence[Word], start: int, known: Known) -> tuple[int, OfficeMatch] | None:
        before = Before(start)
        while before.at < len(words):
            own = self._own(words, before.at, known)
            if own is not None and (before.owner or not self._stands_alone(words, start, before.at, own, known)):
                return self._matched(words, start, before, own, known)
            step = self._modifier(words, before) or _owner(words, before, known)
            if step is None:
                return None
            before = step
        return None

    def _matched(
        self, words: Sequence[Word], start: int, before: Before, own: Own, known: Known
    ) -> tuple[int, OfficeMatch]:
        end, after = self._after(words, own.end)
        kinds = (*before.kinds, *after)
        deputy = own.deputy or "deputy" in kinds
        owner = before.owner or own.owner
        role = self.role_of(own.phrase, own.role, owner or _owner_before(words, start, known))
        match = OfficeMatch(
            start=words[start].token,
            end=words[end - 1].token + 1,
            office=" ".join((*before.kept, own.phrase)),
            role=self._words.deputies.get(role, role) if deputy else role,
            core=words[before.at].token,
            former="former" in kinds,
            acting="acting" in kinds,
            deputy=deputy or role.startswith("DEPUTY_"),
            elect="future" in kinds,
            plural=own.plural,
            country=owner,
        )
        return end, match

    def _own(self, words: Sequence[Word], at: int, known: Known) -> Own | None:
        composed = (*self._portfolio_first(words, at), *self._portfolio_last(words, at))
        whole = [own for own in composed if not known.cuts(words[at].token, words[own.end - 1].token + 1)]
        found = [*self._fixed(words, at, known), *whole]
        allowed = [own for own in found if not self._goes_on(words, own.end)]
        return max(allowed, key=lambda own: own.end, default=None)

    def _goes_on(self, words: Sequence[Word], end: int) -> bool:
        """True where the phrase belongs to another: "General Assembly", "the prime minister's office"."""
        following = [word.key for word in words[end : end + 2]]
        return following[:1] != [] and (following[0] in self._words.not_before or following == [_POSSESSIVE, "office"])

    def _stands_alone(self, words: Sequence[Word], start: int, at: int, own: Own, known: Known) -> bool:
        """True where a phrase that needs company has none.

        "Amir Khan Muttaqi" is a name, "the Amir" an office; "head" and "chief" in lower case need an owner or "of".
        """
        capital = words[at].text[0].isupper()
        if own.phrase not in (self._words.names if capital else self._words.beside):
            return False
        follower = words[own.end].key if own.end < len(words) else ""
        if follower == "of" or (capital and not follower):
            return False
        previous = words[start - 1] if start else None
        if previous is not None and (previous.key == _POSSESSIVE or words[start].token in known.ends):
            return False
        if not capital:
            return not _names_follow(words, own.end)
        addressed = next(self._words.honorifics.starting_at(words, own.end), None) is not None
        return not addressed and (previous is None or previous.key != "the")

    def _fixed(self, words: Sequence[Word], at: int, known: Known) -> Iterator[Own]:
        owned = words[at].token in known.ends or (at > 0 and words[at - 1].key == _POSSESSIVE)
        for length, cores in self._words.cores.starting_at(words, at):
            span = words[at : at + length]
            several = at + length < len(words) and words[at + length].key == "of"
            for core in cores:
                if _is_worn(core, span, owned or (core.plural and several)) and (
                    not core.named or _names_follow(words, at + length)
                ):
                    yield Own(at + length, core.role, core.phrase, plural=core.plural, owner=core.owner)
                    return

    def _portfolio_first(self, words: Sequence[Word], at: int) -> Iterator[Own]:
        """Offices like "Health and Social Development Minister"."""
        for chain in self._portfolios.chains(words, at):
            if chain.end >= len(words):
                continue
            for length, heads in self._words.heads.starting_at(words, chain.end):
                if heads[0].before:
                    end = chain.end + length
                    yield Own(end, _role(heads[0], chain), _phrase(words, at, end), heads[0].deputy)
                    break

    def _portfolio_last(self, words: Sequence[Word], at: int) -> Iterator[Own]:
        """Offices like "Minister of Energy and Mineral Resources"."""
        for length, heads in self._words.heads.starting_at(words, at):
            link = at + length
            if link >= len(words) or words[link].key not in _LINKS:
                continue
            for chain in self._portfolios.chains_after(words, link):
                phrase = _phrase(words, at, chain.end)
                yield Own(chain.end, _role(heads[0], chain), phrase, heads[0].deputy)

    def _modifier(self, words: Sequence[Word], before: Before) -> Before | None:
        for length, kinds in self._words.modifiers.starting_at(words, before.at):
            end = before.at + length
            # "then President Obama" was it at the time; "then the president spoke" is about what came next.
            if words[before.at].key == "then" and not _is_past(words, before.at):
                return None
            kept = (_phrase(words, before.at, end),) if kinds[0] in {"deputy", "rank"} else ()
            return replace(before, at=end, kinds=(*before.kinds, kinds[0]), kept=(*before.kept, *kept))
        return None

    def _after(self, words: Sequence[Word], at: int) -> tuple[int, tuple[str, ...]]:
        """Steps over "-elect", "-designate" and their like."""
        if at < len(words):
            for length, kinds in self._words.after.starting_at(words, at):
                return at + length, (kinds[0],)
        return at, ()

    def role_of(self, phrase: str, role: str, owner: str | None) -> str:
        """The role that an office has in a country (`country:USA`), or its usual one where none is known."""
        by_country = self._words.countries.get(phrase)
        if by_country is None or owner is None:
            return role
        return by_country.get(owner.removeprefix("country:"), by_country.get("default", role))

    def role_within(self, role: str, kind: str) -> str:
        """The role of an office held in a body or actor of some sort: a president of a legislature is a speaker.

        `kind` is a body's type (`legislature`, `security` …), or `organization`, `group`, `party`.
        """
        return self._words.within.get(kind, {}).get(role, role)

    def honorific(self, tokens: Sequence[str], at: int) -> int:
        """How many tokens of a form of address ("Mr.", "His Excellency") stand at a position; 0 where none does."""
        words = words_of(tokens[at : at + 8])
        if not words or words[0].token != 0:
            return 0
        for length, texts in self._words.honorifics.starting_at(words, 0):
            if wears_case(texts[0], words[:length], rigid=True):
                end = words[length - 1].token + 1
                return end + (at + end < len(tokens) and tokens[at + end] == ".")
        return 0

    def is_collective(self, word: str) -> bool:
        """True for a noun that stands for its country or organization: "officials", "side", "troops", "members"."""
        return any(word.lower() in nouns for nouns in self._words.collectives.values())


def _is_past(words: Sequence[Word], at: int) -> bool:
    """True for the "then" of "the then president" and "then President Obama"."""
    after_article = at > 0 and words[at - 1].key == "the"
    return after_article or (at + 1 < len(words) and words[at + 1].text[0].isupper())


def _names_follow(words: Sequence[Word], at: int) -> bool:
    """True where a word in capitals follows: "commander Ann Wood"."""
    return at < len(words) and words[at].text[0].isupper()


def _is_worn(core: Core, span: Sequence[Word], owned: bool) -> bool:
    """True where a phrase is written as an office: "King X" and "the Belgian king", but not "the king"."""
    if core.capital and not owned and not span[0].text[0].isupper():
        return False
    return wears_case(core.phrase, span, rigid=True)


def _owner(words: Sequence[Word], before: Before, known: Known) -> Before | None:
    """Steps over the country in "former US Secretary of State"; only between modifiers and the office."""
    match = known.starts.get(words[before.at].token)
    if match is None or not before.kinds or before.owner is not None or not match.candidates:
        return None
    at = before.at
    while at < len(words) and words[at].token < match.end:
        at += 1
    if at < len(words) and words[at].key == _POSSESSIVE:
        at += 1
    chosen = match.only or match.candidates[0]
    return replace(before, at=at, owner=chosen.entry.id)


def _owner_before(words: Sequence[Word], start: int, known: Known) -> str | None:
    """The id of the country just before an office: "US Secretary of State", "Mexico's Secretary of State"."""
    at = start - 1 if start and words[start - 1].key == _POSSESSIVE else start
    match = known.ends.get(words[at].token) if at < len(words) else None
    return match.candidates[0].entry.id if match is not None and match.candidates else None


def _role(head: Head, chain: Chain) -> str:
    return head.role or chain.role or "OTHER_MINISTER"


def _phrase(words: Sequence[Word], start: int, end: int) -> str:
    return " ".join(word.key for word in words[start:end]).replace(" ,", ",")


@cache
def load_titles() -> Titles:
    """The finder of offices, with our data files."""
    return Titles(load_office_words(), load_portfolios(), load_bodies(), load_gazetteer())


def find_offices(tokens: Sequence[str]) -> tuple[OfficeMatch, ...]:
    """The office phrases in a token sequence; of whom each is the office stands around it, or in `country`."""
    return load_titles().find(tokens)
