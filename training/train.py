"""Train the language reader: `python -m training.train --corpora DIR --encoder DIR --out DIR`."""

import argparse
import dataclasses
import hashlib
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor
from torch.nn import functional

from extract.reader.entities import NAME_TAGS
from extract.reader.pieces import WordPieces, read_vocabulary
from training.batches import Batch, Classes, Collator, group_items
from training.corpora import IGNORED, Item, NameIndex, draw_stretches, read_docs, read_names, read_trees, split_item
from training.network import Reader, Scores, Sizes, load_encoder
from training.noise import make_noise, read_parts

ENCODER_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
WARM_UP = 0.04
EMA_EVERY = 4
PARTS = Path(__file__).parent / "names.yaml"
NO_EVENT = ("EVENT",)


@dataclasses.dataclass(frozen=True, slots=True)
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


def sum_losses(reader: Reader, scores: Scores, batch: Batch) -> dict[str, Tensor]:
    """Each head's loss, summed over the words it has an answer for, per word of the batch."""
    words = float((batch.first > 0).sum())
    arcs = scores.arcs.float()
    same = batch.sentences[:, :, None] == batch.sentences[:, None, :]
    allowed = functional.pad(same, (1, 0), value=True)
    arcs = arcs.masked_fill(~allowed, -1e4)
    rows = torch.arange(len(arcs))[:, None]
    chosen = scores.label_heads[rows, batch.heads.clamp(min=0)]
    labels = reader.score_labels(scores.label_words, chosen)
    names = scores.names.float() + batch.forbidden[:, None]
    by_word = batch.weights[:, None].expand_as(batch.names).reshape(-1)
    name_losses = _cross(names, batch.names, reduction="none") * by_word
    starts = batch.starts != IGNORED
    start_loss = functional.binary_cross_entropy_with_logits(
        scores.starts.float()[starts], batch.starts[starts].float(), reduction="sum"
    )
    return {
        "upos": 0.5 * _cross(scores.upos, batch.upos) / words,
        "xpos": 0.5 * _cross(scores.xpos, batch.xpos) / words,
        "features": 0.25 * _cross(scores.features, batch.features) / words,
        "arcs": _cross(arcs, batch.heads) / words,
        "labels": _cross(labels, batch.labels) / words,
        "names": 1.5 * name_losses.sum() / words,
        "starts": start_loss / words,
    }


def _cross(scores: Tensor, gold: Tensor, reduction: str = "sum") -> Tensor:
    flat = scores.float().reshape(-1, scores.shape[-1])
    return functional.cross_entropy(flat, gold.reshape(-1), ignore_index=IGNORED, reduction=reduction)


class Schedule:
    """Linear warm-up and decay over words read, re-planned when time runs short."""

    def __init__(self, words: int, minutes: float) -> None:
        self.words = words
        self._wanted = words
        self.deadline = time.monotonic() + 60 * minutes
        self.done = 0
        self.done_here = 0
        self._began = time.monotonic()

    def replan(self) -> None:
        """Shorten the plan to what can be read before the deadline at the rate so far."""
        spent = time.monotonic() - self._began
        if spent > 300:
            possible = self.done + (self.deadline - time.monotonic()) * self.done_here / spent
            self.words = max(self.done, min(self._wanted, int(possible)))

    def advance(self, words: int) -> None:
        """Count words read."""
        self.done += words
        self.done_here += words

    def rate(self) -> float:
        """The present share of the full learning rate."""
        share = self.done / self.words
        return min(share / WARM_UP, 1.0) * max(0.0, 1.0 - max(0.0, share - WARM_UP) / (1 - WARM_UP))


class Trainer:
    """The network, its running average and its optimizer; saved and resumed as one file."""

    def __init__(self, reader: Reader, rates: tuple[float, float], average: float) -> None:
        self.reader = reader
        reader.encoder.words.weight.requires_grad = False
        encoder = [p for p in reader.encoder.parameters() if p.requires_grad]
        inside = {id(p) for p in reader.encoder.parameters()}
        heads = [p for p in reader.parameters() if id(p) not in inside]
        self.rates = rates
        self.trained = encoder + heads
        groups = [{"params": encoder, "lr": rates[0]}, {"params": heads, "lr": rates[1]}]
        self.optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
        self.average = [p.detach().clone() for p in self.trained]
        self.decay = average
        self.steps = 0

    def step(self, batch: Batch, share: float) -> dict[str, float]:
        """Learn from one batch; the losses, by head."""
        for group, rate in zip(self.optimizer.param_groups, self.rates, strict=True):
            group["lr"] = rate * share
        with torch.autocast("cpu", torch.bfloat16):
            scores = self.reader(batch.pieces, batch.shapes, batch.real, batch.first, batch.last)
            losses = sum_losses(self.reader, scores, batch)
        self.optimizer.zero_grad(set_to_none=True)
        torch.stack(list(losses.values())).sum().backward()
        torch.nn.utils.clip_grad_norm_(self.trained, 2.0)
        self.optimizer.step()
        self.steps += 1
        if self.steps % EMA_EVERY == 0:
            decay = min(self.decay, 1 - 10 / (10 + self.steps)) ** EMA_EVERY
            with torch.no_grad():
                torch._foreach_lerp_(self.average, [p.detach() for p in self.trained], 1 - decay)
        return {name: loss.item() for name, loss in losses.items()}

    def averaged(self) -> dict[str, Tensor]:
        """The weights with the running average in place of the last step's."""
        names = {id(p): name for name, p in self.reader.named_parameters()}
        mean = {names[id(p)]: a for p, a in zip(self.trained, self.average, strict=True)}
        return {name: mean.get(name, value) for name, value in self.reader.state_dict().items()}

    def state(self) -> dict[str, object]:
        """Everything needed to go on."""
        return {
            "reader": self.reader.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "average": self.average,
            "steps": self.steps,
        }

    def restore(self, state: dict[str, object]) -> None:
        """Go on from a saved state."""
        self.reader.load_state_dict(state["reader"])  # type: ignore[arg-type]
        self.optimizer.load_state_dict(state["optimizer"])  # type: ignore[arg-type]
        self.average = state["average"]  # type: ignore[assignment]
        self.steps = state["steps"]  # type: ignore[assignment]


def start_reader(folder: Path, classes: Classes, vocabulary: dict[str, int]) -> Reader:
    """A reader whose encoder has the published weights, checked, and whose heads are fresh."""
    path = folder / "model.safetensors"
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != ENCODER_SHA256:
        raise SystemExit(f"{path}: sha256 is {digest}, expected {ENCODER_SHA256}")
    sizes = Sizes(
        pieces=len(vocabulary),
        upos=len(classes.upos),
        xpos=len(classes.xpos),
        features=len(classes.features),
        labels=len(classes.labels),
        names=len(NAME_TAGS),
    )
    reader = Reader(sizes)
    load_encoder(reader.encoder, load_file(path))
    return reader


def _rounds(corpora: Corpora, collator: Collator, words: int, seed: int) -> Iterator[tuple[int, Batch, int]]:
    number = 0
    while True:
        chance = random.Random(seed * 1000 + number)
        for items in group_items(draw_round(corpora, chance), words, chance):
            yield number, collator.collate(items, chance), sum(len(item.words) for item in items)
        number += 1


def save_weights(path: Path, trainer: Trainer, classes: Classes) -> None:
    """Write the averaged weights with the classes of their heads."""
    state = {
        "weights": trainer.averaged(),
        "classes": dataclasses.asdict(classes),
        "sizes": dataclasses.asdict(trainer.reader.sizes),
    }
    torch.save(state, path.with_suffix(".part"))
    path.with_suffix(".part").rename(path)


def train(options: argparse.Namespace) -> None:
    """Run the training that the options describe, from the start or from where it stopped."""
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    corpora = read_corpora(options.corpora, options.silver)
    classes = collect_classes(corpora)
    vocabulary = read_vocabulary(options.encoder / "vocab.txt")
    reader = start_reader(options.encoder, classes, vocabulary)
    trainer = Trainer(reader, (options.encoder_rate, options.head_rate), options.average)
    schedule = Schedule(options.words, options.minutes)
    resumed = 0
    if (options.out / "state.pt").exists():
        saved = torch.load(options.out / "state.pt", weights_only=False)
        trainer.restore(saved)
        resumed, schedule.done = saved["steps"], saved["done"]
    collator = Collator(WordPieces(vocabulary), classes)
    log = (options.out / "log.jsonl").open("a", encoding="utf-8")
    log.write(json.dumps({key: str(value) for key, value in vars(options).items()}) + "\n")
    _run(trainer, schedule, _rounds(corpora, collator, options.batch, options.seed), options, (classes, log, resumed))


def _run(trainer, schedule, batches, options, rest) -> None:  # type: ignore[no-untyped-def]
    classes, log, resumed = rest
    reader = trainer.reader.train()
    sums: dict[str, float] = {}
    began, counted, saved = time.monotonic(), 0, time.monotonic()
    for step, (number, batch, words) in enumerate(batches):
        if step < resumed:
            continue
        if schedule.done >= schedule.words:
            break
        for name, loss in trainer.step(batch, schedule.rate()).items():
            sums[name] = sums.get(name, 0.0) + loss
        schedule.advance(words)
        counted += words
        if step % 50 == 49:
            schedule.replan()
            speed = counted / (time.monotonic() - began)
            line = {"step": step + 1, "round": number, "words": schedule.done, "plan": schedule.words}
            line |= {"rate": round(schedule.rate(), 4), "words/s": round(speed)}
            line |= {name: round(value / 50, 4) for name, value in sums.items()}
            log.write(json.dumps(line) + "\n")
            log.flush()
            sums, began, counted = {}, time.monotonic(), 0
        if time.monotonic() - saved > 60 * options.save_minutes:
            save_weights(options.out / "weights.pt", trainer, classes)
            torch.save({**trainer.state(), "done": schedule.done}, options.out / "state.pt")
            saved = time.monotonic()
    reader.eval()
    save_weights(options.out / "weights.pt", trainer, classes)
    (options.out / "done").touch()
    (options.out / "state.pt").unlink(missing_ok=True)


def parse_arguments() -> argparse.Namespace:
    """The options of one run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of DocBin files")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of MiniLM-L6 weights")
    parser.add_argument("--out", type=Path, required=True, help="folder for weights and log")
    parser.add_argument("--words", type=int, default=6_000_000, help="words to read in all")
    parser.add_argument("--minutes", type=float, default=1e6, help="shorten the plan to end by then")
    parser.add_argument("--save-minutes", type=float, default=5)
    parser.add_argument("--batch", type=int, default=1300, help="words a batch, padding counted")
    parser.add_argument("--encoder-rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=2e-3)
    parser.add_argument("--average", type=float, default=0.998, help="decay of the running average, a step")
    parser.add_argument("--silver", type=float, default=0.5, help="weight of the silver name corpora")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    train(parse_arguments())
