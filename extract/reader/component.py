"""The spaCy component that sets tags, trees, lemmas, sentences and names on a `Doc`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, TAG
from spacy.language import Language
from spacy.tokens import Doc, Span

from extract.reader.entities import decode_names, mend_persons
from extract.reader.lemmas import find_lemma, read_tables
from extract.reader.network import MOST_REMEMBERED, Network, SegmentScores
from extract.reader.segments import breaks_line, find_segments, pack_segments
from extract.reader.tree import decode_tree

FACTORY = "entente_reader"
WEIGHTS = Path(__file__).parent.parent / "model"
# Log-odds above which a word inside a segment begins a sentence; chosen on development texts.
START_THRESHOLD = -1.0
# Taken off the log-odds of a start inside a name.
NAME_PRICE = 4.0
# Sentences are read together with their neighbours up to so many words.
ROW_WORDS = 60
_COLUMNS = [TAG, POS, MORPH, LEMMA, HEAD, DEP]
_TAG, _POS, _MORPH, _LEMMA, _HEAD, _DEP = range(len(_COLUMNS))


@dataclass(frozen=True, slots=True)
class _Text:
    """The words of a document without its white space.

    Attributes:
        words: the words.
        places: their token numbers.
        segments: where sentences surely start and end; the network may split them.
        settled: whether the segments are sentences and stay whole.
    """

    words: list[str]
    places: list[int]
    segments: list[tuple[int, int]]
    settled: bool


def lay_out(doc: Doc) -> _Text:
    """The words of a document, their token numbers, and its sure sentence ends.

    Sentences that the document already has are kept as they are.
    """
    settled = doc.has_annotation("SENT_START")
    words: list[str] = []
    spaced: list[bool] = []
    places: list[int] = []
    breaks: set[int] = set()
    space, starts = "", False
    for place, token in enumerate(doc):
        text = token.text
        if token.is_space:
            space += text
            spaced[-1:] = [True] if spaced else []
            starts = starts or bool(token.is_sent_start)
            continue
        if settled:
            starts = starts or bool(token.is_sent_start)
        if words and (starts if settled else breaks_line(space, words[-1], text)):
            breaks.add(len(words))
        starts = False
        space = ""
        words.append(text)
        spaced.append(bool(token.whitespace_))
        places.append(place)
    if settled:
        bounds = [*sorted({0, *breaks}), len(words)] if words else [0]
        return _Text(words, places, list(pairwise(bounds)), settled)
    return _Text(words, places, find_segments(words, spaced, frozenset(breaks)), settled)


class SentenceReader:
    """Reads documents with the trained network: `reader(doc)`, or `reader.pipe(docs)`."""

    def __init__(self, nlp: Language, weights: Path, threads: int) -> None:
        self._network = Network(weights, threads)
        self._tables = read_tables(weights / "lemmas.json")
        self._lemmas: dict[tuple[str, int, int], int] = {}
        strings, morphology = nlp.vocab.strings, nlp.vocab.morphology
        classes = self._network.classes
        self._xpos = np.array([strings.add(name) for name in classes.xpos], dtype=np.uint64)
        self._upos = np.array([strings.add(name) for name in classes.upos], dtype=np.uint64)
        self._labels = np.array([strings.add(name) for name in classes.labels], dtype=np.uint64)
        self._features = np.array([morphology.add(name) for name in classes.features], dtype=np.uint64)
        self._punct = classes.upos.index("PUNCT")
        self._space = (strings.add("_SP"), strings.add("SPACE"), strings.add("dep"))

    def __call__(self, doc: Doc) -> Doc:
        """Read one document; its tokens stay, all else is set anew."""
        text = lay_out(doc)
        rows = pack_segments(text.segments, ROW_WORDS)
        scores = self._network.read([text.words[start:end] for start, end in rows])
        self._annotate(doc, text, list(zip(rows, scores, strict=True)))
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 1) -> Iterator[Doc]:  # noqa: ARG002 (spaCy passes it)
        """Read documents one after the other.

        Words of different documents never share a batch: 8-bit activations are scaled by batch, so
        what is said of a document would depend on its neighbours.
        """
        return map(self, stream)

    def _annotate(self, doc: Doc, text: _Text, read: list[tuple[tuple[int, int], SegmentScores]]) -> None:
        sure = {start for start, _ in text.segments}
        table = np.zeros((len(doc), len(_COLUMNS)), dtype=np.uint64)
        names: list[Span] = []
        places = np.array(text.places, dtype=np.int64)
        heads = np.arange(len(doc))
        for (start, end), scores in read:
            known = [*(place for place in range(end - start) if place + start in sure), end - start]
            for first, last in pairwise(known) if text.settled else self._split(scores, known):
                here = places[start + first : start + last]
                above = decode_tree(_cut_arcs(scores, first, last))
                labels = self._network.choose_labels(scores, above, first)
                heads[here] = here[above]
                table[here, _DEP] = self._labels[labels]
                found = decode_names(scores.names[first:last])
                for begin, stop, label in mend_persons(found, text.words[start + first : start + last]):
                    names.append(Span(doc, int(here[begin]), int(here[stop - 1]) + 1, label))
            here = places[start:end]
            table[here, _TAG] = self._xpos[scores.xpos]
            table[here, _POS] = self._upos[scores.upos]
            table[here, _MORPH] = self._features[scores.features]
            words = text.words[start:end]
            table[here, _LEMMA] = self._find_lemmas(doc, words, scores)
        self._place_spaces(table, heads, text.places)
        table[:, _HEAD] = (heads - np.arange(len(doc))).astype(np.int64).view(np.uint64)
        doc.from_array(_COLUMNS, table)  # type: ignore[arg-type]  # the stub knows no 64-bit numbers
        doc.set_ents(names)

    def _split(self, scores: SegmentScores, known: list[int]) -> list[tuple[int, int]]:
        """The sentences of a row: the known ones, split where a score says so.

        None begins after a lone sign, such as an opening quote, and hardly one inside a name.
        """
        starts = scores.starts.copy()
        for first, last in pairwise(known):
            for begin, stop, _ in decode_names(scores.names[first:last]):
                starts[first + begin + 1 : first + stop] -= NAME_PRICE
        found = set(np.flatnonzero(starts > START_THRESHOLD).tolist())
        begins = [0]
        for place in sorted((set(known) | found) - {0}):
            alone = place - begins[-1] == 1 and scores.upos[place - 1] == self._punct
            if place in known or not alone:
                begins.append(place)
        return list(pairwise(begins))

    def _find_lemmas(self, doc: Doc, words: list[str], scores: SegmentScores) -> list[int]:
        lemmas = []
        tags = zip(words, scores.upos.tolist(), scores.xpos.tolist(), strict=True)
        for key in tags:
            lemma = self._lemmas.get(key)
            if lemma is None:
                lemma = self._add_lemma(doc, *key)
                if len(self._lemmas) >= MOST_REMEMBERED:
                    self._lemmas.clear()
                self._lemmas[key] = lemma
            lemmas.append(lemma)
        return lemmas

    def _add_lemma(self, doc: Doc, word: str, upos: int, xpos: int) -> int:
        classes = self._network.classes
        lemma = find_lemma(word, classes.upos[upos], classes.xpos[xpos], self._tables)
        number: int = doc.vocab.strings.add(lemma)
        return number

    def _place_spaces(self, table: NDArray[np.uint64], heads: NDArray[np.int64], places: list[int]) -> None:
        """White space hangs on the word before it, or on the first word of the text."""
        is_word = np.zeros(len(table), dtype=bool)
        is_word[places] = True
        before = places[0] if places else 0
        for place in range(len(table)):
            if is_word[place]:
                before = place
                continue
            heads[place] = before
            table[place, _TAG], table[place, _POS], table[place, _DEP] = self._space


def _cut_arcs(scores: SegmentScores, first: int, last: int) -> NDArray[np.float32]:
    arcs = scores.arcs[first:last]
    if len(arcs) == len(scores.arcs):
        return arcs
    return np.concatenate((arcs[:, :1], arcs[:, first + 1 : last + 1]), axis=1)


@Language.factory(
    FACTORY,
    assigns=["token.tag", "token.pos", "token.dep", "token.head", "token.lemma", "doc.ents", "doc.sents"],
    default_config={"weights": None, "threads": 1},
)
def create_reader(nlp: Language, name: str, weights: str | None, threads: int) -> SentenceReader:  # noqa: ARG001 (spaCy passes it)
    """The reader as spaCy makes it; `weights` is another folder than the one shipped."""
    return SentenceReader(nlp, Path(weights) if weights else WEIGHTS, threads)
