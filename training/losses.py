"""How wrong the heads are on a batch."""

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import Batch
from training.corpora import IGNORED
from training.network import Reader, Scores

# Chosen so that no head's gradient drowns another's: tags are easy, names are rare.
SHARES = {"upos": 0.5, "xpos": 0.5, "features": 0.25, "arcs": 1.0, "labels": 1.0, "names": 1.5, "starts": 1.0}


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
    sums = {
        "upos": _cross(scores.upos, batch.upos),
        "xpos": _cross(scores.xpos, batch.xpos),
        "features": _cross(scores.features, batch.features),
        "arcs": _cross(arcs, batch.heads),
        "labels": _cross(labels, batch.labels),
        "names": name_losses.sum(),
        "starts": start_loss,
    }
    return {name: SHARES[name] * loss / words for name, loss in sums.items()}


def _cross(scores: Tensor, gold: Tensor, reduction: str = "sum") -> Tensor:
    flat = scores.float().reshape(-1, scores.shape[-1])
    return functional.cross_entropy(flat, gold.reshape(-1), ignore_index=IGNORED, reduction=reduction)
