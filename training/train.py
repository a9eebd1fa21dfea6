"""Train the language reader: `python -m training.train --corpora DIR --encoder DIR --out DIR`."""

import argparse
import hashlib
import json
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from safetensors.torch import load_file

from extract.reader.entities import NAME_TAGS
from extract.reader.pieces import WordPieces, read_vocabulary
from training.batches import Batch, Classes, Collator
from training.network import Reader, Sizes, load_encoder
from training.rounds import collect_classes, draw_batches, read_corpora
from training.trainer import Schedule, Trainer, save_weights

ENCODER_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
LOG_EVERY = 50


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
    if (options.out / "state.pt").exists():
        trainer.restore(options.out / "state.pt", schedule)
    collator = Collator(WordPieces(vocabulary), classes)
    batches = draw_batches(corpora, collator, options.batch, options.seed)
    with (options.out / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps({key: str(value) for key, value in vars(options).items()}) + "\n")
        saved = time.monotonic()
        for lines in follow(trainer, schedule, batches):
            log.write(lines)
            log.flush()
            if time.monotonic() - saved > 60 * options.save_minutes:
                save_weights(options.out / "weights.pt", trainer, classes)
                trainer.save(options.out / "state.pt", schedule)
                saved = time.monotonic()
    save_weights(options.out / "weights.pt", trainer, classes)
    (options.out / "state.pt").unlink(missing_ok=True)


def follow(trainer: Trainer, schedule: Schedule, batches: Iterator[tuple[int, Batch, int]]) -> Iterator[str]:
    """Learn from batches until the plan is done; a line of the log every `LOG_EVERY` steps."""
    trainer.reader.train()
    sums: dict[str, float] = {}
    began, counted, past = time.monotonic(), 0, trainer.steps
    for step, (number, batch, words) in enumerate(batches, 1):
        if step <= past:
            continue
        if schedule.done >= schedule.words:
            return
        for name, loss in trainer.step(batch, schedule.rate()).items():
            sums[name] = sums.get(name, 0.0) + loss / LOG_EVERY
        schedule.advance(words)
        counted += words
        if step % LOG_EVERY == 0:
            schedule.replan()
            line: dict[str, float] = {"step": step, "round": number, "words": schedule.done, "plan": schedule.words}
            line |= {"rate": round(schedule.rate(), 4), "words/s": round(counted / (time.monotonic() - began))}
            yield json.dumps(line | {name: round(value, 4) for name, value in sums.items()}) + "\n"
            sums, began, counted = {}, time.monotonic(), 0


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
