import pytest

from extract.syntax import read_syntax
from tests import parses


def relation(rows: str, word: str) -> tuple[str, str, str]:
    """(head's text, relation, preposition) of the first token with this text."""
    syntax = read_syntax(parses.parse(rows))
    token = next(token for token in syntax.doc if token.text == word)
    link = syntax.links[token.i]
    return syntax.doc[link.head].text, link.relation, link.preposition


SAME_IN_BOTH_SCHEMES = [
    (parses.MET_UD, parses.MET_CLEAR, "Chad", ("met", "oblique", "with")),
    (parses.MET_UD, parses.MET_CLEAR, "Oslo", ("met", "oblique", "in")),
    (parses.MET_UD, parses.MET_CLEAR, "Uganda", ("Kenya", "conjunct", "")),
    (parses.VISITED_UD, parses.VISITED_CLEAR, "Chad", ("visited", "passive subject", "")),
    (parses.VISITED_UD, parses.VISITED_CLEAR, "Kenya", ("visited", "agent", "by")),
    (parses.PLANS_UD, parses.PLANS_CLEAR, "visit", ("plans", "open complement", "")),
    (parses.TALKS_UD, parses.TALKS_CLEAR, "Chad", ("talks", "nominal", "with")),
    (parses.RELATIVE_UD, parses.RELATIVE_CLEAR, "met", ("Kenya", "relative", "")),
]


@pytest.mark.parametrize(("ud", "clear", "word", "expected"), SAME_IN_BOTH_SCHEMES)
def test_both_schemes_give_a_word_the_same_link(ud: str, clear: str, word: str, expected: tuple[str, str, str]) -> None:
    assert (relation(ud, word), relation(clear, word)) == (expected, expected)


@pytest.mark.parametrize("rows", [parses.NEGATED_UD, parses.NEGATED_CLEAR])
def test_negation_is_seen_in_both_schemes(rows: str) -> None:
    syntax = read_syntax(parses.parse(rows))
    assert [token.text for token in syntax.doc if syntax.negated(token.i)] == ["meet"]


def test_conjuncts_come_in_text_order() -> None:
    syntax = read_syntax(parses.parse(parses.MET_UD))
    assert syntax.conjuncts(0) == (0, 2)


def test_a_conjunct_leads_back_to_the_first() -> None:
    syntax = read_syntax(parses.parse(parses.MET_CLEAR))
    assert syntax.first_conjunct(2) == 0


def test_ancestors_end_at_the_root() -> None:
    syntax = read_syntax(parses.parse(parses.PLANS_UD))
    assert [syntax.doc[i].text for i in syntax.ancestors(4)] == ["visit", "plans"]


def test_a_bracket_does_not_split_a_compound_into_two_objects() -> None:
    assert relation(parses.TWO_OBJECTS_UD, "Shanghai") == ("summit", "compound", "")


def test_the_subject_of_what_is_said_goes_back_to_its_clause() -> None:
    assert relation(parses.TWO_SUBJECTS_UD, "Chad") == ("come", "subject", "")


def test_who_speaks_keeps_the_verb_of_speech() -> None:
    assert relation(parses.TWO_SUBJECTS_UD, "aide") == ("said", "subject", "")
