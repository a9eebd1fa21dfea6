"""Groups of actor ids that mean one actor, out of verdicts on pairs of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph.faces import NOWHERE, code_of, is_country
from graph.model import Decision

_RULES = "rule:"


def is_rule(by: str) -> bool:
    """True where a rule decided, and not a person."""
    return by.startswith(_RULES)


def is_bare(id: str) -> bool:
    """True for a person of whom the id has one name only."""
    return id.startswith("person:") and "-" not in id.rpartition("/")[2]


def split(component: frozenset[str], decisions: Sequence[Decision]) -> list[frozenset[str]]:
    """The ids that `same` verdicts tie together, cut where they may not be one.

    The surest `same` goes first, people's before rules'. None joins a pair that somebody called `different`. A rule
    joins no officials of two countries, and none between whom it found no likeness: of three names in a row, each like
    the next, the first and the last may be two persons.
    """
    apart = {_pair(one) for one in decisions if one.verdict == "different"}
    alike = {_pair(one) for one in decisions if one.verdict != "different"}
    by_people = {id for one in decisions if one.verdict == "same" and not is_rule(one.by) for id in _pair(one)}
    group = {id: frozenset((id,)) for id in component}
    for one in sorted((one for one in decisions if one.verdict == "same"), key=_order):
        if not {one.left, one.right} <= component:
            continue
        left, right = group[one.left], group[one.right]
        if left == right or any(pair <= left | right for pair in apart):
            continue
        if is_rule(one.by) and not _rule_may_join(left, right, alike, by_people):
            continue
        group.update(dict.fromkeys(left | right, left | right))
    return sorted(set(group.values()), key=min)


def _order(decision: Decision) -> tuple[bool, float, str, str, str]:
    return is_rule(decision.by), -decision.score, decision.left, decision.right, decision.by


def _rule_may_join(
    left: frozenset[str], right: frozenset[str], alike: set[frozenset[str]], by_people: set[str]
) -> bool:
    homes = {code_of(id) for id in (left | right) - by_people if id.startswith("person:")} - {NOWHERE}
    countries = set(filter(is_country, homes))
    if len(countries or homes) > 1:
        return False
    firm = [[id for id in group - by_people if not _leans(id)] for group in (left, right)]
    return all(pair in alike or _is_sent(pair) for pair in _across(*firm))


def _leans(id: str) -> bool:
    """True for a surname or somebody without a country, who was judged on all whom it may be."""
    return is_bare(id) or (id.startswith("person:") and code_of(id) == NOWHERE)


def _is_sent(pair: frozenset[str]) -> bool:
    """True for a person of an organization and one of a country, who may be joined by another spelling."""
    return all(id.startswith("person:") for id in pair) and len({is_country(code_of(id)) for id in pair}) == 2


def _across(left: Iterable[str], right: Sequence[str]) -> Iterator[frozenset[str]]:
    return (frozenset((one, other)) for one in left for other in right)


def _pair(decision: Decision) -> frozenset[str]:
    return frozenset((decision.left, decision.right))
