"""Each error has one cause."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from bench.quality.causes import Diagnosis, same_sentence
from bench.quality.gold import Case
from extract.patterns import load_patterns
from tests.bench.quality.cases import case, told, wanted

MET = "Kenya met Chad on Monday."
SHE = "She met Chad on Monday."
ELSE = "Ministers of the two dined for hours in the old town hall."


@Language.component("lemmas-of-the-cases")
def tag(doc: Doc) -> Doc:
    """Tags the one verb of the sentences here."""
    for token in doc:
        token.lemma_ = "meet" if token.text == "met" else token.lower_
        token.pos_ = "VERB" if token.text == "met" else "X"
    return doc


@pytest.fixture(scope="module")
def diagnosis() -> Diagnosis:
    """A diagnosis with a reader that knows "met" only."""
    reader = spacy.blank("en")
    reader.add_pipe("lemmas-of-the-cases")
    return Diagnosis(reader, load_patterns())


MISSED = [
    (case(wanted(MET), told(MET, real=False)), "status differs"),
    (case(wanted(MET), told(MET, type="AGREE")), "type differs"),
    (case(wanted(MET), told(ELSE, type="AGREE")), "parse or slot"),  # another sentence says something else
    (case(wanted(MET), found=("KEN",)), "actor not found"),
    (case(wanted(SHE)), "not named in the sentence"),
    (case(wanted(MET), told(MET, pair=("KEN", "UGA"))), "sides differ"),
    (case(wanted(MET)), "parse or slot"),
    (case(wanted("Kenya dined Chad.")), "predicate unknown"),
    (case(wanted("Kenyan officials dined Chad.")), "predicate unknown"),  # any name of an actor counts as naming it
]
SPURIOUS = [
    (case(told(MET), wanted(MET, real=False)), "status differs"),
    (case(told(MET), wanted(ELSE, type="AGREE")), "type differs"),
    (case(told(MET), wanted(MET, pair=("KEN", "UGA"))), "sides differ"),
    (case(told(MET, pair=("KEN", "?org:x"))), "no actor of the gold"),
    (case(told(MET), wanted(ELSE, pair=("KEN", "UGA"))), "no such event"),
]


@pytest.mark.parametrize(("article", "cause"), MISSED)
def test_a_missed_pair_has_a_cause(diagnosis: Diagnosis, article: Case, cause: str) -> None:
    assert diagnosis.of_missed(article, article.wanted[0]) == cause


@pytest.mark.parametrize(("article", "cause"), SPURIOUS)
def test_a_spurious_pair_has_a_cause(diagnosis: Diagnosis, article: Case, cause: str) -> None:
    assert diagnosis.of_spurious(article, article.told[0]) == cause


SENTENCES = [
    ("Kenya met Chad.", "“Kenya met Chad,” it said.", True),  # quoted in part
    ("Kenya’s envoy met Chad.", "Kenya's envoy met Chad", True),  # another apostrophe
    ("Kenya met Chad.", "Uganda left the union in June.", False),
    ("Kenya met Chad.", "", False),
]


@pytest.mark.parametrize(("left", "right", "same"), SENTENCES)
def test_two_quotes_are_of_one_sentence_where_most_words_are_shared(left: str, right: str, same: bool) -> None:
    assert same_sentence(left, right) == same
