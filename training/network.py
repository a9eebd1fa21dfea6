"""The network: a MiniLM-L6 encoder over word-pieces with heads for tags, trees, names and sentence starts."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional

HIDDEN = 384
LAYERS = 6
ATTENTION_HEADS = 12
INNER = 1536
POSITIONS = 512
SHAPE_WIDTH = 32
SHAPE_CLASSES = 32
ARC_WIDTH = 256
LABEL_WIDTH = 192
TAG_WIDTH = 256


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many classes each head tells apart, and the size of the piece vocabulary."""

    pieces: int
    upos: int
    xpos: int
    features: int
    labels: int
    names: int


@dataclass(frozen=True, slots=True)
class Scores:
    """What the heads say of a batch, before any decoding.

    `arcs[b, d, 0]` is the score of word d being a root, `arcs[b, d, h + 1]` of word h being its head.
    """

    upos: Tensor
    xpos: Tensor
    features: Tensor
    names: Tensor
    starts: Tensor
    arcs: Tensor
    label_words: Tensor
    label_heads: Tensor


class Layer(nn.Module):
    """One encoder layer: attention and two linear maps, normalised after each (BERT)."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.attended = nn.Linear(HIDDEN, HIDDEN)
        self.norm_attended = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.widen = nn.Linear(HIDDEN, INNER)
        self.narrow = nn.Linear(INNER, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Vectors of the next layer; `mask` is added to the attention scores."""
        batch, length, _ = x.shape
        qkv = self.qkv(x).view(batch, length, 3, ATTENTION_HEADS, HIDDEN // ATTENTION_HEADS)
        q, k, v = qkv.permute(2, 0, 3, 1, 4).unbind(0)
        dropout = 0.1 if self.training else 0.0
        attended = functional.scaled_dot_product_attention(q, k, v, mask.to(q.dtype), dropout)
        attended = attended.transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.norm_attended(x + self.dropout(self.attended(attended)))
        inner = self.narrow(functional.gelu(self.widen(x)))
        vectors: Tensor = self.norm(x + self.dropout(inner))
        return vectors


class Encoder(nn.Module):
    """Word-pieces and their letter shapes to one vector per piece."""

    def __init__(self, pieces: int) -> None:
        super().__init__()
        self.words = nn.Embedding(pieces, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.shapes = nn.Embedding(SHAPE_CLASSES, HIDDEN)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, pieces: Tensor, shapes: Tensor, real: Tensor) -> Tensor:
        """A vector a piece; `real` is 0 where a row is only filled up."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.positions(places) + self.shapes(shapes)
        x = self.dropout(self.norm(x))
        mask = (1.0 - real.to(x.dtype))[:, None, None, :] * -10000.0
        for layer in self.layers:
            x = layer(x, mask)
        vectors: Tensor = x
        return vectors


def _widen(source: int, width: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(source, width), nn.GELU(), nn.Dropout(0.25))


class Reader(nn.Module):
    """Encoder and heads. Words are given by the places of their first and last piece."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.encoder = Encoder(sizes.pieces)
        self.gate = nn.Parameter(torch.zeros(HIDDEN))
        self.shapes = nn.Embedding(SHAPE_CLASSES, SHAPE_WIDTH)
        width = HIDDEN + SHAPE_WIDTH
        self.dropout = nn.Dropout(0.1)
        self.tag = _widen(width, TAG_WIDTH)
        self.upos = nn.Linear(TAG_WIDTH, sizes.upos)
        self.xpos = nn.Linear(TAG_WIDTH, sizes.xpos)
        self.features = nn.Linear(TAG_WIDTH, sizes.features)
        self.name = _widen(width, TAG_WIDTH)
        self.names = nn.Linear(TAG_WIDTH, sizes.names)
        self.start = _widen(width, 64)
        self.starts = nn.Linear(64, 1)
        self.arc_word = _widen(width, ARC_WIDTH)
        self.arc_head = _widen(width, ARC_WIDTH)
        self.arc = nn.Linear(ARC_WIDTH, ARC_WIDTH)
        self.arc_bias = nn.Linear(ARC_WIDTH, 1)
        self.label_word = _widen(width, LABEL_WIDTH)
        self.label_head = _widen(width, LABEL_WIDTH)
        self.labels = nn.Linear(3 * LABEL_WIDTH, sizes.labels)
        nn.init.normal_(self.arc.weight, std=ARC_WIDTH**-0.5)

    def forward(self, pieces: Tensor, shapes: Tensor, real: Tensor, first: Tensor, last: Tensor) -> Scores:
        """The scores of all heads; `first` and `last` are 0 where a row has no more words."""
        vectors = self.encoder(pieces, shapes, real)
        rows = torch.arange(pieces.shape[0], device=pieces.device)[:, None]
        root = vectors[:, :1]
        words = vectors[rows, first] + self.gate * vectors[rows, last]
        shape = self.shapes(shapes[rows, first])
        words = self.dropout(torch.cat((words, shape), dim=-1))
        root = torch.cat((root, self.shapes(shapes[:, :1])), dim=-1)
        heads = torch.cat((root, words), dim=1)
        tag = self.tag(words)
        arc_heads = self.arc_head(heads)
        arcs = self.arc(self.arc_word(words)) @ arc_heads.transpose(1, 2)
        return Scores(
            upos=self.upos(tag),
            xpos=self.xpos(tag),
            features=self.features(tag),
            names=self.names(self.name(words)),
            starts=self.starts(self.start(words)).squeeze(-1),
            arcs=arcs + self.arc_bias(arc_heads).transpose(1, 2),
            label_words=self.label_word(words),
            label_heads=self.label_head(heads),
        )

    def score_labels(self, label_words: Tensor, label_heads: Tensor) -> Tensor:
        """Scores of the labels of arcs, given both ends' vectors."""
        both = torch.cat((label_words * label_heads, label_words, label_heads), dim=-1)
        scores: Tensor = self.labels(both)
        return scores


def load_encoder(encoder: Encoder, weights: dict[str, Tensor]) -> None:
    """Fill an encoder from BERT weights, the type embedding folded into the positions."""
    prefix = "embeddings."
    encoder.words.weight.data.copy_(weights[prefix + "word_embeddings.weight"])
    kind = weights[prefix + "token_type_embeddings.weight"][0]
    encoder.positions.weight.data.copy_(weights[prefix + "position_embeddings.weight"] + kind)
    _copy(encoder.norm, weights, prefix + "LayerNorm")
    for number, layer in enumerate(cast("Iterable[Layer]", encoder.layers)):
        place = f"encoder.layer.{number}."
        for part in ("weight", "bias"):
            joined = [weights[f"{place}attention.self.{n}.{part}"] for n in ("query", "key", "value")]
            getattr(layer.qkv, part).data.copy_(torch.cat(joined))
        _copy(layer.attended, weights, place + "attention.output.dense")
        _copy(layer.norm_attended, weights, place + "attention.output.LayerNorm")
        _copy(layer.widen, weights, place + "intermediate.dense")
        _copy(layer.narrow, weights, place + "output.dense")
        _copy(layer.norm, weights, place + "output.LayerNorm")


def _copy(module: nn.Linear | nn.LayerNorm, weights: dict[str, Tensor], name: str) -> None:
    module.weight.data.copy_(weights[name + ".weight"])
    module.bias.data.copy_(weights[name + ".bias"])
