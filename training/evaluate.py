"""Score a reader on the test corpora: `python -m training.evaluate --corpora DIR --model DIR`."""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.reader.component import FACTORY
from training.corpora import read_docs

TREES = ("ewt_test", "gum_test", "gum_news_test", "pud_test")
# UNER annotates persons, organizations and places, the last of one kind.
PLACES = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC"}
ALL = {label: label for label in ("PERSON", "ORG", "GPE", "LOC", "NORP", "DATE", "EVENT")}
NAMES = {
    "ner_uner_pud": PLACES,
    "ner_uner_test": PLACES,
    "ner_pol_test": ALL,
    "ner_gum_test": ALL,
    "ner_gmb_test": ALL,
}


class Counts:
    """Right, guessed and gold, and the measures made of them."""

    def __init__(self) -> None:
        self.right = self.guessed = self.gold = 0

    def add(self, guessed: set[object], gold: set[object]) -> None:
        """Count two sets of things."""
        self.right += len(guessed & gold)
        self.guessed += len(guessed)
        self.gold += len(gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return round(2 * self.right / max(1, self.guessed + self.gold), 4)


def _bare(nlp: Language, doc: Doc, sentences: bool) -> Doc:
    """The words of a gold document, with or without its sentences."""
    spaces = [bool(token.whitespace_) for token in doc]
    starts: list[bool | int | None] | None = None
    if sentences:
        starts = [token.is_sent_start == 1 for token in doc]
    return Doc(nlp.vocab, [token.text for token in doc], spaces, sent_starts=starts)


def score_trees(nlp: Language, docs: Sequence[Doc], sentences: bool) -> dict[str, float]:
    """UAS, LAS, tags and lemmas on gold words; arcs of punctuation left out."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for gold in docs:
        guess = nlp(_bare(nlp, gold, sentences))
        for a, b in zip(guess, gold, strict=True):
            total["words"] += 1
            right["UPOS"] += a.pos_ == b.pos_
            right["XPOS"] += a.tag_ == b.tag_
            right["features"] += str(a.morph) == str(b.morph)
            right["lemma"] += a.lemma_ == b.lemma_
            if b.pos_ == "VERB":
                total["verbs"] += 1
                right["verb lemma"] += a.lemma_ == b.lemma_
            if b.dep_ != "punct":
                total["arcs"] += 1
                right["UAS"] += a.head.i == b.head.i
                right["LAS"] += a.head.i == b.head.i and a.dep_ == b.dep_
    per = {"UAS": "arcs", "LAS": "arcs", "verb lemma": "verbs"}
    return {name: round(right[name] / total[per.get(name, "words")], 4) for name in _ORDER}


_ORDER = ("UAS", "LAS", "UPOS", "XPOS", "features", "lemma", "verb lemma")


def _arcs(doc: Doc) -> set[object]:
    return {
        (token.idx, len(token), token.head.idx, len(token.head), token.dep_)
        for token in doc
        if token.dep_ != "punct" and not token.is_space
    }


def _sentences(doc: Doc) -> set[object]:
    found: set[object] = set()
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            found.add((words[0].idx, words[-1].idx + len(words[-1])))
    return found


def score_text(nlp: Language, docs: Sequence[Doc]) -> dict[str, float]:
    """F1 of words, sentences and labelled arcs on raw text."""
    words, sentences, arcs = Counts(), Counts(), Counts()
    for gold in docs:
        guess = nlp(gold.text)
        words.add({(t.idx, len(t)) for t in guess if not t.is_space}, {(t.idx, len(t)) for t in gold})
        sentences.add(_sentences(guess), _sentences(gold))
        arcs.add(_arcs(guess), _arcs(gold))
    return {"words": words.f1, "sentences": sentences.f1, "raw LAS": arcs.f1}


def _names(doc: Doc, labels: dict[str, str]) -> set[tuple[int, int, str]]:
    return {(e.start_char, e.end_char, labels[e.label_]) for e in doc.ents if e.label_ in labels}


def score_names(read: Callable[[Doc], Doc], docs: Iterable[Doc], labels: dict[str, str]) -> dict[str, float]:
    """Entity F1, exact spans, all labels together and each."""
    kinds = {kind: Counts() for kind in ("F1", *dict.fromkeys(labels.values()))}
    for gold in docs:
        guessed, wanted = _names(read(gold), labels), _names(gold, labels)
        for kind, counts in kinds.items():
            counts.add(
                {name for name in guessed if kind in ("F1", name[2])},
                {name for name in wanted if kind in ("F1", name[2])},
            )
    return {kind: counts.f1 for kind, counts in kinds.items()}


def evaluate(nlp: Language, corpora: Path, only: str = "") -> dict[str, dict[str, float]]:
    """All scores by corpus."""
    table: dict[str, dict[str, float]] = {}
    for name in (name for name in TREES if only in name):
        docs = read_docs(corpora / f"{name}.spacy")
        own = score_trees(nlp, docs, sentences=False)["LAS"]
        table[name] = {**score_trees(nlp, docs, sentences=True), "LAS, own sentences": own}
        table[name] |= score_text(nlp, docs)
    for name, labels in NAMES.items():
        if only in name:
            docs = read_docs(corpora / f"{name}.spacy")
            table[name] = score_names(lambda doc: nlp(_bare(nlp, doc, False)), docs, labels)
    return table


def open_reader(model: str) -> Language:
    """Our reader from a folder of weights, or an installed spaCy pipeline by its name."""
    if not Path(model, "reader.onnx").exists():
        return spacy.load(model)
    nlp = spacy.blank("en")
    nlp.add_pipe(FACTORY, config={"weights": model, "threads": 1})
    return nlp


def parse_arguments() -> argparse.Namespace:
    """The options of an evaluation."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of DocBin files")
    parser.add_argument("--model", required=True, help="folder of weights, or a spaCy pipeline")
    parser.add_argument("--only", default="", help="part of the names of the corpora to score")
    return parser.parse_args()


if __name__ == "__main__":
    options = parse_arguments()
    for corpus, scores in evaluate(open_reader(options.model), options.corpora, options.only).items():
        print(json.dumps({"corpus": corpus, **scores}))
