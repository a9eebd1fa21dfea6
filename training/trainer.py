"""The learning itself: schedule, optimizer, running average, and what is saved of them."""

import dataclasses
import time
from pathlib import Path

import torch
from torch import Tensor

from training.batches import Batch, Classes
from training.losses import sum_losses
from training.network import Reader

WARM_UP = 0.04
AVERAGE_EVERY = 4


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
        torch.stack(list(losses.values())).sum().backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.trained, 2.0)
        self.optimizer.step()
        self.steps += 1
        if self.steps % AVERAGE_EVERY == 0:
            decay = min(self.decay, 1 - 10 / (10 + self.steps)) ** AVERAGE_EVERY
            with torch.no_grad():
                torch._foreach_lerp_(self.average, [p.detach() for p in self.trained], 1 - decay)
        return {name: loss.item() for name, loss in losses.items()}

    def averaged(self) -> dict[str, Tensor]:
        """The weights with the running average in place of the last step's."""
        names = {id(p): name for name, p in self.reader.named_parameters()}
        mean = {names[id(p)]: a for p, a in zip(self.trained, self.average, strict=True)}
        return {name: mean.get(name, value) for name, value in self.reader.state_dict().items()}

    def save(self, path: Path, schedule: Schedule) -> None:
        """Write everything needed to go on."""
        state: dict[str, object] = {"reader": self.reader.state_dict(), "optimizer": self.optimizer.state_dict()}
        state |= {"average": self.average, "steps": self.steps, "done": schedule.done}
        torch.save(state, path)

    def restore(self, path: Path, schedule: Schedule) -> None:
        """Go on from what was saved."""
        state = torch.load(path, weights_only=True)
        self.reader.load_state_dict(state["reader"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.average = state["average"]
        self.steps, schedule.done = state["steps"], state["done"]


def save_weights(path: Path, trainer: Trainer, classes: Classes) -> None:
    """Write the averaged weights with the classes of their heads."""
    state = {
        "weights": trainer.averaged(),
        "classes": dataclasses.asdict(classes),
        "sizes": dataclasses.asdict(trainer.reader.sizes),
    }
    torch.save(state, path.with_suffix(".part"))
    path.with_suffix(".part").rename(path)
