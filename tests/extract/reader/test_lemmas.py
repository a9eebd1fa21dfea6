"""Lemmas by table and rule."""

import pytest

from extract.reader.component import WEIGHTS
from extract.reader.lemmas import LemmaTables, find_lemma, read_tables

TABLES = LemmaTables(
    exceptions={"VERB": {"met": "meet", "told": "tell"}, "PRON": {"her PRP": "she", "her PRP$": "her"}},
    bases={
        "VERB": frozenset({"accuse", "visit", "deny", "agree", "travel", "plan", "press", "die", "free", "need"}),
        "NOUN": frozenset({"ally", "talk", "crisis", "house"}),
        "ADJ": frozenset({"large", "big", "happy", "national"}),
    },
)
CASES = [
    ("met", "VERB", "VBD", "meet", "an exception"),
    ("MET", "VERB", "VBD", "meet", "in capitals too"),
    ("accused", "VERB", "VBD", "accuse", "an e was lost"),
    ("visited", "VERB", "VBN", "visit", "none was"),
    ("denied", "VERB", "VBD", "deny", "y became i"),
    ("denies", "VERB", "VBZ", "deny", "y became ie"),
    ("agreed", "VERB", "VBD", "agree", "ends in ee"),
    ("planning", "VERB", "VBG", "plan", "a doubled letter"),
    ("pressing", "VERB", "VBG", "press", "double of its own"),
    ("travelled", "VERB", "VBD", "travel", "British doubling"),
    ("dying", "VERB", "VBG", "die", "ie became y"),
    ("need", "VERB", "VBP", "need", "no ending"),
    ("denounced", "VERB", "VBD", "denounce", "not in the list: by spelling"),
    ("escalating", "VERB", "VBG", "escalate", "not in the list: by spelling"),
    ("sentenced", "VERB", "VBD", "sentence", "not in the list: by spelling"),
    ("repatriated", "VERB", "VBD", "repatriate", "not in the list: by spelling"),
    ("telephoned", "VERB", "VBD", "telephone", "not in the list: by spelling"),
    ("repeated", "VERB", "VBD", "repeat", "not in the list: by spelling"),
    ("recruited", "VERB", "VBD", "recruit", "not in the list: by spelling"),
    ("mulled", "VERB", "VBD", "mull", "not in the list: ll stays"),
    ("rebutted", "VERB", "VBD", "rebut", "not in the list: a double letter is single"),
    ("talks", "NOUN", "NNS", "talk", "a plural"),
    ("allies", "NOUN", "NNS", "ally", "a plural in ies"),
    ("crisis", "NOUN", "NN", "crisis", "no plural"),
    ("NGOs", "NOUN", "NNS", "NGO", "a plural acronym"),
    ("larger", "ADJ", "JJR", "large", "a comparative"),
    ("biggest", "ADJ", "JJS", "big", "a superlative"),
    ("happier", "ADJ", "JJR", "happy", "y became i"),
    ("Kazakh", "ADJ", "JJ", "Kazakh", "an adjective of a place keeps its capital"),
    ("National", "ADJ", "JJ", "national", "a known adjective does not"),
    ("Nations", "PROPN", "NNPS", "Nations", "names stay as they are"),
    ("her", "PRON", "PRP", "she", "by fine part of speech"),
    ("her", "PRON", "PRP$", "her", "by fine part of speech"),
    ("😀", "SYM", "NFP", "😀", "no letters"),
    ("o’clock", "ADV", "RB", "o'clock", "a curly apostrophe is a straight one"),
]


@pytest.mark.parametrize(("word", "upos", "xpos", "lemma", "reason"), CASES)
def test_lemma_of_a_word(word: str, upos: str, xpos: str, lemma: str, reason: str) -> None:
    assert find_lemma(word, upos, xpos, TABLES) == lemma, reason


@pytest.mark.parametrize(("word", "lemma"), [("fled", "flee"), ("freed", "free"), ("lent", "lend"), ("woven", "weave")])
def test_the_shipped_tables_know_irregular_verbs(word: str, lemma: str) -> None:
    assert find_lemma(word, "VERB", "VBN", read_tables(WEIGHTS / "lemmas.json")) == lemma
