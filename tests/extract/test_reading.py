"""The evidence for what a token says is its sentence as it stands in the article."""

import pytest
from spacy.tokens import Doc

from extract.model import Span
from tests.parses import marked
from tests.readings import read_doc, read_sentences


def spaced(*words: str) -> Doc:
    """One sentence of these words, white space among them as in the text."""
    starts: list[bool | int | None] = [index == 0 for index in range(len(words))]
    return Doc(marked("a").vocab, words=list(words), spaces=[False] * len(words), sent_starts=starts)


QUOTES = [
    (("Kenya", " ", "left", "."), "Kenya left."),
    (("\n\n", "Kenya", " ", "left", ".", "  "), "Kenya left."),  # white space at the ends
    (("•", " ", "Kenya", " ", "left"), "Kenya left"),  # a bullet before it
    (("-", " ", "Kenya", " ", "-", " ", "left"), "Kenya - left"),  # dashes within stay
    (("Kenya", "\n", "left"), "Kenya\nleft"),  # as does white space within
    (("—",), "—"),  # nothing else to quote
]


@pytest.mark.parametrize(("words", "quote"), QUOTES)
def test_a_quote_is_the_sentence_without_what_surrounds_it(words: tuple[str, ...], quote: str) -> None:
    reading = read_doc(spaced(*words))
    evidence = reading.evidence(0, "rule", 0.5)
    assert (evidence.quote, reading.article.text[evidence.span.start : evidence.span.end]) == (quote, quote)


def test_evidence_is_of_the_sentence_that_a_token_stands_in() -> None:
    reading = read_sentences("Kenya met Chad.", "She later visited Uganda.")
    assert reading.evidence(5, "rule", 0.5).span == Span(16, 41)


def test_evidence_says_which_article_rule_and_confidence() -> None:
    evidence = read_sentences("Kenya met Chad.").evidence(0, "consult.meet", 0.123456)
    assert (evidence.article, evidence.rule, evidence.confidence) == ("a1", "consult.meet", 0.12)
