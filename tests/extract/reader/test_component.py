"""The reader as a whole, with its trained weights."""

import random

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.reader import load_reader

pytestmark = pytest.mark.model

SENTENCE = "Kyrgyz President Sadyr Japarov met with Chinese Foreign Minister Wang Yi in Bishkek on Friday."
HARD_TEXTS = [
    ("", "nothing"),
    ("\n \n", "white space only"),
    ("\n\nThey met.\n\n", "white space around"),
    ("They met 😀😀 in Paris 👨‍👩‍👧.", "emoji"),
    ("Me\u0301xico and Cote d\u0302Ivoire met.", "combining marks"),
    ("The\u200b two\ufeff met\u2060.", "zero-width characters"),
    ("x" * 10_000 + " met.", "a word of ten thousand letters"),
    ("؟ 北京和莫斯科 встретились.", "other scripts"),
    ("• Talks\n• A visit\n", "bullets"),
    ("Russia and China met in Paris " * 300, "a sentence longer than the network's window"),
    ("\x00\x01 met \ud7ff.", "control characters"),
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_reader()


def describe(doc: Doc) -> tuple[object, ...]:
    """All that the reader sets."""
    names = [(name.start, name.end, name.label_) for name in doc.ents]
    return (*((t.tag_, t.pos_, t.lemma_, t.dep_, t.head.i, t.is_sent_start) for t in doc), *names)


@pytest.mark.parametrize(("text", "reason"), HARD_TEXTS)
def test_every_text_gets_whole_trees(nlp: Language, text: str, reason: str) -> None:
    doc = nlp(text)
    assert doc.text == text, reason
    assert all(token.dep_ and token.tag_ and token.pos_ for token in doc), reason
    for sentence in doc.sents:
        assert sum(token.head == token for token in sentence) == 1, reason
        assert all(token.head in sentence for token in sentence), reason


def test_a_meeting_is_read(nlp: Language) -> None:
    doc = nlp(SENTENCE)
    assert [(name.text, name.label_) for name in doc.ents] == [
        ("Kyrgyz", "NORP"),
        ("Sadyr Japarov", "PERSON"),
        ("Chinese", "NORP"),
        ("Wang Yi", "PERSON"),
        ("Bishkek", "GPE"),
        ("Friday", "DATE"),
    ]
    root = next(token for token in doc if token.head == token)
    assert (root.text, root.lemma_, root.dep_, root.tag_) == ("met", "meet", "ROOT", "VBD")
    arcs = {(token.text, token.dep_, token.head.text) for token in doc}
    assert {("Sadyr", "nsubj", "met"), ("Wang", "obl", "met"), ("with", "case", "Wang")} <= arcs


def test_a_paragraph_ends_a_sentence(nlp: Language) -> None:
    doc = nlp("Ministers meet in Astana\n\nThe two sides discussed trade")
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "Ministers meet in Astana",
        "The two sides discussed trade",
    ]


SENTENCES = [
    ("Mr. J. Smith met the U.S. President. Talks went on.", 2, "titles, initials and acronyms"),
    ('"We met," she said. "It was good."', 2, "a quotation that goes on"),
    ("“We met.” He left.", 2, "curly quotes"),
    ("Prices rose 4.5 percent in Jan. 2021. They fell later.", 2, "numbers and months"),
]


@pytest.mark.parametrize(("text", "count", "reason"), SENTENCES)
def test_sentences_of_news(nlp: Language, text: str, count: int, reason: str) -> None:
    assert len(list(nlp(text).sents)) == count, reason


def test_tokens_that_are_given_stay(nlp: Language) -> None:
    words = ["Wang", "Yi", "did", "n't", "visit", "Al-Tanf", "."]
    doc = nlp(Doc(nlp.vocab, words))
    assert [token.text for token in doc] == words
    assert [token.dep_ for token in doc].count("ROOT") == 1


def test_sentences_that_are_given_stay(nlp: Language) -> None:
    words = ["They", "met", ".", "Talks", "went", "on", "."]
    starts: list[bool | int | None] = [True, *[False] * 6]
    doc = nlp(Doc(nlp.vocab, words, sent_starts=starts))
    assert len(list(doc.sents)) == 1


def test_an_article_is_read_the_same_among_others(nlp: Language) -> None:
    others = [text for text, _ in HARD_TEXTS if text]
    alone = describe(nlp(SENTENCE))
    among = [describe(doc) for doc in nlp.pipe([*others, SENTENCE, *others])]
    assert among[len(others)] == alone


def test_threads_do_not_change_what_is_read(nlp: Language) -> None:
    assert describe(load_reader(threads=2)(SENTENCE)) == describe(nlp(SENTENCE))


def test_no_sentence_begins_inside_a_name(nlp: Language) -> None:
    doc = nlp("Thatcher won the 1979 United Kingdom general election.")
    assert [sentence.text for sentence in doc.sents] == [doc.text]


def test_names_never_cross_sentences(nlp: Language) -> None:
    doc = nlp("They met in Kazakhstan\n\nUzbekistan and Turkey agreed.")
    starts = {sentence.start for sentence in doc.sents}
    assert all(not starts & set(range(name.start + 1, name.end)) for name in doc.ents)


def test_the_reader_is_a_component_of_any_pipeline() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("entente_reader", config={"threads": 1})
    assert nlp.pipe_names == ["entente_reader"]
    assert nlp("They met.").has_annotation("DEP")


SCRAPS = (
    "word",
    "U.S.",
    "\n\n",
    "\n",
    " ",
    ".",
    "?",
    "“",
    "”",
    '"',
    "'s",
    "😀",
    "\u200d",
    "\u0301",
    "北",
    "İ",
    "ﬁ",
    "•",
    "\u2028",
)


@pytest.mark.parametrize("seed", range(20))
def test_any_mixture_of_scraps_gets_whole_trees(nlp: Language, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (no secrets)
    text = "".join(chance.choice(SCRAPS) + chance.choice(("", " ")) for _ in range(chance.randrange(90)))
    doc = nlp(text)
    assert doc.text == text
    assert all(sum(token.head == token for token in sentence) == 1 for sentence in doc.sents)
    assert not any(name[0].is_space or name[-1].is_space for name in doc.ents)
