"""Groups out of verdicts on pairs: what a rule may join, and what only people may."""

from __future__ import annotations

from graph.groups import split
from graph.model import Decision

A, B, C = (f"person:KAZ/{letter}-berg" for letter in "abc")
ABROAD, NOBODYS, SURNAME = "person:KGZ/a-berg", "person:-/a-berg", "person:KAZ/berg"


def said(left: str, right: str, verdict: str = "same", score: float = 0.9, by: str = "rule:alike") -> Decision:
    left, right = sorted((left, right))
    return Decision(left, right, verdict, score, "", by)


def grouped(*decisions: Decision) -> list[list[str]]:
    ids = frozenset(id for one in decisions if one.verdict == "same" for id in (one.left, one.right))
    return [sorted(group) for group in split(ids, decisions)]


def test_a_chain_of_likenesses_joins_only_those_who_are_all_alike() -> None:
    assert grouped(said(A, B, score=0.95), said(B, C)) == [[A, B], [C]]


def test_names_that_are_all_alike_are_one() -> None:
    assert grouped(said(A, B), said(B, C), said(A, C, "unsure", 0.8)) == [[A, B, C]]


def test_no_rule_joins_officials_of_two_countries_by_way_of_a_third() -> None:
    assert grouped(said(NOBODYS, A, score=0.95), said(NOBODYS, ABROAD), said(A, ABROAD, "unsure")) == [
        [NOBODYS, A],
        [ABROAD],
    ]


def test_a_surname_and_somebody_without_country_need_not_be_alike() -> None:
    assert grouped(said(A, NOBODYS), said(A, SURNAME)) == [[NOBODYS, A, SURNAME]]


def test_people_may_join_whom_they_like() -> None:
    assert grouped(said(A, ABROAD, by="me"), said(A, B, by="me"), said(C, ABROAD)) == [[A, B, C, ABROAD]]


def test_different_holds_against_rules_and_people() -> None:
    assert grouped(said(A, B), said(A, B, by="me"), said(A, B, "different", by="you")) == [[A], [B]]
