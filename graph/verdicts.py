"""Whether two actors are one, judged by their names, countries, offices and whether one article tells them apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.likeness import differ_by_suffix, person_likeness
from extract.organization_names import organization_likeness
from graph.faces import NOWHERE, Face, Term
from graph.model import Decision

LIKENESS = "rule:alike"
SURE, UNSURE = 0.88, 0.7
_ORGANIZATION_SURE, _ORGANIZATION_UNSURE = 0.95, 0.8
_SURNAMES_SURE = 0.97
ABROAD = 0.95  # from here on two persons may be one though articles give them two homes
_SHARED_OFFICE, _OTHER_OFFICE, _AT_ODDS, _TOLD_APART, _BOTH_HOMELESS = 0.03, -0.02, -0.08, -0.12, -0.03
# A suffix such as Jr. on one side: explained by an office of both within so many months; a generation is two persons.
_SUFFIX_EXPLAINED, _SOON, _GENERATION = 0.15, 60, 180
_HOPELESS = UNSURE - _SHARED_OFFICE - _SUFFIX_EXPLAINED  # whatever else speaks for it
_TWO_HOLDERS, _ONE_ITEM, _HIGHEST = 0.5, 0.8, 0.99


@dataclass(frozen=True, slots=True)
class Opinion:
    """How likely two actors are one, and the reasons for it in words.

    `shared` is an office that both hold, `one_item` says that Wikidata has one item for them.
    """

    score: float
    reasons: tuple[str, ...]
    shared: Term | None = None
    one_item: bool = False

    @property
    def is_certain(self) -> bool:
        """True where names agree and Wikidata has one item for them."""
        return self.one_item and self.score == 1


def weigh(one: Face, other: Face, *, told_apart: bool) -> Opinion:
    """What speaks for and against two persons, or two organizations, being one.

    `told_apart` says that an article names both, as two.
    """
    one, other = _in_order(one, other)
    known = one.wikidata is not None and other.wikidata is not None
    if known and one.wikidata != other.wikidata:
        return Opinion(0.0, ("two items of Wikidata",))
    alike = (person_likeness if one.is_person else organization_likeness)(one.name, other.name)
    if not known and alike < _HOPELESS:
        return Opinion(alike, (_homes(one, other),))
    shared = _shared(one, other)
    context = tuple(_context(one, other, shared, told_apart=told_apart))
    score, highest = alike + sum(change for change, _ in context), _HIGHEST
    reasons = [_homes(one, other), *(reason for _, reason in context)]
    if known:
        score, highest = (1.0, 1.0) if alike >= UNSURE else (_ONE_ITEM, 1.0)
        reasons.append("one item of Wikidata")
    return Opinion(round(max(0.0, min(highest, score)), 3), tuple(filter(None, reasons)), shared, known)


def _context(one: Face, other: Face, shared: Term | None, *, told_apart: bool) -> Iterator[tuple[float, str]]:
    """What all but the names adds to the score or takes from it, each with its reason."""
    if shared is not None:
        yield _SHARED_OFFICE, f"both {shared.office}"
    elif odds := next(_at_odds(one, other), None):
        yield _AT_ODDS, f"{odds[0].office} and {odds[1].office} at one time"
    elif one.terms and other.terms:
        yield _OTHER_OFFICE, "of different offices"
    if one.is_homeless and other.is_homeless:
        yield _BOTH_HOMELESS, ""
    if told_apart:
        yield _TOLD_APART, "one article names both"
    if one.is_person and differ_by_suffix(one.name, other.name):
        yield _weigh_suffix(one, other, shared)


def judge(one: Face, other: Face, opinion: Opinion) -> Decision | None:
    """The verdict on two actors of whom neither hangs on who else is there; None where they are plainly two."""
    if not one.is_person:
        return _by_score(one, other, opinion, _ORGANIZATION_SURE, _ORGANIZATION_UNSURE)
    if one.is_surname != other.is_surname:
        return None  # said, if at all, with all of that surname in view
    if NOWHERE not in {one.code, other.code} and one.code != other.code:
        return _abroad(one, other, opinion)
    if one.is_surname and other.is_surname:
        sure = _SURNAMES_SURE if opinion.shared is not None else 1.0
        return _by_score(one, other, opinion, sure, SURE)
    return _by_score(one, other, opinion, SURE, UNSURE) or _two_holders(one, other)


def verdict(one: Face, other: Face, word: str, score: float, *reasons: str) -> Decision:
    """The rule's verdict on a pair, with the two names that were compared."""
    left, right = _in_order(one, other)
    said = ", ".join((f"{left.name} ~ {right.name}", f"{score:.2f}".lstrip("0"), *filter(None, reasons)))
    return Decision(left.id, right.id, word, score, said, LIKENESS)


def _in_order(one: Face, other: Face) -> tuple[Face, Face]:
    """The two in the order of their ids, so that a reason does not hang on who came first."""
    return (one, other) if one.id < other.id else (other, one)


def _by_score(one: Face, other: Face, opinion: Opinion, sure: float, unsure: float) -> Decision | None:
    if opinion.score < unsure:
        return None
    return verdict(one, other, "same" if opinion.score >= sure else "unsure", opinion.score, *opinion.reasons)


def _abroad(one: Face, other: Face, opinion: Opinion) -> Decision | None:
    """Namesakes of two countries stay apart; where both names are full it may be one, given the wrong country."""
    if opinion.one_item:
        return verdict(one, other, "unsure", min(opinion.score, SURE), *opinion.reasons)
    if one.is_surname or opinion.score < ABROAD:
        return None
    return verdict(one, other, "unsure", UNSURE, *opinion.reasons)


def _two_holders(one: Face, other: Face) -> Decision | None:
    """One office, one country, one time, two names: a matter to settle, unless they are known to be two persons."""
    if one.wikidata is not None and other.wikidata is not None and one.wikidata != other.wikidata:
        return None
    one, other = _in_order(one, other)
    for term in one.terms:
        if term.post.single and any(term.meets(held) for held in other.terms):
            when = max(term.first, *(held.first for held in other.terms if term.meets(held)))
            country = term.of.partition(":")[2]
            return verdict(one, other, "unsure", _TWO_HOLDERS, f"two names for the {term.office} of {country}", when)
    return None


def _weigh_suffix(one: Face, other: Face, shared: Term | None) -> tuple[float, str]:
    """What the times of two persons' offices say where one has a suffix: a son comes long after his father."""
    apart = _months_between(one.terms, other.terms)
    if apart is not None and apart >= _GENERATION:
        return -1.0, f"{apart // 12} years apart"
    if shared is not None:
        within = _months_between([term for term in one.terms if term == shared], _alike(other.terms, shared))
        if within is not None and within <= _SOON:
            return _SUFFIX_EXPLAINED, "at one time"
    return 0.0, "only one has a suffix"


def _months_between(ours: Sequence[Term], theirs: Sequence[Term]) -> int | None:
    gaps = [mine.months_to(held) for mine in ours for held in theirs]
    return min((gap for gap in gaps if gap is not None), default=None)


def _shared(one: Face, other: Face) -> Term | None:
    return next((term for term in one.terms if _alike(other.terms, term)), None)


def _alike(terms: Sequence[Term], wanted: Term) -> list[Term]:
    return [term for term in terms if term.is_one_with(wanted)]


def _at_odds(one: Face, other: Face) -> Iterator[tuple[Term, Term]]:
    return ((mine, held) for mine in one.terms for held in other.terms if mine.is_at_odds_with(held))


def _homes(one: Face, other: Face) -> str:
    codes = sorted({one.code, other.code} - {NOWHERE})
    if len(codes) == 2:
        return f"of {codes[0]} and {codes[1]}"
    if not codes:
        return "of no known country" if one.is_person else ""
    return f"both of {codes[0]}" if one.code == other.code else f"one of {codes[0]}, one of no known country"
