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
    (parses.MEMBER_UD, parses.MEMBER_CLEAR, "Kenya", ("member", "subject", "")),
    (parses.MEMBER_UD, parses.MEMBER_CLEAR, "is", ("member", "copula", "")),
    (parses.MEMBER_UD, parses.MEMBER_CLEAR, "member", ("member", "root", "")),
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


@pytest.mark.parametrize("label", ["obj", "obl"])
def test_a_bracket_does_not_split_a_compound_in_two(label: str) -> None:
    rows = parses.TWO_OBJECTS_UD.replace("Shanghai PROPN NNP obj", f"Shanghai PROPN NNP {label}")
    assert relation(rows, "Shanghai") == ("summit", "compound", "")


def test_the_subject_of_what_is_said_goes_back_to_its_clause() -> None:
    assert relation(parses.TWO_SUBJECTS_UD, "Chad") == ("come", "subject", "")


def test_who_speaks_keeps_the_verb_of_speech() -> None:
    assert relation(parses.TWO_SUBJECTS_UD, "aide") == ("said", "subject", "")


@pytest.mark.parametrize("text", ["Kenya will no longer meet Chad.", "Kenya did not meet Chad."])
def test_what_is_no_longer_so_is_negated(text: str) -> None:
    syntax = read_syntax(parses.sentences(text))
    assert [token.text for token in syntax.doc if syntax.negated(token.i) and token.pos_ == "VERB"] == ["meet"]


def test_more_is_no_negation() -> None:
    syntax = read_syntax(parses.sentences("Kenya met more allies."))
    assert not any(syntax.negated(token.i) for token in syntax.doc)


def test_a_subtree_comes_in_the_order_of_the_tree() -> None:
    syntax = read_syntax(parses.parse(parses.TALKS_UD))
    assert [syntax.doc[i].text for i in syntax.subtree(1)] == ["held", "Kenya", "talks", "Chad", "with", "."]


def test_a_tree_may_be_as_deep_as_its_text_is_long() -> None:
    rows = "\n".join(f"Kenya Kenya PROPN NNP {'conj' if head else 'ROOT'} {head}" for head in range(3000))
    syntax = read_syntax(parses.parse(rows))
    assert len(syntax.conjuncts(0)) == len(tuple(syntax.subtree(0))) == 3000


def test_a_subject_hung_on_the_verb_of_speech_goes_back_to_its_own() -> None:
    doc = parses.parse(parses.SPEECH_MISREAD)
    assert read_syntax(doc).links[1].head == 2


@pytest.mark.parametrize("rows", ["", " "])
def test_a_doc_without_words_has_no_links(rows: str) -> None:
    assert read_syntax(parses.parse(rows)).links == ()
