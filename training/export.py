"""Write trained weights as one ONNX graph: `python -m training.export --weights FILE --out DIR`."""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import Tensor, nn
from torch.nn import functional

from extract.reader.entities import NAME_TAGS
from extract.reader.shapes import SHAPES
from training.network import ATTENTION_HEADS, HIDDEN, Layer, Reader, Sizes

INPUTS = ("pieces", "shapes", "real", "first", "last")
OUTPUTS = ("upos", "xpos", "features", "names", "starts", "arcs", "heads", "labels", "label_words", "label_heads")
OPSET = 20
NEVER = -1e6


def attend_plainly(layer: Layer, x: Tensor, mask: Tensor) -> Tensor:
    """A layer as plain products, which the runtime fuses better than an attention operator."""
    batch, length, _ = x.shape
    shape = (batch, length, ATTENTION_HEADS, HIDDEN // ATTENTION_HEADS)
    q, k, v = (part.view(shape) for part in layer.qkv(x).split(HIDDEN, dim=-1))
    q, k, v = q.permute(0, 2, 1, 3), k.permute(0, 2, 3, 1), v.permute(0, 2, 1, 3)
    scores = q @ k * (HIDDEN // ATTENTION_HEADS) ** -0.5 + mask
    attended = (scores.softmax(dim=-1) @ v).transpose(1, 2).reshape(batch, length, HIDDEN)
    x = layer.norm_attended(x + layer.attended(attended))
    normed: Tensor = layer.norm(x + layer.narrow(functional.gelu(layer.widen(x))))
    return normed


class Graph(nn.Module):
    """The reader as the runtime calls it: tags, heads and labels chosen, the rest as scores.

    The chosen heads are each word's best, not yet a tree; the runtime asks again for the labels of
    those it changes.
    """

    def __init__(self, reader: Reader, root: int) -> None:
        super().__init__()
        self.reader = reader
        price = torch.zeros(reader.sizes.labels)
        price[root] = NEVER
        self.price: Tensor
        self.register_buffer("price", price)
        self.root = root

    def forward(self, pieces: Tensor, shapes: Tensor, real: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, ...]:
        """The outputs named in `OUTPUTS`."""
        scores = self.reader(pieces, shapes, real, first, last)
        places = torch.arange(first.shape[1])
        own = (places[None, :] == places[:, None]).float() * NEVER
        absent = (first == 0).float() * NEVER
        arcs = scores.arcs[:, :, 1:] + own + absent[:, None, :]
        arcs = torch.cat((scores.arcs[:, :, :1], arcs), dim=2)
        heads = arcs.argmax(-1)
        rows = torch.arange(first.shape[0])[:, None]
        answers = self.reader.score_labels(scores.label_words, scores.label_heads[rows, heads]) + self.price
        labels = torch.where(heads == 0, self.root, answers.argmax(-1))
        chosen = (scores.upos.argmax(-1), scores.xpos.argmax(-1), scores.features.argmax(-1))
        upos, xpos, features, heads, labels = (tensor.to(torch.int32) for tensor in (*chosen, heads, labels))
        trees = (arcs, heads, labels, scores.label_words, scores.label_heads)
        return (upos, xpos, features, scores.names, scores.starts, *trees)


def load_weights(path: Path) -> tuple[Reader, dict[str, list[str]]]:
    """A trained reader, and the classes of its heads."""
    saved = torch.load(path, weights_only=True)
    reader = Reader(Sizes(**saved["sizes"]))
    reader.load_state_dict(saved["weights"])
    return reader.eval(), {name: list(classes) for name, classes in saved["classes"].items()}


def export_reader(weights: Path, vocabulary: Path, out: Path) -> None:
    """Write `reader.onnx` (32 bit), `labels.npz`, `classes.json` and `vocabulary.txt`."""
    out.mkdir(parents=True, exist_ok=True)
    reader, classes = load_weights(weights)
    Layer.forward = attend_plainly  # type: ignore[assignment, method-assign]
    batch, length = torch.export.Dim("batch"), torch.export.Dim("length")
    words = torch.export.Dim("words")
    piece = torch.ones(3, 9, dtype=torch.int64)
    word = torch.ones(3, 5, dtype=torch.int64)
    by_piece, by_word = {0: batch, 1: length}, {0: batch, 1: words}
    program = torch.onnx.export(
        Graph(reader, classes["labels"].index("ROOT")).eval(),
        (piece, piece.clone(), torch.ones(3, 9), word, word.clone()),  # torch would merge one given twice
        input_names=INPUTS,
        output_names=OUTPUTS,
        dynamic_shapes=(by_piece, by_piece, by_piece, by_word, by_word),
        opset_version=OPSET,
        dynamo=True,
        external_data=False,
    )
    if program is None:
        raise SystemExit("torch wrote no ONNX program")
    program.save(out / "reader.onnx", external_data=False)
    model = onnx.load(out / "reader.onnx")
    del model.metadata_props[:]
    for node in model.graph.node:
        del node.metadata_props[:]
    onnx.save(model, out / "reader.onnx")
    write_tables(reader, classes, out)
    (out / "vocabulary.txt").write_text(vocabulary.read_text(encoding="utf-8"), encoding="utf-8")


def write_tables(reader: Reader, classes: dict[str, list[str]], out: Path) -> None:
    """Write what the runtime needs beside the graph."""
    linear = reader.labels
    np.savez(
        out / "labels.npz",
        weight=linear.weight.detach().numpy().astype(np.float32),
        bias=linear.bias.detach().numpy().astype(np.float32),
    )
    named = {**classes, "names": list(NAME_TAGS), "shapes": list(SHAPES)}
    text = json.dumps(named, ensure_ascii=False, indent=0)
    (out / "classes.json").write_text(text + "\n", encoding="utf-8")


def parse_arguments() -> argparse.Namespace:
    """The options of an export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True, help="weights.pt of a training run")
    parser.add_argument("--vocabulary", type=Path, required=True, help="vocab.txt of the encoder")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    return parser.parse_args()


if __name__ == "__main__":
    options = parse_arguments()
    export_reader(options.weights, options.vocabulary, options.out)
