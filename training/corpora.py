"""Annotated sentences read from spaCy DocBin files, as plain word lists with whatever is annotated."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin, Span

from extract.reader.entities import encode_names

IGNORED = -100
MOST_WORDS = 90


@dataclass(frozen=True, slots=True)
class Item:
    """A stretch of words read at once: one sentence or a few.

    A layer is None where the corpus does not annotate it. `heads` are places in the item (a root
    is its own head), `unlabelled` are the name labels the corpus does not tell apart from nothing.
    """

    words: tuple[str, ...]
    upos: tuple[str, ...] | None = None
    xpos: tuple[str, ...] | None = None
    features: tuple[str, ...] | None = None
    heads: tuple[int, ...] | None = None
    labels: tuple[str, ...] | None = None
    names: tuple[str, ...] | None = None
    starts: tuple[bool, ...] | None = None
    unlabelled: tuple[str, ...] = ()
    weight: float = 1.0


def read_docs(path: Path) -> list[Doc]:
    """The documents of a DocBin file."""
    vocab = spacy.blank("en").vocab
    return list(DocBin().from_disk(path).get_docs(vocab))


def _sentence_item(sentence: Span, names: tuple[str, ...] | None) -> Item:
    upos = tuple(token.pos_ for token in sentence)
    tagged = any(upos)
    return Item(
        words=tuple(token.text for token in sentence),
        upos=upos if tagged else None,
        xpos=tuple(token.tag_ for token in sentence),
        features=tuple(str(token.morph) for token in sentence) if tagged else None,
        heads=tuple(token.head.i - sentence.start for token in sentence),
        labels=tuple(token.dep_ for token in sentence),
        names=names,
        starts=tuple(token.i == sentence.start for token in sentence),
    )


class NameIndex:
    """Finds a treebank's sentence in name corpora over the same text."""

    def __init__(self, docs: Iterable[Doc]) -> None:
        self._tags: list[str] = []
        words: list[str] = []
        for doc in docs:
            words.extend(token.text for token in doc)
            self._tags.extend(encode_names(doc))
        self._places = {0: 0}
        place = 1
        for number, word in enumerate(words):
            self._places[place - 1] = number
            place += len(word) + 1
        self._text = "\n" + "\n".join(words) + "\n"
        self.used: set[int] = set()

    def find(self, sentence: Span) -> tuple[str, ...] | None:
        """The name tags of a sentence of at least four words, or None where it is not found."""
        if len(sentence) < 4:
            return None
        place = self._text.find("\n" + "\n".join(token.text for token in sentence) + "\n")
        if place < 0:
            return None
        start = self._places[place]
        tags = self._tags[start : start + len(sentence)]
        if tags[0][0] in "IE" or tags[-1][0] in "BI":
            return None
        self.used.update(range(start, start + len(sentence)))
        return tuple(tags)


def read_trees(path: Path, names: NameIndex | None = None) -> list[list[Item]]:
    """The documents of a treebank, each a list of one-sentence items."""
    documents = []
    for doc in read_docs(path):
        sentences = []
        for sentence in doc.sents:
            if doc.has_annotation("ENT_IOB"):
                tags: tuple[str, ...] | None = tuple(encode_names(doc))[sentence.start : sentence.end]
            else:
                tags = names.find(sentence) if names else None
            sentences.append(_sentence_item(sentence, tags))
        documents.append(sentences)
    return documents


def join_items(items: list[Item]) -> Item:
    """One item of several consecutive sentences of a treebank."""
    if len(items) == 1:
        return items[0]
    heads: list[int] = []
    for item in items:
        shift = len(heads)
        heads.extend(head + shift for head in item.heads or ())
    named = all(item.names is not None for item in items)
    return Item(
        words=sum((item.words for item in items), ()),
        upos=sum((item.upos or () for item in items), ()) or None,
        xpos=sum((item.xpos or () for item in items), ()),
        features=sum((item.features or () for item in items), ()) or None,
        heads=tuple(heads),
        labels=sum((item.labels or () for item in items), ()),
        names=sum((item.names or () for item in items), ()) if named else None,
        starts=sum((item.starts or () for item in items), ()),
        unlabelled=items[0].unlabelled,
    )


def draw_stretches(documents: list[list[Item]], chance: random.Random) -> Iterator[Item]:
    """Every sentence once, alone or joined to the next one or two of its document."""
    for sentences in documents:
        place = 0
        while place < len(sentences):
            size = chance.choices((1, 2, 3), (0.6, 0.28, 0.12))[0]
            group = sentences[place : place + size]
            while len(group) > 1 and sum(len(item.words) for item in group) > MOST_WORDS:
                group.pop()
            place += len(group)
            yield join_items(group)


def read_names(
    path: Path, unlabelled: tuple[str, ...] = (), weight: float = 1.0, used: NameIndex | None = None
) -> list[Item]:
    """The documents of a name corpus, less those whose words the treebanks already use."""
    items = []
    place = 0
    for doc in read_docs(path):
        covered = sum(number in used.used for number in range(place, place + len(doc))) if used else 0
        place += len(doc)
        if len(doc) and covered < 0.8 * len(doc):
            words = tuple(token.text for token in doc)
            names = tuple(encode_names(doc))
            items.append(Item(words=words, names=names, unlabelled=unlabelled, weight=weight))
    return items


def split_item(item: Item, chance: random.Random) -> Iterator[Item]:
    """Parts of a name corpus's document, cut at plain ends of sentences, half of them by chance."""
    names = item.names or ()
    start = 0
    for end in range(1, len(item.words) + 1):
        last = end == len(item.words)
        plain = not last and item.words[end - 1] in (".", "?", "!") and names[end][0] not in "IE"
        full = end - start >= MOST_WORDS
        if last or (plain and (end - start > 60 or chance.random() < 0.5)) or (full and plain):
            for part in range(start, end, 2 * MOST_WORDS):
                stop = min(part + 2 * MOST_WORDS, end)
                yield replace(item, words=item.words[part:stop], names=names[part:stop])
            start = end
