"""The event types of PLOVER, and the extension STATEMENT, from `resources/plover.yaml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from extract.errors import ResourceError
from extract.knowledge import Item, Shape, check_sections, load_resource, read_items
from extract.model import MODES

QUADS = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict", "neutral")

_SHAPE = Shape(
    text=("quad", "definition"),
    texts=("cameo", "modes"),
    flags=("extension",),
    required=("quad", "cameo", "definition"),
)
_NAME = re.compile(r"[A-Z]+")
_ROOT = re.compile(r"0[1-9]|1\d|20")


@dataclass(frozen=True, slots=True)
class EventType:
    """A kind of event.

    `quad` is one of QUADS, `cameo` the two-digit CAMEO root codes whose events it takes over, `modes` how it may come
    about (none where the type has no modes); `extension` marks a type that PLOVER does not have.
    """

    name: str
    quad: str
    cameo: tuple[str, ...]
    modes: tuple[str, ...]
    definition: str
    extension: bool


@dataclass(frozen=True, slots=True)
class Ontology:
    """The event types by name, in the order of the codebook that they come from."""

    codebook: str
    types: Mapping[str, EventType]


@cache
def load_ontology() -> Ontology:
    """The ontology shipped with the package. Raises ResourceError where the file is malformed."""
    return read_ontology("plover")


def read_ontology(source: str | Path) -> Ontology:
    """The ontology in a data file: one of ours by name, or any by path. Raises ResourceError."""
    content = load_resource(source)
    file = f"{source}.yaml" if isinstance(source, str) else source.name
    check_sections(file, content, ("codebook", "types"))
    if not isinstance(content.get("codebook"), str) or not content.get("types"):
        raise ResourceError(f"{file}: has to name its codebook and list types")
    types = [_event_type(item) for item in read_items(file, content["types"], _SHAPE)]
    return Ontology(content["codebook"], MappingProxyType({each.name: each for each in types}))


def _event_type(item: Item) -> EventType:
    if not _NAME.fullmatch(item.key):
        raise ResourceError(f"{item.where}: the name of a type has to be in capital letters")
    _check(item, "quad", (item.text("quad"),), QUADS)
    _check(item, "modes", item.texts("modes"), MODES)
    for root in item.texts("cameo"):
        if not _ROOT.fullmatch(root):
            raise ResourceError(f"{item.where}: {root!r} is no CAMEO root code (01 to 20)")
    return EventType(
        name=item.key,
        quad=item.text("quad"),
        cameo=item.texts("cameo"),
        modes=item.texts("modes"),
        definition=item.text("definition"),
        extension=item.flag("extension"),
    )


def _check(item: Item, key: str, values: tuple[str, ...], allowed: tuple[str, ...]) -> None:
    for value in values:
        if value not in allowed:
            raise ResourceError(f"{item.where}: {key} has {value!r} (allowed: {', '.join(allowed)})")
