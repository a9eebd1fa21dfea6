"""What one round of training reads: every corpus by its share, cut, joined and made noisy anew."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.batches import Batch, Classes, Collator, group_items
from training.corpora import Item, NameIndex, draw_stretches, read_docs, read_names, read_trees, split_item
from training.noise import make_noise, read_parts

PARTS = Path(__file__).parent / "names.yaml"
NO_EVENT = ("EVENT",)


@dataclass(frozen=True, slots=True)
class Corpora:
    """What training draws from: trees by document, names by corpus with their share of a round."""

    trees: tuple[tuple[list[list[Item]], float], ...]
    names: tuple[tuple[list[Item], float], ...]


def read_corpora(folder: Path, silver: float) -> Corpora:
    """All training corpora of a folder (`README.md` says which); never a test set."""
    gold = ("ner_gum_train", "ner_uner_dev")
    index = NameIndex(doc for name in gold for doc in read_docs(folder / f"{name}.spacy"))
    trees = read_trees(folder / "parse_train.spacy", index)
    development = read_trees(folder / "parse_dev.spacy", index)
    trees += [doc for number, doc in enumerate(development) if number % 4]
    templates = read_trees(folder / "tpl_parse.spacy")
    gum = NameIndex(read_docs(folder / "ner_gum_train.spacy"))
    gum.used = index.used
    gum_docs = read_names(folder / "ner_gum_train.spacy", used=gum)
    return Corpora(
        trees=((trees, 1.0), (templates, 0.4)),
        names=(
            (gum_docs, 1.5),
            (read_names(folder / "ner_uner_dev.spacy", NO_EVENT), 1.0),
            (read_names(folder / "ner_pol_train.spacy"), 2.0),
            (read_names(folder / "ner_wikigold.spacy", NO_EVENT), 1.5),
            (read_names(folder / "ner_gmb_train.spacy", weight=silver), 0.12),
            (read_names(folder / "ner_aug.spacy", weight=silver), 0.14),
        ),
    )


def draw_round(corpora: Corpora, chance: random.Random) -> list[Item]:
    """The items of one round: every corpus by its share, cut, joined and made noisy anew."""
    parts = read_parts(PARTS)
    items: list[Item] = []
    for documents, share in corpora.trees:
        some = chance.sample(documents, round(share * len(documents)))
        items.extend(draw_stretches(some, chance))
    for texts, share in corpora.names:
        whole, rest = divmod(share, 1.0)
        chosen = texts * int(whole) + chance.sample(texts, int(rest * len(texts)))
        for item in chosen:
            items.extend(split_item(item, chance))
    return [make_noise(item, parts, chance) for item in items]


def collect_classes(corpora: Corpora) -> Classes:
    """The classes that occur in the treebanks, sorted."""
    found: tuple[set[str], ...] = (set(), set(), set(), set())
    for documents, _ in corpora.trees:
        for item in (item for document in documents for item in document):
            layers = (item.upos, item.xpos, item.features, item.labels)
            for names, layer in zip(found, layers, strict=True):
                names.update(layer or ())
    upos, xpos, features, labels = (tuple(sorted(names)) for names in found)
    return Classes(upos, xpos, features, labels)


def draw_batches(corpora: Corpora, collator: Collator, words: int, seed: int) -> Iterator[tuple[int, Batch, int]]:
    """Endless batches of about `words` words: the round's number, the batch, its words."""
    number = 0
    while True:
        chance = random.Random(seed * 1000 + number)  # noqa: S311 (noise, not secrets)
        for items in group_items(draw_round(corpora, chance), words, chance):
            yield number, collator.collate(items, chance), sum(len(item.words) for item in items)
        number += 1
